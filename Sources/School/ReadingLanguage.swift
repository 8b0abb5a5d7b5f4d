/// A language that somebody reads the school's letters and pages in. What the school itself says comes in one of two
/// (``Language``); families are met in their own where the school knows it.
package enum ReadingLanguage: String, Sendable, Hashable, CaseIterable, Codable {
    case german = "de"
    case english = "en"
    case turkish = "tr"
    case arabic = "ar"
    case ukrainian = "uk"
    case russian = "ru"
    case polish = "pl"

    package init(_ language: Language) {
        switch language {
        case .german: self = .german
        case .english: self = .english
        }
    }

    /// In which of the school's own languages texts come that exist in no other: explanations, clauses, notices.
    package var house: Language { self == .german ? .german : .english }

    /// Whether it is written from right to left.
    package var isRightToLeft: Bool { self == .arabic }

    /// For HTML's `dir`: `rtl` or `ltr`.
    package var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// Its own name.
    package var name: String {
        switch self {
        case .german: "Deutsch"
        case .english: "English"
        case .turkish: "Türkçe"
        case .arabic: "العربية"
        case .ukrainian: "Українська"
        case .russian: "Русский"
        case .polish: "Polski"
        }
    }
}
