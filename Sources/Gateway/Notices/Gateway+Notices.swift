package import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
package import MailMessage
internal import MailStore
internal import MessageBodies
internal import School

extension Gateway: NoticeFiling {
    /// Files a notice of the queue in the sender's mailbox, within the queue's own transaction.
    package func file(_ notice: [UInt8], for sender: EmailAddress, in connection: any DatabaseConnection) throws {
        let roster = rooms.directory.roster
        switch plan.resolve(sender, in: roster) {
        case .person(let person): try file(notice, to: person, in: connection)
        case .postmaster:
            for reader in roster.postmasters { try file(notice, to: reader, in: connection) }
        case .audience, .unknown, .foreign: break
        }
    }

    func file(_ notice: [UInt8], to person: PersonID, in connection: any DatabaseConnection) throws {
        let bytes = TraceFields.returnPath(nil) + notice
        let id = try rooms.bodies.store([bytes[...]], in: connection)
        try rooms.mailStore.deliver(
            NewMessage(bodyID: id, description: MessageDescription(bytes: bytes), internalDate: now()),
            to: [person.text],
            ignoringQuota: true,
            in: connection
        )
    }
}
