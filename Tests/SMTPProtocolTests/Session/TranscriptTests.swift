import Testing

@testable import SMTPProtocol

struct TranscriptCase: CustomTestStringConvertible {
    let name: String
    var service = SMTPServerConfiguration.Service.exchange
    var isSecured = false
    var limits = SMTPLimits()
    let table: String
    var testDescription: String { name }
}

private let greeting = "S: 220 mail.lindenschule.example ESMTP\n"
private let hello = greeting + "C: HELO client.example\nS: 250 mail.lindenschule.example\n"

private func limits(_ change: (inout SMTPLimits) -> Void) -> SMTPLimits {
    var limits = SMTPLimits()
    limits.messageSize = 1_000
    change(&limits)
    return limits
}

private let ehloOutside = """
    S: 250-mail.lindenschule.example
    S: 250-PIPELINING
    S: 250-SIZE 1000
    S: 250-8BITMIME
    S: 250-SMTPUTF8
    S: 250-ENHANCEDSTATUSCODES
    S: 250-STARTTLS
    S: 250-CHUNKING
    S: 250-DSN
    S: 250-LIMITS MAILMAX=10000 RCPTMAX=1000
    S: 250 HELP

    """
private let ehloSecured = ehloOutside.replacing("S: 250-STARTTLS\n", with: "S: 250-REQUIRETLS\n")
private let ehloInside = ehloOutside.replacing("STARTTLS\n", with: "AUTH PLAIN LOGIN\nS: 250-REQUIRETLS\n")
private let outside = greeting + "C: EHLO client.example\n" + ehloOutside

