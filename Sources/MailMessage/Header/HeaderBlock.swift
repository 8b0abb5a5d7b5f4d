/// The header of a message or part: its fields in their order.
package struct HeaderBlock: Sendable {
    /// The octets of the whole message.
    let bytes: [UInt8]
    /// The whole header with the empty line after it, where there is one.
    package let range: Range<Int>
    package let fields: [HeaderField]

    init(bytes: [UInt8], range: Range<Int>, fields: [HeaderField]) {
        self.bytes = bytes
        self.range = range
        self.fields = fields
    }

    /// The first field of the name (letters compared without case).
    package func first(_ name: String) -> HeaderField? { fields.first { $0.isNamed(name) } }

    /// All fields of the name, from the top.
    package func all(_ name: String) -> [HeaderField] { fields.filter { $0.isNamed(name) } }

    /// The first such field's value with encoded words decoded (RFC 2047), for unstructured fields such as Subject.
    package func decodedText(_ name: String) -> String? { first(name).map { EncodedWord.decode($0.valueBytes) } }

    /// The addresses of all fields of the name.
    package func addresses(_ name: String) -> [NamedAddress] {
        all(name).flatMap { AddressList(parsing: $0.valueBytes).mailboxes }
    }

    /// The octets of the fields named, or of all others, in the message's order with an empty line after them: what IMAP's
    /// HEADER.FIELDS and HEADER.FIELDS.NOT want (RFC 3501 §6.4.5).
    package func octets(ofFields names: [String], except: Bool = false) -> [UInt8] {
        var result: [UInt8] = []
        for field in fields where names.contains(where: field.isNamed) != except { result += bytes[field.range] }
        return result + [0x0D, 0x0A]
    }
}
