package import MailMessage
package import MailStore

/// The mailboxes of one school, with the domains by which its people are known.
package struct SchoolMailboxes: Sendable {
    package let domains: [Domain]
    package let store: MailStore

    package init(domains: [Domain], store: MailStore) {
        self.domains = domains
        self.store = store
    }
}

/// The same, with who waits for news of them.
struct HouseMailboxes: Sendable {
    let domains: [Domain]
    let store: MailStore
    let news = MailboxNews()

    init(_ school: SchoolMailboxes) {
        domains = school.domains
        store = school.store
    }
}
