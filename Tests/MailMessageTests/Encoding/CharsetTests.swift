import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("Charsets")
struct CharsetTests {
    @Test(
        "labels as people write them",
        arguments: [
            ("utf8", "c3bc", "\u{FC}"), ("\"UTF-8\"", "c3bc", "\u{FC}"), ("iso8859-1", "fc", "\u{FC}"),
            ("latin1", "fc", "\u{FC}"),
            ("ISO_8859-1:1987", "fc", "\u{FC}"), ("cp-1252", "80", "\u{20AC}"), ("\"windows-1252\"", "84", "\u{201E}"),
            ("iso-8859-15", "a4", "\u{20AC}"), ("ISO-8859-1", "80", "\u{20AC}"), ("windows-1251", "cf", "\u{41F}"),
            ("koi8-r", "f0", "\u{41F}"), ("x-sjis", "8341", "\u{30A2}"), ("Shift_JIS", "8341", "\u{30A2}"),
            ("gb2312", "c4e3", "\u{4F60}"), ("gb18030", "c4e3", "\u{4F60}"), ("x-gbk", "c4e3", "\u{4F60}"),
            ("big5", "a741", "\u{4F60}"),
            ("euc-kr", "b0a1", "\u{AC00}"), ("ks_c_5601-1987", "b0a1", "\u{AC00}"),
            ("unicode-1-1-utf-7", "2b41504d2d", "\u{F3}"),
            ("utf-16", "fffe6100", "a"), ("utf-16", "feff0061", "a"), ("utf-16", "0061", "a"),
            ("UTF-16LE", "6100", "a"),
            ("utf-32", "000000fc", "\u{FC}"), ("us-ascii", "61", "a"), ("ANSI_X3.4-1968", "61", "a"),
            ("iso-8859-8-i", "e0", "\u{5D0}"),
            ("macintosh", "8a", "\u{E4}"), ("cp850", "81", "\u{FC}"), ("ibm437", "81", "\u{FC}"),
            ("utf-8", "efbbbf61", "a"),
            ("tis-620", "a1", "\u{E01}"), ("x-mac-roman", "8a", "\u{E4}"), ("win-1250", "e8", "\u{10D}"),
            ("latin2", "e8", "\u{10D}"),
        ]
    )
    func labels(_ label: String, _ hexadecimal: String, _ expected: String) {
        let decoded = Charset.decode(Self.octets(hexadecimal), label: label)
        #expect(decoded.text == expected)
        #expect(decoded.defect == nil)
    }

    private static func octets(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.utf8.compactMap(\.hexadecimalValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    @Test("an unknown label is a defect, the text what it can be")
    func unknown() {
        let decoded = Charset.decode([0x61, 0xC3, 0xBC], label: "klingon")
        #expect(decoded.text == "a\u{FC}")
        #expect(decoded.defect == .unknownCharset)
        #expect(Charset(label: "ISO-2022-CN-EXT") == nil)
        #expect(Charset(label: "utf-8//translit") == nil)
        #expect(Charset(label: "") == nil)
    }

    @Test(
        "wrong octets become replacements and a defect",
        arguments: ["utf-8", "utf-16be", "euc-jp", "utf-7", "gb18030", "iso-2022-jp"]
    )
    func wrong(_ label: String) {
        let decoded = Charset.decode([0xFF, 0xFE, 0xFF, 0xD8, 0x61], label: label)
        #expect(decoded.text.unicodeScalars.contains("\u{FFFD}"))
        #expect(decoded.defect == .badText)
    }

    @Test("us-ascii with octets above 127 is UTF-8 or windows-1252, with a defect")
    func ascii() {
        #expect(Charset.decode([0xC3, 0xBC], label: "us-ascii") == DecodedText(text: "\u{FC}", defect: .badText))
        #expect(Charset.decode([0xFC], label: "us-ascii") == DecodedText(text: "\u{FC}", defect: .badText))
    }

    /// zbateson's messages: the same German words in many charsets.
    @Test("umlauts in every message of zbateson's that has them")
    func zbateson() throws {
        let directory = MailFiles.fixtures.appending(path: "zbateson/tests/_data/emails")
        var found = 0
        for path in MailFiles.paths(in: directory) where path.hasPrefix("m00") || path.hasPrefix("m10") {
            let message = ParsedMessage(bytes: try MailFiles.bytes(directory.appending(path: path)))
            let text = message.plainText(limit: 100_000)
            guard text.contains("Fr\u{F6}sche") else { continue }
            #expect(!text.unicodeScalars.contains("\u{FFFD}"), "\(path)")
            found += 1
        }
        #expect(found > 15)
    }
}
