internal import MailMessage
internal import School

/// The note at the end of an announcement in mailboxes of the school: how whoever doubts it finds out whether it is real. The
/// same for everyone, so that a class has one stored body.
struct MailboxNote: Sendable {
    private let note: CopyNote

    init(_ code: VerificationCode, _ verification: VerificationNote, _ language: ReadingLanguage) {
        var note = CopyNote(language: language)
        note.verification = (code, verification.link(code))
        self.note = note
    }

    /// nil for what its author's program has signed or encrypted: there the header alone tells the code.
    func footer(for message: ParsedMessage) -> MessageFooter? { message.isSealed ? nil : note.footer }
}

extension ParsedMessage {
    /// Whether something in it would be broken by another word: what S/MIME (RFC 8551) or OpenPGP (RFC 3156, RFC 9580 §7)
    /// signed or encrypted. A message that is only attached counts for nothing: nothing of it changes.
    var isSealed: Bool {
        var waiting = [root]
        while let part = waiting.popLast() {
            if Self.seals.contains(part.contentType.description) || isArmoured(part) { return true }
            if part.isMultipart { waiting += part.children }
        }
        return false
    }

    private static let seals: Set<String> = [
        "multipart/signed", "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime",
        "application/pgp", "application/pgp-encrypted",
    ]

    /// Text in OpenPGP's armour, as older programs send it.
    private func isArmoured(_ part: MessagePart) -> Bool {
        guard part.contentType.type == "text", part.disposition?.kind != "attachment" else { return false }
        let text = part.text(in: bytes, limit: MessageFooter.largestPart)
        return Self.armours.contains { text.contains($0) }
    }

    private static let armours = ["-----BEGIN PGP SIGNED MESSAGE-----", "-----BEGIN PGP MESSAGE-----"]
}

extension Gateway {
    /// An announcement's message as mailboxes get it, for what is put there past `accept`: the code in its header, and at the
    /// end of its text the note how it is verified.
    package func mailboxCopy(of message: [UInt8], code: VerificationCode) -> [UInt8] {
        let parsed = ParsedMessage(bytes: message)
        let noted =
            MailboxNote(code, verification, .german).footer(for: parsed)
            .map { $0.added(to: parsed, boundarySeed: code.letters).bytes } ?? message
        return MessageHeaderEditing.field(SubmissionFields.verification, code.description) + noted
    }
}
