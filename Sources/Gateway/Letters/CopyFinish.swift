internal import Delivery
internal import FoundationEssentials
internal import MailMessage
internal import School

/// What is made of a guardian's copy when it leaves, as it waits in the queue (`NewQueueEntry.finishing`). The link isn't among
/// it: the school's key makes it from the copy's name and generation.
struct CopyFinish: Codable, Sendable {
    /// Whether the copy has a link.
    var hasLink = false
    /// The copy, where it isn't the entry's own (`NewQueueEntry.copyToken`): a later mail has its copy's link.
    var copy: String?
    var generation: Int
    /// A code of `ReadingLanguage`.
    var language: String
    /// By which the announcement is verified, without hyphens.
    var code: String?
    var kind: String?
    /// How the author is called, for the note.
    var author: String?
    var role: String?
    var asksAcknowledgement: Bool?
    var asksAnswers: Bool?
    var deadline: Date?
    /// The list's address and name; nil where To shows the recipient itself.
    var list: String?
    var listName: String?
    /// Who gets the answers; nil for none of the house's own.
    var replyTo: String?
    /// Whether it is signed with the school's certificate.
    var isSigned: Bool

    init(language: ReadingLanguage, isSigned: Bool = false) {
        self.language = language.rawValue
        self.isSigned = isSigned
        generation = 0
    }

    /// nil where it can't be read.
    init?(_ entry: QueueEntry) {
        guard let text = entry.content.finishing,
            var read = try? JSONDecoder().decode(CopyFinish.self, from: Data(text.utf8))
        else { return nil }
        if read.hasLink, read.copy == nil { read.copy = entry.content.copyToken?.text }
        self = read
    }

    var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}
