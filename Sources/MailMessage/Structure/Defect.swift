/// Something wrong with a message, named, for the policy to weigh. Parsing goes on after it.
package struct Defect: Sendable, Hashable {
    /// What is wrong. The raw value is stable: it may be stored with a decision.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        // Line ends and octets (RFC 5322 §2.1, §2.3).
        /// A CR that no LF follows.
        case bareCR = "bare-cr"
        /// A LF that no CR precedes.
        case bareLF = "bare-lf"
        /// An octet zero.
        case nul
        /// A line over 998 octets without its end (RFC 5322 §2.1.1).
        case lineTooLong = "line-too-long"
        /// Octets above 127 in a header that are no UTF-8 (RFC 6532 §3.1).
        case headerNotUTF8 = "header-not-utf8"

        // Header.
        /// A line in the header that is neither a field nor a continuation.
        case malformedHeaderLine = "malformed-header-line"
        /// The first line is an envelope line of an mbox file (`From …`).
        case mboxLine = "mbox-line"
        /// White space between a field name and its colon (RFC 5322 §4.5).
        case spaceBeforeColon = "space-before-colon"
        /// The header begins with a continuation line, or has none of From, Date … where a message needs them.
        case missingField = "missing-field"
        /// A field that may stand once stands twice (RFC 5322 §3.6).
        case duplicateField = "duplicate-field"
        /// The header ends with its part, without the empty line that a body needs.
        case missingSeparator = "missing-separator"
        /// More header fields than the limit; the later ones are not read.
        case tooManyFields = "too-many-fields"
        /// A header over the limit of octets; its later fields are not read.
        case headerTooLong = "header-too-long"
        /// An address field that doesn't follow the grammar, or an address that isn't one.
        case invalidAddress = "invalid-address"
        /// A date that can't be read.
        case invalidDate = "invalid-date"
        /// An encoded word that can't be decoded (RFC 2047).
        case badEncodedWord = "bad-encoded-word"

        // MIME.
        /// Content-Type, Content-Disposition or Content-Transfer-Encoding that doesn't follow the grammar.
        case malformedContentField = "malformed-content-field"
        /// A multipart without a boundary parameter, or with an unusable one.
        case missingBoundary = "missing-boundary"
        /// A multipart in which the boundary never comes.
        case boundaryNotFound = "boundary-not-found"
        /// A multipart without its closing boundary.
        case missingClosingBoundary = "missing-closing-boundary"
        /// A line that begins with a boundary and goes on with other text: some readers take it for a delimiter.
        case ambiguousBoundary = "ambiguous-boundary"
        /// A boundary that is also an enclosing part's.
        case repeatedBoundary = "repeated-boundary"
        /// Parts nested deeper than the limit; the part is not opened.
        case nestingTooDeep = "nesting-too-deep"
        /// More parts than the limit; the rest is not opened.
        case tooManyParts = "too-many-parts"
        /// A multipart or message part with a transfer encoding (RFC 2045 §6.4); a message is not opened.
        case encodedComposite = "encoded-composite"
        /// A transfer encoding nobody knows; the content is taken as it stands.
        case unknownTransferEncoding = "unknown-transfer-encoding"
        /// Octets that base64 doesn't have, or a wrong end.
        case badBase64 = "bad-base64"
        /// A `=` in quoted-printable without two hexadecimal digits.
        case badQuotedPrintable = "bad-quoted-printable"
        /// A charset nobody knows.
        case unknownCharset = "unknown-charset"
        /// Octets that the charset named doesn't have.
        case badText = "bad-text"
        /// Octets above 127 in a part that calls itself 7bit.
        case eightBitInSevenBit = "8bit-in-7bit"
    }

    package let kind: Kind
    /// Where, as an offset into the message's octets.
    package let offset: Int

    package init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
