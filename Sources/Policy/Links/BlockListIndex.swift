package import MailMessage

/// The school's block-lists, for looking up where links lead.
package struct BlockListIndex: Sendable, Hashable {
    package struct List: Sendable, Hashable {
        package var name: String
        package var domains: DomainSet

        package init(name: String, domains: DomainSet) {
            self.name = name
            self.domains = domains
        }
    }

    /// In the order of their names.
    package let lists: [List]

    package init(_ lists: [List] = []) { self.lists = lists.sorted { $0.name < $1.name } }

    package var isEmpty: Bool { lists.isEmpty }

    /// The name of the first list that has the domain or one above it.
    package func list(naming domain: Domain) -> String? {
        lists.first { $0.domains.contains(domain) }?.name
    }
}
