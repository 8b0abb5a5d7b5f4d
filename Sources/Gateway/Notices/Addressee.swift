internal import Database
internal import Delivery
internal import MailMessage
internal import MessageBodies
internal import School

/// To whom the post office writes.
struct Addressee: Sendable {
    enum Way: Sendable {
        case mailbox(PersonID)
        /// Through the queue.
        case outside(isPrivate: Bool)
    }

    let name: String?
    let address: EmailAddress
    let language: Language
    /// Children are addressed with "du".
    let isChild: Bool
    let way: Way
}

extension Addressee {
    /// nil where the person has no mailbox.
    init?(_ person: Person, _ plan: AddressPlan) {
        guard person.hasMailbox, let address = plan.address(of: person) else { return nil }
        self.init(
            name: person.displayName,
            address: address,
            language: person.language,
            isChild: person.isChild,
            way: .mailbox(person.id)
        )
    }

    init?(_ author: OutsideAuthor) {
        guard let address = EmailAddress(author.address) else { return nil }
        self.init(
            name: nil,
            address: address,
            language: Language(rawValue: author.language) ?? .german,
            isChild: false,
            way: .outside(isPrivate: author.isPrivate)
        )
    }
}

extension Gateway {
    /// Files a letter of the house, or sends it on its way. Nobody hears of it where that fails: it is a notice itself.
    func post(_ letter: [UInt8], to addressee: Addressee, in connection: any DatabaseConnection) throws {
        switch addressee.way {
        case .mailbox(let person): try file(letter, to: person, in: connection)
        case .outside(let isPrivate):
            let bytes = signed(letter, at: now())
            let entry = NewQueueEntry(
                body: try rooms.bodies.store([bytes[...]], in: connection),
                recipient: addressee.address,
                returnPath: nil,
                noticeAddress: nil,
                purpose: "notice",
                privateRecipient: isPrivate
                    ? PrivateRecipient(name: "", address: .postmaster(at: plan.primaryDomain)) : nil,
                language: addressee.language.rawValue
            )
            try rooms.queue.enqueue([entry], in: connection)
        }
    }
}
