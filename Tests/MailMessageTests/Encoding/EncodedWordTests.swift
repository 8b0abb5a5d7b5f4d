import Testing

@testable import MailMessage

@Suite("Encoded words")
struct EncodedWordTests {
    /// RFC 2047 §8 and what programs make of it.
    @Test(
        "decoding",
        arguments: [
            ("=?ISO-8859-1?Q?a?=", "a"), ("=?ISO-8859-1?Q?a?= b", "a b"),
            ("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"),
            ("=?ISO-8859-1?Q?a?=  \r\n  =?ISO-8859-1?Q?b?=", "ab"), ("=?ISO-8859-1?Q?a_b?=", "a b"),
            ("=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"),
            ("=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=", "If you can read this yo"),
            ("=?US-ASCII*EN?Q?Keith_Moore?=", "Keith Moore"), ("=?utf-8?q?J=C3=BC?=", "J\u{FC}"),
            // Characters split between words.
            ("=?utf-8?b?w7w=?= =?utf-8?b?w7w=?=", "\u{FC}\u{FC}"), ("=?utf-8?q?=C3?= =?utf-8?q?=BC?=", "\u{FC}"),
            ("a =?x", "a =?x"), ("=?utf-8?x?a?=", "=?utf-8?x?a?="), ("=?utf-8?q?a", "=?utf-8?q?a"),
            ("=?iso8859-1?q?=FC?=", "\u{FC}"), ("=?windows-1252?q?=80?=", "\u{20AC}"),
            ("=?iso-8859-1?q?=80?=", "\u{20AC}"),
            ("=?utf-8?q?a=0D=0Ab?=", "a  b"), ("=?utf-8?q??=", ""), ("x=?utf-8?q?y?=z", "xyz"),
            ("=?koi8-r?B?8NLJ18XU?=", "\u{41F}\u{440}\u{438}\u{432}\u{435}\u{442}"),
            ("=?iso-2022-jp?B?GyRCJUYlOSVIGyhC?=", "\u{30C6}\u{30B9}\u{30C8}"), ("gr\u{FC}n", "gr\u{FC}n"),
        ]
    )
    func decoding(_ value: String, _ expected: String) { #expect(EncodedWord.decode(Array(value.utf8)) == expected) }

    @Test("defects are named")
    func defects() {
        #expect(EncodedWord.inspect(Array("=?utf-8?x?a?=".utf8)).hasBadWord)
        #expect(EncodedWord.inspect(Array("=?klingon?q?a?=".utf8)).hasUnknownCharset)
        #expect(!EncodedWord.inspect(Array("=?utf-8?q?a?= and 1=2 ?".utf8)).hasBadWord)
    }

    @Test(
        "what is printed is read back, in words of at most 75 characters",
        arguments: [
            "plain", "Gr\u{FC}\u{DF}e aus 5a", String(repeating: "\u{E4}\u{F6}\u{FC} ", count: 50),
            String(repeating: "\u{1F468}\u{200D}\u{1F469}", count: 40), "=?utf-8?q?looks?= encoded",
            "tab\tand = ? _ signs \u{FC}",
            String(repeating: "a", count: 3000) + "\u{FC}",
        ]
    )
    func roundTrip(_ text: String) {
        let printed = EncodedWord.encode(text)
        #expect(printed.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 9 })
        #expect(EncodedWord.decode(Array(printed.utf8)) == text)
        if printed != text { for word in printed.split(separator: " ") { #expect(word.utf8.count <= 75) } }
    }
}
