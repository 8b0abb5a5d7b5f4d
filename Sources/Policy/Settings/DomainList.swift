internal import MailMessage

/// A school's list of domains for one purpose, with the program's own or in its place.
package struct DomainList: Sendable, Hashable {
    package enum Purpose: Sendable, Hashable {
        /// Where anyone gets an address under any name.
        case freeMail
        /// Private services, by the domains from which they write.
        case signupServices
    }

    package let purpose: Purpose
    package let list: WordList
    private let domains: Set<String>

    package init(_ purpose: Purpose, _ list: WordList = .standard) {
        self.purpose = purpose
        self.list = list
        let own = Set(list.own.compactMap { Domain($0)?.ascii })
        domains = list.includesStandard ? Self.standard(purpose).union(own) : own
    }

    private static func standard(_ purpose: Purpose) -> Set<String> {
        switch purpose {
        case .freeMail: freeMail
        case .signupServices: signupServices
        }
    }

    private static let freeMail = Set(StandardLists.entries(StandardLists.freeMailDomains))
    private static let signupServices = Set(StandardLists.entries(StandardLists.signupServices))

    package static func == (left: Self, right: Self) -> Bool {
        left.purpose == right.purpose && left.list == right.list
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(purpose)
        hasher.combine(list)
    }

    /// Whether it has the domain or one above it.
    func contains(_ domain: Domain) -> Bool {
        var rest = domain.ascii[...]
        while true {
            if domains.contains(String(rest)) { return true }
            guard let dot = rest.firstIndex(of: ".") else { return false }
            rest = rest[rest.index(after: dot)...]
        }
    }
}
