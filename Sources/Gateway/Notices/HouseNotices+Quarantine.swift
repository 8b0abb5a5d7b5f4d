internal import AuditLog
internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

/// Word of what waits, and of what was decided about it.
extension HouseNotices {
    /// What an author is asked.
    struct Question: Sendable {
        var code: String
        var subject: String
        var audience: [String]
        var reasons: [String]
        var proposals: [HeldCase.Proposal]
        /// Whether the author may send it as it is; else to ask those who decide is offered.
        var mayConfirm: Bool
        var link: String
    }

    /// Asks the author of a held message what was meant. The link opens a page; opening it decides nothing.
    func question(_ question: Question, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        let audience = question.audience.joined(separator: ", ")
        let reasons = question.reasons.map { "    " + $0 }.joined(separator: "\n")
        let choices =
            question.proposals.map { proposal in
                german
                    ? "    - stattdessen an \(proposal.address) senden: \(proposal.words)"
                    : "    - send it to \(proposal.address) instead: \(proposal.words)"
            }
            + (question.mayConfirm
                ? [german ? "    - so senden, wie sie ist" : "    - send it as it is"]
                : [
                    german
                        ? "    - um Freigabe bitten: Es entscheidet, wer für diesen Verteiler zuständig ist"
                        : "    - ask for its release: whoever is responsible for this list decides"
                ])
            + [german ? "    - nicht senden" : "    - don't send it"]
        let list = choices.joined(separator: "\n")
        return notice(
            to: author,
            subject: german
                ? "Bitte nachsehen: „\(question.subject)“ ist noch nicht verschickt"
                : "Please look: “\(question.subject)” has not been sent yet",
            text: german
                ? """
                Ihre Nachricht „\(question.subject)“ an \(audience) wartet noch (Vorgang \(question.code)):

                \(reasons)

                Was soll geschehen?

                \(list)

                Hier wählen Sie aus; die erste Wahl gilt:

                    \(question.link)

                Wählen Sie nicht, entscheidet die Administration; nach 14 Tagen verfällt die Nachricht.
                """
                : """
                Your message “\(question.subject)” to \(audience) still waits (case \(question.code)):

                \(reasons)

                What shall become of it?

                \(list)

                Choose here; the first choice counts:

                    \(question.link)

                If you don't choose, the administrators decide; after 14 days the message expires.
                """
        )
    }

    /// An author asks that a held message be released: who, to whom, about what and why. The text stays where it is.
    /// - Parameter page: where it is decided.
    func askedForRelease(_ held: HeldCase, to reader: Person, page: String) -> [UInt8]? {
        let german = reader.language == .german
        let (from, to, about) = german ? ("Von", "An", "Betreff") : ("From", "To", "Subject")
        let (why, until) = german ? ("Grund", "Verfällt") : ("Reason", "Expires")
        let facts = """
                \(from): \(held.sender.name) (\(held.sender.role))
                \(to): \(held.audience.joined(separator: ", "))
                \(about): \(held.subject)
                \(why): \(held.reasons.map(\.title).joined(separator: "; "))
                \(until): \(SchoolTime.shown(held.expiresAt, in: reader.language))
            """
        return notice(
            to: reader,
            subject: (german ? "Bitte um Freigabe: " : "Asked to release: ")
                + "\(held.sender.name), " + (german ? "„\(held.subject)“" : "“\(held.subject)”"),
            text: german
                ? """
                \(held.sender.name) bittet Sie, diese Nachricht freizugeben. An ihren Verteiler darf sonst nicht jeder schreiben:

                \(facts)

                Freigeben oder mit einer Begründung ablehnen:

                    \(page)

                Wer geschrieben hat, erfährt Ihre Entscheidung (Vorgang \(held.code)).
                """
                : """
                \(held.sender.name) asks you to release this message. Not everyone may write to its list:

                \(facts)

                Release it, or refuse it with a reason:

                    \(page)

                Whoever wrote it hears of your decision (case \(held.code)).
                """
        )
    }

