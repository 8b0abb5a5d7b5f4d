import IMAPProtocol
import Testing

@Suite("Framing commands")
struct CommandFramerTests {
    /// Everything a framer says about octets given in pieces.
    static func outputs(
        _ pieces: [[UInt8]],
        limits: IMAPLimits = .standard,
        isLoggedIn: Bool = true
    ) -> [CommandFramer.Output] {
        var framer = CommandFramer(limits: limits)
        framer.isLoggedIn = isLoggedIn
        var outputs: [CommandFramer.Output] = []
        for piece in pieces {
            framer.append(piece)
            loop: while true {
                let output = framer.next()
                switch output {
                case .incomplete: break loop
                case .hopeless:
                    outputs.append(output)
                    return outputs
                default: outputs.append(output)
                }
            }
        }
        return outputs
    }

    static func frame(_ text: String) -> CommandFramer.Output { .frame(CommandFrame(Array(text.utf8))) }

    @Test("A line is a command, whether CRLF or LF ends it")
    func lines() {
        #expect(Self.outputs([Array("a NOOP\r\nb NOOP\n".utf8)]) == [Self.frame("a NOOP"), Self.frame("b NOOP")])
    }

    @Test("A literal belongs to its command; only the synchronizing one waits")
    func literals() {
        let outputs = Self.outputs([Array("a LOGIN {3}\r\nx\r\n {2+}\r\npw\r\n".utf8)])
        let expected: [CommandFramer.Output] = [
            .literal(octets: 3, awaitsContinuation: true), .literal(octets: 2, awaitsContinuation: false),
            Self.frame("a LOGIN {3}\r\nx\r\n {2+}\r\npw"),
        ]
        #expect(outputs == expected)
    }

    @Test("The same commands come out wherever the octets are split")
    func dripFeed() {
        let octets = Array("a LOGIN {3+}\r\nx\r\ny {2}\r\npw\r\nb APPEND x (\\Seen) {5+}\r\n12\r\n3\r\nc NOOP\n".utf8)
        let whole = Self.outputs([octets])
        #expect(whole.count == 6)
        for split in octets.indices {
            #expect(Self.outputs([Array(octets[..<split]), Array(octets[split...])]) == whole)
        }
        #expect(Self.outputs(octets.map { [$0] }) == whole)
    }

    @Test(
        "Input without end is refused, and what is held stays bounded",
        arguments: ["a", "a SEARCH ", "a LOGIN \"", "a FETCH 1,", "\u{0}"]
    )
    func endless(_ start: String) {
        var framer = CommandFramer()
        framer.append(Array(start.utf8))
        for _ in 0..<100 {
            framer.append([UInt8](repeating: 0x31, count: 1_000))
            if case .hopeless = framer.next() { return }
            #expect(framer.bufferedOctets <= IMAPLimits.standard.lineBeforeLogin + 1_000)
        }
        Issue.record("never refused")
    }

    @Test("A synchronizing literal too big is refused before it comes")
    func tooBigSynchronizing() {
        let outputs = Self.outputs([Array("a APPEND x {99999999}\r\nb NOOP\r\n".utf8)])
        #expect(outputs == [.tooBig(tag: "a"), Self.frame("b NOOP")])
    }

    @Test("A literal too big that comes all the same is thrown away with its command")
    func tooBigPushed() {
        var limits = IMAPLimits()
        limits.message = 10
        let octets =
            Array("a APPEND x {30+}\r\n".utf8) + [UInt8](repeating: 0x0A, count: 30) + Array("\r\nb NOOP\r\n".utf8)
        let expected: [CommandFramer.Output] = [.tooBig(tag: "a"), Self.frame("b NOOP")]
        #expect(Self.outputs([octets], limits: limits) == expected)
        #expect(Self.outputs(octets.map { [$0] }, limits: limits) == expected)
    }

    @Test("Nobody can make the server read for ever: beyond the last limit the connection ends")
    func hopeless() {
        #expect(Self.outputs([Array("a APPEND x {999999999+}\r\n".utf8)]) == [.hopeless(tag: "a")])
        let many = "a SEARCH" + String(repeating: " FROM {1+}\r\nx", count: 70)
        #expect(Self.outputs([Array(many.utf8)]).last == .hopeless(tag: "a"))
    }

    @Test("Before login literals are small")
    func beforeLogin() {
        let outputs = Self.outputs([Array("a APPEND x {2000}\r\n".utf8)], isLoggedIn: false)
        #expect(outputs == [.tooBig(tag: "a")])
    }
}
