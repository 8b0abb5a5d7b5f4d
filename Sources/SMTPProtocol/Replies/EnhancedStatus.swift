/// Subject and detail of an enhanced status code (RFC 3463), without its class: the class follows from the reply's
/// severity, so the two codes of a reply can't contradict each other.
///
/// Registry: https://www.iana.org/assignments/smtp-enhanced-status-codes
package struct EnhancedStatus: Sendable, Hashable {
    /// 0 to 999 (RFC 3463 §2).
    package let subject: Int
    /// 0 to 999 (RFC 3463 §2).
    package let detail: Int

    /// Numbers outside 0 to 999 are brought to the nearest end.
    package init(_ subject: Int, _ detail: Int) {
        self.subject = min(max(subject, 0), 999)
        self.detail = min(max(detail, 0), 999)
    }

    /// X.0.0 Other or undefined (RFC 3463 §3.1).
    package static let other = EnhancedStatus(0, 0)
    /// X.1.0 Other address status (RFC 3463 §3.2); with success: the address is valid.
    package static let sender = EnhancedStatus(1, 0)
    /// X.1.3 Bad destination mailbox address syntax (RFC 3463 §3.2).
    package static let badRecipientSyntax = EnhancedStatus(1, 3)
    /// X.1.5 Destination address valid (RFC 3463 §3.2).
    package static let recipient = EnhancedStatus(1, 5)
    /// X.1.7 Bad sender's mailbox address syntax (RFC 3463 §3.2).
    package static let badSenderSyntax = EnhancedStatus(1, 7)
    /// X.3.1 Mail system full (RFC 3463 §3.4).
    package static let systemFull = EnhancedStatus(3, 1)
    /// X.3.2 System not accepting network messages (RFC 3463 §3.4).
    package static let notAccepting = EnhancedStatus(3, 2)
    /// X.3.4 Message too big for system (RFC 3463 §3.4).
    package static let tooBig = EnhancedStatus(3, 4)
    /// X.4.2 Bad connection (RFC 3463 §3.5).
    package static let badConnection = EnhancedStatus(4, 2)
    /// X.5.1 Invalid command (RFC 3463 §3.6).
    package static let invalidCommand = EnhancedStatus(5, 1)
    /// X.5.2 Syntax error (RFC 3463 §3.6).
    package static let syntaxError = EnhancedStatus(5, 2)
    /// X.5.3 Too many recipients (RFC 3463 §3.6).
    package static let tooManyRecipients = EnhancedStatus(5, 3)
    /// X.5.4 Invalid command arguments (RFC 3463 §3.6).
    package static let invalidArguments = EnhancedStatus(5, 4)
    /// X.5.6 Authentication exchange line is too long (RFC 4954 §6).
    package static let authenticationLineTooLong = EnhancedStatus(5, 6)
    /// X.6.0 Other or undefined media error (RFC 3463 §3.7).
    package static let mediaError = EnhancedStatus(6, 0)
    /// X.6.7 Non-ASCII addresses not permitted for that sender or recipient (RFC 6531 §3.5).
    package static let needsSMTPUTF8 = EnhancedStatus(6, 7)
    /// X.7.0 Other or undefined security status (RFC 3463 §3.8).
    package static let security = EnhancedStatus(7, 0)
    /// X.7.8 Authentication credentials invalid (RFC 4954 §6).
    package static let badCredentials = EnhancedStatus(7, 8)
    /// X.7.11 Encryption required for requested authentication mechanism (RFC 4954 §6).
    package static let encryptionRequired = EnhancedStatus(7, 11)
    /// X.7.13 User account disabled (RFC 5248 §2.4).
    package static let accountDisabled = EnhancedStatus(7, 13)
}
