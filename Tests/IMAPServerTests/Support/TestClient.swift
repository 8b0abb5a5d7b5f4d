import NIOCore
import NIOPosix
import NIOSSL

/// A client that sends lines and reads responses, literals included.
final class TestClient {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
    private var octets: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var buffer: [UInt8] = []
    /// Where in it the next response begins.
    private var start = 0
    private var tags = 0

    private init(
        _ channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>,
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.channel = channel
        octets = inbound.makeAsyncIterator()
        self.outbound = outbound
    }

    private static let context = Result {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .none
        return try NIOSSLContext(configuration: configuration)
    }

    private static func tlsHandler() throws -> NIOSSLClientHandler {
        try NIOSSLClientHandler(context: context.get(), serverHostname: nil)
    }

    static func connect<Value>(
        port: Int,
        tls: Bool,
        _ body: (TestClient) async throws -> Value
    ) async throws -> Value {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if tls { try channel.pipeline.syncOperations.addHandler(try tlsHandler()) }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await body(TestClient(channel, inbound, outbound))
        }
    }

    /// Connected under TLS, greeted and logged in.
    static func loggedIn<Value>(
        _ server: RunningServer,
        as login: String = "anna",
        _ body: (TestClient) async throws -> Value
    ) async throws -> Value {
        try await connect(port: server.tlsPort, tls: true) { client in
            _ = try await client.response()
            try await client.command("LOGIN \(login) right")
            return try await body(client)
        }
    }

    func startTLS() async throws {
        let channel = channel.channel
        try await channel.eventLoop.submit {
            try channel.pipeline.syncOperations.addHandler(Self.tlsHandler(), position: .first)
        }.get()
    }

    func send(_ text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    /// nil at the end of the connection.
    func response() async throws -> String? {
        while true {
            if let end = Self.end(of: buffer[start...]) {
                defer { start = end }
                return String(decoding: buffer[start..<end].dropLast(2), as: UTF8.self)
            }
            guard let more = try await octets.next() else { return nil }
            buffer.removeFirst(start)
            start = 0
            buffer += more.readableBytesView
        }
    }

    /// Whether the server has hung up, with nothing left to read.
    func isAtEnd() async throws -> Bool {
        let last = try await response()
        return last == nil
    }

    /// Where the first complete response ends.
    private static func end(of buffer: ArraySlice<UInt8>) -> Int? {
        var start = buffer.startIndex
        while let feed = buffer[start...].firstIndex(of: 0x0A) {
            let line = String(decoding: buffer[start..<feed].dropLast(), as: UTF8.self)
            guard line.hasSuffix("}"), let open = line.lastIndex(of: "{"),
                let size = Int(line[line.index(after: open)...].dropLast())
            else { return feed + 1 }
            guard buffer.endIndex >= feed + 1 + size else { return nil }
            start = feed + 1 + size
        }
        return nil
    }

    /// Sends a command and reads up to its tagged response, which comes last.
    @discardableResult
    func command(_ text: String) async throws -> [String] {
        tags += 1
        let tag = "t\(tags)"
        try await send("\(tag) \(text)\r\n")
        return try await responses(upTo: tag)
    }

    func responses(upTo tag: String) async throws -> [String] {
        var responses: [String] = []
        while let response = try await response() {
            responses.append(response)
            if response.hasPrefix(tag + " ") { break }
        }
        return responses
    }
}
