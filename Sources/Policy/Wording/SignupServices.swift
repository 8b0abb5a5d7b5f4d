internal import MailMessage

/// Private services, by the domains from which they write.
package struct SignupServices: Sendable, Hashable {
    package let list: WordList
    private let domains: Set<String>

    package init(_ list: WordList) {
        self.list = list
        let own = Set(list.own.compactMap { Domain($0)?.ascii })
        domains = list.includesStandard ? Self.standardDomains.union(own) : own
    }

    package static let standard = SignupServices(.standard)

    private static let standardDomains = Set(StandardLists.entries(StandardLists.signupServices))

    package static func == (left: Self, right: Self) -> Bool { left.list == right.list }

    package func hash(into hasher: inout Hasher) { hasher.combine(list) }

    /// Whether it is the domain of one, or below it.
    func contains(_ domain: Domain) -> Bool {
        var rest = domain.ascii[...]
        while true {
            if domains.contains(String(rest)) { return true }
            guard let dot = rest.firstIndex(of: ".") else { return false }
            rest = rest[rest.index(after: dot)...]
        }
    }
}
