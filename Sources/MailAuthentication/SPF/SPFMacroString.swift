internal import MailMessage

/// A macro-string (RFC 7208 §7.1), read.
struct SPFMacroString: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case literal([UInt8])
        case expand(Expansion)
    }

    /// `%{` letter transformers delimiters `}`.
    struct Expansion: Sendable, Hashable {
        /// In lower case.
        var letter: UInt8
        /// How many of the last parts are kept; nil for all.
        var kept: Int?
        var isReversed = false
        var delimiters: [UInt8] = []
        /// An upper-case letter: the value is URL-encoded.
        var isEscaped = false
    }

    private(set) var parts: [Part] = []
    /// Where the text behind the last expansion or escape begins.
    private var tailStart = 0
    private let source: [UInt8]

    /// Letters that stand everywhere, and those that only explanations know (RFC 7208 §7.2).
    private static let letters = Array("sloDdiphv".utf8.map(\.lowercased))
    private static let explanationLetters = Array("crt".utf8)
    private static let delimiterOctets = Array(".-+,/_=".utf8)

    /// macro-string = *( macro-expand / macro-literal )
    /// - Returns: nil where the syntax is wrong.
    /// - Parameter isExplanation: whether the letters c, r and t, and spaces, are allowed.
    init?(_ source: [UInt8], isExplanation: Bool = false) {
        self.source = source
        var literal: [UInt8] = []
        var index = 0
        while index < source.count {
            let byte = source[index]
            index += 1
            guard byte == UInt8(ascii: "%") else {
                guard (0x21...0x7E).contains(byte) || (isExplanation && byte == .space) else { return nil }
                literal.append(byte)
                continue
            }
            guard index < source.count else { return nil }
            let next = source[index]
            index += 1
            switch next {
            case UInt8(ascii: "%"): literal.append(next)
            case UInt8(ascii: "_"): literal.append(.space)
            case UInt8(ascii: "-"): literal += Array("%20".utf8)
            case UInt8(ascii: "{"):
                guard let end = source[index...].firstIndex(of: UInt8(ascii: "}")),
                    let expansion = Self.expansion(source[index..<end], isExplanation: isExplanation)
                else { return nil }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = []
                parts.append(.expand(expansion))
                index = end + 1
            default: return nil
            }
            tailStart = index
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
    }

    private static func expansion(_ text: ArraySlice<UInt8>, isExplanation: Bool) -> Expansion? {
        guard let letter = text.first, letter.isLetter else { return nil }
        let lower = letter.lowercased
        guard letters.contains(lower) || (isExplanation && explanationLetters.contains(lower)) else { return nil }
        var result = Expansion(letter: lower, isEscaped: letter != lower)
        var rest = text.dropFirst()
        let digits = rest.prefix(while: \.isDigit)
        if !digits.isEmpty {
            // 128 labels are more than a name can have: larger numbers mean the same.
            let number = digits.count > 4 ? 128 : (Int(digits.text) ?? 0)
            guard number > 0 else { return nil }
            result.kept = number
            rest = rest.dropFirst(digits.count)
        }
        if let next = rest.first, next.lowercased == UInt8(ascii: "r") {
            result.isReversed = true
            rest = rest.dropFirst()
        }
        guard rest.allSatisfy(delimiterOctets.contains) else { return nil }
        result.delimiters = Array(rest)
        return result
    }

    /// Whether this is a domain-spec: it ends in an expansion or in "." toplabel [ "." ] (RFC 7208 §7.1).
    var isDomainSpec: Bool {
        if case .expand? = parts.last, tailStart == source.count { return true }
        var tail = source[tailStart...]
        if tail.last == .dot { tail = tail.dropLast() }
        guard let dot = tail.lastIndex(of: .dot) else { return false }
        let label = tail[(dot + 1)...]
        guard let first = label.first, let last = label.last, first.isAlphanumeric, last.isAlphanumeric else {
            return false
        }
        return label.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") } && !label.allSatisfy(\.isDigit)
    }

    /// Whether expanding needs the client's validated name, which costs questions.
    var usesValidatedName: Bool {
        parts.contains { if case .expand(let expansion) = $0 { expansion.letter == UInt8(ascii: "p") } else { false } }
    }
}

extension UInt8 {
    var isAlphanumeric: Bool { isLetter || isDigit }
}

/// What the macro letters stand for (RFC 7208 §7.2).
struct SPFMacroValues {
    var localPart: [UInt8]
    var senderDomain: [UInt8]
    /// The domain whose record is being looked at.
    var domain: [UInt8]
    var client: IPAddress
    var heloName: [UInt8]
    /// The client's validated name, or "unknown".
    var validatedName: [UInt8]
    /// Who checks; "unknown" where not told.
    var receiver: [UInt8]
    /// Seconds since 1970.
    var time: Int

    func expand(_ string: SPFMacroString) -> [UInt8] {
        var result: [UInt8] = []
        for part in string.parts {
            switch part {
            case .literal(let octets): result += octets
            case .expand(let expansion): result += expand(expansion)
            }
        }
        return result
    }

    private func expand(_ expansion: SPFMacroString.Expansion) -> [UInt8] {
        let delimiters = expansion.delimiters.isEmpty ? [.dot] : expansion.delimiters
        var value = value(of: expansion.letter)
        if expansion.kept != nil || expansion.isReversed || !expansion.delimiters.isEmpty {
            var pieces = value.split(omittingEmptySubsequences: false, whereSeparator: delimiters.contains)
            if expansion.isReversed { pieces.reverse() }
            if let kept = expansion.kept { pieces = pieces.suffix(kept) }
            value = Array(pieces.joined(separator: [.dot]))
        }
        return expansion.isEscaped ? Self.urlEncoded(value) : value
    }

    private func value(of letter: UInt8) -> [UInt8] {
        switch letter {
        case UInt8(ascii: "s"): localPart + [UInt8(ascii: "@")] + senderDomain
        case UInt8(ascii: "l"): localPart
        case UInt8(ascii: "o"): senderDomain
        case UInt8(ascii: "d"): domain
        // RFC 7208 §7.4 writes the digits of IPv6 in upper case.
        case UInt8(ascii: "i"): Array(client.dottedForm.uppercased().utf8)
        case UInt8(ascii: "p"): validatedName
        case UInt8(ascii: "v"): Array((client.isIPv4 ? "in-addr" : "ip6").utf8)
        case UInt8(ascii: "h"): heloName
        case UInt8(ascii: "c"): Array(client.description.utf8)
        case UInt8(ascii: "r"): receiver
        default: Array(String(time).utf8)
        }
    }

    /// Octets that are not unreserved (RFC 3986 §2.3) as `%XX`.
    private static func urlEncoded(_ octets: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return octets.flatMap { byte -> [UInt8] in
            if byte.isAlphanumeric || "-._~".utf8.contains(byte) { return [byte] }
            return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
