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
    /// Its author's own time, before which it goes out whatever quiet hours hold; when it was kept, where there is none.
    package var notBefore: Date
    /// Whether it minds quiet hours: not what is urgent, nor what somebody has let go at once.
    package var mindsQuiet: Bool
    /// The version of the settings by which its time was found.
    package var settings: Int
    /// The recall that stops it; it doesn't go out then. nil for none.
    package var withdrawal: String?

    static let columns =
        "id, body, envelope, decision_code, author, labels, kept_at, due, not_before, minds_quiet, settings, withdrawal"
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
            due: try row.date(7),
            notBefore: try row.date(8),
            mindsQuiet: try row.bool(9),
            settings: try row.int(10),
            withdrawal: try row.optionalString(11)
        )
    }
}
