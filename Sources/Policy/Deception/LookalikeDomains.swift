package import MailMessage
internal import NameFolding

/// Finds the domains that resemble ours. Made once for each set of own domains.
package struct LookalikeDomains: Sendable {
    /// One of our domains, taken apart.
    private struct Own: Sendable {
        var domain: Domain
        var labels: [[UInt8]]
        /// The label that names the school, folded, without hyphens.
        var brand: [UInt8]
        var hyphenated: [UInt8]
        /// The brand's own letters, what it shares with other schools left out.
        var distinct: Int
        /// Who owns the rest owns our domain too; nil where that is a public ending.
        var parent: Domain?
    }

    private let owns: [Own]
    /// The school's names as one word, for names shown.
    private let names: Set<String>

    /// Labels of a domain that are looked at, from its end.
    private static let mostLabels = 10
    /// Labels that say what a host is for, not whose it is.
    private static let services: Set<String> = ["mail", "www", "web", "schule", "school", "post", "mx", "smtp", "imap"]

    package init(_ domains: [Domain]) {
        owns = domains.compactMap(Self.takeApart)
        names = Set(owns.filter { $0.distinct >= 3 }.map { String(decoding: $0.brand, as: UTF8.self) })
    }

    private static func takeApart(_ domain: Domain) -> Own? {
        let texts = domain.unicode.split(separator: ".").map(String.init)
        guard texts.count > 1 else { return nil }
        let place = texts.dropLast().firstIndex { !services.contains($0) && $0.utf8.count >= 3 } ?? 0
        let hyphenated = Folding.label(texts[place])
        let brand = hyphenated.filter { $0 != UInt8(ascii: "-") }
        let rest = texts[(place + 1)...]
        let isPublic = rest.count < 2 || (rest.first?.utf8.count ?? 0) <= 3
        return Own(
            domain: domain,
            labels: texts.map { Folding.label($0) },
            brand: brand,
            hyphenated: hyphenated,
            distinct: distinctLetters(brand),
            parent: isPublic ? nil : Domain(rest.joined(separator: "."))
        )
    }

    /// - Returns: nil for our own domains and for those that resemble none of them.
    package func judge(_ domain: Domain) -> Lookalike? {
        guard !owns.contains(where: { domain.isWithin($0.domain) }) else { return nil }
        let labels = domain.unicode.split(separator: ".").suffix(Self.mostLabels).map { Folding.label($0) }
        guard labels.count > 1 else { return nil }
        for own in owns {
            if let kind = Self.kind(of: domain, labels, own) { return Lookalike(domain, own: own.domain, kind) }
        }
        return nil
    }

    /// Whether the words, joined, are the name of the school.
    func isSchool(_ words: some Collection<String>) -> Bool {
        guard !names.isEmpty else { return false }
        return names.contains(String(decoding: Folding.label(words.joined()), as: UTF8.self))
    }

    private static func kind(of domain: Domain, _ labels: [[UInt8]], _ own: Own) -> Lookalike.Kind? {
        if ends(labels, with: own.labels) { return .sameLook }
        if contains(labels, own.labels) { return .hostName }
        let glued = Array(own.labels.joined(separator: [UInt8(ascii: "-")]))
        if labels.contains(where: { contains($0, glued) }) { return .hostName }
        // A neighbour under the same roof: who owns the roof could use our own name.
        if let parent = own.parent, domain.isWithin(parent) { return nil }
        // Names that only say "school" resemble every school.
        guard own.distinct >= 3 else { return nil }
        for label in labels.dropLast() {
            if let kind = kind(of: label, own, sameEnding: labels.last == own.labels.last) { return kind }
        }
        return nil
    }

    private static func kind(of label: [UInt8], _ own: Own, sameEnding: Bool) -> Lookalike.Kind? {
        if label == own.hyphenated { return .otherEnding }
        let bare = label.filter { $0 != UInt8(ascii: "-") }
        if bare == own.brand { return .hyphen }
        if let kind = addition(label, bare, own) { return kind }
        let bound = own.distinct < 4 ? 0 : own.distinct < 8 ? 1 : 2
        switch EditDistance.between(bare, own.brand, atMost: bound) {
        case 1: return sameEnding ? .slip : .slips
        case 2: return sameEnding ? .slips : nil
        default: return nil
        }
    }

    /// Our name with something before or after it.
    private static func addition(_ label: [UInt8], _ bare: [UInt8], _ own: Own) -> Lookalike.Kind? {
        guard bare.count > own.brand.count else { return nil }
        let words = label.split(separator: UInt8(ascii: "-")).map(Array.init)
        // The brand as whole words between hyphens, itself with or without hyphens.
        for start in words.indices {
            var joined: [UInt8] = []
            for word in words[start...] {
                joined += word
                if joined == own.brand { return .addedWord }
                if joined.count > own.brand.count { break }
            }
        }
        let rest: [UInt8]
        if bare.starts(with: own.brand) {
            rest = Array(bare.dropFirst(own.brand.count))
        } else if bare.reversed().starts(with: own.brand.reversed()) {
            rest = Array(bare.dropLast(own.brand.count))
        } else {
            return nil
        }
        // "lindenschulen" is one slip; "lindenschulemail" is bait; "lindenschulenhof" may be chance.
        if rest.count == 1 { return nil }
        return lures.contains(rest) ? .addedWord : .partOfWord
    }

    private static let lures = Set(StandardLists.entries(StandardLists.lureWords).map { Folding.label($0) })

    private static let schoolWords = StandardLists.entries(StandardLists.schoolWords).map { Folding.label($0) }
        .sorted { $0.count > $1.count }

    /// How many letters are left of a brand without what many schools share.
    private static func distinctLetters(_ brand: [UInt8]) -> Int {
        for word in schoolWords where word.count >= 4 {
            if brand.reversed().starts(with: word.reversed()) || brand.starts(with: word) {
                return brand.count - word.count
            }
        }
        for word in schoolWords where word.count < 4 && brand.starts(with: word) { return brand.count - word.count }
        return brand.count
    }

    private static func ends(_ labels: [[UInt8]], with own: [[UInt8]]) -> Bool {
        labels.count >= own.count && Array(labels.suffix(own.count)) == own
    }

    /// Whether `inner` stands in `outer`, side by side.
    private static func contains<Element: Equatable>(_ outer: [Element], _ inner: [Element]) -> Bool {
        guard !inner.isEmpty, outer.count >= inner.count else { return false }
        return (0...(outer.count - inner.count)).contains { outer[$0..<($0 + inner.count)].elementsEqual(inner) }
    }
}
