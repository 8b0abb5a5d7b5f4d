internal import Delivery
internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

/// The note below a family's copy: from whom it is, what is wanted, the family's own link, and how to find out whether the
/// message is real.
struct CopyNote: Sendable {
    var language: ReadingLanguage
    /// "Lena Lange", and the office in which it was written; nil for the house.
    var author: (name: String, role: Role?)?
    var asksAcknowledgement = false
    var asksAnswers = false
    var deadline: Date?
    /// nil where the copy has none.
    var link: String?
    /// The announcement's code, and where it is answered.
    var verification: (code: VerificationCode, link: String)?

    /// Characters of a line of text.
    private static let lineLength = 76
    /// Characters of a name that are shown.
    private static let longestName = 100

    /// nil where there is nothing to say.
    var footer: MessageFooter? {
        guard link != nil || verification != nil else { return nil }
        return MessageFooter(text: text, html: html)
    }

    private var words: CopyNoteWords { .of(language) }

    private var who: String? {
        guard let author else { return nil }
        // One line, whatever a name holds.
        let name = String(author.name.prefix(Self.longestName)).split(whereSeparator: \.isWhitespace).joined(
            separator: " "
        )
        return author.role.map { name + " (" + $0.office(in: language) + ")" } ?? name
    }

    private var from: String? { who.map { words.from.replacing("{who}", with: $0) } }

    private var wish: String {
        let by =
            deadline.map { deadline in
                let day = Self.text(SchoolTime.day(of: deadline), in: language)
                return words.by.replacing("{day}", with: DeadlineWords.text(day, of: deadline, in: language))
            } ?? ""
        return words.wish(acknowledges: asksAcknowledgement, answers: asksAnswers).replacing("{by}", with: by)
    }

    private static func text(_ day: CalendarDay, in language: ReadingLanguage) -> String {
        switch language {
        case .english:
            let months = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : "\(day.month)"
            return "\(day.day) \(month) \(day.year)"
        case .arabic: return "\(day.day)/\(day.month)/\(day.year)"
        case .german, .turkish, .ukrainian, .russian, .polish: return "\(day.day).\(day.month).\(day.year)"
        }
    }

    private var text: String {
        var lines = ["____"]
        if let link {
            if let from { lines += Self.wrapped(from) }
            lines += Self.wrapped(wish) + [link] + Self.wrapped(words.personal)
        }
        if let verification {
            if link != nil { lines.append("") }
            lines += Self.wrapped(words.isReal) + [verification.link]
            lines += Self.wrapped(words.beforeCode + verification.code.description + words.afterCode)
        }
        return lines.joined(separator: "\n")
    }

    private var html: String {
        var blocks: [String] = []
        if let link {
            let from = from.map { Self.escaped($0) + "<br>" } ?? ""
            blocks.append(
                "<p>\(from)\(Self.escaped(wish))<br>\(Self.anchor(link))<br><small>\(Self.escaped(words.personal))</small></p>"
            )
        }
        if let verification {
            blocks.append(
                "<p><small>\(Self.escaped(words.isReal))<br>\(Self.anchor(verification.link))<br>"
                    + "\(Self.escaped(words.beforeCode))<b dir=\"ltr\">\(verification.code)</b>"
                    + "\(Self.escaped(words.afterCode))</small></p>"
            )
        }
        return "<hr><div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(blocks.joined())</div>"
    }

    private static func anchor(_ link: String) -> String {
        let escaped = escaped(link)
        return "<a dir=\"ltr\" href=\"\(escaped)\">\(escaped)</a>"
    }

    private static func escaped(_ text: String) -> String { HTMLEscaping.escaped(text) }

    /// Lines of whole words.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > lineLength {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

extension CopyNote {
    /// The note of a copy that leaves; nil where it has none.
    /// - Parameter key: the school's, where the copy has a link.
    init?(_ finish: CopyFinish, _ verification: VerificationNote, _ key: LinkKey.Value?) {
        let code = finish.code.flatMap { VerificationCode($0) }
        let copy = finish.hasLink ? finish.copy.flatMap { ReturnPathToken($0) } : nil
        guard code != nil || copy != nil else { return nil }
        language = ReadingLanguage(rawValue: finish.language) ?? .german
        author = finish.author.map { ($0, finish.role.flatMap { Role(rawValue: $0) }) }
        asksAcknowledgement = finish.asksAcknowledgement ?? false
        asksAnswers = finish.asksAnswers ?? false
        deadline = finish.deadline
        if let copy, let key {
            link = Gateway.link(key.link(of: copy, finish.generation).text, at: verification.site)
        }
        self.verification = code.map { ($0, verification.link($0)) }
    }
}
