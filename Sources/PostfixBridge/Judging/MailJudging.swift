package import Directory
package import Gateway
package import MailMessage
internal import School

/// What the bridge asks of the house. ``BridgedSchools`` is the one that keeps the rules; tests have their own.
///
/// Nothing here throws: whatever happens inside is one of the answers, and "later" where the work could not be done.
package protocol MailJudging: Sendable {
    /// Who logs in by this name at the mail server; nil for nobody of the school.
    func author(_ login: String) -> AuthenticatedPerson?

    /// MAIL: what can be judged of the author alone.
    func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer

    /// RCPT: whether the sender may write to this one.
    /// - Parameter company: those who get the same message.
    func checkRecipient(
        _ recipient: EmailAddress,
        sender: EmailAddress?,
        company: [EmailAddress],
        at door: Door
    ) async -> RecipientAnswer

    /// Judges a whole message, and counts it where it isn't refused.
    func judge(_ message: ReceivedMessage, at door: Door) async -> MailAnswer

    /// Judges what is known without the text, and counts it where it isn't refused.
    /// - Parameters:
    ///   - recipients: those that are known by name.
    ///   - count: what the mail server's number adds to them.
    ///   - size: octets; nil where they aren't known.
    func judgeEnvelope(
        sender: EmailAddress?,
        recipients: [EmailAddress],
        count: RecipientCount,
        size: Int?,
        at door: Door
    ) async -> MailAnswer
}

/// The answer to one recipient.
package enum RecipientAnswer: Sendable, Hashable {
    case welcome
    /// No address of ours: the mail server's own affair.
    case notOurs
    case refused(Refusal)
}

/// What shall become of a message in the mail server's hands.
package enum MailAnswer: Sendable, Hashable {
    case accepted(MessageChanges)
    /// To be kept for a person's decision, under this code.
    case held(DecisionCode, MessageChanges)
    case refused(Refusal)
}
