package import FoundationEssentials

/// A message read: its header, its parts with their places in the octets, and what is wrong with it.
///
/// Parsing never fails and never changes an octet. It looks at the structure only, once; contents and addresses are decoded
/// when asked for.
package struct ParsedMessage: Sendable {
    package let bytes: [UInt8]
    package let limits: MessageLimits
    package let root: MessagePart
    /// What is wrong with the structure, from the top. See also `contentDefects()`.
    package let defects: [Defect]

    package init(bytes: [UInt8], limits: MessageLimits = .standard) {
        self.bytes = bytes
        self.limits = limits
        var parser = MessageParser(bytes: bytes, limits: limits)
        (root, defects) = parser.parse()
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

    /// All parts without children that aren't multiparts, in order; those of embedded messages too.
    package var leaves: [MessagePart] { root.descendants.filter { $0.children.isEmpty && !$0.isMultipart } }

    /// The leaves and messages that a mail program shows as attachments: named or disposed so, or neither text nor a
    /// picture that the HTML embeds. What an attached message carries belongs to it.
    package var attachments: [MessagePart] {
        var result: [MessagePart] = []
        var waiting = [root]
        while let part = waiting.popLast() {
            if part.isMultipart {
                waiting += part.children.reversed()
            } else if part.isAttachment {
                result.append(part)
            }
        }
        return result
    }
}

extension MessagePart {
    var isAttachment: Bool {
        if disposition?.kind == "attachment" || isMessage { return true }
        if contentType.type == "text" { return fileName != nil }
        if contentType.type == "image", header.first("Content-ID") != nil { return disposition?.kind == "attachment" }
        return true
    }
}
