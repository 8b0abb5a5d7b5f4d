import Delivery
import MailMessage
import Testing

/// Contents that the transport must not change.
struct Content: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// What arrives, where it isn't the same: SMTP can't end data within a line.
    var arrives: [UInt8]?

    var testDescription: String { name }

    static let header = Array("Subject: x\r\n\r\n".utf8)

    static let all: [Content] = [
        Content(name: "leading dots", bytes: header + Array(".\r\n..\r\n...x\r\n.\r\n".utf8)),
        Content(name: "a dot at the very start", bytes: Array(".Subject: x\r\n\r\nx\r\n".utf8)),
        Content(name: "only dots at the end", bytes: header + Array("x\r\n.\r\n.\r\n.\r\n".utf8)),
        Content(
            name: "no line end at the end",
            bytes: header + Array("x".utf8),
            arrives: header + Array("x\r\n".utf8)
        ),
        Content(name: "8-bit", bytes: header + Array("Grüße \u{1F333}\r\n".utf8) + [0xE4, 0xFF, 0x80, 0x0D, 0x0A]),
        Content(name: "a line of 990 octets", bytes: header + [UInt8](repeating: 0x78, count: 990) + [0x0D, 0x0A]),
        Content(
            name: "a line of 200,000 octets",
            bytes: header + [UInt8](repeating: 0x78, count: 200_000) + [0x0D, 0x0A]
        ),
        Content(name: "empty lines at the end", bytes: header + Array("x\r\n\r\n\r\n".utf8)),
        Content(name: "1.3 MB of lines that all begin with a dot", bytes: header + dotted(1_300_000)),
        // libcurl would stop when it has written as many octets as were announced: here the undoubled dots would make that
        // happen before the last line.
        Content(name: "as many dots as the last line has octets", bytes: header + early(dots: 8, last: "123456\r\n")),
        Content(name: "a piece that ends between dot and CR", bytes: edge(262_143)),
        Content(name: "a piece that ends between CR and LF", bytes: edge(262_142)),
        Content(name: "a piece that ends before the dot", bytes: edge(262_144)),
    ]

    /// Lines of a dot and a number, at least `count` octets.
    private static func dotted(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var number = 0
        while bytes.count < count {
            bytes += Array(".\(number)\r\n".utf8)
            number += 1
        }
        return bytes
    }

    private static func early(dots: Int, last: String) -> [UInt8] {
        let filler = Array(String(repeating: "y", count: 60).utf8) + [0x0D, 0x0A]
        var bytes = Array(repeating: Array(".\r\n".utf8), count: dots).flatMap(\.self)
        while bytes.count < 300_000 { bytes += filler }
        return bytes + Array(last.utf8)
    }

    /// A line `.` whose dot is at `offset`.
    private static func edge(_ offset: Int) -> [UInt8] {
        let line = Array(String(repeating: "z", count: 62).utf8) + [0x0D, 0x0A]
        var bytes = header
        while bytes.count + line.count <= offset { bytes += line }
        let rest = offset - bytes.count
        if rest == 1 {
            bytes.removeLast(2)
            bytes += Array("z\r\n".utf8)
        } else if rest > 1 {
            bytes += [UInt8](repeating: 0x77, count: rest - 2) + [0x0D, 0x0A]
        }
        return bytes + Array(".\r\n.x\r\nend\r\n".utf8)
    }
}

@Suite("Bytes through the relay")
struct ByteFidelityTests {
    @Test("arrive as they were sent", arguments: Content.all)
    func unchanged(_ content: Content) async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        let result = try await Relaying.result(transport, try Relaying.message(content.bytes))
        #expect(result.isDelivered)
        let arrived = try await sink.next("message").bytes
        #expect(arrived == content.arrives ?? content.bytes)
    }

    @Test("arrive as they were sent when libcurl has to wait for each piece")
    func slowSource() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        let bytes = Content.all.flatMap(\.bytes) + Content.all.flatMap(\.bytes)
        var message = try Relaying.message()
        message.content = YieldingContent(bytes: bytes)
        #expect(try await Relaying.result(transport, message).isDelivered)
        #expect(try await sink.next("message").bytes == bytes)
    }

    @Test("are announced with their size")
    func announcesSize() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        let bytes = Content.header + Array(".a\r\nb\r\n".utf8)
        _ = try await Relaying.result(transport, try Relaying.message(bytes))
        // One octet more for the doubled dot.
        #expect(try await sink.next("message").parameters == "SIZE=\(bytes.count + 1)")
    }

    @Test("are not sent in part when the source fails")
    func failingSource() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        var message = try Relaying.message()
        message.content = BreakingContent(size: 1_000_000, breaksAt: 600_000)
        #expect(try await Relaying.result(transport, message).isTemporary)
    }
}

/// Hands out its bytes after others had their turn.
private struct YieldingContent: MessageContent {
    let bytes: [UInt8]
    var size: Int { bytes.count }

    func read(_ range: Range<Int>) async throws -> [UInt8] {
        for _ in 0..<50 { await Task.yield() }
        return Array(bytes[range])
    }
}

/// Can be read once, and then up to a point only: the first reading measures.
private struct BreakingContent: MessageContent {
    struct Broken: Error {}

    let size: Int
    let breaksAt: Int

    func read(_ range: Range<Int>) async throws -> [UInt8] {
        if range.upperBound > breaksAt { throw Broken() }
        return [UInt8](repeating: 0x78, count: range.count)
    }
}
