package import MailMessage

/// A domain among the senders that resembles one of ours.
package struct Lookalike: Sendable, Hashable {
    /// Codes stay: they are in decision records.
    package enum Kind: Int, Sendable, Hashable, CaseIterable {
        /// Looks the same: `lindenschu1e.example`, letters of other scripts.
        case sameLook = 1
        /// One slip of the pen: `lindenshcule.example`.
        case slip = 2
        /// Two slips in a long name.
        case slips = 3
        /// The same name under another ending: `lindenschule.web.example`.
        case otherEnding = 4
        /// A hyphen more or fewer: `linden-schule.example`.
        case hyphen = 5
        /// Our name with another word: `lindenschule-nrw.example`.
        case addedWord = 6
        /// Our name within a longer word.
        case partOfWord = 7
        /// Our whole domain as a part of another's host name: `lindenschule.example.web.example`.
        case hostName = 8

        /// Whether chance seldom makes such names.
        package var isStrong: Bool {
            switch self {
            case .sameLook, .slip, .otherEnding, .hyphen, .addedWord, .hostName: true
            case .slips, .partOfWord: false
            }
        }
    }

    package var domain: Domain
    /// Ours.
    package var own: Domain
    package var kind: Kind

    package init(_ domain: Domain, own: Domain, _ kind: Kind) {
        self.domain = domain
        self.own = own
        self.kind = kind
    }
}
