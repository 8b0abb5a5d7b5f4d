package import MailMessage

/// What SEARCH looks through, in lower case, with runs of white space made one space.
package struct SearchTexts: Sendable, Hashable {
    package var from = ""
    package var to = ""
    package var cc = ""
    package var bcc = ""
    package var subject = ""
    /// The other header fields, but those of the transport (Received, DKIM-Signature, …), as `name: value` lines.
    package var header = ""
    /// What the parts say as text.
    package var body = ""

    /// How much of the header's fields is kept, in bytes, each column.
    package static let headerLimit = 8 * 1024
    /// How much of the body's text is kept, in bytes.
    package static let bodyLimit = 256 * 1024

    package init() {}

    package init(_ message: ParsedMessage) {
        from = Self.addresses(message.from)
        to = Self.addresses(message.to)
        cc = Self.addresses(message.cc)
        bcc = Self.addresses(message.bcc)
        subject = Self.bounded(message.subject, Self.searchForm, Self.headerLimit)
        header = Self.header(message.header)
        body = Self.bounded(message.plainText(limit: Self.bodyLimit), Self.searchForm, Self.bodyLimit)
    }

    private static let ownColumn: Set<String> = ["from", "to", "cc", "bcc", "subject"]
    private static let trace: Set<String> = [
        "received", "dkim-signature", "arc-seal", "arc-message-signature", "arc-authentication-results",
        "authentication-results", "return-path", "x-google-dkim-signature",
    ]

    private static func addresses(_ addresses: [NamedAddress]) -> String {
        var text = ""
        for address in addresses {
            guard text.utf8.count < headerLimit else { break }
            if !text.isEmpty { text += ", " }
            if let name = address.displayName { text += name + " " }
            text += "<" + address.address.description + ">"
        }
        return bounded(text, searchForm, headerLimit)
    }

    private static func header(_ header: HeaderBlock) -> String {
        var text = ""
        for field in header.fields {
            let name = field.name.lowercased()
            guard !ownColumn.contains(name), !trace.contains(name) else { continue }
            guard text.utf8.count < headerLimit else { break }
            text += name + ": " + field.value + " "
        }
        return bounded(text, searchForm, headerLimit)
    }

    static func bounded(_ text: String, _ form: (String) -> String, _ limit: Int) -> String {
        let formed = form(text.utf8.count > limit ? String(text.unicodeScalars.prefix(limit)) : text)
        guard formed.utf8.count > limit else { return formed }
        // Not in the middle of a character: its later bytes are 10xxxxxx.
        var bytes = Array(formed.utf8.prefix(limit + 1))
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
        return String(decoding: bytes, as: UTF8.self)
    }
}
