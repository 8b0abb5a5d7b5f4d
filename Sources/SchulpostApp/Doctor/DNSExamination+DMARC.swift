import MailAuthentication
import MailMessage

/// What others are to do with forgeries of a domain (RFC 7489).
extension DNSExamination {
    func authorPolicy(_ domain: Domain) async -> [Finding] {
        let name = name("_dmarc", domain)
        let expected = [Self.quoted(plan.authorPolicy(domain))]
        let reply = await resolver.lookUp(name, .txt)
        if let failure = reply.failure { return [.unanswered(failure, "DMARC", at: name)] }
        let texts = reply.texts.map { String(decoding: $0, as: UTF8.self) }
        let candidates = texts.filter { $0.lowercased().filter { $0 != " " }.hasPrefix("v=dmarc1") }
        func wrong(_ german: String, _ english: String) -> [Finding] {
            [
                Finding(
                    .differs,
                    "DMARC",
                    at: name.description,
                    found: texts.map(Self.quoted),
                    expected: expected,
                    [Phrase(german, english)]
                )
            ]
        }
        guard let text = candidates.first else {
            guard texts.isEmpty else { return wrong("Das ist kein DMARC-Eintrag.", "That is no DMARC record.") }
            return [
                Finding(
                    .missing,
                    "DMARC",
                    at: name.description,
                    expected: expected,
                    [
                        Phrase(
                            "Ohne ihn kann jeder im Namen der Schule schreiben, und große Anbieter nehmen Rundschreiben dann nicht an.",
                            "Without it anybody can write in the school's name, and big providers then refuse mail to many."
                        )
                    ]
                )
            ]
        }
        guard candidates.count == 1 else {
            return wrong(
                "Mehrere DMARC-Einträge gelten als keiner (RFC 7489 §6.6.3). Bitte nur einen.",
                "Several DMARC records count as none (RFC 7489 §6.6.3). Please leave one only."
            )
        }
        guard let record = DMARCRecord(text), text.contains("p=") else {
            return wrong(
                "Der Eintrag ist nicht zu lesen: er muss mit „v=DMARC1; p=…“ beginnen.",
                "The record can't be read: it must begin with \"v=DMARC1; p=…\"."
            )
        }
        var notes = notes(on: record)
        notes += await unauthorizedDestinations(record, domain)
        return [
            Finding(
                notes.isEmpty ? .ok : .note,
                "DMARC",
                at: name.description,
                found: notes.isEmpty ? [] : [Self.quoted(text)],
                notes
            )
        ]
    }

    private func notes(on record: DMARCRecord) -> [Phrase] {
        var notes: [Phrase] = []
        if record.policy == DMARCPolicy.none {
            notes.append(
                Phrase(
                    "„p=none“ lässt Fälschungen zu. Wenn die Berichte zwei Wochen lang nur eigene Post zeigen: "
                        + "„p=quarantine“, später „p=reject“.",
                    "\"p=none\" lets forgeries through. When reports have shown only mail of your own for two weeks: "
                        + "\"p=quarantine\", later \"p=reject\"."
                )
            )
        } else if [record.subdomainPolicy, record.nonexistentPolicy].contains(where: { $0 == DMARCPolicy.none }) {
            notes.append(
                Phrase(
                    "„sp=none“ oder „np=none“ lässt Fälschungen unter erfundenen Unterdomains zu. Bitte weglassen.",
                    "\"sp=none\" or \"np=none\" lets forgeries through under made-up subdomains. Please leave it out."
                )
            )
        }
        if record.percent < 100 || record.isTesting {
            notes.append(
                Phrase(
                    "„pct“ unter 100 oder „t=y“: die Regel gilt nur zum Teil.",
                    "\"pct\" below 100 or \"t=y\": the policy holds only in part."
                )
            )
        }
        if record.aggregateAddresses.isEmpty {
            notes.append(
                Phrase(
                    "Ohne „rua=mailto:…“ kommen keine Berichte: niemand sieht, wer im Namen der Schule schreibt.",
                    "Without \"rua=mailto:…\" there are no reports: nobody sees who writes in the school's name."
                )
            )
        }
        return notes
    }

    /// Destinations elsewhere must say that they want the reports (RFC 7489 §7.1).
    private func unauthorizedDestinations(_ record: DMARCRecord, _ domain: Domain) async -> [Phrase] {
        var phrases: [Phrase] = []
        for address in record.aggregateAddresses {
            guard address.uri.lowercased().hasPrefix("mailto:"), let at = address.uri.lastIndex(of: "@"),
                let host = Domain(address.uri[address.uri.index(after: at)...]),
                !subject.domains.contains(where: { host.isWithin($0) || $0.isWithin(host) }),
                let name = DNSName("\(domain.ascii)._report._dmarc.\(host.ascii)")
            else { continue }
            let reply = await resolver.lookUp(name, .txt)
            guard reply.failure == nil, !reply.texts.contains(where: { $0.starts(with: Array("v=DMARC1".utf8)) }) else {
                continue
            }
            phrases.append(
                Phrase(
                    "Berichte an \(host) kommen nicht an: dort fehlt „\(name) TXT \"v=DMARC1\"“ (RFC 7489 §7.1).",
                    "Reports to \(host) do not arrive: \"\(name) TXT \"v=DMARC1\"\" is missing there (RFC 7489 §7.1)."
                )
            )
        }
        return phrases
    }
}
