/// One client's session as a value: octets and answers go in, actions come out. No input or output, no clock, no store.
///
/// The shell asks `next()` again and again and does what it says; after `.authenticate`, `.ask`, `.reserve` and `.startTLS`
/// it reports the result by the method named there. States: RFC 3501 §3.
package struct IMAPServerSession: Sendable {
    package enum Action: Sendable {
        /// Nothing to do until octets come (`receive`), or in IDLE also a change (`mailboxMayHaveChanged`).
        case read(Wait)
        case send([UInt8])
        /// A large literal is announced: wait for this much of the server's memory, then call `reserved`, or
        /// `noRoom` where the wait is too long.
        case reserve(octets: Int)
        /// What was sent is out: begin TLS, then call `tlsEstablished`.
        case startTLS
        /// Answer by `authenticated`.
        case authenticate(login: String, password: String)
        /// Answer by `answer`.
        case ask(StoreRequest)
        case close
    }

    /// What the shell waits for: which of its time limits holds.
    package enum Wait: Sendable, Hashable {
        case login
        case command
        /// For the octets of a literal, for which memory may be held.
        case literal
        case idle
    }

    enum State: Sendable {
        case notAuthenticated
        case authenticated
        case selected(MailboxView)
    }

    enum Phase: Sendable {
        case ready
        case reserving(octets: Int, awaitsContinuation: Bool)
        case awaitingReservation(awaitsContinuation: Bool)
        /// The next line is a SASL answer.
        case saslExchange(tag: String)
        case authenticating(tag: String, login: String, password: String)
        case awaitingAuthentication(tag: String)
        case startingTLS
        case awaitingTLS
        case idling(tag: String)
        case asking(StoreRequest, Pending)
        case awaitingAnswer(Pending)
        case closing
    }

    /// Output beyond this many octets is sent before the next pipelined command is looked at.
    static let outputThreshold = 65_536

    var state = State.notAuthenticated
    var phase = Phase.ready
    var framer: CommandFramer
    var parser: CommandParser
    var writer = ResponseWriter()
    var isSecure: Bool
    let offersStartTLS: Bool
    var failedLogins = 0
    var badCommands = 0
    /// RFC 7162 §3.1: whether the client wants mod-sequences.
    var wantsModSeq = false
    /// Whether the mailbox may have changed since it was last looked at; asked for in IDLE.
    var isStale = false
    /// Octets of the server's memory that the command being received or done holds.
    package internal(set) var reservedOctets = 0

    package init(
        limits: IMAPLimits = .standard,
        isSecure: Bool,
        offersStartTLS: Bool,
        charsets: (@Sendable (String) -> SearchCharset?)? = nil
    ) {
        framer = CommandFramer(limits: limits)
        parser = charsets.map { CommandParser(limits: limits, charsets: $0) } ?? CommandParser(limits: limits)
        self.isSecure = isSecure
        self.offersStartTLS = offersStartTLS
        writer.write(.untagged(StatusResponse(.ok, .capability(capabilities), "Schulpost is ready")))
    }

    var limits: IMAPLimits { parser.limits }

    var capabilities: [String] {
        Capability.names(
            isSecure: isSecure,
            offersStartTLS: offersStartTLS && !isSecure,
            isLoggedIn: framer.isLoggedIn,
            limits: framer.limits
        )
    }

    /// Takes copies of messages of so many octets by APPEND from now on, where that is more than ``IMAPLimits/message``.
    package mutating func keepsMessages(upTo octets: Int) {
        let copy = octets.addingReportingOverflow(limits.copyMargin)
        guard !copy.overflow else { return }
        framer.limits.message = max(limits.message, copy.partialValue)
    }

    var view: MailboxView? {
        guard case .selected(let view) = state else { return nil }
        return view
    }

    /// The store's name for the selected mailbox.
    package var selectedMailbox: String? { view?.id }

    /// Octets received and not yet used: bounded by `IMAPLimits`.
    package var bufferedOctets: Int { framer.bufferedOctets }

    /// What to do next.
    package mutating func next() -> Action {
        while true {
            if let output = dueOutput() { return .send(output) }
            switch phase {
            case .closing: return .close
            case .ready:
                if !framer.isInCommand { reservedOctets = 0 }
                if takeFromFramer() { continue }
                return pause(!framer.isLoggedIn ? .login : framer.isInLiteral ? .literal : .command)
            case .reserving(let octets, let awaitsContinuation):
                phase = .awaitingReservation(awaitsContinuation: awaitsContinuation)
                reservedOctets += octets
                return .reserve(octets: octets)
            case .saslExchange(let tag):
                if takeSASLAnswer(tag) { continue }
                return pause(.login)
            case .idling(let tag):
                if continueIdling(tag) { continue }
                return pause(.idle)
            case .authenticating(let tag, let login, let password):
                phase = .awaitingAuthentication(tag: tag)
                return .authenticate(login: login, password: password)
            case .startingTLS:
                phase = .awaitingTLS
                return .startTLS
            case .asking(let request, let pending):
                phase = .awaitingAnswer(pending)
                return .ask(request)
            case .awaitingAnswer, .awaitingAuthentication, .awaitingReservation, .awaitingTLS:
                assertionFailure("the last action has no result yet")
                phase = .closing
            }
        }
    }

    /// Output that must go out before the phase goes on, or is much.
    private mutating func dueOutput() -> [UInt8]? {
        guard !writer.isEmpty else { return nil }
        let mustFlush =
            switch phase {
            case .closing, .startingTLS, .reserving: true
            case .asking(.fetch, _): true
            default: writer.bytes.count >= Self.outputThreshold
            }
        return mustFlush ? writer.take() : nil
    }

    private mutating func pause(_ wait: Wait) -> Action {
        writer.isEmpty ? .read(wait) : .send(writer.take())
    }

    /// - Returns: whether there was something to take.
    private mutating func takeFromFramer() -> Bool {
        switch framer.next() {
        case .incomplete:
            return false
        case .literal(let octets, let awaitsContinuation):
            if octets > limits.unreservedLiteral {
                phase = .reserving(octets: octets, awaitsContinuation: awaitsContinuation)
            } else if awaitsContinuation {
                writer.write(.continuation("Go on"))
            }
        case .frame(let frame):
            handle(frame)
        case .tooBig(let tag):
            let status = StatusResponse(tag == nil ? .bad : .no, .tooBig, "That is too big")
            writer.write(tag.map { .tagged($0, status) } ?? .untagged(status))
        case .noRoom(let tag):
            tellNoRoom(tag)
        case .hopeless(let tag):
            if let tag { writer.write(.tagged(tag, StatusResponse(.bad, .tooBig, "Command too long"))) }
            end(.tooBig)
        }
        return true
    }
}
