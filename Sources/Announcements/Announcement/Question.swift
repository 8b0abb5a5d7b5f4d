package import School

/// Something asked about each child.
package struct Question: Sendable, Hashable, Identifiable {
    package enum Kind: Sendable, Hashable {
        case yesNo
        /// One of a few texts.
        case choice([String])
        case text
        case day
    }

    /// Its place in the announcement, from 1: answers name it by this, so it never changes.
    package let id: Int
    package var wording: String
    package var kind: Kind
    package var isRequired: Bool

    package init(id: Int, wording: String, kind: Kind, isRequired: Bool = true) {
        self.id = id
        self.wording = wording
        self.kind = kind
        self.isRequired = isRequired
    }

    package static let most = 20
    /// In characters.
    package static let longestWording = 500
    package static let mostChoices = 20
    package static let longestAnswer = 2000
}

/// What somebody answered.
package enum Answer: Sendable, Hashable {
    case yes
    case no
    /// Which of the choices, from 0.
    case choice(Int)
    case text(String)
    case day(CalendarDay)
}

extension Question {
    /// Reads an answer as a form sends it: `yes`, `no`, a choice's number, a text, `2027-03-01`.
    /// - Returns: nil where it is none of this question's; an empty text is none.
    package func answer(_ text: String) -> Answer? {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty, trimmed.count <= Self.longestAnswer else { return nil }
        switch kind {
        case .yesNo: return trimmed == "yes" ? .yes : trimmed == "no" ? .no : nil
        case .choice(let choices):
            return Int(trimmed).flatMap { choices.indices.contains($0) ? .choice($0) : nil }
        case .text: return .text(trimmed)
        case .day: return CalendarDay(trimmed).map { .day($0) }
        }
    }

    /// As people read it.
    package func words(_ answer: Answer, in language: Language) -> String {
        switch answer {
        case .yes: return language == .german ? "ja" : "yes"
        case .no: return language == .german ? "nein" : "no"
        case .choice(let index):
            guard case .choice(let choices) = kind, choices.indices.contains(index) else { return "" }
            return choices[index]
        case .text(let text): return text
        case .day(let day):
            let parts = [day.day, day.month, day.year].map { String($0) }
            return parts.joined(separator: language == .german ? "." : "/")
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
