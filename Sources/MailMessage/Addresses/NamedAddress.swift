/// A mailbox with the name it shows, if any (RFC 5322 §3.4).
package struct NamedAddress: Sendable, Hashable, CustomStringConvertible {
    /// The decoded display name; nil where there is none.
    package let displayName: String?
    package let address: EmailAddress

    package init(displayName: String? = nil, address: EmailAddress) {
        self.displayName = displayName
        self.address = address
    }

    /// - Returns: nil where the text isn't exactly one mailbox with a valid address.
    package init?(_ text: some StringProtocol) {
        let list = AddressList(parsing: Array(text.utf8))
        guard list.entries.count == 1, list.mailboxes.count == 1, let only = list.mailboxes.first else { return nil }
        self = only
    }

    /// `"Anna B." <anna@lindenschule.example>` as a header field has it, in one line; a name beyond ASCII in encoded words.
    package var description: String { address.description }
}
