package import FoundationEssentials
package import MessageBodies

/// A message to be filed. Its body is stored before, in the same transaction; filing retains it.
package struct NewMessage: Sendable, Hashable {
    package var bodyID: BodyID
    package var description: MessageDescription
    /// INTERNALDATE: when it came; for APPEND what the client says.
    package var internalDate: Date

    /// By which its copies can be withdrawn: the code of the decision that let it in; nil for what never is.
    package var origin: String?

    package init(bodyID: BodyID, description: MessageDescription, internalDate: Date, origin: String? = nil) {
        self.origin = origin
        self.bodyID = bodyID
        self.description = description
        self.internalDate = internalDate
    }
}
