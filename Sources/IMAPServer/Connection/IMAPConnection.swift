internal import Directory
internal import IMAPProtocol
internal import Listening
internal import Logging
internal import MailMessage
internal import NIOCore
internal import NIOSSL
internal import ProxyProtocol
internal import School

/// One connection: does what its session says, until either side has enough.
struct IMAPConnection: Sendable {
    let house: House
    let channel: any Channel
    let inbox: ConnectionInbox
    let isSecure: Bool
    /// The client's address as text, without a port: the socket's, or what a trusted proxy said.
    let peer: String

    /// Serves the client to the end, once it is known who it is.
    static func serve(_ accepted: Listener.Accepted, _ house: House, isSecure: Bool) async {
        let (channel, inbox) = (accepted.channel, accepted.inbox)
        let refusal = house.registry.enter(inbox)
        defer { house.registry.leave(inbox) }
        // Who would have to be waited for is not told why there is no room.
        if refusal != nil, isSecure || !accepted.client.isKnown { return CutOffHandler.cutOff(channel) }
        inbox.onEnd { CutOffHandler.cutOff(channel) }
        let peer: String
        do {
            peer = try await accepted.client.told()
        } catch {
            let reason = (error as? ProxyHeaderError)?.rawValue ?? "\(type(of: error))"
            let proxy = ClientAddress.text(of: channel.remoteAddress)
            let level: Logger.Level =
                error as? ProxyHeaderError == .silent || house.registry.isShuttingDown ? .debug : .warning
            house.logger.log(level: level, "proxy refused", metadata: ["reason": "\(reason)", "proxy": "\(proxy)"])
            CutOffHandler.cutOff(channel)
            return
        }
        inbox.onEnd(nil)
        let connection = IMAPConnection(house: house, channel: channel, inbox: inbox, isSecure: isSecure, peer: peer)
        await connection.run(refusal ?? house.registry.place(inbox, at: peer))
    }

    /// What the loop keeps beside the session.
    private struct Standing {
        var person: AuthenticatedPerson?
        var access: MailboxAccess?
        var school: HouseMailboxes?
        var fetching = FetchCache()
        var watched: String?
        var reserved = 0
        var waits: ConnectionWaits
    }

    /// - Parameter refusal: why the connection can't stay, nil if it can.
    private func run(_ refusal: IMAPServerSession.EndReason?) async {
        var session = IMAPServerSession(
            limits: house.configuration.limits,
            isSecure: isSecure,
            offersStartTLS: !isSecure,
            charsets: Self.charset
        )
        if let refusal { session.end(refusal) }
        var standing = Standing(waits: ConnectionWaits(house.configuration.timeouts))
        if isSecure { inbox.startReading() }
        while await step(&session, &standing) {
            if session.selectedMailbox != standing.watched {
                standing.school?.news.move(inbox, from: standing.watched, to: session.selectedMailbox)
                standing.watched = session.selectedMailbox
            }
        }
        standing.school?.news.move(inbox, from: standing.watched, to: nil)
        giveBack(beyond: 0, &standing)
        channel.close(promise: nil)
    }

    private func giveBack(beyond octets: Int, _ standing: inout Standing) {
        guard standing.reserved > octets else { return }
        house.literals?.release(standing.reserved)
        standing.reserved = 0
    }

    /// - Returns: false when the connection is over.
    private func step(_ session: inout IMAPServerSession, _ standing: inout Standing) async -> Bool {
        let action = session.next()
        giveBack(beyond: session.reservedOctets, &standing)
        switch action {
        case .read(let wait):
            return await read(wait, &session, &standing)
        case .send(let octets):
            return await write(octets)
        case .reserve(let octets):
            await reserve(octets, &session, &standing)
        case .startTLS:
            guard await startTLS() else { return false }
            session.tlsEstablished()
        case .authenticate(let login, let password):
            let result = await authenticate(login, password, &standing)
            admit(&session, standing)
            session.authenticated(result)
        case .ask(.fetch(let plan)):
            guard let access = standing.access else { return false }
            let responder = FetchResponder(plan: plan, access: access, memory: claim(house.memory))
            guard let answer = await responder.respond(&standing.fetching, write: write) else { return false }
            session.answer(answer)
        case .ask(let request):
            guard let access = standing.access else { return false }
            session.answer(await access.answer(request))
        case .close:
            return false
        }
        return true
    }

