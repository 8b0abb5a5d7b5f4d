/// Classes as people list them: 5a, 5b, 10a.
package enum ClassOrder {
    /// What sorts as the name should: digits count as numbers.
    package static func key(_ name: String) -> String {
        var key = ""
        var digits = ""
        func flushed() -> String { String(repeating: "0", count: max(0, 4 - digits.count)) + digits }
        for character in name.lowercased() {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                if !digits.isEmpty { key += flushed() }
                digits = ""
                key.append(character)
            }
        }
        return digits.isEmpty ? key : key + flushed()
    }
}
