package import Database
package import FoundationEssentials
package import MessageBodies

/// The mailboxes of a school: who keeps which message where, with flags, UIDs and modification sequences.
///
/// Owners are opaque texts. Each method is one transaction, or joins the caller's `in connection:`. After a change of a
/// mailbox its id is announced on `MailStore.channel`.
package struct MailStore: Sendable {
    /// The notification channel; its texts are `MailboxID.description`.
    package static let channel = "mailbox"
    /// How many mailboxes an owner may have.
    package static let mostMailboxes = 1_000

    package let database: any Database
    package let bodies: MessageBodies
    let names: MailboxNames
    let quota: Quota
    let now: @Sendable () -> Date
    let numbers = RowNumbers()

    /// - Parameters:
    ///   - names: what an owner's mailboxes are called where `provision` was never asked for another language.
    ///   - quota: what holds for owners without a quota of their own.
    ///   - now: gives the time from which UIDVALIDITY is made.
    package init(
        database: any Database,
        bodies: MessageBodies,
        names: MailboxNames = .german,
        quota: Quota = .standard,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.database = database
        self.bodies = bodies
        self.names = names
        self.quota = quota
        self.now = now
    }

    func announce(_ mailbox: MailboxID, in connection: any DatabaseConnection) throws {
        try connection.notify(Self.channel, mailbox.description)
    }
}
