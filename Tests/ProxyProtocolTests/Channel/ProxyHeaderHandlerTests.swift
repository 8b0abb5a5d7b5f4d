import MailMessage
import NIOCore
import NIOEmbedded
import ProxyProtocol
import Testing

@Suite("The header on a channel")
struct ProxyHeaderHandlerTests {
    private static let header = Sample.header(0x11, Sample.four)

    /// A channel from a proxy (or somebody else), with what it tells of its client.
    private func channel(from peer: String = "192.0.2.1") throws -> (EmbeddedChannel, ClientAddress) {
        let proxies = TrustedProxies([try #require(IPNetwork("192.0.2.0/24"))], within: .seconds(5))
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 4_000)
        let client = try proxies.expectHeader(on: channel)
        try channel.connect(to: try SocketAddress(ipAddress: peer, port: 4_000)).wait()
        return (channel, client)
    }

    private func told(_ client: ClientAddress) -> Result<String, ProxyHeaderError>? {
        guard case .behind(let proxy, let header) = client else { return nil }
        nonisolated(unsafe) var result: Result<String, ProxyHeaderError>?
        header.whenComplete { header in
            result = header.map { $0.client?.address.description ?? proxy }.mapError {
                ($0 as? ProxyHeaderError) ?? .missing
            }
        }
        return result
    }

    @Test("Only a trusted proxy is asked for a header", arguments: ["203.0.113.9", "2001:db8::1"])
    func untrusted(_ peer: String) async throws {
        let (channel, client) = try channel(from: peer)
        #expect(try await client.told() == peer)
        try channel.writeInbound(ByteBuffer(bytes: Self.header))
        #expect(try channel.readInbound(as: ByteBuffer.self) == ByteBuffer(bytes: Self.header))
    }

    @Test(
        "The header is taken off, wherever it is cut, and what follows goes on",
        arguments: [1, 2, 15, 16, 27, 28, 40]
    )
    func cut(_ length: Int) throws {
        let (channel, client) = try channel(from: "::ffff:192.0.2.1")
        let octets = Self.header + Array("EHLO x\r\n".utf8)
        var start = 0
        while start < octets.count {
            let end = min(start + length, octets.count)
            try channel.writeInbound(ByteBuffer(bytes: octets[start..<end]))
            start = end
        }
        #expect(told(client) == .success("203.0.113.7"))
        var rest = ""
        while let piece = try channel.readInbound(as: ByteBuffer.self) { rest += String(buffer: piece) }
        #expect(rest == "EHLO x\r\n")
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(10))
        #expect(channel.isActive)
        _ = try? channel.finish()
    }

    @Test("LOCAL: the proxy speaks for itself")
    func local() throws {
        let (channel, client) = try channel()
        try channel.writeInbound(ByteBuffer(bytes: Sample.header(0x20, 0x00, [])))
        #expect(told(client) == .success("192.0.2.1"))
        _ = try? channel.finish()
    }

    @Test("What is garbled closes the connection, and nothing of it goes on")
    func garbled() throws {
        let (channel, client) = try channel()
        try channel.writeInbound(ByteBuffer(string: "PROXY TCP4 203.0.113.7 192.0.2.25 1 25\r\n"))
        #expect(told(client) == .failure(.version1))
        #expect(!channel.isActive)
        #expect(try channel.readInbound(as: ByteBuffer.self) == nil)
    }

    @Test("A header must be there in time, however its octets drip in")
    func late() throws {
        let (channel, client) = try channel()
        for octet in Self.header.prefix(20) {
            try channel.writeInbound(ByteBuffer(bytes: [octet]))
            channel.embeddedEventLoop.advanceTime(by: .milliseconds(240))
        }
        #expect(told(client) == nil)
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(300))
        #expect(told(client) == .failure(.late))
        #expect(!channel.isActive)
    }

    @Test("An end within the header, and one before it")
    func end() throws {
        let (channel, client) = try channel()
        try channel.writeInbound(ByteBuffer(bytes: Self.header.prefix(5)))
        _ = try channel.finish()
        #expect(told(client) == .failure(.closed))
        let (silent, nobody) = try self.channel()
        silent.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(told(nobody) == .failure(.silent))
        _ = try? silent.finish()
    }
}
