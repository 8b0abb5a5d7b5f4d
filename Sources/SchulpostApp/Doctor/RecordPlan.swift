import MailAuthentication
import MailMessage
import SigningKeys

/// A record that is to be published.
struct PlannedRecord: Sendable, Hashable {
    let name: DNSName
    let record: DNSRecord
}

/// Records that serve one purpose.
struct RecordGroup: Sendable, Hashable {
    let title: Phrase
    let records: [PlannedRecord]
}

/// What a school's zones should say.
struct RecordPlan: Sendable {
    let subject: DoctorSubject

    /// Records of the machine: those of its name, whosever zone that is in.
    func machine() -> [RecordGroup] {
        var groups = [
            RecordGroup(
                title: Phrase("Die Adressen des Rechners", "The machine's addresses"),
                records: subject.addresses.map { PlannedRecord(name: subject.hostName, record: .address($0)) }
            )
        ]
        if let text = heloPolicy {
            groups.append(
                RecordGroup(
                    title: Phrase("SPF für den Namen, mit dem er sich meldet", "SPF for the name it greets with"),
                    records: [PlannedRecord(name: subject.hostName, record: Self.text(text))]
                )
            )
        }
        return groups.filter { !$0.records.isEmpty }
    }

    /// Records of a mail domain, in its zone.
    func domain(_ domain: Domain) -> [RecordGroup] {
        [
            group("Post an die Schule (MX)", "Mail to the school (MX)") { add in
                add(nil, .mailExchange(preference: 10, host: subject.hostName), domain)
            },
            group("Wer für die Schule senden darf (SPF)", "Who may send for the school (SPF)") { add in
                add(nil, Self.text(senderPolicy), domain)
            },
            group("Schlüssel für Unterschriften (DKIM)", "Keys for signatures (DKIM)") { add in
                for key in subject.publishedPairs(of: domain).flatMap(\.keys) {
                    add(key.selector + "._domainkey", Self.text(key.recordText), domain)
                }
            },
            group("Was mit Fälschungen geschieht (DMARC)", "What becomes of forgeries (DMARC)") { add in
                add("_dmarc", Self.text(authorPolicy(domain)), domain)
            },
            group("Nur verschlüsselt (MTA-STS)", "Encrypted only (MTA-STS)") { add in
                add("_mta-sts", Self.text("v=STSv1; id=\(draft(domain).id);"), domain)
                add("mta-sts", .canonicalName(subject.hostName), domain)
            },
            group("Berichte über Verschlüsselung (TLS-RPT)", "Reports on encryption (TLS-RPT)") { add in
                add("_smtp._tls", Self.text("v=TLSRPTv1; rua=mailto:tls@\(domain.ascii)"), domain)
            },
            group("Mailprogramme finden die Schule", "Mail programs find the school") { add in
                for (name, location) in services { add(name, .service(location), domain) }
                for name in Self.discoveryNames { add(name, .canonicalName(subject.hostName), domain) }
            },
        ].filter { !$0.records.isEmpty }
    }

    func draft(_ domain: Domain) -> PolicyDraft { PolicyDraft(domain: domain, host: subject.host) }

    /// Delivered directly: the servers of the MX records. By a relay: it too.
    var senderPolicy: String {
        guard let relay = subject.relay, !["localhost", "127.0.0.1", "::1"].contains(relay) else {
            return "v=spf1 mx -all"
        }
        guard let address = IPAddress(relay) else { return "v=spf1 mx a:\(relay) ~all" }
        return "v=spf1 mx ip\(address.isIPv4 ? 4 : 6):\(relay) ~all"
    }

    /// Bounces have no sender; SPF then looks at the name in HELO (RFC 7208 §2.4). nil where that is a mail domain, which has
    /// a policy anyway, or where a relay's name is seen.
    var heloPolicy: String? {
        subject.relay == nil && !subject.domains.contains(subject.host) ? "v=spf1 a -all" : nil
    }

    /// `quarantine` to begin with: what a school forgot (a newsletter service) is found in junk, not lost.
    func authorPolicy(_ domain: Domain) -> String {
        "v=DMARC1; p=quarantine; rua=mailto:dmarc@\(domain.ascii)"
    }

    /// Names that mail programs try.
    static let discoveryNames = ["autoconfig", "autodiscover"]

    /// SRV records (RFC 6186 §3, RFC 8314 §5.1): TLS from the first byte where that door is open, else STARTTLS.
    var services: [(name: String, location: ServiceLocation)] {
        let doors = subject.doors
        return [
            doors.submissions.map { ("_submissions._tcp", $0) } ?? doors.submission.map { ("_submission._tcp", $0) },
            doors.imaps.map { ("_imaps._tcp", $0) } ?? doors.imap.map { ("_imap._tcp", $0) },
        ].compactMap { found in
            guard let (name, number) = found, let port = UInt16(exactly: number) else { return nil }
            return (name, ServiceLocation(priority: 0, weight: 1, port: port, target: subject.hostName))
        }
    }

    private static func text(_ text: String) -> DNSRecord { .text(Array(text.utf8)) }

    private func group(
        _ german: String,
        _ english: String,
        _ body: (_ add: (_ prefix: String?, _ record: DNSRecord, _ domain: Domain) -> Void) -> Void
    ) -> RecordGroup {
        var records: [PlannedRecord] = []
        body { prefix, record, domain in
            guard let name = DNSName(prefix.map { $0 + "." + domain.ascii } ?? domain.ascii) else { return }
            records.append(PlannedRecord(name: name, record: record))
        }
        return RecordGroup(title: Phrase(german, english), records: records)
    }
}
