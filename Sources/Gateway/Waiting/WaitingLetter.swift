internal import Database
package import FoundationEssentials
package import MessageBodies

/// A message that was accepted and goes out later: an announcement in quiet hours, or one with a time of its own.
package struct WaitingLetter: Sendable, Hashable {
    package var id: String
    package var bodyID: BodyID
    /// `HeldEnvelope` as JSON: the recipients who wait, and the door.
    package var envelope: String
    /// By which its author and administrators name it; several parts of one message share it.
    package var decisionCode: String
    /// nil for the house.
    package var author: String?
    /// The rules that marked it, parted by commas.
    package var labels: String
    package var keptAt: Date
    package var due: Date

    static let columns = "id, body, envelope, decision_code, author, labels, kept_at, due"
}

extension WaitingLetter {
    init(_ row: Row) throws {
        self.init(
            id: try row.string(0),
            bodyID: try row.bodyID(1),
            envelope: try row.string(2),
            decisionCode: try row.string(3),
            author: try row.optionalString(4),
            labels: try row.string(5),
            keptAt: try row.date(6),
            due: try row.date(7)
        )
    }
}
