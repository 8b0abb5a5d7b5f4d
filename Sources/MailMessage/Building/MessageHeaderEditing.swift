/// Changes to the header of a message that leave every other octet as it was.
package enum MessageHeaderEditing {
    /// The message with fields on top, in this order, each `Name: value` folded and ending in CRLF.
    package static func prepending(_ fields: [(name: String, value: String)], to message: [UInt8]) -> [UInt8] {
        fields.flatMap { field($0.name, $0.value) } + message
    }

    /// The octets of one field: `Name: value`, folded at 78, text beyond ASCII in encoded words, with its CRLF.
    package static func field(_ name: String, _ value: String) -> [UInt8] { HeaderFolding.text(name, value) }

    /// The octets of an address field, display names beyond ASCII in encoded words, folded, with its CRLF.
    package static func field(_ name: String, addresses: [NamedAddress]) -> [UInt8] {
        HeaderFolding.addresses(name, addresses)
    }

    /// The octets of a field whose value is printed already (encoded words, addresses, ids): folded only, with its CRLF.
    package static func field(_ name: String, printed value: String) -> [UInt8] { HeaderFolding.fold(name, value) }

    /// The message without the fields of these names (Bcc), wherever they stand in its header.
    package static func removing(_ names: [String], from message: [UInt8]) -> [UInt8] {
        without(Self.fields(of: message).filter { field in names.contains(where: field.isNamed) }, message)
    }

    /// The message with the first field of the name replaced and further ones removed; put on top where there was none.
    package static func replacing(_ name: String, with value: String, in message: [UInt8]) -> [UInt8] {
        replacing(name, withField: field(name, value), in: message)
    }

    /// The same with a whole field, its CRLF included.
    package static func replacing(_ name: String, withField octets: [UInt8], in message: [UInt8]) -> [UInt8] {
        let found = fields(of: message).filter { $0.isNamed(name) }
        guard let first = found.first else { return octets + message }
        let rest = without(Array(found.dropFirst()), message)
        return Array(rest[..<first.range.lowerBound]) + octets + Array(rest[first.range.upperBound...])
    }

    /// All fields, without the limits that reading for other ends has: a Bcc behind thousands of fields goes, too.
    private static func fields(of message: [UInt8]) -> [HeaderField] {
        var limits = MessageLimits.standard
        limits.fields = .max
        limits.fieldsPerHeader = .max
        limits.headerOctets = .max
        var parser = MessageParser(bytes: message, limits: limits)
        return parser.readHeader().fields
    }

    private static func without(_ fields: [HeaderField], _ message: [UInt8]) -> [UInt8] {
        guard !fields.isEmpty else { return message }
        var result: [UInt8] = []
        result.reserveCapacity(message.count)
        var position = 0
        for field in fields {
            result += message[position..<field.range.lowerBound]
            position = field.range.upperBound
        }
        return result + message[position...]
    }
}
