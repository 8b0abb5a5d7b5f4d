/// A parsed IMAP answer, to compare listings by what they say and not how.
indirect enum IMAPTree: Hashable {
    case list([IMAPTree])
    case string([UInt8])
    case atom(String)

    /// Reads one value; nil where the octets aren't one.
    static func parse(_ bytes: [UInt8]) -> IMAPTree? {
        var position = 0
        return value(bytes, &position)
    }

    private static func value(_ bytes: [UInt8], _ position: inout Int) -> IMAPTree? {
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "("):
            position += 1
            var items: [IMAPTree] = []
            while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
                if bytes[position] == 32 {
                    position += 1
                    continue
                }
                guard let item = value(bytes, &position) else { return nil }
                items.append(item)
            }
            position += 1
            return .list(items)
        case UInt8(ascii: "\""):
            position += 1
            var text: [UInt8] = []
            while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                if bytes[position] == UInt8(ascii: "\\") { position += 1 }
                text.append(bytes[position])
                position += 1
            }
            position += 1
            return .string(text)
        case UInt8(ascii: "{"):
            let digits = bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "}") }
            guard let count = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
            let start = digits.endIndex + 3
            guard start + count <= bytes.count else { return nil }
            position = start + count
            return .string(Array(bytes[start..<position]))
        default:
            let word = bytes[position...].prefix { $0 != 32 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
            position = max(word.endIndex, position + 1)
            return .atom(String(decoding: word, as: UTF8.self))
        }
    }

    /// Strings in lower case with single spaces: case means nothing in types and names, foldings leave different spaces.
    var normalized: IMAPTree {
        switch self {
        case .atom: return self
        case .list(let items): return .list(items.map(\.normalized))
        case .string(let bytes):
            let words = bytes.split { $0 == 32 || $0 == 9 }
            return .string(Array(words.joined(separator: [32])).map { (65...90).contains($0) ? $0 + 32 : $0 })
        }
    }

    /// The value behind a name in a list of names and values (FETCH).
    subscript(name: String) -> IMAPTree? {
        guard case .list(let items) = self, let index = items.firstIndex(of: .atom(name)), index + 1 < items.count
        else {
            return nil
        }
        return items[index + 1]
    }
}
