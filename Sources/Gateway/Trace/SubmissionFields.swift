package import FoundationEssentials
package import MailMessage

/// What a message submitted by our own people is given and rid of (RFC 6409 §8; RFC 5322 §3.6.3 for Bcc).
package enum SubmissionFields {
    /// Fields that never leave the inside door: hidden recipients, and what only we may write.
    static let removed = ["Bcc", "Resent-Bcc", "Return-Path"]

    /// The message with Message-ID and Date where it had none, and without Bcc. Everything else stays octet by octet.
    package static func completed(
        _ message: ParsedMessage,
        domain: Domain,
        identifier: String,
        at now: Date
    ) -> [UInt8] {
        var bytes = message.bytes
        let header = message.header
        if removed.contains(where: { header.first($0) != nil }) {
            bytes = MessageHeaderEditing.removing(removed, from: bytes)
        }
        var added: [(name: String, value: String)] = []
        if header.first("Message-ID") == nil {
            added.append((name: "Message-ID", value: "<\(identifier)@\(domain.ascii)>"))
        }
        if header.first("Date") == nil {
            added.append((name: "Date", value: HeaderDate.print(now)))
        }
        return added.isEmpty ? bytes : MessageHeaderEditing.prepending(added, to: bytes)
    }
}
