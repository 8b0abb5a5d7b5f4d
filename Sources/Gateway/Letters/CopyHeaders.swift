package import MailMessage

/// The headers of copies, so that no copy shows a guardian's address or, to the others, that guardians were written to.
package enum CopyHeaders {
    /// What a guardian's copy takes over of the author's header; every other field may name somebody, or tell where the
    /// author was. `Content-*` goes along too.
    static let keptForGuardians: Set<String> = [
        "from", "date", "subject", "message-id", "in-reply-to", "references", "mime-version", "importance", "priority",
        "x-priority", "sensitivity", "keywords", "auto-submitted",
    ]

    /// Whether a guardian's copy keeps the field.
    static func isKeptForGuardians(_ field: HeaderField) -> Bool {
        let name = field.name.lowercased()
        return keptForGuardians.contains(name) || name.hasPrefix("content-")
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
        header += MessageHeaderEditing.field("To", addresses: [recipient])
        if let author { header += MessageHeaderEditing.field("Reply-To", addresses: [NamedAddress(address: author)]) }
        if let list { header += listFields(list.address, name: list.name) }
        return header + [0x0D, 0x0A]
    }

    /// What marks a copy as a list's, so that absence notes don't answer it (RFC 2919, RFC 3834 §2).
    package static func listFields(_ address: EmailAddress, name: String) -> [UInt8] {
        MessageHeaderEditing.field(
            "List-Id",
            printed: Phrase.print(name) + " <\(address.localPart.lowercased()).\(address.domain.ascii)>"
        )
            + MessageHeaderEditing.field("Precedence", "list")
            + MessageHeaderEditing.field("X-Auto-Response-Suppress", "OOF, AutoReply")
    }

    /// Address fields that are rewritten without guardians; any other field that names one goes as a whole.
    private static let rewritten = ["To", "Cc", "Reply-To", "Mail-Followup-To", "Resent-To", "Resent-Cc"]

    /// The message as everybody but guardians gets it: their lists and private addresses taken out of its header.
    /// Unchanged, octet by octet, where none stands there.
    package static func withoutGuardians(
        _ message: ParsedMessage,
        isGuardian: (EmailAddress) -> Bool
    ) -> [UInt8] {
        var bytes = message.bytes
        for name in rewritten {
            let listed = message.header.addresses(name)
            let namesGuardian =
                message.header.all(name).contains { names($0.value, isGuardian) }
                || listed.contains { isGuardian($0.address) }
            guard namesGuardian else { continue }
            // A display name may hold an address, too.
            let others = listed.filter { !isGuardian($0.address) }.map { other in
                other.displayName?.contains("@") == true ? NamedAddress(address: other.address) : other
            }
            if !others.isEmpty {
                let field = MessageHeaderEditing.field(name, addresses: others)
                bytes = MessageHeaderEditing.replacing(name, withField: field, in: bytes)
            } else if name == "To" {
                // RFC 5322 §3.4: a group without members keeps the field without naming anyone.
                let field = MessageHeaderEditing.field(name, printed: "undisclosed-recipients:;")
                bytes = MessageHeaderEditing.replacing(name, withField: field, in: bytes)
            } else {
                bytes = MessageHeaderEditing.removing([name], from: bytes)
            }
        }
        let telling = message.header.fields.filter { field in
            !isKeptForGuardians(field) && !rewritten.contains(where: field.isNamed) && names(field.value, isGuardian)
        }
        return telling.isEmpty ? bytes : MessageHeaderEditing.removing(telling.map(\.name), from: bytes)
    }

    /// Whether a text holds a guardian's address, whatever stands around it.
    private static func names(_ text: String, _ isGuardian: (EmailAddress) -> Bool) -> Bool {
        text.split { " \t\"<>()[]:;,'=".contains($0) }.contains { word in
            word.contains("@") && EmailAddress(word).map(isGuardian) == true
        }
    }
}
