import MailAuthentication
import MailMessage

/// Who may send for a domain (RFC 7208).
extension DNSExamination {
    func senderPolicy(_ domain: Domain, _ name: DNSName, clients: [IPAddress]) async -> [Finding] {
        let expected = [Self.quoted(plan.senderPolicy)]
        let reply = await resolver.lookUp(name, .txt)
        if let failure = reply.failure { return [.unanswered(failure, "SPF", at: name)] }
        let records = SPFTerms.records(among: reply.texts)
        guard let record = records.first else {
            return [Finding(.missing, "SPF", at: name.description, expected: expected)]
        }
        guard records.count == 1 else {
            return [
                Finding(
                    .differs,
                    "SPF",
                    at: name.description,
                    found: records.map(Self.quoted),
                    expected: expected,
                    [
                        Phrase(
                            "Mehrere SPF-Einträge machen alle ungültig (RFC 7208 §4.5). Bitte zu einem zusammenführen.",
                            "Several SPF records make all of them invalid (RFC 7208 §4.5). Please merge them into one."
                        )
                    ]
                )
            ]
        }
        var faults: [Phrase] = []
        let lookups = await SPFTerms.lookups(record, resolver: resolver)
        if lookups > SPFTerms.mostLookups { faults.append(tooManyLookups(lookups)) }
        for client in clients.isEmpty ? [] : clients {
            switch await judgement(domain, client) {
            case .fine: break
            case .unanswered: return [.unanswered(.serverFailure, "SPF", at: name)]
            case .fault(let phrase) where !faults.contains(phrase): faults.append(phrase)
            case .fault: break
            }
        }
        if SPFTerms(record).all?.qualifier == "+" {
            faults.append(
                Phrase(
                    "„+all“ erlaubt der ganzen Welt, für die Schule zu senden. Bitte „-all“ oder „~all“.",
                    "\"+all\" lets the whole world send for the school. Please use \"-all\" or \"~all\"."
                )
            )
        }
        guard faults.isEmpty else {
            return [
                Finding(
                    .differs,
                    "SPF",
                    at: name.description,
                    found: [Self.quoted(record)],
                    expected: expected,
                    faults
                )
            ]
        }
        let notes = notes(on: SPFTerms(record))
        return [
            Finding(
                notes.isEmpty ? .ok : .note,
                "SPF",
                at: name.description,
                found: notes.isEmpty ? [] : [Self.quoted(record)],
                notes
            )
        ]
    }

    private enum Judgement {
        case fine
        case unanswered
        case fault(Phrase)
    }

    /// What a receiver would say of mail from the machine. Where a relay sends, only an invalid record is a fault: which
    /// servers it sends with is its own affair.
    private func judgement(_ domain: Domain, _ client: IPAddress) async -> Judgement {
        let verdict = await SPFVerifier(resolver: resolver)
            .checkSender("postmaster@" + domain.ascii, helo: subject.host.ascii, client: client)
        switch verdict.result {
        case .pass: return .fine
        case .temperror: return .unanswered
        case .permerror:
            let problem = Finding.harmless(verdict.problem ?? "?")
            return .fault(
                Phrase(
                    "Der Eintrag ist ungültig: \(problem). Empfänger behandeln ihn, als gäbe es ihn nicht, oder weisen ab.",
                    "The record is invalid: \(problem). Receivers treat it as if there were none, or refuse."
                )
            )
        case .none, .neutral, .fail, .softfail:
            guard subject.relay == nil else { return .fine }
            return .fault(
                Phrase(
                    "Post von \(client) gilt als nicht erlaubt (\(verdict.result.rawValue)). Bitte „mx“ oder die Adresse "
                        + "aufnehmen.",
                    "Mail from \(client) counts as not allowed (\(verdict.result.rawValue)). Please add \"mx\" or the address."
                )
            )
        }
    }

    private func tooManyLookups(_ count: Int) -> Phrase {
        Phrase(
            "Der Eintrag braucht \(count) DNS-Abfragen, erlaubt sind \(SPFTerms.mostLookups) (RFC 7208 §4.6.4): er ist "
                + "ungültig. Bitte „include:“ von Diensten entfernen, die nicht mehr für die Schule senden.",
            "The record takes \(count) DNS questions, \(SPFTerms.mostLookups) are allowed (RFC 7208 §4.6.4): it is invalid. "
                + "Please remove \"include:\" of services that no longer send for the school."
        )
    }

    private func notes(on terms: SPFTerms) -> [Phrase] {
        var notes: [Phrase] = []
        let isOpen = terms.all.map { $0.qualifier == "?" } ?? !terms.terms.contains { $0.name == "redirect" }
        if isOpen {
            notes.append(
                Phrase(
                    "Am Ende fehlt „-all“ oder „~all“: über alle anderen sagt der Eintrag nichts.",
                    "\"-all\" or \"~all\" is missing at the end: the record says nothing of anybody else."
                )
            )
        }
        if terms.terms.contains(where: { $0.name == "ptr" && !$0.isModifier }) {
            notes.append(
                Phrase(
                    "„ptr“ ist langsam und unzuverlässig und soll nicht verwendet werden (RFC 7208 §5.5).",
                    "\"ptr\" is slow and unreliable and should not be used (RFC 7208 §5.5)."
                )
            )
        }
        if let relay = subject.relay {
            notes.append(
                Phrase(
                    "Die Post geht über \(relay). Bitte dort erfragen, welcher SPF-Zusatz („include:“) nötig ist.",
                    "Mail goes by \(relay). Please ask there which SPF term (\"include:\") is needed."
                )
            )
        }
        return notes
    }

    static func quoted(_ text: String) -> String { "\"" + text + "\"" }
}
