/// Content-Transfer-Encoding (RFC 2045 §6).
package enum TransferEncoding: Sendable, Hashable {
    case sevenBit
    case eightBit
    case binary
    case base64
    case quotedPrintable
    /// Unix's encoding from before MIME.
    case uuencode
    /// Another word, in lower case: the content is taken as it stands.
    case unknown(String)

    /// Reads the value of the field, with the words as people misspell them.
    init(parsing value: [UInt8]) {
        var lexer = FieldLexer(value)
        lexer.skipCFWS()
        if lexer.next == UInt8(ascii: "\"") { lexer = FieldLexer(lexer.readQuotedString()) }
        let word = lexer.readWhile { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }.lowercasedText()
        switch word.filter({ $0.isLetter || $0.isNumber }) {
        case "7bit", "": self = .sevenBit
        case "8bit": self = .eightBit
        case "binary": self = .binary
        case "base64": self = .base64
        case "quotedprintable": self = .quotedPrintable
        case "uuencode", "xuuencode", "uue", "xuue": self = .uuencode
        default: self = .unknown(word.trimmingSpaces())
        }
    }

    /// The word of RFC 2045 for it; an unknown one's own.
    package var name: String {
        switch self {
        case .sevenBit: "7bit"
        case .eightBit: "8bit"
        case .binary: "binary"
        case .base64: "base64"
        case .quotedPrintable: "quoted-printable"
        case .uuencode: "x-uuencode"
        case .unknown(let word): word
        }
    }

    /// Whether the content is other octets than the body (RFC 2045 §6.4: not for multiparts and messages).
    package var changesContent: Bool {
        switch self {
        case .base64, .quotedPrintable, .uuencode: true
        case .sevenBit, .eightBit, .binary, .unknown: false
        }
    }

    /// Takes the encoding off.
    /// - Parameter limit: octets made at most; the rest is left out.
    package func decode(_ body: ArraySlice<UInt8>, limit: Int = .max) -> DecodedOctets {
        switch self {
        case .base64: Base64.decode(body, limit: limit)
        case .quotedPrintable: QuotedPrintable.decode(body, limit: limit)
        case .uuencode: UUEncoding.decode(body, limit: limit)
        case .sevenBit, .eightBit, .binary, .unknown:
            DecodedOctets(octets: Array(body.prefix(max(0, limit))))
        }
    }
}

/// Content without its transfer encoding.
package struct DecodedOctets: Sendable, Hashable {
    package var octets: [UInt8]
    /// What was wrong with the encoding, if anything.
    package var defect: Defect.Kind?
}
