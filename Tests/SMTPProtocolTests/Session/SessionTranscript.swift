import MailMessage

@testable import SMTPProtocol

/// Plays a client against a session with a scripted house, and notes what is said.
///
/// The house: senders and recipients whose local part begins with `no` are refused, `later` for now; the login
/// `anna`/`geheim` is right; messages with `REFUSE` in them are refused.
struct SessionTranscript {
    var session: SMTPServerSession
    private(set) var replies: [String] = []
    private(set) var delivered: [(transaction: SMTPTransaction, bytes: [UInt8])] = []
    private(set) var isClosed = false
    private(set) var mostBuffered = 0
    private var stored: [UInt8] = []
    private var isTLSStarting = false

    static let unknown = SMTPReply.refusal(isPermanent: true, status: EnhancedStatus(1, 1), lines: ["Unknown"])
    static let later = SMTPReply.refusal(isPermanent: false, status: EnhancedStatus(2, 2), lines: ["Full"])

    init(
        _ service: SMTPServerConfiguration.Service = .exchange,
        isSecured: Bool = false,
        refusesEarlyTalkers: Bool = false,
        limits: SMTPLimits = SMTPLimits()
    ) {
        let configuration = SMTPServerConfiguration(
            service: service,
            hostName: "mail.lindenschule.example",
            postmaster: EmailAddress("postmaster@lindenschule.example"),
            offersStartTLS: true,
            refusesEarlyTalkers: refusesEarlyTalkers,
            limits: limits
        )
        session = SMTPServerSession(configuration, isSecured: isSecured)
        perform(session.opened())
    }

    /// The client sends lines, each ended by CRLF.
    mutating func send(_ lines: String...) {
        for line in lines { send(bytes: Array((line + "\r\n").utf8)) }
    }

    mutating func send(bytes: [UInt8]) {
        guard !isClosed else { return }
        if isTLSStarting {
            perform(session.receive(bytes))
            return
        }
        perform(session.receive(bytes))
    }

    mutating func startTLS() {
        isTLSStarting = false
        perform(session.tlsStarted())
    }

    /// What was said since the last call.
    mutating func heard() -> [String] {
        defer { replies = [] }
        return replies
    }

    mutating func perform(_ first: SMTPServerSession.Action) {
        var action = first
        while true {
            switch action {
            case .read:
                mostBuffered = max(mostBuffered, session.bufferedCount)
                return
            case .awaitSilence:
                return
            case .send(let reply):
                note(reply)
                action = session.proceed()
            case .checkSender(let mail):
                action = session.senderAnswered(answer(mail.sender))
            case .checkRecipient(let recipient, _, _):
                action = session.recipientAnswered(answer(recipient))
            case .store(let bytes):
                stored += bytes
                action = session.proceed()
            case .discard:
                stored = []
                action = session.proceed()
            case .deliver(let transaction):
                delivered.append((transaction, stored))
                let isRefused = String(decoding: stored, as: UTF8.self).contains("REFUSE")
                stored = []
                action = session.messageAnswered(isRefused ? Self.unknown : .ok)
            case .refuseOversized:
                action = session.messageAnswered(.messageTooBig(limit: session.limits.messageSize))
            case .authenticate(let credentials):
                let isRight = credentials.login == "anna" && credentials.password == "geheim"
                action = session.loginAnswered(isRight ? .welcome : .wrong)
            case .startTLS(let reply):
                note(reply)
                isTLSStarting = true
                return
            case .close(let reply):
                if let reply { note(reply) }
                isClosed = true
                return
            }
        }
    }

    private mutating func note(_ reply: SMTPReply) {
        let text = String(decoding: reply.bytes, as: UTF8.self)
        replies += text.split(separator: "\r\n").map(String.init)
    }

    private func answer(_ address: EmailAddress?) -> SMTPServerSession.Answer {
        guard let address else { return .welcome }
        if address.localPart.hasPrefix("no") { return .refused(Self.unknown) }
        if address.localPart.hasPrefix("later") { return .refused(Self.later) }
        return .welcome
    }
}

extension SessionTranscript {
    /// Plays a table: `C:` lines are sent, `S:` lines are expected to begin what is said next.
    /// - Returns: the first difference; nil when all is as the table says.
    mutating func play(_ table: String) -> String? {
        var pending: [String] = heard()
        for line in table.split(separator: "\n") {
            let text = line.dropFirst(2).drop { $0 == " " }
            if line.hasPrefix("C:") {
                guard pending.isEmpty else { return "not expected: \(pending[0])" }
                send(String(text))
                pending = heard()
            } else if line.hasPrefix("S:") {
                guard !pending.isEmpty else { return "nothing said, expected: \(text)" }
                guard pending[0].hasPrefix(text) else { return "said: \(pending[0]); expected: \(text)" }
                pending.removeFirst()
            } else if line == "TLS" {
                startTLS()
                pending += heard()
            } else if line == "CLOSED" {
                guard isClosed else { return "still open" }
            }
        }
        return pending.isEmpty ? nil : "not expected: \(pending[0])"
    }
}
