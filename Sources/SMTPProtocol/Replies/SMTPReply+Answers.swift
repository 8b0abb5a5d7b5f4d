/// The replies of the server itself. What the house answers (unknown person, clause broken) comes through
/// ``SMTPReply/refusal(isPermanent:status:lines:)``.
extension SMTPReply {
    // MARK: Success (RFC 5321 §4.2.2)

    package static func greeting(hostName: String) -> SMTPReply {
        SMTPReply(.success, 20, nil, "\(hostName) ESMTP Schulpost")
    }

    package static func helo(hostName: String) -> SMTPReply { SMTPReply(.success, 50, nil, hostName) }

    /// RFC 5321 §4.1.1.1: the first line is the host's name, each other line an extension.
    package static func ehlo(hostName: String, keywords: [String]) -> SMTPReply {
        SMTPReply(.success, 50, nil, lines: [hostName] + keywords)
    }

    package static let ok = SMTPReply(.success, 50, .other, "Ok")
    package static let senderOk = SMTPReply(.success, 50, .sender, "Sender ok")
    package static let recipientOk = SMTPReply(.success, 50, .recipient, "Recipient ok")
    package static let goodbye = SMTPReply(.success, 21, .other, "Goodbye")
    /// RFC 3030 §2: the octets of a chunk have arrived.
    package static func chunkReceived(_ octets: Int) -> SMTPReply {
        SMTPReply(.success, 50, .other, "\(octets) octets received")
    }
    /// RFC 5321 §3.5.3: neither confirmed nor denied, so that nobody can list the children of a school.
    package static let cannotVerify = SMTPReply(.success, 52, .other, "Not verified here; send your message and see")
    package static let help = SMTPReply(
        .success,
        14,
        .other,
        lines: [
            "Commands: EHLO HELO MAIL RCPT DATA BDAT RSET NOOP VRFY HELP QUIT STARTTLS AUTH",
            "RFC 5321; extensions are listed in the answer to EHLO",
        ]
    )
    /// RFC 3207 §4.
    package static let readyForTLS = SMTPReply(.success, 20, .other, "Ready to start TLS")
    /// RFC 4954 §6: 235 2.7.0.
    package static let loggedIn = SMTPReply(.success, 35, .security, "Logged in")

    // MARK: Intermediate

    package static let startMailInput = SMTPReply(.intermediate, 54, nil, "Go ahead; end with <CRLF>.<CRLF>")
    /// RFC 4954 §4: a challenge, already in base64.
    package static func challenge(_ base64: String) -> SMTPReply { SMTPReply(.intermediate, 34, nil, base64) }

    // MARK: Syntax and order (RFC 5321 §4.2.4)

    package static let unknownCommand = SMTPReply(.permanent, 0, .invalidCommand, "Command unknown; try HELP")
    package static func syntaxError(_ what: String) -> SMTPReply {
        SMTPReply(.permanent, 1, .syntaxError, what)
    }
    package static func invalidArguments(_ what: String) -> SMTPReply {
        SMTPReply(.permanent, 1, .invalidArguments, what)
    }
    package static func badSender(_ what: String) -> SMTPReply { SMTPReply(.permanent, 1, .badSenderSyntax, what) }
    package static func badRecipient(_ what: String) -> SMTPReply {
        SMTPReply(.permanent, 1, .badRecipientSyntax, what)
    }
    package static func notImplemented(_ verb: String) -> SMTPReply {
        SMTPReply(.permanent, 2, .invalidCommand, "\(verb) is not offered here")
    }
    package static func badSequence(_ what: String) -> SMTPReply {
        SMTPReply(.permanent, 3, .invalidCommand, what)
    }
    /// RFC 4954 §4: 504 5.5.4.
    package static let unknownMechanism = SMTPReply(.permanent, 4, .invalidArguments, "Use AUTH PLAIN or AUTH LOGIN")
    /// RFC 5321 §4.1.1.11: 555.
    package static func unknownParameter(_ name: String) -> SMTPReply {
        SMTPReply(.permanent, 55, .invalidArguments, "Parameter \(name) is not known here")
    }
    /// RFC 6531 §3.5: 553 5.6.7.
    package static let needsSMTPUTF8 = SMTPReply(
        .permanent,
        53,
        .needsSMTPUTF8,
        "An address with characters beyond ASCII needs the parameter SMTPUTF8 in MAIL FROM"
    )
    /// RFC 5321 §4.5.3.1.4.
    package static func commandLineTooLong(limit: Int) -> SMTPReply {
        SMTPReply(.permanent, 0, .syntaxError, "Command line too long: at most \(limit) octets")
    }
    /// RFC 4954 §4: 500 5.5.6.
    package static func authenticationLineTooLong(limit: Int) -> SMTPReply {
        SMTPReply(.permanent, 0, .authenticationLineTooLong, "Line too long: at most \(limit) octets")
    }
    /// RFC 5321 §3.3.
    package static let noValidRecipients = SMTPReply(.permanent, 54, .invalidCommand, "No valid recipients")

    // MARK: Logging in (RFC 4954)

    package static let needsTLS = SMTPReply(.permanent, 30, .security, "Start TLS first (STARTTLS)")
    package static let needsLogin = SMTPReply(.permanent, 30, .security, "Log in first (AUTH)")
    package static let loginNeedsTLS = SMTPReply(
        .permanent,
        38,
        .encryptionRequired,
        "Passwords travel under TLS only: STARTTLS first"
    )
    package static let loginCancelled = SMTPReply(.permanent, 1, .security, "Login cancelled")
    package static let wrongLogin = SMTPReply(.permanent, 35, .badCredentials, "Wrong login or password")
    /// RFC 5248 §2.4: 525 5.7.13.
    package static func accountBarred(_ lines: [String]) -> SMTPReply {
        SMTPReply(.permanent, 25, .accountDisabled, lines: lines)
    }
    package static let loginLater = SMTPReply(
        .temporary,
        54,
        .security,
        "Login is not possible at the moment; try again in a few minutes"
    )

    /// RFC 3207 §4: 454.
    package static let tlsNotAvailable = SMTPReply(.temporary, 54, .security, "TLS is not available at the moment")

    // MARK: What the house answers

    /// A refusal by the house; the reply code follows from severity and status (RFC 5321 §4.2.3, RFC 3463 §3).
    package static func refusal(isPermanent: Bool, status: EnhancedStatus, lines: [String]) -> SMTPReply {
        let detail =
            switch (status.subject, status.detail, isPermanent) {
            case (1, _, _): 50
            case (2, 2...3, true), (3, 4, true), (5, 3, true): 52
            case (2, 2, false), (3, 1, false), (5, 3, false): 52
            case (2, _, _), (7, _, _): 50
            case (_, _, true): 54
            case (_, _, false): 51
            }
        return SMTPReply(isPermanent ? .permanent : .temporary, detail, status, lines: lines)
    }
}
