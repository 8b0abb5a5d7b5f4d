package import MailMessage

/// The headers of copies, so that no copy shows a guardian's address or, to the others, that guardians were written to.
package enum CopyHeaders {
    /// Fields that a guardian's copy does not take over: other recipients, traces, and what lists and programs of other
    /// houses write.
    static let droppedForGuardians: Set<String> = [
        "to", "cc", "bcc", "reply-to", "sender", "return-path", "received", "delivered-to", "x-original-to",
        "apparently-to", "errors-to", "envelope-to", "mail-followup-to", "mail-reply-to", "disposition-notification-to",
        "return-receipt-to", "x-confirm-reading-to", "x-originating-ip", "x-originating-email", "x-sender",
        "x-envelope-to",
        "x-rcpt-to", "dkim-signature", "arc-seal", "arc-message-signature", "arc-authentication-results",
        "authentication-results", "precedence", "x-auto-response-suppress", "schulpost-label",
    ]

    /// Whether a guardian's copy keeps the field.
    static func isKeptForGuardians(_ field: HeaderField) -> Bool {
        let name = field.name.lowercased()
        return !droppedForGuardians.contains(name) && !name.hasPrefix("resent-") && !name.hasPrefix("list-")
    }

    /// The header of one guardian's copy with the empty line at its end; it takes the place of the message's own.
    /// - Parameters:
    ///   - recipient: what To shows: the list, or the copy's own address where no list was used.
    ///   - author: who gets the replies; none for a notice of the house.
    ///   - list: the list's address and name for List-Id (RFC 2919).
    package static func guardian(
        of message: ParsedMessage,
        trace: [UInt8],
        recipient: NamedAddress,
        author: EmailAddress?,
        list: (address: EmailAddress, name: String)?
    ) -> [UInt8] {
        var header = trace
        for field in message.header.fields where isKeptForGuardians(field) {
            header += message.bytes[field.range]
        }
        header += MessageHeaderEditing.field("To", recipient.description)
        if let author { header += MessageHeaderEditing.field("Reply-To", author.description) }
        if let list { header += listFields(list.address, name: list.name) }
        return header + [0x0D, 0x0A]
    }

    /// What marks a copy as a list's, so that absence notes don't answer it (RFC 2919, RFC 3834 §2).
    package static func listFields(_ address: EmailAddress, name: String) -> [UInt8] {
        MessageHeaderEditing.field("List-Id", "\(name) <\(address.localPart.lowercased()).\(address.domain.ascii)>")
            + MessageHeaderEditing.field("Precedence", "list")
            + MessageHeaderEditing.field("X-Auto-Response-Suppress", "OOF, AutoReply")
    }

    /// The message as everybody but guardians gets it: their lists and private addresses taken out of To and Cc. Unchanged,
    /// octet by octet, where none stands there.
    package static func withoutGuardians(
        _ message: ParsedMessage,
        isGuardian: (EmailAddress) -> Bool
    ) -> [UInt8] {
        var bytes = message.bytes
        for name in ["To", "Cc", "Reply-To", "Mail-Followup-To", "Resent-To", "Resent-Cc"] {
            let listed = message.header.addresses(name)
            guard listed.contains(where: { isGuardian($0.address) }) else { continue }
            let others = listed.filter { !isGuardian($0.address) }
            if !others.isEmpty {
                let value = others.map(\.description).joined(separator: ", ")
                bytes = MessageHeaderEditing.replacing(name, with: value, in: bytes)
            } else if name == "To" {
                // RFC 5322 §3.4: a group without members keeps the field without naming anyone.
                bytes = MessageHeaderEditing.replacing(name, with: "undisclosed-recipients:;", in: bytes)
            } else {
                bytes = MessageHeaderEditing.removing([name], from: bytes)
            }
        }
        return bytes
    }
}
