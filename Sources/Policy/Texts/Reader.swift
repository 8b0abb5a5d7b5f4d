package import School

/// To whom an explanation is written.
package struct Reader: Sendable, Hashable {
    /// The text is given in each of them, one after the other.
    package var languages: [Language]
    /// Children are addressed with "du".
    package var isChild: Bool

    package init(languages: [Language], isChild: Bool = false) {
        self.languages = languages
        self.isChild = isChild
    }

    /// A person of the school.
    package init(_ language: Language, _ parties: PartySet) {
        self.init(languages: [language], isChild: parties == .child)
    }

    /// Somebody whose language nobody knows.
    package static let outsider = Reader(languages: [.german, .english])
}
