/// A letter on paper to one family: everything that is printed, in the words of its language.
package struct PrintedLetter: Sendable, Hashable {
    package var letterhead: Letterhead
    /// What stands in the envelope's window: at most ``mostAddressLines`` lines.
    package var recipient: [String]
    /// Place and date, and what else stands beside the address: "Ansprechpartnerin: …". At most ``mostNotes`` lines.
    package var notes: [String]
    package var subject: String
    /// Whom it concerns: "Für: Anna Weber (5a), Ben Weber (7b)"; nil for nobody in particular.
    package var concerns: String?
    package var text: [LetterBlock]
    /// Greeting and name at the end, one line each.
    package var closing: [String]
    /// Below the name, small: what else belongs to the letter, how to find out whether it is real.
    package var remarks: [String]
    /// How it can be answered without paper; nil where nothing is asked.
    package var online: OnlineAnswer?
    /// What can be torn off and given back; nil where nothing is asked.
    package var slip: ReplySlip?
    package var form: LetterForm

    package static let mostAddressLines = 6
    package static let mostNotes = 8

    package init(
        letterhead: Letterhead,
        recipient: [String],
        notes: [String] = [],
        subject: String,
        concerns: String? = nil,
        text: [LetterBlock],
        closing: [String] = [],
        remarks: [String] = [],
        online: OnlineAnswer? = nil,
        slip: ReplySlip? = nil,
        form: LetterForm = .german
    ) {
        self.letterhead = letterhead
        self.recipient = recipient
        self.notes = notes
        self.subject = subject
        self.concerns = concerns
        self.text = text
        self.closing = closing
        self.remarks = remarks
        self.online = online
        self.slip = slip
        self.form = form
    }
}

/// Whose letter it is.
package struct Letterhead: Sendable, Hashable {
    package var school: String
    /// Below the name: kind of school, town; one line.
    package var subtitle: String?
    /// The sender in one line, small above the address: "Lindenschule · Am Anger 1 · 31134 Hildesheim".
    package var returnAddress: String
    /// At the foot of every page: street, telephone, page on the web; at most four columns of at most four lines.
    package var foot: [[String]]

    package init(school: String, subtitle: String? = nil, returnAddress: String, foot: [[String]] = []) {
        self.school = school
        self.subtitle = subtitle
        self.returnAddress = returnAddress
        self.foot = foot
    }

    /// The head of a school that has told its postal address: below its name, and behind it above the recipient's.
    /// - Parameter postalAddress: lines without the name; empty for the name alone.
    package init(school: String, postalAddress: [String]) {
        self.init(
            school: school,
            subtitle: postalAddress.isEmpty ? nil : postalAddress.joined(separator: " · "),
            returnAddress: ([school] + postalAddress).joined(separator: " · ")
        )
    }
}

/// A code and a link by which a family without an e-mail address can answer all the same.
package struct OnlineAnswer: Sendable, Hashable {
    /// What to do with it, in a sentence or two.
    package var text: String
    /// What the QR code holds.
    package var link: String
    /// Where to type the code: the address that is read aloud and typed.
    package var shownLink: String
    /// "Code": what stands before the code.
    package var codeLabel: String
    package var code: String

    package init(text: String, link: String, shownLink: String, codeLabel: String = "Code", code: String) {
        self.text = text
        self.link = link
        self.shownLink = shownLink
        self.codeLabel = codeLabel
        self.code = code
    }
}

/// How a letter is set.
package struct LetterForm: Sendable, Hashable {
    /// A language tag (RFC 5646): which shapes of letters are used.
    package var language: String
    /// Whether text begins at the right.
    package var isRightToLeft: Bool
    /// The number of a page, such as "Seite {page} von {pages}".
    package var pageNumber: String

    package init(language: String, isRightToLeft: Bool = false, pageNumber: String) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.pageNumber = pageNumber
    }

    package static let german = LetterForm(language: "de", pageNumber: "Seite {page} von {pages}")
    package static let english = LetterForm(language: "en", pageNumber: "Page {page} of {pages}")

    func numbered(_ page: Int, of pages: Int) -> String {
        pageNumber.split(separator: "{page}", omittingEmptySubsequences: false).joined(separator: "\(page)")
            .split(separator: "{pages}", omittingEmptySubsequences: false).joined(separator: "\(pages)")
    }
}