private let cases: [TranscriptCase] = [
    TranscriptCase(
        name: "RFC 5321 D.1: one message, one recipient unknown",
        limits: limits { _ in },
        table: outside + """
            C: MAIL FROM:<Smith@bar.com>
            S: 250 2.1.0
            C: RCPT TO:<Jones@foo.com>
            S: 250 2.1.5
            C: RCPT TO:<nobody@foo.com>
            S: 550 5.1.1 Unknown
            C: RCPT TO:<later@foo.com>
            S: 452 4.2.2 Full
            C: DATA
            S: 354
            C: Blah blah blah...
            C: ..etc.
            C: .
            S: 250 2.0.0
            C: QUIT
            S: 221 2.0.0
            CLOSED
            """
    ),
    TranscriptCase(
        name: "a message that the house refuses leaves the session open",
        table: hello + """
            C: MAIL FROM:<>
            S: 250 2.1.0
            C: RCPT TO:<Postmaster>
            S: 250 2.1.5
            C: DATA
            S: 354
            C: REFUSE
            C: .
            S: 550 5.1.1
            C: MAIL FROM:<a@b.example>
            S: 250 2.1.0
            """
    ),
    TranscriptCase(
        name: "commands out of order",
        table: greeting + """
            C: MAIL FROM:<a@b.example>
            S: 503 5.5.1 Say EHLO first
            C: RCPT TO:<a@b.example>
            S: 503 5.5.1
            C: DATA
            S: 503 5.5.1
            C: HELO x
            S: 250 mail
            C: MAIL FROM:<a@b.example>
            S: 250
            C: MAIL FROM:<a@b.example>
            S: 503 5.5.1 One message at a time
            C: DATA
            S: 554 5.5.1 No valid recipients
            C: RSET
            S: 250
            C: RCPT TO:<a@b.example>
            S: 503
            C: MAIL FROM:<a@b.example> SIZE=10
            S: 555 5.5.4
            """
    ),
    TranscriptCase(
        name: "small commands",
        table: hello + """
            C: noop whatever
            S: 250 2.0.0
            C: VRFY anna
            S: 252 2.0.0
            C: EXPN klasse.5a
            S: 502 5.5.1
            C: HELP
            S: 214-2.0.0
            S: 214 2.0.0
            C: TURN
            S: 500 5.5.1
            C: RSET now
            S: 501 5.5.4
            C: AUTH PLAIN
            S: 502 5.5.1 AUTH is not offered here
            """
    ),
    TranscriptCase(
        name: "sizes: declared too big, and found too big",
        limits: limits { $0.messageSize = 1_000 },
        table: outside + """
            C: MAIL FROM:<a@b.example> SIZE=1001
            S: 552 5.3.4 Message too big: at most 1000 octets
            C: MAIL FROM:<a@b.example> SIZE=1000
            S: 250
            C: RCPT TO:<c@d.example>
            S: 250
            C: DATA
            S: 354
            C: \(String(repeating: "x", count: 900))
            C: \(String(repeating: "x", count: 900))
            C: .
            S: 552 5.3.4
            C: NOOP
            S: 250
            """
    ),
    TranscriptCase(
        name: "recipients over the limit",
        limits: limits { $0.recipients = 2 },
        table: hello + """
            C: MAIL FROM:<a@b.example>
            S: 250
            C: RCPT TO:<c@d.example>
            S: 250
            C: RCPT TO:<c@D.Example>
            S: 250
            C: RCPT TO:<e@d.example>
            S: 250
            C: RCPT TO:<f@d.example>
            S: 452 4.5.3 Too many recipients: at most 2
            """
    ),
    TranscriptCase(
        name: "transactions over the limit",
        limits: limits { $0.transactions = 1 },
        table: hello + """
            C: MAIL FROM:<a@b.example>
            S: 250
            C: RSET
            S: 250
            C: MAIL FROM:<a@b.example>
            S: 421 4.7.0 Too many messages
            CLOSED
            """
    ),
    TranscriptCase(
        name: "bad commands over the limit",
        limits: limits { $0.badCommands = 2 },
        table: hello + """
            C: FOO
            S: 500 5.5.1
            C: BAR
            S: 500 5.5.1
            S: 421 4.7.0
            CLOSED
            """
    ),
    TranscriptCase(
        name: "idle commands over the limit",
        limits: limits { $0.idleCommands = 3 },
        table: hello + """
            C: NOOP
            S: 250
            C: NOOP
            S: 250
            S: 421 4.7.0
            CLOSED
            """
    ),
    TranscriptCase(
        name: "guessing names",
        limits: limits { $0.refusedRecipients = 2 },
        table: hello + """
            C: MAIL FROM:<a@b.example>
            S: 250
            C: RCPT TO:<no1@b.example>
            S: 550
            C: RCPT TO:<no2@b.example>
            S: 550
            S: 421 4.7.0
            CLOSED
            """
    ),
    TranscriptCase(
        name: "inside: nothing in the clear, nothing without login",
        service: .submission,
        limits: limits { $0.badCommands = 20 },
        table: greeting
            + """
            C: EHLO client.example
            \(ehloOutside)C: AUTH PLAIN AGFubmEAZ2VoZWlt
            S: 538 5.7.11
            C: MAIL FROM:<a@b.example>
            S: 530 5.7.0 Start TLS first
            C: STARTTLS
            S: 220 2.0.0
            TLS
            C: MAIL FROM:<a@b.example>
            S: 530 5.7.0 Log in first
            C: AUTH PLAIN AGFubmEAZ2VoZWlt
            S: 503 5.5.1 Say EHLO first
            C: EHLO client.example
            \(ehloInside)C: STARTTLS
            S: 503 5.5.1 TLS is on already
            C: AUTH CRAM-MD5
            S: 504 5.5.4
            C: AUTH PLAIN
            S: 334\u{20}
            C: *
            S: 501 5.7.0
            C: AUTH LOGIN
            S: 334 VXNlcm5hbWU6
            C: YW5uYQ==
            S: 334 UGFzc3dvcmQ6
            C: not base 64
            S: 501 5.5.2
            C: AUTH LOGIN YW5uYQ==
            S: 334 UGFzc3dvcmQ6
            C: Z2VoZWlt
            S: 235 2.7.0
            C: AUTH PLAIN AGFubmEAZ2VoZWlt
            S: 503 5.5.1 You are logged in
            C: MAIL FROM:<a@b.example> AUTH=<>
            S: 501 5.5.4
            C: MAIL FROM:<a@b.example> AUTH=a@b.example
            S: 250
            """.replacing("AUTH=<>", with: "AUTH=+zz")
    ),
    TranscriptCase(
        name: "outside under TLS offers no login",
        isSecured: true,
        limits: limits { _ in },
        table: greeting + "C: EHLO client.example\n" + ehloSecured + """
            C: AUTH PLAIN AGFubmEAZ2VoZWlt
            S: 502 5.5.1
            """
    ),
    TranscriptCase(
        name: "failed logins over the limit",
        service: .submission,
        isSecured: true,
        limits: limits { $0.failedLogins = 2 },
        table: greeting + "C: EHLO client.example\n" + ehloInside + """
            C: AUTH PLAIN AGFubmEAZmFsc2No
            S: 535 5.7.8
            C: AUTH PLAIN dG9tAGFubmEAZ2VoZWlt
            S: 535 5.7.8
            S: 421 4.7.0
            CLOSED
            """
    ),
    TranscriptCase(
        name: "addresses beyond ASCII need SMTPUTF8",
        limits: limits { _ in },
        table: outside + """
            C: MAIL FROM:<j\u{fc}rgen@example.org>
            S: 553 5.6.7
            C: MAIL FROM:<a@b.example>
            S: 250
            C: RCPT TO:<j\u{fc}rgen@example.org>
            S: 553 5.6.7
            C: RSET
            S: 250
            C: MAIL FROM:<j\u{fc}rgen@example.org> SMTPUTF8
            S: 250
            C: RCPT TO:<gr\u{fc}n@sch\u{fc}ler.example>
            S: 250
            """
    ),
    TranscriptCase(
        name: "EHLO within a message ends it",
        limits: limits { _ in },
        table: hello + """
            C: MAIL FROM:<a@b.example>
            S: 250
            C: EHLO client.example
            \(ehloOutside)C: RCPT TO:<a@b.example>
            S: 503
            """
    ),
    TranscriptCase(
        name: "BDAT without recipients is read and refused",
        limits: limits { _ in },
        table: outside + """
            C: MAIL FROM:<a@b.example>
            S: 250
            C: BDAT 6
            C: NOOP
            S: 554 5.5.1 No valid recipients
            C: NOOP
            S: 250
            C: BDAT x
            S: 554 5.5.4
            CLOSED
            """
    ),
]

@Suite("SMTP sessions as transcripts")
struct TranscriptTests {
    @Test("says what RFC 5321 and the extensions say", arguments: cases)
    func plays(_ test: TranscriptCase) {
        var transcript = SessionTranscript(test.service, isSecured: test.isSecured, limits: test.limits)
        #expect(transcript.play(test.table) == nil)
    }
}
