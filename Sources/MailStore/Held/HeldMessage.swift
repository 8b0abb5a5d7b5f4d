internal import Database
package import FoundationEssentials
package import MessageBodies

/// A message that waits for a person's decision: its bytes, and what to do with them once it is released.
package struct HeldMessage: Sendable, Hashable {
    package let id: String
    package let bodyID: BodyID
    /// In bytes.
    package let size: Int
    /// The caller's own record of sender, recipients and routing, as JSON; opaque here.
    package let envelope: String
    /// The decision's code, by which the author asks.
    package let decisionCode: String
    /// The author's id; nil for strangers.
    package let author: String?
    package let heldAt: Date
    /// When it is given up.
    package let expiresAt: Date

    package init(
        id: String,
        bodyID: BodyID,
        size: Int,
        envelope: String,
        decisionCode: String,
        author: String?,
        heldAt: Date,
        expiresAt: Date
    ) {
        self.id = id
        self.bodyID = bodyID
        self.size = size
        self.envelope = envelope
        self.decisionCode = decisionCode
        self.author = author
        self.heldAt = heldAt
        self.expiresAt = expiresAt
    }

    static let columns = "id, body, size, envelope, decision_code, author, held_at, expires_at"

    init(_ row: Row) throws(DatabaseError) {
        id = try row.string(0)
        bodyID = try row.bodyID(1)
        size = try row.int(2)
        envelope = try row.string(3)
        decisionCode = try row.string(4)
        author = try row.optionalString(5)
        heldAt = try row.date(6)
        expiresAt = try row.date(7)
    }
}
