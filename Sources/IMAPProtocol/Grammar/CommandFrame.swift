/// The octets of one complete command, literals included (`{3}` CRLF `abc`), without the CRLF that ends it.
package struct CommandFrame: Sendable, Hashable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The tag at the beginning of a command that may be broken, so that even a refusal can be tagged.
    static func tag(of bytes: some Collection<UInt8>) -> String? {
        let tag = bytes.prefix { $0.isTagCharacter }
        guard !tag.isEmpty, tag.count <= 256, bytes.dropFirst(tag.count).first == UInt8(ascii: " ") else { return nil }
        return String(decoding: tag, as: UTF8.self)
    }

    /// The word after the tag, in upper case.
    static func verb(of bytes: some Collection<UInt8>) -> String? {
        let tag = bytes.prefix { $0.isTagCharacter }
        let rest = bytes.dropFirst(tag.count)
        guard !tag.isEmpty, rest.first == UInt8(ascii: " ") else { return nil }
        return String(decoding: rest.dropFirst().prefix { $0.isASCIILetter }.prefix(32), as: UTF8.self).uppercased()
    }
}
