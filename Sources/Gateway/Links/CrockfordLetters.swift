/// Crockford's base 32, which has no I, L, O and U, and a check letter over it.
enum CrockfordLetters {
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The value of a letter of either case, with O for 0, and I and L for 1.
    static func value(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "O", "o": return 0
        case "I", "i", "L", "l": return 1
        default:
            guard scalar.isASCII else { return nil }
            return alphabet.firstIndex(of: Character(scalar.properties.uppercaseMapping))
        }
    }

    /// What somebody typed, or the end of a link that they pasted: values, without spaces, hyphens and full stops.
    /// - Returns: nil where anything else stands there, or more than `longest` letters.
    static func values(of typed: some StringProtocol, longest: Int) -> [Int]? {
        guard typed.unicodeScalars.count <= longestInput else { return nil }
        let path = typed.split(whereSeparator: \.isWhitespace).joined()
        var values: [Int] = []
        for scalar in path.split(separator: "/").last.map({ $0.unicodeScalars.map(\.self) }) ?? [] {
            if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{AD}" || scalar == "." { continue }
            guard values.count < longest, let value = value(of: scalar) else { return nil }
            values.append(value)
        }
        return values
    }

    /// The same of a code that ends with a check letter: exactly so many letters, as ``text(_:)`` writes them.
    static func checked(_ typed: some StringProtocol, length: Int) -> String? {
        guard let values = values(of: typed, longest: length), values.count == length, sum(values) == 0 else {
            return nil
        }
        return text(values)
    }

    /// With its check letter, whose weight is 1: it is the sum of the others.
    static func text(checking values: [Int]) -> String { text(values + [sum(values + [0])]) }

    /// Characters that are looked at.
    static let longestInput = 300

    /// 5 bits a letter, the first first; bits that are left over are dropped.
    static func values(of bytes: some Sequence<UInt8>) -> [Int] {
        var values: [Int] = []
        var bits = 0
        var count = 0
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 5 {
                count -= 5
                values.append(bits >> count & 0b1_1111)
            }
        }
        return values
    }

    static func text(_ values: [Int]) -> String { String(values.map { alphabet[$0 & 0b1_1111] }) }

    /// In groups of four, as it is printed.
    static func grouped(_ letters: String) -> String {
        var result = ""
        for (index, letter) in letters.enumerated() {
            if index > 0, index % 4 == 0 { result += "-" }
            result.append(letter)
        }
        return result
    }

    /// The sum of all letters, each times a power of its own of x in GF(32) = GF(2)[x]/(x⁵+x²+1); the last letter's is 1. The
    /// powers of up to 31 letters are different, so that one wrong letter or two exchanged ones never leave it 0.
    static func sum(_ values: [Int]) -> Int {
        values.reduce(0) { sum, value in
            var shifted = sum << 1
            if shifted & 0b10_0000 != 0 { shifted ^= 0b10_0101 }
            return shifted ^ value
        }
    }
}
