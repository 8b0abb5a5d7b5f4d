import MailMessage
import SMTPProtocol

/// The first two octets choose the door and the way the rest is split; the rest is what the client sends.
///
/// What must hold: nothing traps; no more than an unfinished line is kept; the text taken has no bare CR or LF and no
/// line over the limit; what is said and taken doesn't depend on the splits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSMTP(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 2 else { return 0 }
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    let bytes = Array(input.dropFirst(2))
    let isInside = input[0] & 1 == 1
    let whole = Conversation(isInside: isInside, pieces: [bytes])
    let step = Int(input[1] % 13) + 1
    let pieces = stride(from: 0, to: bytes.count, by: step).map { Array(bytes[$0..<min($0 + step, bytes.count)]) }
    let split = Conversation(isInside: isInside, pieces: pieces)
    precondition(whole.said == split.said, "what is said depends on the splits")
    precondition(whole.taken == split.taken, "what is taken depends on the splits")
    for text in whole.taken { checkLines(text) }
    return 0
}

private func checkLines(_ text: [UInt8]) {
    var length = 0
    var previous: UInt8 = 0
    for byte in text {
        precondition((byte == 0x0A) == (previous == 0x0D && byte == 0x0A), "bare LF")
        precondition(previous != 0x0D || byte == 0x0A, "bare CR")
        length = byte == 0x0A ? 0 : length + 1
        precondition(length <= Conversation.limits.textLine, "line too long")
        previous = byte
    }
    precondition(text.isEmpty || previous == 0x0A, "no line end")
}

/// A session against a house that decides by the first letter of an address or login.
private struct Conversation {
    private(set) var said: [UInt8] = []
    private(set) var taken: [[UInt8]] = []
    private var session: SMTPServerSession
    private var stored: [UInt8] = []
    private var isClosed = false

    static let limits: SMTPLimits = {
        var limits = SMTPLimits()
        limits.commandLine = 128
        limits.authenticationLine = 200
        limits.discardedLine = 400
        limits.textLine = 40
        limits.messageSize = 200
        limits.recipients = 3
        limits.transactions = 6
        limits.badCommands = 30
        return limits
    }()

    init(isInside: Bool, pieces: [[UInt8]]) {
        session = SMTPServerSession(
            SMTPServerConfiguration(
                service: isInside ? .submission : .exchange,
                hostName: "mail.example",
                postmaster: EmailAddress("postmaster@example.org"),
                offersStartTLS: true,
                limits: Self.limits
            ),
            isSecured: isInside
        )
        perform(session.opened())
        for piece in pieces where !isClosed {
            perform(session.receive(piece))
            precondition(isClosed || session.bufferedCount <= Self.limits.authenticationLine, "buffer too long")
        }
    }

    private mutating func perform(_ first: SMTPServerSession.Action) {
        var action = first
        while true {
            switch action {
            case .read, .awaitSilence: return
            case .send(let reply):
                reply.print(into: &said)
                action = session.proceed()
            case .checkSender(let mail): action = session.senderAnswered(answer(mail.sender))
            case .checkRecipient(let recipient, _, _): action = session.recipientAnswered(answer(recipient))
            case .store(let bytes):
                stored += bytes
                action = session.proceed()
            case .discard:
                stored = []
                action = session.proceed()
            case .deliver:
                precondition(stored.count <= Self.limits.messageSize + 2, "message too big")
                taken.append(stored)
                stored = []
                action = session.messageAnswered(.ok)
            case .refuseOversized(_, let size):
                precondition(size > Self.limits.messageSize, "refused though it fits")
                action = session.messageAnswered(.messageTooBig(limit: Self.limits.messageSize))
            case .authenticate(let credentials):
                action = session.loginAnswered(credentials.login.hasPrefix("a") ? .welcome : .wrong)
            // Whether something follows STARTTLS in the clear hangs on the splits: the conversation ends here.
            case .startTLS, .close(.talkedAfterStartTLS):
                isClosed = true
                return
            case .close(let reply):
                reply?.print(into: &said)
                isClosed = true
                return
            }
        }
    }

    private func answer(_ address: EmailAddress?) -> SMTPServerSession.Answer {
        address?.localPart.hasPrefix("n") == true
            ? .refused(.refusal(isPermanent: true, status: EnhancedStatus(1, 1), lines: ["Unknown"])) : .welcome
    }
}