    /// A held message went to another list.
    func redirected(_ letter: HeldLetter, to address: EmailAddress, _ words: String, author: Person) -> [UInt8]? {
        let german = author.language == .german
        let name = letter.name(to: author)
        let nothing = author.isChild ? "Du musst nichts tun." : "Sie müssen nichts tun."
        return notice(
            to: author,
            subject: (german ? "Zugestellt an \(address): " : "Delivered to \(address): ")
                + letter.title(author.language),
            text: german
                ? "\(name) ist unterwegs, aber an einen anderen Verteiler: \(address), \(words). \(nothing)"
                : "\(name) is on its way, but to another list: \(address), \(words). You need not do anything."
        )
    }

    /// What came to wait for a decision: who, to whom, about what and why. Texts stay where they are.
    /// - Parameters:
    ///   - more: how many came besides.
    ///   - page: where it is decided.
    ///   - anchor: the end of the audit log, for those who keep it; nil for others.
    func digest(
        _ waiting: [HeldCase],
        more: Int,
        to reader: Person,
        page: String,
        anchor: AuditAnchor?
    ) -> [UInt8]? {
        let german = reader.language == .german
        let (from, about, why) = german ? ("Von", "Betreff", "Grund") : ("From", "Subject", "Reason")
        let shown =
            waiting.map { held in
                let reasons = held.reasons.map { "\($0.title) (\($0.rule))" }
                var lines = [
                    "  \(held.code)", "    \(from): \(held.sender.name) (\(held.sender.role))",
                    "    → " + held.audience.joined(separator: ", "), "    \(about): \(held.subject)",
                ]
                if !reasons.isEmpty { lines.append("    \(why): " + reasons.joined(separator: "; ")) }
                lines += held.proposals.map { "    → \($0.address)?" }
                return lines.joined(separator: "\n")
            }.joined(separator: "\n\n") + rest(more, german: german)
        let code = waiting.first?.code ?? ""
        let machine =
            anchor == nil
            ? ""
            : """


                schulpost quarantine list
                schulpost quarantine show \(code)
                schulpost quarantine release \(code)
                schulpost quarantine refuse \(code) --why "…"
            """
        let kept = anchor.map { anchor in
            german
                ? "\n\nEnde des Protokolls (aufheben, zum Prüfen mit „schulpost audit verify --anchor“): \(anchor)"
                : "\n\nEnd of the audit log (keep it, to check with \"schulpost audit verify --anchor\"): \(anchor)"
        }
        return notice(
            to: reader,
            subject: subject(waiting.count + more, german: german),
            text: (german
                ? """
                Diese Nachrichten hat das Postamt angehalten; nach 14 Tagen verfallen sie:

                \(shown)

                Was Sie tun können: freigeben oder mit einer Begründung ablehnen. Wer geschrieben hat, erfährt es.

                    \(page)\(machine)
                """
                : """
                The post office holds these messages; they expire after 14 days:

                \(shown)

                What you can do: release them, or refuse them with a reason. Whoever wrote them hears of it.

                    \(page)\(machine)
                """) + (kept ?? "")
        )
    }

    /// What stands below the cases of a digest that doesn't name all.
    private func rest(_ more: Int, german: Bool) -> String {
        switch more {
        case ...0: ""
        case 1: german ? "\n\n  … und eine weitere in der Liste" : "\n\n  … and one more in the list"
        default: german ? "\n\n  … und \(more) weitere in der Liste" : "\n\n  … and \(more) more in the list"
        }
    }

    private func subject(_ count: Int, german: Bool) -> String {
        if count == 1 {
            return german ? "Eine Nachricht wartet auf eine Entscheidung" : "A message waits for a decision"
        }
        return german ? "\(count) Nachrichten warten auf eine Entscheidung" : "\(count) messages wait for a decision"
    }
}
