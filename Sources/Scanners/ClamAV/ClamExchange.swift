internal import Gateway
internal import NIOCore
internal import NIOPosix
internal import Policy

/// clamd's INSTREAM over TCP or a socket of this machine: the message in pieces, each with its length, then the answer.
/// No path and no file is shared with clamd.
struct ClamExchange: ScannerExchange {
    let address: ScannerAddress
    let group: any EventLoopGroup

    /// Octets of a piece; the next one is sent when this one is on its way.
    private static let piece = 256 << 10

    func ask(_ message: ScannedMessage) async throws -> ScanFacts.Outcome {
        let reply = group.next().makePromise(of: [UInt8].self)
        do {
            return try await withConnection(to: address, on: group) { channel in
                try channel.pipeline.syncOperations.addHandler(LineReader(reply))
            } _: { channel in
                await Self.send(message.bytes, on: channel)
                return try ClamReply.outcome(try await reply.futureResult.get())
            }
        } catch {
            // For a connection that never was.
            reply.fail(ScannerError.closed)
            throw error
        }
    }

    /// Where clamd has heard enough, it answers and closes: then what it said counts, not that writing failed.
    private static func send(_ octets: [UInt8], on channel: any NIOCore.Channel) async {
        do {
            try await channel.writeAndFlush(ByteBuffer(string: "zINSTREAM\0")).get()
            var place = 0
            while place < octets.count {
                let slice = octets[place..<min(place + piece, octets.count)]
                var buffer = channel.allocator.buffer(capacity: slice.count + 4)
                buffer.writeInteger(UInt32(slice.count))
                buffer.writeBytes(slice)
                try await channel.writeAndFlush(buffer).get()
                place += slice.count
            }
            try await channel.writeAndFlush(ByteBuffer(integer: UInt32(0))).get()
        } catch {}
    }
}

/// Collects one line that ends with NUL, or with the connection.
private final class LineReader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private static let longest = 4096

    private let reply: EventLoopPromise<[UInt8]>
    private var octets: [UInt8] = []

    init(_ reply: EventLoopPromise<[UInt8]>) { self.reply = reply }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        octets += Array(unwrapInboundIn(data).readableBytesView.prefix(Self.longest - octets.count))
        if octets.contains(0) || octets.count >= Self.longest { reply.succeed(octets) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if octets.isEmpty { reply.fail(ScannerError.closed) } else { reply.succeed(octets) }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Inactive comes next, and tells.
        context.close(promise: nil)
    }
}
