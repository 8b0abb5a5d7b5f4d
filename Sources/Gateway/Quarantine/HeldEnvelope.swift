internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import School

/// What must be known to take up a held message again: the envelope and the door it came by. Kept as JSON beside the
/// held bytes, and gone with them.
struct HeldEnvelope: Codable, Sendable {
    struct Recipient: Codable, Sendable {
        var address: String
        var notify: Int
        var originalRecipient: String?
    }

    var sender: String?
    var recipients: [Recipient]
    var usesSMTPUTF8: Bool
    var is8BitMIME: Bool
    var requiresTLS: Bool?
    var envelopeID: String?
    var returnsHeaderOnly: Bool
    var announcement: String?
    var verification: String?
    var door: String
    var peer: String
    var helo: String
    var usesExtendedSMTP: Bool
    var tls: String?
    var author: String?
    /// Who may be told of the decision, where it came from outside.
    var outsideAuthor: OutsideAuthor?
    /// Who may otherwise decide and is named in it, as ids; nil for nobody.
    var about: [String]?

    /// nil where it can't be read.
    init?(_ held: HeldMessage) {
        guard let read = try? JSONDecoder().decode(HeldEnvelope.self, from: Data(held.envelope.utf8)) else {
            return nil
        }
        self = read
    }

    /// Of a letter that waits for its time.
    /// - Throws: where it can't be read.
    init(_ letter: WaitingLetter) throws {
        self = try JSONDecoder().decode(HeldEnvelope.self, from: Data(letter.envelope.utf8))
    }

    init(
        _ message: ReceivedMessage,
        at door: Door,
        outsideAuthor: OutsideAuthor? = nil,
        about: [PersonID] = []
    ) {
        sender = message.sender?.description
        recipients = message.recipients.map {
            Recipient(
                address: $0.address.description,
                notify: $0.notify.rawValue,
                originalRecipient: $0.originalRecipient
            )
        }
        usesSMTPUTF8 = message.usesSMTPUTF8
        is8BitMIME = message.is8BitMIME
        requiresTLS = message.requiresTLS
        envelopeID = message.envelopeID
        returnsHeaderOnly = message.returnsHeaderOnly
        announcement = message.announcement
        verification = message.verification?.letters
        self.door = door.kind.rawValue
        peer = door.peer
        helo = door.helo
        usesExtendedSMTP = door.usesExtendedSMTP
        tls = door.tls
        author = door.author?.id.text
        self.outsideAuthor = outsideAuthor
        self.about = about.isEmpty ? nil : about.map(\.text)
    }

    /// As it is kept.
    var text: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    /// The message with its bytes.
    func message(_ bytes: [UInt8]) -> ReceivedMessage {
        ReceivedMessage(
            sender: sender.flatMap { EmailAddress($0) },
            recipients: recipients.compactMap { recipient in
                EmailAddress(recipient.address).map {
                    EnvelopeRecipient(
                        $0,
                        notify: EnvelopeRecipient.Notify(rawValue: recipient.notify),
                        originalRecipient: recipient.originalRecipient
                    )
                }
            },
            bytes: bytes,
            usesSMTPUTF8: usesSMTPUTF8,
            is8BitMIME: is8BitMIME,
            requiresTLS: requiresTLS ?? false,
            envelopeID: envelopeID,
            returnsHeaderOnly: returnsHeaderOnly,
            announcement: announcement,
            verification: verification.flatMap { VerificationCode($0) }
        )
    }

    /// The door as it was, with the author as the school knows them now.
    func door(_ plan: AddressPlan, _ roster: Roster) -> Door {
        let person = author.flatMap { roster.person(PersonID($0)) }
        let authenticated = person.flatMap { person in
            plan.address(of: person).map {
                AuthenticatedPerson(
                    id: person.id,
                    login: roster.account(of: person.id)?.login ?? "",
                    address: $0,
                    language: person.language
                )
            }
        }
        return Door(
            kind: Door.Kind(rawValue: door) ?? .outside,
            peer: peer,
            helo: helo,
            usesExtendedSMTP: usesExtendedSMTP,
            tls: tls,
            author: authenticated
        )
    }
}
