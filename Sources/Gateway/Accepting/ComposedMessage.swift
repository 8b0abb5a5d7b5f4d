internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import Policy
internal import School

/// A message as it is stored: our own header lines, then the original, octet by octet.
///
/// There is one stored body for everyone: copies that leave the school replace the front of it by lines of their own.
struct ComposedMessage: Sendable {
    /// What mailboxes get: trace fields, then the message.
    let bytes: [UInt8]
    /// How many octets at the front are ours and for mailboxes only.
    let ownLines: Int
    let parsed: ParsedMessage

    /// - Parameter original: the message as submitted, made complete where it came from inside.
    init(
        _ original: [UInt8],
        sender: EmailAddress?,
        lists: [(address: EmailAddress, name: String)],
        marks: Marks,
        verification: VerificationCode? = nil,
        received: [UInt8]
    ) {
        var front = TraceFields.returnPath(sender) + marks.fields + received
        for list in lists.prefix(1) {
            front += CopyHeaders.listFields(list.address, name: list.name)
        }
        if let verification {
            front += MessageHeaderEditing.field(SubmissionFields.verification, verification.description)
        }
        ownLines = front.count
        // A message that begins with a continuation line would go on with our last field, and pass for our words.
        if let first = original.first, first == 0x20 || first == 0x09 {
            front += MessageHeaderEditing.field("Schulpost-Defect", "the message begins with a continuation line")
        }
        bytes = front + original
        parsed = ParsedMessage(bytes: bytes)
    }

    private init(front: ArraySlice<UInt8>, _ original: [UInt8]) {
        ownLines = front.count
        bytes = front + original
        parsed = ParsedMessage(bytes: bytes)
    }

    /// The same with a note at the end of its text; our own lines stay what they are.
    /// - Parameter seed: of a boundary, so that equal messages make equal ones.
    func noted(_ note: MessageFooter, seed: String) -> ComposedMessage {
        let original = ParsedMessage(bytes: Array(bytes[ownLines...]))
        return ComposedMessage(front: bytes[..<ownLines], note.added(to: original, boundarySeed: seed).bytes)
    }

    /// Octets of the header with the empty line after it, our own lines included.
    var headerLength: Int { parsed.root.headerRange.upperBound }

    var description: MessageDescription { MessageDescription(parsed) }
}
