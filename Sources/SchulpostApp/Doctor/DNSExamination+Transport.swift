import Delivery
import MailAuthentication
import MailMessage

/// MTA-STS (RFC 8461), reports on TLS (RFC 8460), and where mail programs find the school (RFC 6186). Good practice, all of it:
/// mail comes and goes without.
extension DNSExamination {
    func transportPolicy(_ domain: Domain) async -> [Finding] {
        let name = name("_mta-sts", domain)
        let draft = plan.draft(domain)
        let reply = await resolver.lookUp(name, .txt)
        if let failure = reply.failure { return [.unanswered(failure, "MTA-STS", at: name, isEssential: false)] }
        let expected = ["\"v=STSv1; id=\(draft.id);\""]
        guard !reply.texts.isEmpty else {
            return [Finding(.missing, isEssential: false, "MTA-STS", at: name.description, expected: expected)]
        }
        guard MTASTSRecord.only(among: reply.texts) != nil else {
            return [
                Finding(
                    .differs,
                    isEssential: false,
                    "MTA-STS",
                    at: name.description,
                    found: reply.texts.map { Self.quoted(String(decoding: $0, as: UTF8.self)) },
                    expected: expected,
                    [
                        Phrase(
                            "Genau ein Eintrag „v=STSv1; id=…;“, die Kennung aus Buchstaben und Ziffern (RFC 8461 §3.1).",
                            "Exactly one record \"v=STSv1; id=…;\", the id of letters and digits (RFC 8461 §3.1)."
                        )
                    ]
                )
            ]
        }
        let host = self.name("mta-sts", domain)
        let server = await addresses(of: host)
        if let failure = server.failure { return [.unanswered(failure, "MTA-STS", at: host, isEssential: false)] }
        guard !server.found.isEmpty else {
            return [
                Finding(
                    .missing,
                    isEssential: false,
                    "MTA-STS",
                    at: host.description,
                    expected: ["CNAME " + subject.hostName.presentation],
                    [
                        Phrase(
                            "Der Eintrag verspricht eine Datei unter \(draft.url); der Name dafür fehlt.",
                            "The record promises a file at \(draft.url); the name for it is missing."
                        )
                    ]
                )
            ]
        }
        return [Finding(.ok, isEssential: false, "MTA-STS", at: name.description)]
    }

    func reporting(_ domain: Domain) async -> [Finding] {
        let name = name("_smtp._tls", domain)
        let reply = await resolver.lookUp(name, .txt)
        if let failure = reply.failure { return [.unanswered(failure, "TLSRPT", at: name, isEssential: false)] }
        let expected = ["\"v=TLSRPTv1; rua=mailto:tls@\(domain.ascii)\""]
        guard !reply.texts.isEmpty else {
            return [Finding(.missing, isEssential: false, "TLSRPT", at: name.description, expected: expected)]
        }
        let texts = reply.texts.map { String(decoding: $0, as: UTF8.self) }
        let records = texts.filter { $0.hasPrefix("v=TLSRPTv1;") }
        if records.count == 1, records[0].contains("rua=mailto:") || records[0].contains("rua=https:") {
            return [Finding(.ok, isEssential: false, "TLSRPT", at: name.description)]
        }
        return [
            Finding(
                .differs,
                isEssential: false,
                "TLSRPT",
                at: name.description,
                found: texts.map(Self.quoted),
                expected: expected,
                [
                    Phrase(
                        "Genau ein Eintrag „v=TLSRPTv1; rua=mailto:…“ (RFC 8460 §3).",
                        "Exactly one record \"v=TLSRPTv1; rua=mailto:…\" (RFC 8460 §3)."
                    )
                ]
            )
        ]
    }

    func discovery(_ domain: Domain) async -> [Finding] {
        var findings: [Finding] = []
        for (prefix, location) in plan.services {
            let name = name(prefix, domain)
            let reply = await resolver.lookUp(name, .srv)
            findings.append(service(name, location, reply))
        }
        for prefix in RecordPlan.discoveryNames { findings.append(await alias(name(prefix, domain))) }
        return findings
    }

    private func service(_ name: DNSName, _ location: ServiceLocation, _ reply: DNSReply) -> Finding {
        if let failure = reply.failure { return .unanswered(failure, "SRV", at: name, isEssential: false) }
        let expected = [ZoneText.value(.service(location))]
        guard !reply.services.isEmpty else {
            return Finding(.missing, isEssential: false, "SRV", at: name.description, expected: expected)
        }
        let isRight = reply.services.contains { $0.target == location.target && $0.port == location.port }
        return Finding(
            isRight ? .ok : .differs,
            isEssential: false,
            "SRV",
            at: name.description,
            found: isRight ? [] : reply.services.map { ZoneText.value(.service($0)) },
            expected: isRight ? [] : expected,
            isRight
                ? []
                : [
                    Phrase(
                        "Mailprogramme, die sich selbst einrichten, landen woanders.",
                        "Mail programs that set themselves up end elsewhere."
                    )
                ]
        )
    }

    /// A name that should lead to the machine, by an alias or by its addresses.
    private func alias(_ name: DNSName) async -> Finding {
        let expected = [ZoneText.value(.canonicalName(subject.hostName))]
        let reply = await addresses(of: name)
        if let failure = reply.failure { return .unanswered(failure, "CNAME", at: name, isEssential: false) }
        guard !reply.found.isEmpty else {
            return Finding(.missing, isEssential: false, "CNAME", at: name.description, expected: expected)
        }
        let host = await addresses(of: subject.hostName).found
        if reply.canonicalName == subject.hostName || reply.found.contains(where: host.contains) {
            return Finding(.ok, isEssential: false, "CNAME", at: name.description)
        }
        return Finding(
            .differs,
            isEssential: false,
            "CNAME",
            at: name.description,
            found: [reply.canonicalName?.presentation ?? reply.found.map(\.description).joined(separator: " ")],
            expected: expected,
            [
                Phrase(
                    "Der Name führt zu einem anderen Rechner: Mailprogramme richten sich nach ihm.",
                    "The name leads to another machine: mail programs go by it."
                )
            ]
        )
    }
}
