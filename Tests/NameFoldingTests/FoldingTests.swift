import Foundation
import Testing

@testable import NameFolding

@Suite("Folding")
struct FoldingTests {
    @Test(
        "spellings of one name fold to one form",
        arguments: [
            ("Müller", "Mueller"), ("Müller", "Muller"), ("MÜLLER", "mu\u{308}ller"), ("Groß", "GROSS"),
            ("Jörg Böhme", "Joerg Boehme"), ("Łukasz", "Lukasz"), ("Åse Sørensen", "ase sorensen"),
            ("Ayşe Yıldız", "Ayse Yildiz"), ("O’Brien", "OBrien"), ("O'Brien", "O\u{2019}Brien"),
            ("L\u{200B}ena La\u{AD}nge", "Lena Lange"), ("Lena\u{A0}Lange", "Lena Lange"),
            // Cyrillic e and a, full width, mathematical letters.
            ("L\u{435}na L\u{430}nge", "Lena Lange"), ("Ｌｅｎａ Ｌａｎｇｅ", "Lena Lange"),
            ("𝐋𝐞𝐧𝐚 𝑳𝒂𝒏𝒈𝒆", "Lena Lange"), ("Bemd", "Bernd"), ("VVeber", "Weber"),
        ]
    )
    func same(left: String, right: String) {
        #expect(Folding.words(of: left) == Folding.words(of: right))
    }

    @Test(
        "what resembles a letter is read as it in passing",
        arguments: ["Lena Iange", "Lena 1ange", "L3na L4ng3", "Len@ |ange"]
    )
    func seen(text: String) {
        #expect(Folding.words(of: text, .seen) == Folding.words(of: "Lena Lange", .seen))
        #expect(Folding.words(of: text, .spoken) != Folding.words(of: "Lena Lange", .spoken))
    }

    @Test("digits are the letters that they stand for; a 1 is read as an i, and looks like an l")
    func digits() {
        func letters(_ reading: Folding.Reading) -> String {
            String(decoding: "0123456789".utf8.map { Folding.letter(for: $0, reading) }, as: UTF8.self)
        }
        #expect(letters(.spoken) == "oi2eas6tb9")
        #expect(letters(.seen) == "ol2eas6tb9")
    }

    @Test(
        "different names stay apart",
        arguments: [("Elia", "Ella"), ("Weber", "Webel"), ("Lange", "Langer"), ("Иван", "Олег")]
    )
    func different(left: String, right: String) {
        #expect(Folding.words(of: left) != Folding.words(of: right))
    }

    @Test(
        "labels that look alike are one",
        arguments: [
            ("lindenschule", "Iindenschule"), ("lindenschule", "1indenschule"), ("lindenschule", "l\u{456}ndenschule"),
            ("lindenschule", "lindensсhule"), ("morgenstern", "rnorgenstem"), ("odenwald", "oclenwald"),
            ("mühlenschule", "muehlenschule"),
        ]
    )
    func labels(left: String, right: String) {
        #expect(Folding.label(left.lowercased()) == Folding.label(right.lowercased()))
    }

    @Test("every mapping of UTS 39 onto ASCII letters is followed")
    func table() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Fixtures/unicode/confusables.txt"
        )
        var mapped = 0
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: ";").map { codes in
                codes.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            }
            guard fields.count == 2, let source = fields[0].first, fields[0].count == 1, !source.isASCII,
                // Marks that stand alone part words.
                ![0x2DB, 0x37A].contains(source.value)
            else {
                continue
            }
            // Lower case only: what a capital resembles says nothing of its small form.
            guard fields[1].allSatisfy({ $0.isASCII && $0.properties.isAlphabetic && $0.properties.isLowercase }) else {
                continue
            }
            // A letter with marks or in another dress is read as itself.
            let own = LookAlikes.ascii(source) ?? ""
            var target = String(String.UnicodeScalarView(fields[1]))
            target = target.replacing("rn", with: "m")
            if own == target { mapped += 1 } else { #expect(!own.isEmpty, "\(String(source.value, radix: 16))") }
        }
        #expect(mapped > 650)
    }

    @Test("a hostile text costs little")
    func bounded() {
        let long = String(repeating: "ﷺ\u{202E}é", count: 200_000)
        #expect(Folding.words(of: long).joined().utf8.count < 2000)
        #expect(Folding.words(of: String(repeating: "a ", count: 100_000)).count == Folding.mostWords)
    }
}

@Suite("Edit distance")
struct EditDistanceTests {
    @Test(
        "slips are counted",
        arguments: [
            ("linde", "linde", 0), ("linde", "linden", 1), ("linde", "lnide", 1), ("linde", "lande", 1),
            ("linde", "inde", 1), ("linde", "lindau", 2), ("linde", "lidnne", 2), ("", "ab", 2),
        ]
    )
    func counts(left: String, right: String, distance: Int) {
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: 3) == distance)
        #expect(EditDistance.between(Array(right.utf8), Array(left.utf8), atMost: 2) == distance)
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: distance - 1) == nil)
    }

    @Test("words too far apart are told apart")
    func far() {
        #expect(EditDistance.between(Array("abcdefgh".utf8), Array("hgfedcba".utf8), atMost: 2) == nil)
    }
}
