/// A word of a response or of a script: RFC 3501's data formats (§4), lists in both kinds of brackets.
indirect enum ScriptToken: Hashable {
    case word(String)
    case string(String)
    case list([ScriptToken])
    case code([ScriptToken])

    var text: String? {
        switch self {
        case .word(let text), .string(let text): text
        case .list, .code: nil
        }
    }

    /// All tokens of a text; `{n}` and script literals are taken with their octets.
    static func all(in text: String) -> [ScriptToken] {
        var reader = Reader(bytes: Array(text.utf8))
        return reader.tokens(until: nil)
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func tokens(until end: UInt8?) -> [ScriptToken] {
            var tokens: [ScriptToken] = []
            while position < bytes.count {
                switch bytes[position] {
                case end:
                    position += 1
                    return tokens
                case UInt8(ascii: " "), 0x0D, 0x0A: position += 1
                case UInt8(ascii: "("):
                    position += 1
                    tokens.append(.list(self.tokens(until: UInt8(ascii: ")"))))
                case UInt8(ascii: "["):
                    position += 1
                    tokens.append(.code(self.tokens(until: UInt8(ascii: "]"))))
                case UInt8(ascii: "\""): tokens.append(quoted())
                case UInt8(ascii: "~") where has("~{{{"):
                    position += 1
                    tokens.append(scriptLiteral(isRaw: true))
                case UInt8(ascii: "{") where has("{{{"): tokens.append(scriptLiteral())
                case UInt8(ascii: "{"): tokens.append(literal())
                default: tokens.append(word(until: end))
                }
            }
            return tokens
        }

        private func has(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

        private mutating func quoted() -> ScriptToken {
            var text: [UInt8] = []
            position += 1
            while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                if bytes[position] == UInt8(ascii: "\\") { position += 1 }
                if position < bytes.count { text.append(bytes[position]) }
                position += 1
            }
            position += 1
            return .string(String(decoding: text, as: UTF8.self))
        }

        private mutating func literal() -> ScriptToken {
            position += 1
            var size = 0
            while position < bytes.count, bytes[position] != UInt8(ascii: "}") {
                size = size * 10 + Int(bytes[position]) - 48
                position += 1
            }
            let start = min(position + 3, bytes.count)
            position = min(start + size, bytes.count)
            return .string(String(decoding: bytes[start..<position], as: UTF8.self))
        }

        /// `{{{`, lines, `}}}` at a line's beginning; `~` before it: line ends as they stand.
        private mutating func scriptLiteral(isRaw: Bool = false) -> ScriptToken {
            let text = String(decoding: bytes[(position + 4)...], as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.hasPrefix("}}}") }
            position += 4 + lines.reduce(0) { $0 + $1.utf8.count + 1 } + 3
            let content = lines.joined(separator: isRaw ? "\n" : "\r\n")
            // Octet by octet: to Swift, CR LF is one character.
            let octets = content.utf8.map { $0 == Script.carriageReturn.utf8.first ? 0x0D : $0 }
            return .string(String(decoding: octets, as: UTF8.self))
        }

        /// An atom; brackets and angles within it belong to it (`BODY[HEADER.FIELDS (a)]<0>`).
        private mutating func word(until end: UInt8?) -> ScriptToken {
            let start = position
            var depth = 0
            while position < bytes.count {
                let octet = bytes[position]
                if octet == UInt8(ascii: "["), position > start { depth += 1 }
                if depth == 0, octet == end || octet == 0x20 || octet == 0x28 || octet == 0x29 || octet == 0x0D {
                    break
                }
                if depth > 0, octet == UInt8(ascii: "]") { depth -= 1 }
                position += 1
            }
            if position == start { position += 1 }
            return .word(String(decoding: bytes[start..<position], as: UTF8.self))
        }
    }
}
