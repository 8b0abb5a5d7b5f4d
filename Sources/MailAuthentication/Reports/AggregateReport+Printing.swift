internal import FoundationEssentials
internal import MailMessage

extension AggregateReport {
    /// The report as XML (RFC 7489 Appendix C).
    package var xml: [UInt8] {
        var writer = XMLWriter()
        writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        writer.element("feedback") { writer in
            writer.value("version", "1.0")
            writer.element("report_metadata") { writer in
                writer.value("org_name", organization)
                writer.value("email", email)
                writer.value("extra_contact_info", contact)
                writer.value("report_id", reportID)
                writer.element("date_range") { writer in
                    writer.value("begin", String(Int(begin.timeIntervalSince1970)))
                    writer.value("end", String(Int(end.timeIntervalSince1970)))
                }
                for error in errors { writer.value("error", error) }
            }
            policy.write(to: &writer)
            for record in records { record.write(to: &writer) }
        }
        return writer.octets
    }

    /// The XML packed with gzip, as it is sent (RFC 7489 §7.2.1.1).
    package func packed(deflating: any Deflating) -> [UInt8] { ReportPackage.gzip(xml, deflating: deflating) }
}

extension AggregateReport.PublishedPolicy {
    fileprivate func write(to writer: inout XMLWriter) {
        writer.element("policy_published") { writer in
            writer.value("domain", domain)
            writer.value("adkim", dkimAlignment)
            writer.value("aspf", spfAlignment)
            writer.value("p", policy?.rawValue ?? "none")
            // Appendix C wants sp, which is p where the record has none.
            writer.value("sp", (subdomainPolicy ?? policy)?.rawValue ?? "none")
            writer.value("np", nonexistentPolicy?.rawValue)
            writer.value("pct", percent.map { String($0) })
            writer.value("fo", failureOptions)
            if isTesting { writer.value("testing", "y") }
            writer.value("discovery_method", discovery)
        }
    }
}

extension AggregateReport.Record {
    fileprivate func write(to writer: inout XMLWriter) {
        writer.element("record") { writer in
            writer.element("row") { writer in
                writer.value("source_ip", source?.description)
                writer.value("count", String(count))
                writer.element("policy_evaluated") { writer in
                    writer.value("disposition", disposition)
                    writer.value("dkim", isDKIMAligned ? "pass" : "fail")
                    writer.value("spf", isSPFAligned ? "pass" : "fail")
                    for reason in reasons {
                        writer.element("reason") { writer in
                            writer.value("type", reason.type)
                            writer.value("comment", reason.comment)
                        }
                    }
                }
            }
            writer.element("identifiers") { writer in
                writer.value("envelope_to", envelopeTo)
                writer.value("envelope_from", envelopeFrom)
                writer.value("header_from", headerFrom)
            }
            writer.element("auth_results") { writer in
                for signature in signatures {
                    writer.element("dkim") { writer in
                        writer.value("domain", signature.domain)
                        writer.value("selector", signature.selector)
                        writer.value("result", signature.result)
                        writer.value("human_result", signature.humanResult)
                    }
                }
                for sender in senders {
                    writer.element("spf") { writer in
                        writer.value("domain", sender.domain)
                        writer.value("scope", sender.scope)
                        writer.value("result", sender.result)
                    }
                }
            }
        }
    }
}

/// Writes elements, one in a line, indented.
struct XMLWriter {
    private(set) var octets: [UInt8] = []
    private var depth = 0

    mutating func line(_ text: String) {
        octets += [UInt8](repeating: 0x20, count: depth * 2)
        octets += Array(text.utf8)
        octets.append(.lineFeed)
    }

    mutating func element(_ name: String, _ content: (inout XMLWriter) -> Void) {
        line("<\(name)>")
        depth += 1
        content(&self)
        depth -= 1
        line("</\(name)>")
    }

    /// An element with text; nothing where there is none.
    mutating func value(_ name: String, _ text: String?) {
        guard let text else { return }
        line("<\(name)>\(Self.escaped(text))</\(name)>")
    }

    /// Characters that XML 1.0 doesn't know become "?".
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\t", "\n", "\r", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                result.unicodeScalars.append(scalar)
            default: result += "?"
            }
        }
        return result
    }
}
