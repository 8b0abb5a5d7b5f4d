/// Reads JSON strictly (RFC 8259): one value, UTF-8, no name twice in an object, nothing behind it. Depth and number of
/// values are bounded, so that no text makes it run for long or deep.
struct JSONParser {
    /// Arrays and objects in one another.
    static let deepest = 16
    /// Values in one text, members' names not counted.
    static let mostValues = 200_000

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private let bytes: [UInt8]
    private var index = 0
    private var values = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var parser = JSONParser(bytes)
        parser.skipSpace()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.index == bytes.count else { throw parser.fault("the end of the text") }
        return value
    }

    // MARK: - Values

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        values += 1
        guard values <= Self.mostValues else { throw fault("at most \(Self.mostValues) values") }
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || Self.digits.contains(byte): return try number()
        default: throw fault("a value")
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth < Self.deepest else { throw fault("at most \(Self.deepest) arrays and objects in one another") }
        index += 1
        var members: [JSONMember] = []
        var names: Set<String>?
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw fault("a member's name in quotes") }
            let start = index
            let name = try string()
            guard Self.isNew(name, among: members, &names) else {
                throw fault("each name once in an object", at: start)
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault("a colon") }
            skipSpace()
            members.append(JSONMember(name, try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw fault("a comma or the end of the object") }
            return .object(members)
        }
    }

    /// Few names are compared one by one; for many a set is kept.
    private static func isNew(_ name: String, among members: [JSONMember], _ names: inout Set<String>?) -> Bool {
        if members.count < 16 { return !members.contains { $0.name == name } }
        if names == nil { names = Set(members.map(\.name)) }
        return names?.insert(name).inserted ?? true
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth < Self.deepest else { throw fault("at most \(Self.deepest) arrays and objects in one another") }
        index += 1
        var elements: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw fault("a comma or the end of the array") }
            return .array(elements)
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let end = index + word.utf8.count
        guard end <= bytes.count, bytes[index..<end].elementsEqual(word.utf8) else { throw fault("a value") }
        index = end
        return value
    }

    /// RFC 8259 §6.
    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = index
        _ = take(UInt8(ascii: "-"))
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else {
            throw fault("a number without leading zeros", at: start)
        }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            guard digits() > 0 else { throw fault("digits") }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() > 0 else { throw fault("digits") }
        }
        guard index - start <= 100 else { throw fault("a number of at most 100 characters", at: start) }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw fault("a smaller number", at: start) }
        if let integer = Int(exactly: number) { return .integer(integer) }
        return .number(number)
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = peek, Self.digits.contains(byte) { index += 1 }
        return index - start
    }

    // MARK: - Strings

    private mutating func string() throws(JSONFault) -> String {
        index += 1
        let start = index
        // Most strings need nothing undone.
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
        if peek == UInt8(ascii: "\"") {
            defer { index += 1 }
            return try text(bytes[start..<index], at: start)
        }
        var octets = Array(bytes[start..<index])
        while let byte = peek {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(octets[...], at: start)
            case UInt8(ascii: "\\"): try escape(&octets)
            case 0x20...: octets.append(byte)
            default: throw fault("control characters escaped", at: index - 1)
            }
        }
        throw fault("the end of a string")
    }

    private func text(_ octets: ArraySlice<UInt8>, at offset: Int) throws(JSONFault) -> String {
        guard let text = String(validating: octets, as: UTF8.self) else { throw fault("UTF-8", at: offset) }
        return text
    }

    private mutating func escape(_ octets: inout [UInt8]) throws(JSONFault) {
        let start = index - 1
        let letter = peek
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): octets.append(letter ?? 0)
        case UInt8(ascii: "b"): octets.append(0x08)
        case UInt8(ascii: "f"): octets.append(0x0C)
        case UInt8(ascii: "n"): octets.append(0x0A)
        case UInt8(ascii: "r"): octets.append(0x0D)
        case UInt8(ascii: "t"): octets.append(0x09)
        case UInt8(ascii: "u"):
            var code = UInt32(try unit())
            if (0xD800...0xDBFF).contains(code) {
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw fault("a pair", at: start) }
                let low = UInt32(try unit())
                guard (0xDC00...0xDFFF).contains(low) else { throw fault("a pair", at: start) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault("a character", at: start) }
            octets.append(contentsOf: String(scalar).utf8)
        default: throw fault("one of the escapes of JSON", at: start)
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws(JSONFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }

    // MARK: - Octets

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func fault(_ expected: String, at offset: Int? = nil) -> JSONFault {
        JSONFault(offset: offset ?? index, expected: expected)
    }
}

/// A text is no JSON: where it stops being it, and what was expected there.
struct JSONFault: Error, Sendable, Hashable {
    /// In octets.
    let offset: Int
    let expected: String
}
