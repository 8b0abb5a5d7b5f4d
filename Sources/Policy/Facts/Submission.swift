package import FoundationEssentials

/// Everything the checker knows of one message, chat line or post: facts, no content.
///
/// Whatever a rule needs is here; a rule never looks anything up. What is marked "never recorded" serves only the
/// explanation to the author; a replayed submission comes without it and is judged the same.
package struct Submission: Sendable, Hashable {
    package var channel: Channel
    package var time: Date
    package var author: Author
    package var senders: SenderFacts
    package var audience: AudienceFacts
    package var content: ContentFacts
    package var history: HistoryFacts
    package var authentication: AuthenticationFacts
    /// nil for mail.
    package var thread: ThreadFacts?

    package init(
        channel: Channel = .mail,
        time: Date,
        author: Author,
        senders: SenderFacts = SenderFacts(),
        audience: AudienceFacts = AudienceFacts(),
        content: ContentFacts = ContentFacts(),
        history: HistoryFacts = HistoryFacts(),
        authentication: AuthenticationFacts = .none,
        thread: ThreadFacts? = nil
    ) {
        self.channel = channel
        self.time = time
        self.author = author
        self.senders = senders
        self.audience = audience
        self.content = content
        self.history = history
        self.authentication = authentication
        self.thread = thread
    }
}

extension Submission {
    /// Whether anything of it goes to somebody outside: to people elsewhere, or as letters to guardians' private addresses.
    package var leavesSchool: Bool {
        !audience.outside.isEmpty
            || channel == .mail && audience.lists.contains { $0.isForGuardians || $0.guardians > 0 }
    }
}
