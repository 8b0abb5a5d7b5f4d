package import MailMessage

/// The server's side of one SMTP connection as a value: no socket, no clock, no waiting.
///
/// Each method is one event and returns what is to be done next. After an action that asks something the method named
/// there brings the answer; after ``Action/send(_:)``, ``Action/store(_:)`` and ``Action/discard`` comes ``proceed()``.
/// ``timedOut()``, ``tooSlow()`` and ``shutDown()`` may come at any time. An event out of place closes the session
/// rather than trap.
///
/// Order within a command: syntax and sequence, then the house's judgement, then effects.
package struct SMTPServerSession: Sendable {
    package enum Action: Sendable {
        /// Wait for the greeting delay; then ``silenceKept()``, or ``receive(_:)`` when the client spoke.
        case awaitSilence
        /// Send what is buffered, read from the client; then ``receive(_:)``.
        case read
        case send(SMTPReply)
        /// Whether this sender may go on; then ``senderAnswered(_:)``.
        case checkSender(SMTPMailCommand)
        /// Whether this recipient may be written to; then ``recipientAnswered(_:)``.
        case checkRecipient(EmailAddress, sender: EmailAddress?, first: EmailAddress?)
        /// Octets of the message, in order.
        case store([UInt8])
        /// Forget what was stored.
        case discard
        /// The message is whole: judge and commit it; then ``messageAnswered(_:)``.
        case deliver(SMTPTransaction)
        /// The message was too big and is forgotten: what the house says of its size; then ``messageAnswered(_:)``.
        case refuseOversized(SMTPTransaction, size: Int)
        /// Check a login; then ``loginAnswered(_:)``.
        case authenticate(SMTPCredentials)
        /// Send the reply in the clear and start TLS right after it; then ``tlsStarted()``, or ``tlsFailed()``.
        case startTLS(SMTPReply)
        /// Send the reply, if any, and close. Nothing comes after.
        case close(SMTPReply?)
    }

    /// The house's answer to one step of the envelope.
    package enum Answer: Sendable, Hashable {
        case welcome
        case refused(SMTPReply)
        /// Refused, and the session with it.
        case closing(SMTPReply)
    }

    package enum LoginAnswer: Sendable, Hashable {
        case welcome
        case wrong
        /// The account may not be used; the lines say why.
        case barred([String])
        case tryLater
    }

    enum State {
        case connecting
        /// Waiting for a command; no transaction.
        case ready
        case askingSender(SMTPMailCommand)
        /// Waiting for RCPT or data.
        case envelope(SMTPTransaction)
        case askingRecipient(SMTPTransaction, EmailAddress, SMTPRecipientCommand)
        /// Receiving after DATA.
        case data(SMTPTransaction, SMTPDataDecoder)
        /// Between chunks: waiting for BDAT.
        case chunks(SMTPTransaction, SMTPDataDecoder)
        /// Within a chunk.
        case chunk(ChunkProgress)
        case delivering
        case exchangingLogin(SASLExchange)
        case askingLogin
        case startingTLS
        case closed
    }

    /// What the peer called itself.
    package struct Greeting: Sendable, Hashable {
        package let name: String
        /// EHLO rather than HELO.
        package let isExtended: Bool
    }

    package let configuration: SMTPServerConfiguration
    package internal(set) var greeting: Greeting?
    package internal(set) var isSecured: Bool
    package internal(set) var isAuthenticated = false

    /// Octets of the next message (RFC 1870): what EHLO announces, MAIL lets through and the text may have.
    package private(set) var messageSize: Int

    var state: State = .connecting
    var input: SMTPLineSplitter
    /// Actions to come before the state is looked at again.
    var upcoming: [Action] = []

    var badCommands = 0
    var idleCommands = 0
    var refusedRecipients = 0
    var failedLogins = 0
    var transactions = 0

    /// - Parameter isSecured: whether the connection began with TLS (RFC 8314 §3.3).
    package init(_ configuration: SMTPServerConfiguration, isSecured: Bool) {
        self.configuration = configuration
        self.isSecured = isSecured
        input = SMTPLineSplitter(discardedLine: configuration.limits.discardedLine)
        messageSize = configuration.limits.messageSize
    }

    /// The limits that it was made with.
    package var limits: SMTPLimits { configuration.limits }

    /// Whether no message is begun: what the next one may have can be said.
    package var isBetweenMessages: Bool {
        if case .ready = state { true } else { false }
    }

    /// Takes messages of at most so many octets from now on, and never more than ``SMTPLimits/messageSize``. A message that is
    /// begun ends as it began.
    /// - Parameter octets: nil for as much as that.
    package mutating func take(atMost octets: Int?) {
        guard isBetweenMessages else { return }
        messageSize = min(max(octets ?? limits.messageSize, 0), limits.messageSize)
    }

    /// Whether text of a message is being read rather than commands: other timeouts hold.
    package var isReceivingText: Bool {
        switch state {
        case .data, .chunk: true
        default: false
        }
    }

    /// Whether refusals may leave ASCII (RFC 6531 §3.7.4.2): a sender or later, and SMTPUTF8 asked for.
    package var usesSMTPUTF8: Bool {
        switch state {
        case .askingSender(let mail): mail.usesSMTPUTF8
        case .envelope(let transaction), .askingRecipient(let transaction, _, _), .data(let transaction, _),
            .chunks(let transaction, _):
            transaction.mail.usesSMTPUTF8
        default: false
        }
    }

    /// Octets buffered: an unfinished line at most, once ``Action/read`` is asked for.
    package var bufferedCount: Int { input.bufferedCount }

    // MARK: Events

    /// The connection is there.
    package mutating func opened() -> Action {
        configuration.refusesEarlyTalkers ? .awaitSilence : silenceKept()
    }

    /// The client said nothing before the greeting (RFC 5321 §4.3.1).
    package mutating func silenceKept() -> Action {
        guard case .connecting = state else { return close(nil) }
        state = .ready
        return .send(.greeting(hostName: configuration.hostName))
    }

    /// The client sent this.
    package mutating func receive(_ bytes: [UInt8]) -> Action {
        switch state {
        case .connecting: return close(.talkedEarly)
        case .startingTLS: return close(.talkedAfterStartTLS)
        default:
            input.append(bytes)
            return proceed()
        }
    }

    /// The last action was carried out, or there may be more in what was received.
    package mutating func proceed() -> Action {
        if !upcoming.isEmpty { return upcoming.removeFirst() }
        switch state {
        case .ready, .envelope, .chunks, .exchangingLogin: return nextLine()
        case .data: return readData()
        case .chunk: return readChunk()
        case .connecting: return .awaitSilence
        case .closed: return .close(nil)
        case .askingSender, .askingRecipient, .delivering, .askingLogin, .startingTLS:
            return close(nil)
        }
    }

    /// Nothing came in time (RFC 5321 §4.5.3.2).
    package mutating func timedOut() -> Action { close(.timedOut) }

    /// A message comes with less than the least rate.
    package mutating func tooSlow() -> Action { close(.tooSlow) }

    /// The server ends (RFC 5321 §3.8).
    package mutating func shutDown() -> Action { close(.shuttingDown) }

    // MARK: Ways on

    mutating func close(_ reply: SMTPReply?) -> Action {
        state = .closed
        upcoming = []
        return .close(reply)
    }

    /// A reply to something that can't be understood or isn't in order; too many of them end the session.
    mutating func bad(_ reply: SMTPReply) -> Action {
        badCommands += 1
        guard badCommands < limits.badCommands else { return closing(after: reply, with: .tooManyBadCommands) }
        return .send(reply)
    }

    /// A reply to a command that brings no message nearer.
    mutating func idle(_ reply: SMTPReply) -> Action {
        idleCommands += 1
        guard idleCommands < limits.idleCommands else { return closing(after: reply, with: .tooManyIdleCommands) }
        return .send(reply)
    }

    mutating func closing(after reply: SMTPReply, with last: SMTPReply) -> Action {
        state = .closed
        upcoming = [.close(last)]
        return .send(reply)
    }

    private mutating func nextLine() -> Action {
        var limit = limits.commandLine
        var isExchange = false
        if case .exchangingLogin = state {
            limit = limits.authenticationLine
            isExchange = true
        }
        switch input.next(limit: limit, authenticationLimit: limits.authenticationLine) {
        case .incomplete: return .read
        case .ambiguous(let defect): return close(.ambiguousCommand(defect))
        case .endless: return close(.tooManyBadCommands)
        case .tooLong:
            guard isExchange else { return bad(.commandLineTooLong(limit: limit)) }
            state = .ready
            return bad(.authenticationLineTooLong(limit: limit))
        case .line(let line):
            if case .exchangingLogin(let exchange) = state { return step(exchange.receive(line)) }
            do throws(SMTPSyntaxError) {
                return perform(try SMTPCommand.parse(line))
            } catch {
                return error.losesSynchrony ? close(error.reply) : bad(error.reply)
            }
        }
    }
}
