/// Reads the tokens of structured field values (RFC 5322 §3.2, RFC 2045 §5.1), leniently and each octet once.
struct FieldLexer {
    let bytes: [UInt8]
    var position = 0
    /// The text of the comment last skipped, unescaped.
    var lastComment: [UInt8]?
    /// Whether something had to be guessed: an unclosed comment or quoted string.
    var isMalformed = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Skips the octet if it is the one.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Skips white space, line ends and comments: [CFWS].
    /// - Returns: whether there was any.
    @discardableResult
    mutating func skipCFWS() -> Bool {
        let start = position
        while let byte = next {
            if byte.isBlank || byte == .carriageReturn || byte == .lineFeed {
                position += 1
            } else if byte == UInt8(ascii: "(") {
                readComment()
            } else {
                break
            }
        }
        return position > start
    }

    /// comment = "(" *([FWS] ccontent) [FWS] ")", nested ones counted, not recursed into.
    private mutating func readComment() {
        var text: [UInt8] = []
        var depth = 0
        while let byte = next {
            position += 1
            if byte == UInt8(ascii: "\\"), let escaped = next {
                text.append(escaped)
                position += 1
                continue
            }
            if byte == UInt8(ascii: "(") {
                depth += 1
                if depth == 1 { continue }
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 {
                    lastComment = text
                    return
                }
            }
            text.append(byte)
        }
        isMalformed = true
        lastComment = text
    }

    /// quoted-string = DQUOTE *([FWS] qcontent) [FWS] DQUOTE; the quote has been seen at the position.
    mutating func readQuotedString() -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            if byte == UInt8(ascii: "\"") { return text }
            if byte == UInt8(ascii: "\\"), let escaped = next {
                text.append(escaped)
                position += 1
            } else if byte != .carriageReturn, byte != .lineFeed {
                text.append(byte)
            }
        }
        isMalformed = true
        return text
    }

    /// Octets as long as they satisfy the condition.
    mutating func readWhile(_ condition: (UInt8) -> Bool) -> [UInt8] {
        let start = position
        while position < bytes.count, condition(bytes[position]) { position += 1 }
        return Array(bytes[start..<position])
    }

    /// token (RFC 2045 §5.1), octets above 127 let through.
    mutating func readToken() -> [UInt8] { readWhile(\.isMIMEToken) }
}

extension UInt8 {
    /// A character of a token: no control, space or tspecial (RFC 2045 §5.1); octets above 127 are let through.
    var isMIMEToken: Bool { OctetClass.token[Int(self)] }

    /// atext (RFC 5322 §3.2.3), with octets above 127 (RFC 6532 §3.2).
    var isAtomText: Bool { OctetClass.atom[Int(self)] }
}

/// Tables of what an octet may be part of.
enum OctetClass {
    static let token: [Bool] = (0...255).map { byte in
        byte > 32 && byte != 127 && !"()<>@,;:\\\"/[]?=".utf8.contains(UInt8(byte))
    }
    static let atom: [Bool] = (0...255).map { byte in
        byte > 32 && byte != 127 && !"()<>[]:;@\\,.\"".utf8.contains(UInt8(byte))
    }
}
