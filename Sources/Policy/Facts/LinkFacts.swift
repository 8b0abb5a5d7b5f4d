package import MailMessage

/// Where the links of a message lead: counts, domains and signs, never a whole address.
package struct LinkFacts: Sendable, Hashable {
    /// A link to a domain that a block-list of the school names.
    package struct Blocked: Sendable, Hashable {
        package var domain: Domain
        /// The list's name.
        package var list: String

        package init(_ domain: Domain, list: String) {
            self.domain = domain
            self.list = list
        }
    }

    /// A link whose shown text is another address than its target.
    package struct Mismatch: Sendable, Hashable {
        /// What a reader believes.
        package var shown: Domain
        /// Where it leads; nil for an IP address.
        package var target: Domain?
        /// Whether the shown text is in a domain of ours.
        package var showsOurs: Bool

        package init(shown: Domain, target: Domain?, showsOurs: Bool = false) {
            self.shown = shown
            self.target = target
            self.showsOurs = showsOurs
        }
    }

    /// Links to somewhere outside the school.
    package var outside: Int
    package var blocked: [Blocked]
    package var mismatches: [Mismatch]
    /// Domains of links that resemble ours, each once.
    package var lookalikes: [Lookalike]
    package var signs: LinkSigns
    /// Different words about logging in and accounts, in what is read.
    package var loginWords: Int
    /// Different words that press for haste, where it speaks of a password or login at all.
    package var pressureWords: Int

    package init(
        outside: Int = 0,
        blocked: [Blocked] = [],
        mismatches: [Mismatch] = [],
        lookalikes: [Lookalike] = [],
        signs: LinkSigns = [],
        loginWords: Int = 0,
        pressureWords: Int = 0
    ) {
        self.outside = outside
        self.blocked = blocked
        self.mismatches = mismatches
        self.lookalikes = lookalikes
        self.signs = signs
        self.loginWords = loginWords
        self.pressureWords = pressureWords
    }

    /// Entries kept of each kind: the first ones found.
    package static let mostKept = 4
}

/// What is odd about links. Bits stay: they are in decision records.
package struct LinkSigns: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A public IP address in place of a name.
    package static let address = Self(rawValue: 1 << 0)
    /// A name before an `@`, to be taken for the host: `https://bank.example@evil.example/` (RFC 3986 §7.6).
    package static let userInfo = Self(rawValue: 1 << 1)
    /// A page or script within the link itself: `data:text/html`, `javascript:`.
    package static let embeddedPage = Self(rawValue: 1 << 2)
    /// A form within the message that asks for a password.
    package static let passwordForm = Self(rawValue: 1 << 3)
    /// A form within the message that sends what is entered to outside.
    package static let outsideForm = Self(rawValue: 1 << 4)
    /// The message says how to leave its list (List-Unsubscribe, RFC 2369): newsletters count clicks through links of their
    /// own.
    package static let isBulk = Self(rawValue: 1 << 5)
    /// All that lead outside lead to those who bring parcels, or to the customs.
    package static let onlyCarriers = Self(rawValue: 1 << 6)
}
