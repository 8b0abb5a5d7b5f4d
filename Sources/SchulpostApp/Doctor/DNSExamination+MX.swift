import MailAuthentication

/// The servers of a domain (RFC 5321 §5.1), and whether DNSSEC covers them.
extension DNSExamination {
    func mailExchange(_ domain: DNSName) async -> [Finding] {
        let wanted = PlannedRecord(name: domain, record: .mailExchange(preference: 10, host: subject.hostName))
        let alias = await resolver.lookUp(domain, .cname)
        if case .canonicalName(let target)? = alias.records.first {
            return [aliasAtDomain(domain, target)]
        }
        let reply = await resolver.lookUp(domain, .mx)
        if let failure = reply.failure { return [.unanswered(failure, "MX", at: domain)] }
        let exchanges = reply.mailExchanges
        guard !exchanges.isEmpty else {
            return [
                .missing(
                    wanted,
                    [
                        Phrase(
                            "Ohne MX geht Post an die Adresse der Domain selbst oder verloren.",
                            "Without an MX mail goes to the domain's own address, or is lost."
                        )
                    ]
                )
            ]
        }
        var findings = [mailExchange(domain, exchanges.map { ($0.preference, $0.host) }, wanted)]
        var isHostSecure = true
        for exchange in exchanges where exchange.host != .root {
            if let finding = await aliasOfExchange(exchange.host) { findings.append(finding) }
            let security = await resolver.lookUp(exchange.host, .a).security
            isHostSecure = isHostSecure && security == .secure
        }
        findings.append(dnssec(domain, isDomainSecure: reply.security == .secure, isHostSecure: isHostSecure))
        return findings
    }

    private func aliasAtDomain(_ domain: DNSName, _ target: DNSName) -> Finding {
        Finding(
            .differs,
            "MX",
            at: domain.description,
            found: ["CNAME " + target.presentation],
            expected: [ZoneText.value(.mailExchange(preference: 10, host: subject.hostName))],
            [
                Phrase(
                    "Bei der Domain steht ein CNAME; daneben darf nichts anderes stehen (RFC 1034 §3.6.2), auch kein MX. Bitte "
                        + "durch A und AAAA ersetzen.",
                    "There is a CNAME at the domain; nothing else may stand beside it (RFC 1034 §3.6.2), an MX neither. Please "
                        + "replace it by A and AAAA."
                )
            ]
        )
    }

    private func mailExchange(
        _ domain: DNSName,
        _ exchanges: [(preference: UInt16, host: DNSName)],
        _ wanted: PlannedRecord
    ) -> Finding {
        let found = exchanges.map { ZoneText.value(.mailExchange(preference: $0.preference, host: $0.host)) }
        let others = exchanges.filter { $0.host != subject.hostName }
        var advice: [Phrase] = []
        if others.contains(where: { $0.host == .root }) {
            advice.append(
                Phrase(
                    "„0 .“ heißt: diese Domain nimmt keine Post an (RFC 7505). Bitte entfernen.",
                    "\"0 .\" says: this domain takes no mail (RFC 7505). Please remove it."
                )
            )
        }
        let isOurs = others.count < exchanges.count
        if !isOurs {
            advice.append(
                Phrase(
                    "Post an die Schule geht zu einem anderen Rechner. Wenn der Umzug gemeint ist: diesen MX eintragen, die "
                        + "anderen danach entfernen.",
                    "Mail to the school goes to another machine. Where the move is meant: add this MX, then remove the others."
                )
            )
        }
        if !advice.isEmpty {
            let expected = [ZoneText.value(wanted.record)]
            return Finding(.differs, "MX", at: domain.description, found: found, expected: expected, advice)
        }
        guard !others.isEmpty else { return Finding(.ok, "MX", at: domain.description) }
        return Finding(
            .note,
            "MX",
            at: domain.description,
            found: found,
            [
                Phrase(
                    "Auch andere Rechner nehmen Post an. Das ist richtig, wenn sie zur Schule gehören; sonst entfernen: "
                        + "Spam kommt gern über den schlechter bewachten.",
                    "Other machines take mail too. That is right where they are the school's; else remove them: junk likes "
                        + "the one that is guarded less."
                )
            ]
        )
    }

    private func aliasOfExchange(_ host: DNSName) async -> Finding? {
        let alias = await resolver.lookUp(host, .cname)
        if case .canonicalName(let target)? = alias.records.first {
            return Finding(
                .differs,
                "CNAME",
                at: host.description,
                found: ["CNAME " + target.presentation],
                [
                    Phrase(
                        "Der Name in einem MX darf kein Alias sein (RFC 2181 §10.3). Bitte A und AAAA statt CNAME.",
                        "The name in an MX must not be an alias (RFC 2181 §10.3). Please use A and AAAA in place of CNAME."
                    )
                ]
            )
        }
        // The machine's own name is looked at elsewhere.
        guard host != subject.hostName else { return nil }
        let reply = await addresses(of: host)
        if let failure = reply.failure { return .unanswered(failure, "A/AAAA", at: host) }
        guard reply.found.isEmpty else { return nil }
        return Finding(
            .missing,
            "A/AAAA",
            at: host.description,
            [
                Phrase(
                    "Dieser Rechner steht in einem MX und hat keine Adresse.",
                    "This machine stands in an MX and has no address."
                )
            ]
        )
    }

    private func dnssec(_ domain: DNSName, isDomainSecure: Bool, isHostSecure: Bool) -> Finding {
        if isDomainSecure, isHostSecure { return Finding(.ok, isEssential: false, "DNSSEC", at: domain.description) }
        let place = isDomainSecure ? "der Rechner im MX" : "die Domain"
        let placeInEnglish = isDomainSecure ? "the machine in the MX" : "the domain"
        return Finding(
            .note,
            isEssential: false,
            "DNSSEC",
            at: domain.description,
            [
                Phrase(
                    "Nicht unterschrieben oder nicht geprüft: \(place). Mit DNSSEC kann niemand diese Einträge fälschen, und "
                        + "DANE (RFC 7672) wird möglich.",
                    "Not signed, or not checked: \(placeInEnglish). With DNSSEC nobody can forge these records, and DANE "
                        + "(RFC 7672) becomes possible."
                )
            ]
        )
    }
}
