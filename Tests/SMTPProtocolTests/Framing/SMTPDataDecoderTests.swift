import Testing

@testable import SMTPProtocol

@Suite("The text after DATA")
struct SMTPDataDecoderTests {
    struct Outcome: Equatable {
        var text = ""
        var defect: SMTPTextDefect?
        var size = 0
        var ended = false
        var rest = ""
    }

    private func decode(_ pieces: [[UInt8]], sizeLimit: Int = 1_000, lineLimit: Int = 20) -> Outcome {
        var decoder = SMTPDataDecoder(.dotStuffed, sizeLimit: sizeLimit, lineLimit: lineLimit)
        var output: [UInt8] = []
        var outcome = Outcome()
        var rest: [UInt8] = []
        for piece in pieces {
            if outcome.ended {
                rest += piece
                continue
            }
            let (read, ended) = decoder.decode(piece[...], into: &output)
            outcome.ended = ended
            rest += piece.dropFirst(read)
        }
        outcome.defect = decoder.defect
        outcome.size = decoder.size
        outcome.text = decoder.defect == nil && !decoder.isOverSize ? String(decoding: output, as: UTF8.self) : ""
        outcome.rest = String(decoding: rest, as: UTF8.self)
        return outcome
    }

    private static let texts = [
        ".\r\nNOOP\r\n", "a\r\n.\r\n", "..\r\n.\r\n", ".a\r\n...b\r\n.\r\n", "\r\n\r\n.\r\n.\r\n", "a\r.\r\nb\r\n.\r\n",
        "a\n.\nb\r\n.\r\n", ".\rx\r\n.\r\n", ".\n.\r\n\r\n.\r\n", "a\r\r\n.\r\n", "0123456789012345678\r\n.\r\n",
        "01234567890123456\r\n.\r\n", "012345678901234567\r\n.\r\n", "01234567890123456789\nx\r\n.\r\n", "no end\r\n.",
        "\r", ".", "", "a.b\r\nc.\r\n.d\r\n", "\u{0}\u{FC}\r\n.\r\n", "\n\r\n.\r\n", "\r\r\r\r\n\n.\n.\r\r\n.\r\n",
    ]

    @Test("gives the same at every split", arguments: texts)
    func splits(_ text: String) {
        let bytes = Array(text.utf8)
        let whole = decode([bytes])
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let pieces = [Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...])]
                #expect(decode(pieces) == whole)
            }
        }
        #expect(decode(bytes.map { [$0] }) == whole)
    }

    @Test("counts without the dots and the end")
    func size() {
        let outcome = decode([Array("..a\r\n.b\r\n\r\n.\r\nQUIT".utf8)])
        #expect(outcome == Outcome(text: ".a\r\nb\r\n\r\n", size: 9, ended: true, rest: "QUIT"))
    }

    @Test("the first defect counts")
    func firstDefect() {
        #expect(decode([Array("ok\r\na\rb\nc\r\n.\r\n".utf8)]).defect == .bareCarriageReturn(line: 2))
        #expect(decode([Array("ok\r\na\nb\rc\r\n.\r\n".utf8)]).defect == .bareLineFeed(line: 2))
        #expect(decode([Array("0123456789012345678\n".utf8)]).defect == .lineTooLong(line: 1))
    }

    @Test("puts out nothing beyond the size and counts on")
    func overSize() {
        var decoder = SMTPDataDecoder(.dotStuffed, sizeLimit: 10, lineLimit: 1_000)
        var output: [UInt8] = []
        for _ in 0..<100 { _ = decoder.decode(Array("0123456\r\n".utf8)[...], into: &output) }
        #expect(decoder.isOverSize)
        #expect(decoder.size == 900)
        #expect(output.count <= 10)
    }

    @Test("many CR in one read cost no more than other octets")
    func linear() {
        let clock = ContinuousClock()
        func time(_ byte: UInt8) -> Duration {
            let bytes = [UInt8](repeating: byte, count: 1 << 20)
            return clock.measure {
                var decoder = SMTPDataDecoder(.dotStuffed, sizeLimit: 1 << 30, lineLimit: 1_000)
                var output: [UInt8] = []
                _ = decoder.decode(bytes[...], into: &output)
            }
        }
        // Quadratic would be hours.
        #expect(time(0x0D) < .seconds(20))
        #expect(time(0x0A) < .seconds(20))
    }
}
