internal import FoundationEssentials
internal import MailAuthentication

/// How pairs are called: the year and a letter, so that an administrator sees in the DNS which is older.
enum SelectorNames {
    /// `s2026a`, `s2026b`, …, `s2026z`, `s2026aa`: the first that is not taken.
    static func next(at date: Date, taken: Set<String>) -> String {
        let year = "s" + String(year(of: date))
        var number = 1
        while taken.contains(year + letters(number)) { number += 1 }
        return year + letters(number)
    }

    static func selector(_ pair: String, _ algorithm: SigningAlgorithm) -> String {
        switch algorithm {
        case .rsaSHA256: pair + "-rsa"
        case .ed25519SHA256: pair + "-ed"
        }
    }

    /// 1 is `a`, 26 is `z`, 27 is `aa`.
    private static func letters(_ number: Int) -> String {
        var rest = number
        var result = ""
        while rest > 0 {
            rest -= 1
            result = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))) + result
            rest /= 26
        }
        return result
    }

    private static func year(of date: Date) -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.component(.year, from: date)
    }
}
