internal import AuditLog
internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import School

/// The text of a held message, for the one person who asked for it.
package struct HeldText: Sendable, Hashable {
    package var subject: String
    /// Without markup, cut at ``longest``.
    package var text: String
    package var fileNames: [String]

    /// In octets.
    package static let longest = 64_000
}

extension Gateway {
    /// Shows the text of a held message where its rule can't be judged without it and the school allows it
    /// (`mail.inspection`). Before it is handed out the look stands in the audit log with its reason, and the author is told
    /// who looked; outside only where the address is proven, and no name.
    /// - Parameter reason: the suspicion for which it is looked at, for the author and the log; not empty.
    /// - Returns: nil where the message waits no more, or this person may not look.
    package func text(
        of code: DecisionCode,
        for decider: HeldDecider,
        because reason: String
    ) async throws -> HeldText? {
        let moment = moment()
        let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(500)
        guard !reason.isEmpty, let held = try await rooms.held.message(decisionCode: code.text),
            let envelope = HeldEnvelope(held), let bytes = try await rooms.bodies.bytes(held.bodyID)
        else { return nil }
        let message = deciding(held, route(of: envelope, moment))
        guard decider.may(decide: message, deciding, in: moment.roster) else { return nil }
        let record = try await rooms.database.read { try DecisionLog.find(code, in: $0) }
        guard mayRead(record, decider, moment) else { return nil }
        let isWaiting = try await rooms.database.write { connection in
            guard try rooms.held.message(held.id, in: connection) != nil else { return false }
            if let author = addressee(of: held, in: moment.roster) {
                let notice = HouseNotices(plan: plan, now: moment.now).inspected(
                    try letter(held, in: connection),
                    by: decider.name(for: author, in: moment.roster),
                    because: String(reason),
                    to: author
                )
                try post(notice, to: author, in: connection)
            }
            try AuditLog.append(
                AuditEntry(
                    at: moment.now,
                    actor: decider.actor,
                    action: .heldTextSeen,
                    subject: code.text,
                    details: AuditEntry.details(String(reason))
                ),
                in: connection
            )
            return true
        }
        guard isWaiting else { return nil }
        let parsed = ParsedMessage(bytes: bytes)
        return HeldText(
            subject: String(parsed.subject.prefix(200)),
            text: parsed.plainText(limit: HeldText.longest),
            fileNames: parsed.attachments.prefix(50).map { $0.fileName ?? "?" }
        )
    }

    /// Whether the reasons need the text, and the school lets this person see it.
    func mayRead(_ record: RecordedDecision?, _ decider: HeldDecider, _ moment: Moment) -> Bool {
        let reasons = record?.verdict.decisive ?? []
        guard reasons.contains(where: { checker.rule($0.rule)?.needsText == true }) else { return false }
        switch moment.settings.settings.textSight {
        case .nobody: return false
        case .deciders: return true
        case .administrators:
            guard case .person(let id) = decider else { return true }
            return moment.roster.person(id)?.roles.contains(.administrator) == true
        }
    }
}

extension HeldDecider {
    /// For the author who is told.
    func name(for author: Addressee, in roster: Roster) -> String {
        if case .outside = author.way { return author.language == .german ? "Die Schule" : "The school" }
        return switch self {
        case .person(let id): roster.person(id)?.displayName ?? "?"
        case .atMachine(let name): "Administration (\(name))"
        }
    }
}
