import FoundationEssentials
import QRCodes
import Testing

@Suite("QR codes")
struct QRCodeTests {
    static let texts = [
        "A", "HTTPS://LINDENSCHULE.EXAMPLE/A/K7F3-Q2MX", "https://lindenschule.example/a/k7F3?x=1&y=2",
        "Grüße an Öğretmen, Учитель, معلم", String(repeating: "0123456789", count: 50),
    ]

    @Test("Finder patterns stand in three corners (ISO/IEC 18004 §6.3.3)")
    func finders() throws {
        let code = try #require(QRCode("https://lindenschule.example"))
        for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
            for y in 0..<7 {
                for x in 0..<7 {
                    let ring = max(abs(y - 3), abs(x - 3))
                    #expect(code.isDark(row: row + y, column: column + x) == (ring != 2))
                }
            }
        }
        #expect(!code.isDark(row: -1, column: 0))
        #expect(!code.isDark(row: 0, column: code.size))
    }

    @Test("A short text makes the smallest code; better correction makes it bigger")
    func sizes() throws {
        #expect(QRCode("HELLO WORLD", correction: .quartile)?.size == 21)
        let low = try #require(QRCode(Self.texts[2], correction: .low)).size
        let high = try #require(QRCode(Self.texts[2], correction: .high)).size
        #expect(low < high)
    }

    @Test("What can't be a code is none")
    func none() {
        #expect(QRCode("") == nil)
        #expect(QRCode("a\0b") == nil)
        #expect(QRCode(String(repeating: "x", count: 2_953), correction: .low)?.size == 177)
        #expect(QRCode(String(repeating: "x", count: 2_954), correction: .low) == nil)
        #expect(QRCode(String(repeating: "x", count: 2_900), correction: .high) == nil)
    }

    @Test("The picture says what it is, and nothing in its label is markup")
    func label() throws {
        let svg = try #require(QRCode("A")).svg(label: "<b>\"&'\n", side: 120)
        #expect(svg.contains("aria-label=\"&lt;b&gt;&quot;&amp;' \""))
        #expect(svg.contains("viewBox=\"0 0 29 29\" width=\"120\" height=\"120\" role=\"img\""))
    }

    @Test("Runs are all dark squares, and only they")
    func runs() throws {
        let code = try #require(QRCode(Self.texts[2]))
        var dark = 0
        for run in code.runs { dark += run.columns.count { code.isDark(row: run.row, column: $0) } }
        let all = (0..<code.size).reduce(0) { sum, row in
            sum + (0..<code.size).count { code.isDark(row: row, column: $0) }
        }
        #expect(dark == all)
        #expect(dark == code.runs.reduce(0) { $0 + $1.columns.count })
    }

    @Test("A decoder reads back what was written", arguments: texts, QRCode.Correction.allCases)
    func readBack(_ text: String, _ correction: QRCode.Correction) throws {
        let code = try #require(QRCode(text, correction: correction))
        #expect(try Decoder.text(in: code) == text)
    }
}
