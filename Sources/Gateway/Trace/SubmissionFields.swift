package import FoundationEssentials
package import MailMessage

/// What a message submitted by our own people is given and rid of (RFC 6409 §8; RFC 5322 §3.6.3 for Bcc).
package enum SubmissionFields {
    /// The field that carries an announcement's code into mailboxes; only we write it.
    package static let verification = "Schulpost-Verification"

    /// What only we write: taken off at every door.
    package static let ours = Marks.names + [verification]

    /// Fields that never leave the inside door: hidden recipients, what only we may write, and what mail programs and
    /// servers of other houses note of where the author was.
    static let removed =
        ours + [
            "Bcc", "Resent-Bcc", "Return-Path", "Received", "Authentication-Results", "X-Originating-IP",
            "X-Originating-Email",
            "X-Sender-IP", "X-Client-IP", "X-Source-IP", "X-Remote-IP", "X-Real-IP", "X-Forwarded-For", "X-Received",
        ]

    /// The message with Message-ID and Date where it had none, and without Bcc. Everything else stays octet by octet.
    package static func completed(
        _ message: ParsedMessage,
        domain: Domain,
        identifier: String,
        at now: Date
    ) -> [UInt8] {
        let bytes = MessageHeaderEditing.removing(removed, from: message.bytes)
        let header = message.header
        var added: [(name: String, value: String)] = []
        if header.first("Message-ID")?.valueBytes.isEmpty != false {
            added.append((name: "Message-ID", value: "<\(identifier)@\(domain.ascii)>"))
        }
        if header.first("Date")?.valueBytes.isEmpty != false {
            added.append((name: "Date", value: HeaderDate.print(now)))
        }
        return added.isEmpty ? bytes : MessageHeaderEditing.prepending(added, to: bytes)
    }
}
