internal import Directory
package import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import School

/// A message that waits, as the person who decides sees it: who, to whom, about what and why. Its text is not in it.
package struct HeldSummary: Sendable, Hashable {
    package var id: String
    /// By which its author finds the explanation.
    package var code: String
    package var heldAt: Date
    package var expiresAt: Date
    /// The author's name where it is one of ours, else the envelope sender; empty for `<>`.
    package var sender: String
    /// As the envelope names them, the first few.
    package var recipients: [String]
    package var recipientCount: Int
    package var subject: String

    /// Recipients that are named.
    static let mostRecipients = 5
}

extension Gateway {
    /// What waits for a decision, the oldest first.
    package func heldSummaries(limit: Int = 200) async throws -> [HeldSummary] {
        let roster = rooms.directory.roster
        var summaries: [HeldSummary] = []
        for held in try await rooms.held.list(limit: limit) {
            guard let envelope = try? JSONDecoder().decode(HeldEnvelope.self, from: Data(held.envelope.utf8)) else {
                continue
            }
            let octets = min(try await rooms.bodies.size(of: held.bodyID) ?? 0, 65_536)
            let start = try await rooms.bodies.bytes(held.bodyID, range: 0..<octets) ?? []
            summaries.append(
                HeldSummary(
                    id: held.id,
                    code: held.decisionCode,
                    heldAt: held.heldAt,
                    expiresAt: held.expiresAt,
                    sender: held.author.flatMap { roster.person(PersonID($0))?.displayName } ?? envelope.sender ?? "",
                    recipients: envelope.recipients.prefix(HeldSummary.mostRecipients).map(\.address),
                    recipientCount: envelope.recipients.count,
                    subject: String(ParsedMessage(bytes: start).subject.prefix(200))
                )
            )
        }
        return summaries
    }
}
