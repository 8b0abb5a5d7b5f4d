import Gateway
import Logging
import NIOCore
import NIOPosix
import PostfixBridge
import PostfixProtocols
import Testing

/// A bridge on loopback while a test talks to it.
func withBridge(
    _ judge: ScriptedJudge,
    _ configuration: PostfixBridge.Configuration,
    budget: MemoryBudget = MemoryBudget(),
    _ talk: (inout Peer) async throws -> Void
) async throws {
    let bridge = PostfixBridge(
        configuration: configuration,
        judge: judge,
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        budget: budget
    )
    let service = Task { try await bridge.run() }
    do {
        try await withPeer(try #require(try await bridge.boundPorts.first), talk)
    } catch {
        service.cancel()
        _ = await service.result
        throw error
    }
    service.cancel()
    _ = await service.result
}

private func withPeer(_ port: Int, _ talk: (inout Peer) async throws -> Void) async throws {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
    try await channel.executeThenClose { inbound, outbound in
        var peer = Peer(inbound: inbound.makeAsyncIterator(), outbound: outbound, port: port)
        try await talk(&peer)
    }
}

extension PostfixBridge.Configuration {
    static var milter: Self { Self(at: .milter) }
    static var policy: Self { Self(at: .policy) }

    private init(at kind: PostfixBridge.Listener.Kind) {
        self.init(listeners: [PostfixBridge.Listener(kind, at: .inet(host: "127.0.0.1", port: 0))])
    }

    func with<Value>(_ part: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
        var copy = self
        copy[keyPath: part] = value
        return copy
    }
}

/// The mail server's end of a connection.
struct Peer {
    var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private let port: Int
    private var read: [UInt8] = []

    init(
        inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
        port: Int
    ) {
        self.inbound = inbound
        self.outbound = outbound
        self.port = port
    }

    /// Another connection of the same mail server, beside this one.
    func again(_ talk: (inout Peer) async throws -> Void) async throws { try await withPeer(port, talk) }

    func send(_ octets: [UInt8]) async throws { try await outbound.write(ByteBuffer(bytes: octets)) }

    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// A packet of a command and words that each end in NUL.
    func packet(_ command: Character, _ words: String...) async throws {
        try await packet(command, words.flatMap { Array($0.utf8) + [0] })
    }

    func packet(_ command: Character, _ octets: [UInt8]) async throws {
        let length = UInt32(octets.count + 1)
        try await send(
            [UInt8(length >> 24), UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
                + [try #require(command.asciiValue)] + octets
        )
    }

    /// The negotiation as Postfix 3.7 does it.
    mutating func negotiate() async throws {
        try await packet("O", [0, 0, 0, 6, 0, 0, 1, 0xFF, 0, 0x1F, 0xFF, 0xFF])
        #expect(try await reply()?.first == UInt8(ascii: "O"))
    }

    /// The next packet of the bridge without its length; nil where it has closed.
    mutating func reply() async throws -> [UInt8]? {
        guard let head = try await octets(4) else { return nil }
        return try await octets(head.reduce(0) { $0 << 8 | Int($1) })
    }

    /// The same as text.
    mutating func answer() async throws -> String? {
        try await reply().map { String(decoding: $0, as: UTF8.self) }
    }

    /// The next answer of the policy service, without the empty line; nil where it has closed.
    mutating func action() async throws -> String? {
        var text: [UInt8] = []
        while !text.suffix(2).elementsEqual([0x0A, 0x0A]) {
            guard let next = try await octets(1) else { return nil }
            text += next
        }
        return String(decoding: text.dropLast(2), as: UTF8.self)
    }

    private mutating func octets(_ count: Int) async throws -> [UInt8]? {
        while read.count < count {
            guard let more = try await inbound.next() else { return nil }
            read += more.readableBytesView
        }
        defer { read.removeFirst(count) }
        return Array(read.prefix(count))
    }
}
