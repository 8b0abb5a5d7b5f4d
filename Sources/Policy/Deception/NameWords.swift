internal import NameFolding

/// Words that are no part of a name, folded once.
enum NameWords {
    static let titles = folded(StandardLists.titles)
    static let commonGivenNames = folded(StandardLists.commonGivenNames)
    static let commonFamilyNames = folded(StandardLists.commonFamilyNames)

    /// What stands between and before family names.
    static let particles: Set<String> = Set(
        [
            "von", "vom", "van", "de", "der", "den", "des", "zu", "zum", "zur", "und", "el", "al", "la", "da", "di",
            "dos",
        ]
        .flatMap { Folding.words(of: $0) }
    )

    /// Little words of phrases: they neither make a name nor belong to one.
    static let fillers: Set<String> = Set(
        [
            "die", "das", "ihr", "ihre", "unser", "unsere", "an", "am", "im", "in", "of", "the", "your", "from", "e",
            "mail",
        ]
        .flatMap { Folding.words(of: $0) }
    )

    /// By which services show that they write for somebody.
    static let relays: Set<String> = Set(["via", "über", "through"].flatMap { Folding.words(of: $0) })

    private static func folded(_ list: String) -> Set<String> {
        Set(StandardLists.entries(list).flatMap { Folding.words(of: $0) })
    }
}
