/// How much of a submission is known when it is judged. Each phase is a step of SMTP; other channels have the last only.
package enum Phase: Sendable, Hashable, CaseIterable {
    /// MAIL: author, envelope sender, declared size.
    case sender
    /// RCPT: that and one recipient. What concerns the whole audience is not judged yet.
    case recipient
    /// All of it.
    case message
}
