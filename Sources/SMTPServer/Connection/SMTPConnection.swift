internal import Directory
internal import Gateway
internal import Listening
internal import Logging
internal import NIOCore
internal import NIOSSL
internal import ProxyProtocol
internal import SMTPProtocol

/// One connection: carries out what its session asks for.
///
/// Runs on its channel's event loop, so reading and answering never change threads; only the house's answers do. Reads
/// from the socket one piece at a time and only when the last one is dealt with: a slow disk or a full budget slows down
/// the sender.
actor SMTPConnection {
    nonisolated let channel: any Channel
    private nonisolated let client: ClientAddress
    /// The client's address as text, without a port: the socket's, or what a trusted proxy said. Empty until ``identify()``.
    private(set) var peer = ""
    nonisolated let listener: SMTPListener.Kind
    private nonisolated let executor: any SerialExecutor
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    let house: House
    let timeouts: SMTPServerTimeouts
    let tlsContext: NIOSSLContext?
    var session: SMTPServerSession
    var author: AuthenticatedPerson?
    var tls: String?
    let spool: MessageSpool
    let logger: Logger

    private var output: ByteBuffer
    private var waits: ConnectionWaits
    private var signals = ConnectionSignals()
    /// Nothing more is read for the session.
    private var isDone = false
    private var isIdentifying = false
    private var waiter: CheckedContinuation<Void, Never>?
    private var timer: Scheduled<Void>?
    private var timerDeadline: NIODeadline = .distantFuture

    /// Octets of replies gathered before they are sent although more commands are at hand.
    private static let mostGathered = 16 << 10

    init(
        channel: any Channel,
        client: ClientAddress,
        listener: SMTPListener.Kind,
        configuration: SMTPServer.Configuration,
        house: House
    ) {
        self.channel = channel
        self.client = client
        self.listener = listener
        self.house = house
        executor = channel.eventLoop.executor
        timeouts = configuration.timeouts
        tlsContext = configuration.tlsContext
        session = SMTPServerSession(
            configuration.session(for: listener),
            isSecured: listener == .insideTLS
        )
        spool = MessageSpool(budget: house.budget, directory: configuration.spoolDirectory)
        output = channel.allocator.buffer(capacity: 1_024)
        waits = ConnectionWaits(timeouts: configuration.timeouts)
        var logger = house.logger
        logger[metadataKey: "door"] = "\(listener.rawValue)"
        self.logger = logger
    }

    // MARK: What the channel says

    var wantsRead: Bool { waiter != nil && signals.bytes.isEmpty && !signals.isClosed }

    func received(_ bytes: [UInt8]) {
        guard !isDone else { return }
        if signals.bytes.isEmpty { signals.bytes = bytes } else { signals.bytes += bytes }
        wake()
    }

    func secured() {
        signals.isSecured = true
        wake()
    }

    func inputClosed() {
        signals.isInputClosed = true
        wake()
    }

    func closed() {
        signals.isClosed = true
        wake()
    }

    func wake() {
        waiter?.resume()
        waiter = nil
    }

    /// The server ends: the session says so at its next pause.
    nonisolated func endSoon() {
        channel.eventLoop.execute {
            self.assumeIsolated { connection in
                connection.signals.endsSoon = true
                if connection.isIdentifying { CutOffHandler.cutOff(connection.channel) }
                connection.wake()
            }
        }
    }

    // MARK: The life of a connection

    /// Learns who the client is; where a proxy has to say, waits for that, and nothing is sent or read before.
    /// - Returns: nil where the proxy doesn't say it as it must: the connection is closed then.
    func identify() async -> String? {
        isIdentifying = true
        defer { isIdentifying = false }
        if signals.endsSoon, !client.isKnown { CutOffHandler.cutOff(channel) }
        do {
            peer = try await client.told()
            return peer
        } catch {
            let reason = (error as? ProxyHeaderError)?.rawValue ?? "\(type(of: error))"
            let proxy = ClientAddress.text(of: channel.remoteAddress)
            let level: Logger.Level = error as? ProxyHeaderError == .silent || signals.endsSoon ? .debug : .warning
            logger.log(level: level, "proxy refused", metadata: ["reason": "\(reason)", "proxy": "\(proxy)"])
            await close()
            return nil
        }
    }

    /// Serves the client to the end.
    func run() async {
        logger.debug("connected", metadata: ["peer": "\(peer)"])
        await converse()
        spool.clear()
        await close()
    }

    /// Closes after what was said last; TLS hears the client's own farewell.
    private func close() async {
        timer?.cancel()
        isDone = true
        signals.bytes = []
        try? channel.syncOptions?.setOption(.autoRead, value: true)
        try? await channel.close().get()
    }

    /// Says that there is no room, and closes.
    func turnAway(_ reply: SMTPReply) async {
        logger.info("turned away", metadata: ["reply": "\(reply)"])
        logger.debug("turned away", metadata: ["peer": "\(peer)"])
        send(reply)
        flush()
        await close()
    }

    private func converse() async {
        if listener == .insideTLS {
            guard case .secured = await wait(until: .now() + timeouts.handshake) else { return }
            tls = tlsDescription
        }
        var action = session.opened()
        while true {
            switch action {
            case .awaitSilence:
                action = await awaitSilence()
            case .read:
                flush()
                action = await read()
            case .send(let reply):
                waits.commandEnded()
                send(reply)
                action = session.proceed()
            case .startTLS(let reply):
                send(reply)
                action = await startTLS()
            case .close(let reply):
                if let reply {
                    send(reply)
                    if reply.isRefusal { logger.info("closed", metadata: ["reply": "\(reply)"]) }
                }
                flush()
                return
            case .checkSender, .checkRecipient, .store, .discard, .deliver, .refuseOversized, .authenticate:
                action = await ask(action)
            }
            if signals.isClosed, signals.bytes.isEmpty { return }
        }
    }

    private func awaitSilence() async -> SMTPServerSession.Action {
        switch await wait(until: .now() + timeouts.bannerDelay) {
        case .deadline: session.silenceKept()
        case .bytes(let bytes): session.receive(bytes)
        case .endsSoon: session.shutDown()
        case .secured, .closed: .close(nil)
        }
    }

    private func read() async -> SMTPServerSession.Action {
        let deadline = waits.deadline(isReceivingText: session.isReceivingText)
        switch await wait(until: deadline) {
        case .bytes(let bytes):
            waits.received(bytes.count)
            askForSize()
            return session.receive(bytes)
        case .deadline: return waits.isTooSlow ? session.tooSlow() : session.timedOut()
        case .endsSoon: return session.shutDown()
        case .secured, .closed: return .close(nil)
        }
    }

    /// Sends what is gathered in the clear and puts TLS in front at the same turn of the event loop: nothing can come in
    /// between. What came before is not read as if it had come under TLS.
    private func startTLS() async -> SMTPServerSession.Action {
        guard signals.bytes.isEmpty else { return session.receive(signals.bytes) }
        guard let tlsContext else { return session.tlsFailed() }
        flush()
        do {
            try channel.pipeline.syncOperations.addHandler(
                NIOSSLServerHandler(context: tlsContext),
                position: .after(channel.pipeline.syncOperations.handler(type: CutOffHandler.self))
            )
        } catch {
            return session.tlsFailed()
        }
        guard case .secured = await wait(until: .now() + timeouts.handshake) else { return session.tlsFailed() }
        tls = tlsDescription
        author = nil
        return session.tlsStarted()
    }

    private var tlsDescription: String {
        let handler = try? channel.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self)
        return switch handler?.tlsVersion {
        case .tlsv13: "TLSv1.3"
        case .tlsv12: "TLSv1.2"
        default: "TLS"
        }
    }

    // MARK: Sending and waiting

    private func send(_ reply: SMTPReply) {
        output.writeBytes(reply.bytes)
        if output.readableBytes > Self.mostGathered { flush() }
    }

    private func flush() {
        guard output.readableBytes > 0 else { return }
        channel.writeAndFlush(output, promise: nil)
        output.clear()
    }

    func messageEnded() { waits.messageEnded() }

    /// Waits for the next thing to happen. Doesn't read while the client doesn't take its answers.
    private func wait(until deadline: NIODeadline) async -> Wakeup {
        while true {
            if signals.isSecured {
                signals.isSecured = false
                return .secured
            }
            if signals.endsSoon { return .endsSoon }
            if !signals.bytes.isEmpty, channel.isWritable || signals.isClosed {
                let bytes = signals.bytes
                signals.bytes = []
                return .bytes(bytes)
            }
            if signals.isClosed || signals.isInputClosed { return .closed }
            if NIODeadline.now() >= deadline { return .deadline }
            arm(deadline)
            if channel.isWritable, signals.bytes.isEmpty { channel.read() }
            await withCheckedContinuation { waiter = $0 }
        }
    }

    /// One timer for all waits, set anew only when it would ring too late.
    private func arm(_ deadline: NIODeadline) {
        if timer != nil, timerDeadline <= deadline { return }
        timer?.cancel()
        timerDeadline = deadline
        timer = channel.eventLoop.scheduleTask(deadline: deadline) { [weak self] in
            self?.assumeIsolated { connection in
                connection.timer = nil
                connection.wake()
            }
        }
    }
}
