/// A subject with what mail programs put before it taken apart: `AW: WG: Fwd[2]: Das Ende` is a reply to a letter that was
/// forwarded three times.
package struct SubjectLine: Sendable, Hashable {
    package enum Mark: Sendable, Hashable {
        case reply
        case forward
    }

    /// From the outermost in. `Fwd[3]:` stands for three.
    package private(set) var marks: [Mark] = []
    /// Without the marks.
    package private(set) var text: String

    /// Marks that are looked at.
    package static let mostMarks = 32
    /// Octets of a subject that are looked at.
    package static let longest = 1000

    package init(_ subject: String) {
        var rest = Array(subject.utf8.prefix(Self.longest))[...]
        while marks.count < Self.mostMarks, let (mark, times, after) = Self.mark(rest) {
            marks += Array(repeating: mark, count: min(times, Self.mostMarks - marks.count))
            rest = after
        }
        text = String(decoding: Self.withoutBlanks(rest), as: UTF8.self)
    }

    package var forwards: Int { marks.count { $0 == .forward } }
    package var isForward: Bool { marks.first == .forward }
    package var isReply: Bool { marks.first == .reply }

    private static func mark(_ subject: ArraySlice<UInt8>) -> (Mark, times: Int, rest: ArraySlice<UInt8>)? {
        let subject = withoutBlanks(subject)
        let word = subject.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        guard (1...14).contains(word.count), let mark = table[word.map { $0 | 0x20 }] else { return nil }
        var rest = subject[word.endIndex...]
        var times = 1
        // "Re[2]:", "Fwd(3):", "AW^2:"
        if let open = rest.first, [UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "^")].contains(open) {
            let digits = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard (1...2).contains(digits.count) else { return nil }
            times = max(1, digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
            rest = rest[digits.endIndex...]
            if open != UInt8(ascii: "^") { rest = rest.dropFirst() }
        }
        while rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
        guard rest.first == UInt8(ascii: ":") else { return nil }
        return (mark, times, rest.dropFirst())
    }

    private static let table: [[UInt8]: Mark] = {
        var table: [[UInt8]: Mark] = [:]
        for word in ["re", "aw", "antwort", "sv", "antw", "res", "odp", "ynt"] { table[Array(word.utf8)] = .reply }
        for word in ["wg", "fw", "fwd", "wtr", "weitergeleitet", "forward", "tr", "rv", "vs", "doorst", "i"] {
            table[Array(word.utf8)] = .forward
        }
        return table
    }()

    private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop { $0 <= 0x20 }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        return text
    }
}
