package import MailMessage

extension AuthenticationResults {
    /// The fields that claim to be written by us, or might be read so: all of them must go before ours is put on top
    /// (RFC 8601 §5), since whoever reads the message takes our name in them for our word.
    ///
    /// Names below ours count as ours. Of a field whose name can't be read, it is enough that ours stands anywhere in it.
    package static func forgedFields(in header: HeaderBlock, authservID: Domain) -> [HeaderField] {
        header.all(fieldName).filter { field in
            guard let name = authservName(of: field.valueBytes) else {
                // White space, quotes and backslashes hide nothing.
                let text = field.valueBytes.filter {
                    !$0.isFolding && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"")
                }
                return String(decoding: text, as: UTF8.self).lowercased().contains(authservID.ascii)
            }
            guard let domain = Domain(name) else { return name.lowercased().contains(authservID.ascii) }
            return domain.isWithin(authservID)
        }
    }

    /// The message without the forged fields, every other octet as it was.
    package static func strippingForged(from message: ParsedMessage, authservID: Domain) -> [UInt8] {
        let forged = forgedFields(in: message.header, authservID: authservID)
        guard !forged.isEmpty else { return message.bytes }
        var result: [UInt8] = []
        result.reserveCapacity(message.bytes.count)
        var position = 0
        for field in forged {
            result += message.bytes[position..<field.range.lowerBound]
            position = field.range.upperBound
        }
        return result + message.bytes[position...]
    }

    /// authres-payload = [CFWS] authserv-id [ CFWS authres-version ] …; authserv-id = value (token or quoted-string).
    /// - Returns: nil where there is none.
    static func authservName(of value: [UInt8]) -> String? {
        var scanner = CommentScanner(value)
        guard scanner.skipCFWS() else { return nil }
        let name = scanner.next == UInt8(ascii: "\"") ? scanner.readQuoted() : scanner.readToken()
        guard let name, !name.isEmpty, scanner.skipCFWS() else { return nil }
        // A version may follow, then a semicolon or the end; anything else isn't the form we know.
        if let next = scanner.next, next.isDigit {
            _ = scanner.readToken()
            guard scanner.skipCFWS() else { return nil }
        }
        guard scanner.next == nil || scanner.next == .semicolon else { return nil }
        return name.text
    }
}

/// Reads white space, comments, tokens and quoted strings off a field's value (RFC 5322 §3.2, RFC 2045 §5.1).
struct CommentScanner {
    private let octets: [UInt8]
    private(set) var position = 0

    init(_ octets: [UInt8]) { self.octets = octets }

    var next: UInt8? { position < octets.count ? octets[position] : nil }

    mutating func skip() { position += 1 }

    /// - Returns: false where a comment has no end.
    mutating func skipCFWS() -> Bool {
        var depth = 0
        while let byte = next {
            if byte == UInt8(ascii: "(") {
                depth += 1
            } else if depth > 0 {
                if byte == UInt8(ascii: "\\") { position += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
            } else if !byte.isFolding {
                break
            }
            position += 1
        }
        return depth == 0
    }

    mutating func readToken() -> [UInt8]? {
        let start = position
        while let byte = next, byte > 0x20, byte != 0x7F, !"()<>@,;:\\\"/[]?=".utf8.contains(byte) { position += 1 }
        return position > start ? Array(octets[start..<position]) : nil
    }

    /// - Returns: nil where the text has no end.
    mutating func readQuoted() -> [UInt8]? {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            if byte == UInt8(ascii: "\"") { return text }
            if byte == UInt8(ascii: "\\"), let escaped = next {
                text.append(escaped)
                position += 1
            } else {
                text.append(byte)
            }
        }
        return nil
    }
}
