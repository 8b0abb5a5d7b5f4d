/// Encoded words: text beyond ASCII in header fields (RFC 2047).
package enum EncodedWord {
    /// A decoded value and what was wrong with it.
    package struct Decoded: Sendable, Hashable {
        package var text: String
        package var hasBadWord: Bool
        package var hasUnknownCharset: Bool
    }

    /// The text of an unstructured value, encoded words decoded; those that can't be are left as they stand.
    package static func decode(_ value: [UInt8]) -> String { inspect(value).text }

    /// The same with what was wrong.
    /// - Parameter limit: encoded words decoded at most; later ones are left as they stand.
    package static func inspect(_ value: [UInt8], limit: Int = MessageLimits.standard.encodedWords) -> Decoded {
        guard value.contains(UInt8(ascii: "=")) else {
            return Decoded(text: plain(value[...]), hasBadWord: false, hasUnknownCharset: false)
        }
        var scan = EncodedWordScan(value: value, limit: limit)
        scan.run()
        return Decoded(text: scan.text, hasBadWord: scan.hasBadWord, hasUnknownCharset: scan.hasUnknownCharset)
    }

    /// Text outside encoded words: UTF-8 (RFC 6532), with replacements where it was cut; windows-1252 from programs that
    /// know neither.
    static func plain(_ octets: ArraySlice<UInt8>) -> String {
        if let valid = String(validating: octets, as: UTF8.self) { return valid }
        let repaired = String(decoding: octets, as: UTF8.self)
        var letters = 0
        var replaced = 0
        for scalar in repaired.unicodeScalars where scalar.value >= 0x80 {
            if scalar == "\u{FFFD}" { replaced += 1 } else { letters += 1 }
        }
        return letters > replaced ? repaired : Windows1252.decode(octets)
    }
}

/// encoded-word = "=?" charset "?" encoding "?" encoded-text "?="  (RFC 2047 §2)
private struct EncodedWordScan {
    let value: [UInt8]
    let limit: Int
    var text = ""
    var hasBadWord = false
    var hasUnknownCharset = false

    /// Neighbouring words of one charset, whose octets are joined before they are decoded: many programs split characters.
    private var pending: (label: String, octets: [UInt8])?
    private var words = 0
    private var plainStart = 0
    /// The first `?=` at or behind the place last asked about; nil once there is none.
    private var terminator: Int? = -1

    init(value: [UInt8], limit: Int) {
        self.value = value
        self.limit = limit
    }

    mutating func run() {
        var position = 0
        while words < limit, let start = value.firstIndex(of: UInt8(ascii: "="), from: position, to: value.count) {
            position = start + 1
            guard position < value.count, value[position] == UInt8(ascii: "?") else { continue }
            guard let word = readWord(at: start) else {
                if looksLikeWord(at: start) { hasBadWord = true }
                continue
            }
            words += 1
            appendPlain(upTo: start)
            if pending?.label != word.label { flush() }
            if pending == nil { pending = (word.label, []) }
            pending?.octets += word.octets
            position = word.end
            plainStart = word.end
        }
        appendPlain(upTo: value.count)
        flush()
    }

    /// Text between words: white space alone between two of them is no text (RFC 2047 §6.2).
    private mutating func appendPlain(upTo end: Int) {
        guard plainStart < end else { return }
        let between = value[plainStart..<end]
        if pending != nil, end < value.count, between.allSatisfy({ $0.isBlank || $0 == 0x0D || $0 == 0x0A }) { return }
        flush()
        text += EncodedWord.plain(between)
    }

    private mutating func flush() {
        guard let (label, octets) = pending else { return }
        pending = nil
        let decoded = Charset.decode(octets, label: label)
        if decoded.defect == .unknownCharset { hasUnknownCharset = true }
        if decoded.defect == .badText { hasBadWord = true }
        // Controls would break lines wherever the text is shown.
        text.unicodeScalars.append(
            contentsOf: decoded.text.unicodeScalars.map { $0 == "\r" || $0 == "\n" || $0 == "\0" ? " " : $0 }
        )
    }

    private func looksLikeWord(at start: Int) -> Bool {
        let head = value[(start + 2)..<min(value.count, start + 60)]
        return head.filter { $0 == UInt8(ascii: "?") }.count >= 2
    }

    private mutating func readWord(at start: Int) -> (label: String, octets: [UInt8], end: Int)? {
        let charsetStart = start + 2
        let charsetLimit = min(value.count, charsetStart + 64)
        guard let mark = value.firstIndex(of: UInt8(ascii: "?"), from: charsetStart, to: charsetLimit),
            mark > charsetStart, mark + 2 < value.count, value[mark + 2] == UInt8(ascii: "?"),
            value[charsetStart..<mark].allSatisfy({ $0 > 32 && $0 < 127 })
        else { return nil }
        let textStart = mark + 3
        guard let end = terminatorIndex(from: textStart) else { return nil }
        let body = value[textStart..<end]
        let decoded: DecodedOctets
        switch value[mark + 1].asciiLowercased {
        case UInt8(ascii: "b"):
            decoded = Base64.decode(body)
            if decoded.defect != nil { hasBadWord = true }
            if decoded.octets.isEmpty, !body.isEmpty { return nil }
        case UInt8(ascii: "q"): decoded = Self.decodeQ(body)
        default: return nil
        }
        if decoded.defect != nil { hasBadWord = true }
        return (String(decoding: value[charsetStart..<mark], as: UTF8.self).lowercased(), decoded.octets, end + 2)
    }

    /// Where the next `?=` stands; each octet is looked at once in the life of the scan.
    private mutating func terminatorIndex(from start: Int) -> Int? {
        guard let known = terminator else { return nil }
        if known >= start { return known }
        var position = start
        while let mark = value.firstIndex(of: UInt8(ascii: "?"), from: position, to: value.count) {
            if mark + 1 < value.count, value[mark + 1] == UInt8(ascii: "=") {
                terminator = mark
                return mark
            }
            position = mark + 1
        }
        terminator = nil
        return nil
    }

    /// The Q encoding (RFC 2047 §4.2).
    private static func decodeQ(_ body: ArraySlice<UInt8>) -> DecodedOctets {
        var result = DecodedOctets(octets: [])
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            if byte == UInt8(ascii: "_") {
                result.octets.append(.space)
            } else if byte == UInt8(ascii: "="), index + 2 < body.endIndex, let high = body[index + 1].hexadecimalValue,
                let low = body[index + 2].hexadecimalValue
            {
                result.octets.append(high << 4 | low)
                index += 2
            } else {
                if byte == UInt8(ascii: "=") { result.defect = .badEncodedWord }
                result.octets.append(byte)
            }
            index += 1
        }
        return result
    }
}
