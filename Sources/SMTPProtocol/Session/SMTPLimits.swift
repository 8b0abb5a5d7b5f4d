/// What a peer may make grow in one session. Each is a count or octets; RFC 5321 §4.5.3.1 gives the least that a server
/// must take.
package struct SMTPLimits: Sendable, Hashable {
    /// Octets of a command line with CRLF. 512 (RFC 5321 §4.5.3.1.4) and what extensions add to MAIL and RCPT: SIZE 26,
    /// BODY 17, SMTPUTF8 10, REQUIRETLS 11, AUTH 500, RET and ENVID 115, NOTIFY and ORCPT 536; rounded up.
    package var commandLine = 2_048
    /// Octets of an AUTH command or a response within AUTH, with CRLF (RFC 4954 §4).
    package var authenticationLine = 12_288
    /// Octets of a too long line that are read and dropped until its end; beyond, the connection is closed.
    package var discardedLine = 1 << 20
    /// Octets of a line of the message with CRLF (RFC 5321 §4.5.3.1.6).
    package var textLine = 1_000
    /// Octets of a message (RFC 1870), whoever sends it; ``SMTPServerSession/messageSize`` may be less.
    package var messageSize = 32 << 20
    /// How many times the size allowed is read and dropped before the connection is closed.
    package var discardedMessageFactor = 8
    /// Recipients of one message (RFC 5321 §4.5.3.1.8 asks for 100). Policy refuses mass mails as a whole, later.
    package var recipients = 1_000
    /// Messages begun on one connection (RFC 9422 MAILMAX).
    package var transactions = 10_000
    /// Commands that can't be understood or come in the wrong order, since the last message taken (RFC 5321 §4.3.2).
    package var badCommands = 10
    /// NOOP, RSET, VRFY and the like since the last message taken.
    package var idleCommands = 100
    /// Recipients refused on one connection: who guesses names is sent away.
    package var refusedRecipients = 100
    /// Failed logins on one connection (RFC 4954 §4).
    package var failedLogins = 3

    package init() {}
}