    private func reserve(_ octets: Int, _ session: inout IMAPServerSession, _ standing: inout Standing) async {
        if let claim = claim(house.literals) {
            guard await claim.acquire(octets) else {
                house.logger.info("no room for a literal", metadata: ["octets": "\(octets)"])
                return session.noRoom()
            }
            standing.reserved += octets
        }
        session.reserved()
    }

    private func claim(_ memory: (any MessageMemory)?) -> MemoryClaim? {
        memory.map { MemoryClaim(memory: $0, inbox: inbox, limit: house.configuration.timeouts.room) }
    }

    private func read(
        _ wait: IMAPServerSession.Wait,
        _ session: inout IMAPServerSession,
        _ standing: inout Standing
    ) async -> Bool {
        switch await inbox.next(within: standing.waits.limit(wait), wantsNews: wait == .idle) {
        case .octets(let octets):
            standing.waits.received(octets.readableBytes)
            // A lock takes effect on open sessions at once (`account.lock`).
            if let person = standing.person, await !house.authenticator.mayStillUse(.mail, person) {
                session.end(.barred)
            } else {
                admit(&session, standing)
                session.receive(octets.readableBytesView)
            }
        case .mailboxChanged: session.mailboxMayHaveChanged()
        case .end(let reason): session.end(reason)
        case .closed: return false
        }
        return true
    }

    private func authenticate(
        _ login: String,
        _ password: String,
        _ standing: inout Standing
    ) async -> IMAPServerSession.LoginResult {
        switch await house.authenticator.authenticate(login: login, password: password, peer: peer, module: .mail) {
        case .wrong: return .wrong
        case .tryLater: return .tryLater
        case .barred(let text): return .barred(text.lines.joined(separator: " "))
        case .welcome(let person):
            guard let school = house.school(of: person) else { return .wrong }
            let access = MailboxAccess(store: school.store, owner: person.id.text, logger: house.logger)
            guard await access.provision(person.language) else { return .tryLater }
            standing.person = person
            standing.access = access
            standing.school = school
            house.registry.loggedIn(inbox, as: person)
            return .welcome
        }
    }

    /// An exemption holds for sessions that are open, too.
    private func admit(_ session: inout IMAPServerSession, _ standing: Standing) {
        guard let person = standing.person, let school = standing.school else { return }
        session.keepsMessages(upTo: school.largestMessage(person))
    }

    private func startTLS() async -> Bool {
        let context = house.configuration.tlsContext
        let channel = channel
        do {
            try await channel.eventLoop.submit {
                let pipeline = channel.pipeline.syncOperations
                let first = try pipeline.handler(type: CutOffHandler.self)
                try pipeline.addHandler(NIOSSLServerHandler(context: context), position: .after(first))
            }.get()
            return true
        } catch {
            return false
        }
    }

    /// Returns when the octets are with the system, so that a slow client holds up only itself.
    /// - Returns: false where they can't be sent.
    @Sendable
    private func write(_ octets: [UInt8]) async -> Bool {
        let channel = channel
        let alarm = channel.eventLoop.scheduleTask(in: house.configuration.timeouts.write) {
            channel.close(promise: nil)
        }
        defer { alarm.cancel() }
        do {
            try await channel.writeAndFlush(channel.allocator.buffer(bytes: octets)).get()
            return true
        } catch {
            return false
        }
    }

    /// Charsets of SEARCH beyond UTF-8, by iconv.
    private static let charset: @Sendable (String) -> SearchCharset? = { label in
        if ["UTF-8", "US-ASCII"].contains(label) { return .utf8 }
        guard let charset = Charset(label: label) else { return nil }
        return SearchCharset { charset.decode($0[...]).text }
    }
}
