/// How much of a message is looked at. Beyond a limit parsing goes on without the excess, and a defect names it.
package struct MessageLimits: Sendable, Hashable {
    /// Parts within parts, the message itself being 1. RFC 2046 names no limit; real mail stays below 10.
    package var nesting = 50
    /// Parts in all, multiparts and embedded messages included.
    package var parts = 1000
    /// Header fields in one header.
    package var fieldsPerHeader = 1000
    /// Header fields in the message and all its parts.
    package var fields = 10_000
    /// Octets of one header.
    package var headerOctets = 1 << 20
    /// Octets of one line without its end (RFC 5322 §2.1.1). Longer ones are read, with a defect.
    package var lineOctets = 998
    /// Octets of a boundary (RFC 2046 §5.1.1 says 70; some write more).
    package var boundaryOctets = 256
    /// Parameters of one content field.
    package var parameters = 100
    /// Addresses in one field.
    package var addresses = 10_000
    /// Encoded words decoded in one field.
    package var encodedWords = 10_000
    /// Defects kept for each kind.
    package var defectsPerKind = 8

    package init() {}

    package static let standard = MessageLimits()
}
