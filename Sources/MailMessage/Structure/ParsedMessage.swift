package import FoundationEssentials

/// A message read: its header, its parts with their places in the octets, and what is wrong with it.
///
/// Parsing never fails and never changes an octet. It looks at the structure only; contents are decoded when asked for.
package struct ParsedMessage: Sendable {
    package let bytes: [UInt8]
    package let root: MessagePart
    /// What is wrong with the structure, from the top. See also `contentDefects()`.
    package let defects: [Defect]

    package init(bytes: [UInt8], limits: MessageLimits = .standard) {
        self.bytes = bytes
        root = MessagePart(
            header: HeaderBlock(bytes: bytes, range: 0..<0, fields: []),
            range: 0..<bytes.count,
            headerRange: 0..<0,
            bodyRange: 0..<bytes.count,
            contentType: .textPlain,
            transferEncoding: .sevenBit
        )
        defects = []
    }

    package var header: HeaderBlock { root.header }
    /// The decoded Subject; empty where there is none.
    package var subject: String { header.decodedText("Subject") ?? "" }
    package var from: [NamedAddress] { header.addresses("From") }
    package var sender: [NamedAddress] { header.addresses("Sender") }
    package var replyTo: [NamedAddress] { header.addresses("Reply-To") }
    package var to: [NamedAddress] { header.addresses("To") }
    package var cc: [NamedAddress] { header.addresses("Cc") }
    package var bcc: [NamedAddress] { header.addresses("Bcc") }
    /// Message-ID with its brackets, as RFC 5322 §3.6.4 writes it.
    package var messageID: String? { header.first("Message-ID")?.value }
    package var date: Date? { header.first("Date").flatMap { HeaderDate.parse($0.value) } }

    /// The leaves that are attachments: with that disposition or a file name, or neither text nor an embedded image.
    package var attachments: [MessagePart] { [] }

    /// What is wrong with the contents, found by decoding them: bad base64, bad encoded words, unknown charsets …
    package func contentDefects() -> [Defect] { [] }

    /// The text a person would read, for policy and search: text parts in their order, HTML as text, bounded.
    /// - Parameter limit: octets of UTF-8 at most.
    package func plainText(limit: Int) -> String { "" }

    /// The targets of links in HTML parts and what looks like a link in plain text, bounded; nothing is fetched.
    package func links(limit: Int) -> [String] { [] }
}
