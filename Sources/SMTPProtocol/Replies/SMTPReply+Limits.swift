/// The replies where a limit is reached, a timeout has passed or bytes could be read in two ways.
extension SMTPReply {
    /// RFC 1870 §6.1 and §6.2: 552 5.3.4.
    package static func messageTooBig(limit: Int) -> SMTPReply {
        SMTPReply(.permanent, 52, .tooBig, "Message too big: at most \(limit) octets")
    }
    /// RFC 5321 §4.5.3.1.10: 452 4.5.3; the client sends the rest in another transaction.
    package static func tooManyRecipients(limit: Int) -> SMTPReply {
        SMTPReply(.temporary, 52, .tooManyRecipients, "Too many recipients: at most \(limit) in one message")
    }
    /// No memory or disk for the message at the moment (RFC 5321 §4.2.3: 452).
    package static let systemFull = SMTPReply(
        .temporary,
        52,
        .systemFull,
        "No room for your message at the moment; try again later"
    )
    package static let temporaryFailure = SMTPReply(
        .temporary,
        51,
        .other,
        "Something went wrong here; try again later"
    )

    /// What a body can't be read with. Names the line, so that the sender's administrator finds it.
    package static func damagedText(_ defect: SMTPTextDefect, lineLimit: Int) -> SMTPReply {
        let text =
            switch defect {
            case .bareCarriageReturn(let line):
                "Bare CR in line \(line): only CRLF ends a line; anything else is refused as SMTP smuggling"
            case .bareLineFeed(let line):
                "Bare LF in line \(line): only CRLF ends a line; anything else is refused as SMTP smuggling"
            case .lineTooLong(let line):
                "Line \(line) is too long: at most \(lineLimit) octets with its CRLF (RFC 5321 4.5.3.1.6)"
            }
        return SMTPReply(.permanent, 54, .mediaError, text)
    }

    // MARK: Last words (RFC 5321 §3.8: 421; RFC 5321 §4.2.4.2: 554)

    /// A command line with a bare CR or LF: where it ends is open to two readings, so nothing after it is read.
    package static func ambiguousCommand(_ defect: SMTPTextDefect) -> SMTPReply {
        let (name, line) =
            switch defect {
            case .bareCarriageReturn(let line): ("CR", line)
            case .bareLineFeed(let line), .lineTooLong(let line): ("LF", line)
            }
        return SMTPReply(
            .permanent,
            54,
            .syntaxError,
            "Bare \(name) in command line \(line): only CRLF ends a line; anything else is refused as SMTP smuggling"
        )
    }
    package static let talkedEarly = SMTPReply(
        .permanent,
        54,
        .invalidCommand,
        "You spoke before the greeting (RFC 5321 4.3.1)"
    )
    package static let talkedAfterStartTLS = SMTPReply(
        .permanent,
        54,
        .invalidCommand,
        "Commands after STARTTLS must wait for TLS (RFC 3207 4.2)"
    )
    package static let unreadableChunk = SMTPReply(
        .permanent,
        54,
        .invalidArguments,
        "The size of the chunk can't be read, so neither can what follows (RFC 3030)"
    )
    package static let tooManyBadCommands = SMTPReply(.temporary, 21, .security, "Too many errors; closing")
    package static let tooManyIdleCommands = SMTPReply(
        .temporary,
        21,
        .security,
        "Too many commands without a message; closing"
    )
    package static let tooManyRefusedRecipients = SMTPReply(
        .temporary,
        21,
        .security,
        "Too many unknown or refused recipients; closing"
    )
    package static let tooManyFailedLogins = SMTPReply(.temporary, 21, .security, "Too many failed logins; closing")
    package static let tooManyTransactions = SMTPReply(
        .temporary,
        21,
        .security,
        "Too many messages on one connection; open another"
    )
    package static let tooManyConnections = SMTPReply(
        .temporary,
        21,
        .security,
        "Too many connections; try again later"
    )
    package static let timedOut = SMTPReply(.temporary, 21, .badConnection, "Timeout; closing")
    package static let tooSlow = SMTPReply(.temporary, 21, .badConnection, "Your message comes too slowly; closing")
    package static let shuttingDown = SMTPReply(.temporary, 21, .notAccepting, "The post office is closing; come back")
}
