import Directory
import FoundationEssentials
import Gateway
import MailMessage
import Policy
import School

extension FrontDesk {
    /// `schulpost quarantine list`: what waits for a decision; who, to whom, about what and why.
    /// - Parameters:
    ///   - role: as in the settings: `child`.
    ///   - className: of a class, in any spelling.
    package func listHeld(
        rule: String? = nil,
        role: String? = nil,
        className: String? = nil,
        in school: SchoolChoice
    ) async throws {
        try await withOffice(school) { office in
            let filter = HeldFilter(
                rule: rule.map { RuleID($0) },
                role: try role.map(party),
                schoolClass: try className.map { try group($0, office) }
            )
            var count = 0
            var next: HeldCursor?
            repeat {
                let page = try await office.gateway.heldCases(
                    for: me,
                    filter,
                    after: next,
                    limit: 100,
                    in: terminal.language
                )
                for held in page.cases { outline(held) }
                count += page.cases.count
                next = page.next
            } while next != nil
            terminal.say(
                count == 1 ? "1 Nachricht wartet." : "\(count) Nachrichten warten.",
                count == 1 ? "1 message waits." : "\(count) messages wait."
            )
        }
    }

    /// `schulpost quarantine show`: all that the one who decides may see; the text is not in it.
    package func showHeld(_ code: String, in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            guard let held = try await office.gateway.heldCase(try decision(code), for: me, in: terminal.language)
            else {
                throw gone(code)
            }
            outline(held)
            if !held.reasons.isEmpty {
                terminal.say("    In den Worten an den Absender:", "    In the words for its author:")
            }
            for reason in held.reasons {
                let clause = reason.clause.map { " (\($0))" } ?? ""
                terminal.say("    \(reason.rule) – \(PolicyDesk.line(reason.title))\(clause)")
                for line in reason.sentences { terminal.say("      " + PolicyDesk.line(line)) }
            }
            for proposal in held.proposals {
                terminal.say(
                    "    Vorschlag: stattdessen an \(proposal.address), \(proposal.words)",
                    "    Proposal: to \(proposal.address) instead, \(proposal.words)"
                )
            }
            let end = Moment.text(held.expiresAt)
            terminal.say("    Verfällt: \(end)", "    Expires: \(end)")
            if held.mayReadText {
                terminal.say(
                    "    Den Text zeigt „schulpost quarantine text \(held.code) --why …“; wer schrieb, erfährt es.",
                    "    \"schulpost quarantine text \(held.code) --why …\" shows the text; its author is told."
                )
            }
        }
    }

    /// `schulpost quarantine text`: the text where its rule needs it; logged, and the author is told.
    package func readHeld(_ code: String, why reason: String, in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            guard let text = try await office.gateway.text(of: try decision(code), for: me, because: reason) else {
                throw DeskError(
                    "Der Text von \(code) wird nicht gezeigt: Die Nachricht wartet nicht (mehr), ihre Regel braucht ihn "
                        + "nicht, oder die Einstellung quarantine.text lässt es nicht zu.",
                    "The text of \(code) is not shown: the message does not wait (any more), its rule does not need it, "
                        + "or the setting quarantine.text does not allow it."
                )
            }
            terminal.say(PolicyDesk.line(text.subject))
            for line in text.text.split(whereSeparator: \.isNewline) { terminal.say(PolicyDesk.line(String(line))) }
            for name in text.fileNames { terminal.say("[" + PolicyDesk.line(name) + "]") }
        }
    }

    /// `schulpost quarantine release`.
    package func releaseHeld(_ code: String, in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            let held = try await office.gateway.heldCase(try decision(code), for: me)
            try check(try await office.gateway.release(try decision(code), by: me), code)
            terminal.say("\(code) ist zugestellt.", "\(code) is delivered.")
            tellWhoHears(of: held)
        }
    }

    /// `schulpost quarantine send`: to another list than it was addressed to.
    /// - Parameter address: the list's, or what stands before the `@` in it.
    package func sendHeld(_ code: String, to address: String, in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            let roster = office.rooms.directory.roster
            let plan = office.gateway.plan
            let list = EmailAddress(address) ?? EmailAddress(localPart: address, domain: plan.primaryDomain)
            guard let list, case .audience(let audience) = plan.resolve(list, in: roster) else {
                let form = "eltern.5a@\(plan.primaryDomain)"
                throw DeskError(
                    "\(PolicyDesk.line(address)) ist kein Verteiler der Schule. Erwartet wird eine Adresse wie \(form), auch ohne "
                        + "den Teil ab dem @.",
                    "\(PolicyDesk.line(address)) is no list of the school. An address such as \(form) is expected, with or without "
                        + "what follows the @."
                )
            }
            try check(try await office.gateway.send(try decision(code), to: audience, by: me), code)
            terminal.say("\(code) ist an \(list) zugestellt.", "\(code) is delivered to \(list).")
        }
    }

    /// `schulpost quarantine refuse`.
    package func refuseHeld(_ code: String, why reason: String, in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            let held = try await office.gateway.heldCase(try decision(code), for: me)
            try check(try await office.gateway.refuse(try decision(code), because: reason, by: me), code)
            terminal.say("\(code) ist abgelehnt.", "\(code) is refused.")
            tellWhoHears(of: held)
        }
    }

    private func tellWhoHears(of held: HeldCase?) {
        guard let held, !held.isAuthorTold else { return }
        terminal.say(
            "Wer geschrieben hat, erfährt es nicht: Die Adresse ist nicht bewiesen, und eine Antwort träfe vielleicht Fremde.",
            "Its author is not told: the address is not proven, and an answer might reach a stranger."
        )
    }

    private var me: HeldDecider { .atMachine(operatorName) }

    private func outline(_ held: HeldCase) {
        let rules = held.reasons.map(\.rule.text).joined(separator: ", ")
        terminal.say(
            "\(held.code)  \(Moment.text(held.heldAt))  \(PolicyDesk.line(held.sender.name)) (\(held.sender.role))"
        )
        terminal.say("    → " + held.audience.map { PolicyDesk.line($0) }.joined(separator: ", "))
        terminal.say("    " + PolicyDesk.line(held.subject))
        if !rules.isEmpty { terminal.say("    ! " + rules) }
    }

    private func decision(_ code: String) throws -> DecisionCode {
        guard let code = DecisionCode(typed: code) else { throw gone(code) }
        return code
    }

    private func party(_ name: String) throws -> Party {
        if let party = Party(rawValue: name) { return party }
        let names = Party.allCases.map(\.rawValue).joined(separator: ", ")
        throw DeskError(
            "„\(PolicyDesk.line(name))“ ist keine von \(names).",
            "\"\(PolicyDesk.line(name))\" is none of \(names)."
        )
    }

    private func group(_ name: String, _ office: SchoolOffice) throws -> GroupID {
        if let group = office.rooms.directory.roster.group(named: name) { return group.id }
        throw DeskError(
            "Eine Klasse „\(PolicyDesk.line(name))“ gibt es nicht.",
            "There is no class \"\(PolicyDesk.line(name))\"."
        )
    }

    private func check(_ outcome: HeldOutcome, _ code: String) throws {
        switch outcome {
        case .done: return
        case .gone, .notYours: throw gone(code)
        case .reachesNobody:
            throw DeskError(
                "\(code) würde niemanden mehr erreichen. „schulpost quarantine refuse“ nimmt sie aus der Liste.",
                "\(code) would reach nobody any more. \"schulpost quarantine refuse\" takes it off the list."
            )
        case .mayNotWrite, .notOffered:
            throw DeskError(
                "Wer \(code) geschrieben hat, darf an diesen Verteiler nicht schreiben.",
                "The author of \(code) may not write to this list."
            )
        }
    }

    private func gone(_ code: String) -> DeskError {
        let code = PolicyDesk.line(code)
        return DeskError(
            "\(code) wartet nicht (mehr) auf eine Entscheidung.",
            "\(code) does not wait for a decision (any more)."
        )
    }
}
