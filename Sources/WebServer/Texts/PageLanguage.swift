internal import School

/// A language that pages are shown in.
enum PageLanguage: String, Sendable, Hashable, CaseIterable {
    case german = "de"
    case english = "en"
    case turkish = "tr"
    case arabic = "ar"
    case ukrainian = "uk"
    case russian = "ru"
    case polish = "pl"

    init(_ language: Language) {
        switch language {
        case .german: self = .german
        case .english: self = .english
        }
    }

    /// In which of the school's languages texts come that the page doesn't own: explanations, clauses.
    var school: Language { self == .german ? .german : .english }

    /// `rtl` for what is written from right to left.
    var direction: String { self == .arabic ? "rtl" : "ltr" }

    /// Its own name.
    var name: String {
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

    /// The first that a browser asks for and we have (RFC 9110 §12.5.4).
    /// - Parameter header: `de-AT, en;q=0.7`
    init?(accepting header: String, of offered: [PageLanguage]) {
        var best: (language: PageLanguage, weight: Double)?
        for range in header.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";")
            guard let tag = parts.first?.filter({ $0 != " " }).split(separator: "-").first,
                let language = PageLanguage(rawValue: tag.lowercased()), offered.contains(language)
            else { continue }
            let quality = parts.dropFirst().first { $0.filter { $0 != " " }.hasPrefix("q=") }
            let weight = quality.flatMap { Double($0.filter { $0 != " " }.dropFirst(2)) } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        guard let best else { return nil }
        self = best.language
    }
}
