/// What is odd about the fields that name a sender. Bits stay: they are in decision records.
package struct SenderTricks: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    // MARK: - Programs read different senders from it: no honest program writes that

    /// More than one From field (RFC 5322 §3.6).
    package static let severalFromFields = Self(rawValue: 1 << 0)
    /// No From field, or none that names an address.
    package static let noAuthor = Self(rawValue: 1 << 1)
    /// Several addresses in From without a Sender (RFC 5322 §3.6.2).
    package static let severalAuthorsWithoutSender = Self(rawValue: 1 << 2)
    /// NUL or a bare carriage return in From, Sender or Reply-To.
    package static let controlCharacter = Self(rawValue: 1 << 3)
    /// From is not an address list, and parts of it would be read as another address.
    package static let ambiguousAuthor = Self(rawValue: 1 << 4)
    /// A field's name with a space before its colon, or one that is broken: some programs read it, others don't.
    package static let brokenFieldName = Self(rawValue: 1 << 6)

    // MARK: - Something is hidden from the reader

    /// Marks that turn the direction of writing (U+202A–202E, U+2066–2069).
    package static let directionMarks = Self(rawValue: 1 << 10)
    /// Control characters, hidden in an encoded word (RFC 2047).
    package static let encodedControl = Self(rawValue: 1 << 11)
    /// An encoded word where the address stands (RFC 2047 §5 forbids it).
    package static let encodedAddress = Self(rawValue: 1 << 12)
    /// A long run of spaces that pushes the rest out of sight.
    package static let padding = Self(rawValue: 1 << 13)

    // MARK: - Unusual, rarely meant ill

    /// Invisible characters between letters that need none.
    package static let invisibleCharacters = Self(rawValue: 1 << 20)
    /// From is a group (`name: …;`, RFC 6854).
    package static let group = Self(rawValue: 1 << 21)
    /// A comment with an address in it.
    package static let commentedAddress = Self(rawValue: 1 << 22)
    /// Several addresses in From, with a Sender.
    package static let severalAuthors = Self(rawValue: 1 << 23)
    /// A second Sender field (RFC 5322 §3.6), or a Sender with several addresses: lists that forward to lists make such.
    package static let severalSenderFields = Self(rawValue: 1 << 5)
    /// The display name is another address than the real one.
    package static let addressAsName = Self(rawValue: 1 << 24)

    /// Those that no honest program writes.
    package static let malformed: Self = [
        .severalFromFields, .noAuthor, .severalAuthorsWithoutSender, .controlCharacter, .ambiguousAuthor,
        .brokenFieldName,
    ]
    package static let hidden: Self = [.directionMarks, .encodedControl, .encodedAddress, .padding]
    package static let unusual: Self = [
        .invisibleCharacters, .group, .commentedAddress, .severalAuthors, .severalSenderFields, .addressAsName,
    ]

    /// How many there are.
    var count: Int { rawValue.nonzeroBitCount }
}
