internal import School

extension ReadingLanguage {
    /// The first that a browser asks for and we have (RFC 9110 §12.5.4).
    /// - Parameter header: `de-AT, en;q=0.7`
    init?(accepting header: String, of offered: [ReadingLanguage]) {
        var best: (language: ReadingLanguage, weight: Double)?
        for range in header.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";")
            guard let tag = parts.first?.filter({ $0 != " " }).split(separator: "-").first,
                let language = ReadingLanguage(rawValue: tag.lowercased()), offered.contains(language)
            else { continue }
            let quality = parts.dropFirst().first { $0.filter { $0 != " " }.hasPrefix("q=") }
            let weight = quality.flatMap { Double($0.filter { $0 != " " }.dropFirst(2)) } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        guard let best else { return nil }
        self = best.language
    }
}
