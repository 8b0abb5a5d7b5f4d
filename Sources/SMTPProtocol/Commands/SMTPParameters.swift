/// `esmtp-keyword ["=" esmtp-value]`, separated by spaces (RFC 5321 §4.1.2).
struct SMTPParameters {
    /// In the order given; keywords in upper case.
    private(set) var list: [(keyword: String, value: ArraySlice<UInt8>?)] = []

    /// - Throws: where a keyword is malformed or stands twice.
    init(_ text: ArraySlice<UInt8>) throws(SMTPSyntaxError) {
        for word in text.split(separator: 0x20) {
            let name = word.prefix { $0 != UInt8(ascii: "=") }
            guard let first = name.first, first != UInt8(ascii: "-"), name.allSatisfy(Self.isKeywordCharacter) else {
                throw SMTPSyntaxError(.invalidArguments("Parameters are KEYWORD=value"))
            }
            let keyword = String(decoding: name, as: UTF8.self).uppercased()
            guard !list.contains(where: { $0.keyword == keyword }) else {
                throw SMTPSyntaxError(.invalidArguments("Parameter \(keyword) stands twice"))
            }
            let value = word.dropFirst(name.count)
            list.append((keyword, value.isEmpty ? nil : value.dropFirst()))
        }
    }

    private static func isKeywordCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// 1 to 20 digits (RFC 1870 §4, RFC 3030 §2) that fit into an Int.
    static func number(_ text: ArraySlice<UInt8>) -> Int? {
        guard (1...20).contains(text.count) else { return nil }
        var number = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let (tens, tooBig) = number.multipliedReportingOverflow(by: 10)
            let (sum, tooBigByFar) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            guard !tooBig, !tooBigByFar else { return nil }
            number = sum
        }
        return number
    }
}
