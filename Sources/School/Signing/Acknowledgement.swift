/// Whose signature makes an announcement acknowledged for a child (`family.two-signatures`).
package struct Acknowledgement: Sendable, Hashable {
    /// How many of those who have to sign must have done so.
    package enum Quorum: String, Sendable, Hashable, CaseIterable {
        /// Any one of them.
        case one
        /// Every one, each for themself.
        case all
        /// Every one, or one who attests that those who can't be reached agree.
        case attested
    }

    package var quorum: Quorum
    package var childSignature: ChildSignature

    package init(_ quorum: Quorum, childSignature: ChildSignature = .none) {
        self.quorum = quorum
        self.childSignature = childSignature
    }
}

/// Whether children from 14 sign too. From 18 they sign alone, whatever stands here (`family.two-signatures`).
package enum ChildSignature: String, Sendable, Hashable, CaseIterable {
    case none
    /// Beside their guardians.
    case with
    /// In their guardians' place.
    case instead

    /// From which age on, in years.
    package static let age = 14
    package static let adultAge = 18
}
