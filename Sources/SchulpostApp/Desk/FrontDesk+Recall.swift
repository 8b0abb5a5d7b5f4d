import FoundationEssentials
import Gateway
import Policy
import School

extension FrontDesk {
    /// `schulpost recall list`: texts that go round, and what was taken back. No text, no names.
    package func listRecalls(in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            let letters = try await office.gateway.spreadingLetters()
            for letter in letters {
                let at = Moment.text(letter.trippedAt)
                terminal.say(
                    "\(letter.code)  \(at)  geht herum: \(counted(letter.copies, "Exemplar", "Exemplare")) von "
                        + "\(counted(letter.authors, "Mensch", "Menschen")), "
                        + "\(letter.heldCopies) davon angehalten, \(letter.generations)-mal weitergegeben",
                    "\(letter.code)  \(at)  goes round: \(counted(letter.copies, "copy", "copies")) by "
                        + "\(counted(letter.authors, "person", "people")), "
                        + "\(letter.heldCopies) of them held, passed on \(letter.generations) times"
                )
            }
            let recalls = try await office.gateway.recalls()
            for recall in recalls { say(recall) }
            if letters.isEmpty && recalls.isEmpty {
                terminal.say("Nichts geht herum, nichts ist zurückgeholt.", "Nothing goes round, nothing is recalled.")
            }
        }
    }

    /// `schulpost recall start`: takes the copies out of the school's mailboxes.
    package func startRecall(
        _ code: String,
        unreadOnly: Bool,
        why: String,
        in school: SchoolChoice
    ) async throws {
        guard why.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(
                "Bitte mit --why sagen, warum zurückgeholt wird; es steht im Protokoll.",
                "Please say with --why why it is recalled; it stands in the log."
            )
        }
        try await withOffice(school) { office in
            guard let decision = DecisionCode(typed: code),
                let recall = try await recall(decision, unreadOnly: unreadOnly, why: why, office)
            else { throw unknown(code) }
            say(recall)
            if recall.outside > 0 {
                terminal.say(
                    "    \(counted(recall.outside, "Exemplar hat", "Exemplare haben")) die Schule verlassen; das kann niemand "
                        + "zurückholen.",
                    "    \(counted(recall.outside, "copy has", "copies have")) left the school; nobody can take that back."
                )
            }
            terminal.say(
                "    Zurück in die Postfächer: schulpost recall undo \(recall.code) --why …",
                "    To put them back: schulpost recall undo \(recall.code) --why …"
            )
        }
    }

    private func recall(
        _ code: DecisionCode,
        unreadOnly: Bool,
        why: String,
        _ office: SchoolOffice
    ) async throws -> Recall? {
        do {
            return try await office.gateway.recall(
                code,
                by: "operator " + operatorName,
                because: why,
                unreadOnly: unreadOnly
            )
        } catch NeverDelivered.held {
            throw DeskError(
                "\(code) wurde nie zugestellt: Die Nachricht wartet noch auf eine Entscheidung. „schulpost quarantine refuse "
                    + "\(code) --why …“ lehnt sie ab.",
                "\(code) was never delivered: the message still waits for a decision. \"schulpost quarantine refuse \(code) --why "
                    + "…\" refuses it."
            )
        } catch NeverDelivered.refused {
            throw DeskError(
                "\(code) wurde nie zugestellt: Die Nachricht wurde abgelehnt. Es gibt nichts zurückzuholen.",
                "\(code) was never delivered: the message was refused. There is nothing to recall."
            )
        }
    }

    /// `schulpost recall undo`: puts them back.
    package func undoRecall(_ code: String, why: String, in school: SchoolChoice) async throws {
        guard why.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(
                "Bitte mit --why sagen, warum zurückgelegt wird; es steht im Protokoll.",
                "Please say with --why why it is put back; it stands in the log."
            )
        }
        try await withOffice(school) { office in
            guard let decision = DecisionCode(typed: code),
                let recall = try await office.gateway.undoRecall(
                    decision,
                    by: "operator " + operatorName,
                    because: why
                )
            else {
                throw DeskError(
                    "Unter \(PolicyDesk.line(code)) ist nichts zurückgeholt. „schulpost recall list“ zeigt, was es ist.",
                    "Nothing is recalled by \(PolicyDesk.line(code)). \"schulpost recall list\" shows what is."
                )
            }
            say(recall)
        }
    }

    /// What waited for its time.
    private func sayStopped(_ recall: Recall) {
        guard recall.stopped > 0 else { return }
        let one = recall.stopped == 1
        if recall.state == .undone {
            terminal.say(
                "    \(counted(recall.stopped, "Exemplar war", "Exemplare waren")) angehalten: \(one ? "Es wartet" : "Sie warten") "
                    + "wieder; ist die Zeit vorbei, \(one ? "geht es" : "gehen sie") gleich hinaus.",
                "    \(counted(recall.stopped, "copy was", "copies were")) stopped: \(one ? "it waits" : "they wait") again; where "
                    + "the time is over, \(one ? "it goes" : "they go") out at once."
            )
        } else {
            terminal.say(
                "    \(counted(recall.stopped, "Exemplar wartete", "Exemplare warteten")) auf die Zeit zum Hinausgehen und "
                    + (one ? "wurde angehalten." : "wurden angehalten."),
                "    \(counted(recall.stopped, "copy", "copies")) waited for \(one ? "its" : "their") time to go out and "
                    + (one ? "was stopped." : "were stopped.")
            )
        }
    }

    /// What had not left yet, and of that what leaves no more.
    private func sayKeptBack(_ recall: Recall) {
        if recall.keptBack > 0 {
            terminal.say(
                "    \(counted(recall.keptBack, "Exemplar war", "Exemplare waren")) noch nicht unterwegs und "
                    + (recall.keptBack == 1 ? "wurde hier behalten." : "wurden hier behalten."),
                "    \(counted(recall.keptBack, "copy", "copies")) had not left yet and "
                    + (recall.keptBack == 1 ? "was kept here." : "were kept here.")
            )
        }
        if recall.lapsed > 0 {
            terminal.say(
                "    \(recall.lapsed) davon \(recall.lapsed == 1 ? "geht" : "gehen") nicht mehr hinaus: Die Frist für den Versand "
                    + "war vorbei.",
                "    \(recall.lapsed) of them \(recall.lapsed == 1 ? "leaves" : "leave") no more: the time for sending was over."
            )
        }
    }

    private func say(_ recall: Recall) {
        defer {
            sayStopped(recall)
            sayKeptBack(recall)
        }
        let at = Moment.text(recall.startedAt)
        let state = Self.words(for: recall.state).text(in: terminal.language)
        terminal.say(
            "\(recall.code)  \(at)  \(state): \(counted(recall.copies, "Exemplar", "Exemplare")) von "
                + "\(counted(recall.messages, "Nachricht", "Nachrichten")) aus den Postfächern von "
                + "\(counted(recall.people, "Mensch", "Menschen")); außerhalb der Schule: \(recall.outside)",
            "\(recall.code)  \(at)  \(state): \(counted(recall.copies, "copy", "copies")) of "
                + "\(counted(recall.messages, "message", "messages")) from the mailboxes of "
                + "\(counted(recall.people, "person", "people")); outside the school: \(recall.outside)"
        )
    }

    private static func words(for state: Recall.State) -> Phrase {
        switch state {
        case .running: Phrase("wird zurückgeholt", "being recalled")
        case .done: Phrase("zurückgeholt", "recalled")
        case .undoing: Phrase("wird zurückgelegt", "being put back")
        case .undone: Phrase("zurückgelegt", "put back")
        case .expired: Phrase("zurückgeholt und gelöscht", "recalled and thrown away")
        }
    }

    private func unknown(_ code: String) -> DeskError {
        DeskError(
            "Zu \(PolicyDesk.line(code)) gibt es keine Entscheidung. Der Vorgang steht in der Nachricht an die Administration "
                + "und im Kopf jeder Nachricht (Received … id).",
            "There is no decision \(PolicyDesk.line(code)). The case stands in the notice to the administrators and in the "
                + "header of every message (Received … id)."
        )
    }
}
