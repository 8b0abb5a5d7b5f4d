import Testing

@testable import Policy

@Suite("Lines of a text")
struct WrittenLineTests {
    @Test("What a line tells at one look is what its plain form says", arguments: 1...40)
    func looks(seed: Int) {
        var chance = ChanceTexts(seed: UInt64(seed))
        let openings = LineOpenings(["von ", "am ", "sent from ", "viele", "a", "--", "<sent", "überall"])
        for _ in 0..<200 {
            let bytes = chance.text(of: ChanceTexts.linePieces, most: 12)
            let lines = WrittenLines(of: bytes)
            for index in 0..<lines.count {
                let (line, plain) = (lines[index], lines.plain(index))
                #expect(line.isPlain == !plain.isEmpty)
                #expect(line.first == plain.first ?? 0)
                if line.second != 0 { #expect(plain.dropFirst().first == line.second) }
                #expect(line.endsWithColon == (plain.last == UInt8(ascii: ":")))
                #expect(line.field == Introduction.fieldName(plain))
                if openings.begin(plain) { #expect(openings.mayBegin(line)) }
            }
        }
    }

    @Test("A line too long for any that introduces has no plain form")
    func long() {
        let lines = WrittenLines(of: Array(String(repeating: "von: ", count: 60).utf8))
        #expect(lines.count == 1)
        #expect(!lines[0].isPlain && lines[0].field == nil && lines.plain(0).isEmpty)
    }
}
