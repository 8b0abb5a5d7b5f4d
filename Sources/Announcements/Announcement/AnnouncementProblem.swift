package import School

/// Why a draft can't go out as it is, told to its author beside the field.
package enum AnnouncementProblem: Sendable, Hashable {
    case noSubject
    /// In characters.
    case subjectTooLong(limit: Int)
    case noText
    case textTooLong(limit: Int)
    case tooManyQuestions(limit: Int)
    case noWording(question: Int)
    case wordingTooLong(question: Int, limit: Int)
    /// A choice needs two at least, all different, none empty.
    case badChoices(question: Int)
    case deadlinePassed
    /// Nothing is asked, so there is nothing to have done by then.
    case deadlineOfNothing
    /// The author may not write to the audience.
    case notYours
    case nobody
    case noAudience
    case tooManyAudiences(limit: Int)
    case tooManyAttachments(limit: Int)
    /// A file without anything in it: mostly one that wasn't saved yet.
    case emptyFile(String)
    /// In octets, all files together.
    case attachmentsTooLarge(limit: Int)
    /// The time to go out at has passed, or is more than a year ahead.
    case badTime
    /// What is to be put right was put right by another form already.
    case correctedMeanwhile
    /// The draft was changed by another form.
    case changedMeanwhile

    /// Whether another time to go out at would do.
    package var isAboutTime: Bool { self == .badTime || self == .deadlinePassed }

    package func text(in language: Language) -> String {
        let german = language == .german
        switch self {
        case .noSubject: return german ? "Geben Sie einen Betreff ein." : "Enter a subject."
        case .subjectTooLong(let limit):
            return german
                ? "Kürzen Sie den Betreff auf \(limit) Zeichen." : "Shorten the subject to \(limit) characters."
        case .noText: return german ? "Schreiben Sie einen Text." : "Write a text."
        case .textTooLong(let limit):
            return german ? "Kürzen Sie den Text auf \(limit) Zeichen." : "Shorten the text to \(limit) characters."
        case .tooManyQuestions(let limit):
            return german ? "Stellen Sie höchstens \(limit) Fragen." : "Ask at most \(limit) questions."
        case .noWording(let question):
            return german ? "Frage \(question) hat keinen Wortlaut." : "Question \(question) has no wording."
        case .wordingTooLong(let question, let limit):
            return german
                ? "Kürzen Sie Frage \(question) auf \(limit) Zeichen."
                : "Shorten question \(question) to \(limit) characters."
        case .badChoices(let question):
            return german
                ? "Frage \(question) braucht mindestens zwei verschiedene Antworten, eine je Zeile."
                : "Question \(question) needs at least two different answers, one a line."
        case .deadlinePassed:
            return german
                ? "Die Frist muss später sein als das Absenden." : "The deadline has to be later than the sending."
        case .deadlineOfNothing:
            return german
                ? "Eine Frist braucht eine Frage oder eine Bestätigung."
                : "A deadline needs a question or an acknowledgement."
        case .notYours:
            return german
                ? "An diese Gruppe dürfen Sie nicht schreiben. Wählen Sie eine Ihrer Klassen."
                : "You may not write to this audience. Choose one of your classes."
        case .noAudience: return german ? "Wählen Sie, wer es bekommt." : "Choose who gets it."
        case .tooManyAudiences(let limit):
            return german ? "Wählen Sie höchstens \(limit) Gruppen." : "Choose at most \(limit) audiences."
        case .tooManyAttachments(let limit):
            return german ? "Hängen Sie höchstens \(limit) Dateien an." : "Attach at most \(limit) files."
        case .emptyFile(let name):
            return german
                ? "In der Datei „\(name)“ steht nichts. Speichern Sie sie, und wählen Sie sie noch einmal."
                : "There is nothing in the file “\(name)”. Save it, and choose it once more."
        case .attachmentsTooLarge(let limit):
            return german
                ? "Alle Anhänge zusammen dürfen höchstens \(limit / 1_000_000) MB groß sein."
                : "All attachments together may have \(limit / 1_000_000) MB at most."
        case .badTime:
            return german
                ? "Wählen Sie einen Zeitpunkt in der Zukunft, höchstens ein Jahr voraus."
                : "Choose a time in the future, at most a year ahead."
        case .correctedMeanwhile:
            return german
                ? "Der Text wurde inzwischen schon berichtigt. Prüfen Sie, was jetzt gilt, und berichtigen Sie das noch einmal."
                : "The text has been corrected already. Check what holds now, and correct that once more."
        case .changedMeanwhile:
            return german
                ? "Der Entwurf wurde inzwischen in einem anderen Fenster geändert. Bitte prüfen Sie, was jetzt darin steht."
                : "The draft has been changed in another window meanwhile. Please check what it says now."
        case .nobody: return german ? "Diese Gruppe erreicht niemanden." : "This audience reaches nobody."
        }
    }
}
