/// A mailbox with the name it shows, if any (RFC 5322 §3.4).
package struct NamedAddress: Sendable, Hashable, CustomStringConvertible {
    /// The decoded display name; nil where there is none.
    package let displayName: String?
    package let address: EmailAddress

    /// - Parameter displayName: an empty one counts as none.
    package init(displayName: String? = nil, address: EmailAddress) {
        self.displayName = displayName?.isEmpty == true ? nil : displayName
        self.address = address
    }

    /// - Returns: nil where the text isn't exactly one mailbox with a valid address.
    package init?(_ text: some StringProtocol) {
        let list = AddressList(parsing: Array(text.utf8))
        guard list.isWellFormed, list.entries.count == 1, case .mailbox(let mailbox)? = list.entries.first,
            let only = mailbox.named
        else { return nil }
        self = only
    }

    /// `"Anna B." <anna@lindenschule.example>` as a header field has it, in one line; a name beyond ASCII in encoded words.
    package var description: String {
        guard let displayName else { return address.description }
        return Phrase.print(displayName) + " <" + address.description + ">"
    }
}

/// phrase (RFC 5322 §3.2.5): display names and group names.
package enum Phrase {
    /// The words as they are, quoted where they must be, or in encoded words; always in one line.
    package static func print(_ text: String) -> String {
        let isPlain =
            text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?") && text.utf8.count < 900
        guard isPlain else { return EncodedWord.encode(text, isPhrase: true, reserved: 14) }
        let words = text.utf8.split(separator: .space, omittingEmptySubsequences: false)
        if words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isAtomText) }) { return text }
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
