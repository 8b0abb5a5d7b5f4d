package import School

/// To whom an explanation is written.
package struct Reader: Sendable, Hashable {
    /// The text is given in each of them, one after the other.
    package var languages: [Language]
    /// Children are addressed with "du".
    package var isChild: Bool
    /// Who works here is asked what they meant.
    package var isStaff: Bool

    package init(languages: [Language], isChild: Bool = false, isStaff: Bool = false) {
        self.languages = languages
        self.isChild = isChild
        self.isStaff = isStaff
    }

    /// A person of the school.
    package init(_ language: Language, _ parties: PartySet) {
        self.init(languages: [language], isChild: parties == .child, isStaff: !parties.isDisjoint(with: .employees))
    }

    /// Somebody whose language nobody knows.
    package static let outsider = Reader(languages: [.german, .english])
}
