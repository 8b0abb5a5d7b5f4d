internal import Gateway
internal import MailMessage
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Policy

/// `POST /checkv2`: one request on a connection of its own.
struct RspamdExchange: ScannerExchange {
    let url: RspamdURL
    let password: String?
    let group: any EventLoopGroup

    private static let piece = 256 << 10

    func ask(_ message: ScannedMessage) async throws -> ScanFacts.Outcome {
        let reply = group.next().makePromise(of: [UInt8].self)
        let head = head(of: message)
        do {
            return try await withConnection(to: .tcp(host: url.host, port: url.port), on: group) { channel in
                try channel.pipeline.syncOperations.addHTTPClientHandlers()
                try channel.pipeline.syncOperations.addHandler(ResponseReader(reply))
            } _: { channel in
                await Self.send(head, message.bytes, on: channel)
                return try RspamdReply.outcome(try await reply.futureResult.get())
            }
        } catch {
            reply.fail(ScannerError.closed)
            throw error
        }
    }

    func head(of message: ScannedMessage) -> HTTPRequestHead {
        var headers = HTTPHeaders()
        headers.add(name: "Host", value: url.host)
        headers.add(name: "Content-Length", value: String(message.bytes.count))
        headers.add(name: "Connection", value: "close")
        let envelope = message.envelope
        if let sender = envelope.sender { add("From", sender.description, to: &headers) }
        for recipient in envelope.recipients { add("Rcpt", recipient.description, to: &headers) }
        if !envelope.peer.isEmpty { add("IP", envelope.peer, to: &headers) }
        if !envelope.helo.isEmpty { add("Helo", envelope.helo, to: &headers) }
        // That somebody has logged in is what rspamd wants to know, not who.
        if envelope.isAuthenticated { headers.add(name: "User", value: "member") }
        if let password { headers.add(name: "Password", value: password) }
        return HTTPRequestHead(version: .http1_1, method: .POST, uri: url.path + "/checkv2", headers: headers)
    }

    /// What can't stand in a header is left out: a peer chooses its HELO.
    private func add(_ name: String, _ value: String, to headers: inout HTTPHeaders) {
        guard value.utf8.count <= 1000, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return }
        headers.add(name: name, value: value)
    }

    private static func send(_ head: HTTPRequestHead, _ octets: [UInt8], on channel: any NIOCore.Channel) async {
        do {
            try await channel.writeAndFlush(HTTPClientRequestPart.head(head)).get()
            var place = 0
            while place < octets.count {
                let slice = octets[place..<min(place + piece, octets.count)]
                var buffer = channel.allocator.buffer(capacity: slice.count)
                buffer.writeBytes(slice)
                try await channel.writeAndFlush(HTTPClientRequestPart.body(.byteBuffer(buffer))).get()
                place += slice.count
            }
            try await channel.writeAndFlush(HTTPClientRequestPart.end(nil)).get()
        } catch {
            // A refusal may have come before the end of the message; whether it did, the reader knows.
        }
    }
}

/// Collects one response.
private final class ResponseReader: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private static let longest = 1 << 20

    private let reply: EventLoopPromise<[UInt8]>
    private var status = 0
    private var octets: [UInt8] = []

    init(_ reply: EventLoopPromise<[UInt8]>) { self.reply = reply }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            status = Int(head.status.code)
            if status != 200 { reply.fail(ScannerError.status(status)) }
        case .body(let buffer):
            octets += Array(buffer.readableBytesView.prefix(Self.longest - octets.count))
        case .end:
            reply.succeed(octets)
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        reply.fail(ScannerError.closed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        reply.fail(error)
        context.close(promise: nil)
    }
}
