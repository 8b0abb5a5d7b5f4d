package import Delivery
package import MailMessage
internal import MessageBodies
package import School

/// A letter of the house or of an author to families who have a copy of an announcement: a reminder, a correction, or the
/// announcement again. Each mail has the family's personal link to that announcement.
package struct FamilyLetter: Sendable {
    package enum Kind: String, Sendable, Hashable {
        case reminder
        /// Says what has changed; marked as such by its subject, which is the caller's.
        case correction
        /// The announcement once more, with a new link: the old one ends (but see `keepsLink`).
        case again
    }

    /// What a letter says in one language.
    package struct Words: Sendable, Hashable {
        package var subject: String
        package var text: String
        /// nil for plain text alone.
        package var html: String?

        package init(subject: String, text: String, html: String? = nil) {
            self.subject = subject
            self.text = text
            self.html = html
        }
    }

    package enum Content: Sendable {
        /// By reading language; who reads another gets it in the house's language for it, else German, else any.
        case words([ReadingLanguage: Words])
        /// The announcement's own mail.
        case original
    }

    /// The announcement's id.
    package var letter: String
    /// Whose name stands in From, and who gets the answers; nil for the house.
    package var author: PersonID?
    package var kind: Kind
    /// The copies whose families are written to. Those on paper are written to where the family has an address by now.
    package var copies: [ReturnPathToken]
    package var content: Content
    /// Of what is sent again: whether the copy's link stays as it is where it is good still. Who asks by an old link doesn't
    /// take the newest from who has it.
    var keepsLink = false
    /// What goes along with words of one's own; the original has its own files.
    package var files: [MessageBuilder.Attachment]
    /// Mails that are made already (`Gateway.prepared`).
    var mails: [Words: PreparedBody] = [:]

    package init(
        letter: String,
        author: PersonID?,
        kind: Kind,
        copies: [ReturnPathToken],
        content: Content,
        files: [MessageBuilder.Attachment] = []
    ) {
        self.letter = letter
        self.author = author
        self.kind = kind
        self.copies = copies
        self.content = content
        self.files = files
    }

    /// The same, with the links that copies have where they are good still.
    package var keepingLink: FamilyLetter {
        var letter = self
        letter.keepsLink = true
        return letter
    }

    /// What it says to who reads a language: in that, in the house's language for it, in German, or in any.
    func words(in language: ReadingLanguage) -> Words? {
        guard case .words(let words) = content else { return nil }
        let found = [language, ReadingLanguage(language.house), .german].lazy.compactMap { words[$0] }.first
        return found ?? words.min { $0.key.rawValue < $1.key.rawValue }?.value
    }
}

/// What became of a letter to families.
package struct FamilyMailing: Sendable, Hashable {
    /// Copies that were written to.
    package var written: [ReturnPathToken] = []
    /// Copies whose families have no address, or nobody left to write to.
    package var unreachable: [ReturnPathToken] = []
    /// Mails in the queue; a copy shared by guardians who have an address each by now has several.
    package var mails = 0

    package init() {}
}
