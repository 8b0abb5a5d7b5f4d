package import Directory
package import MailMessage
package import MailStore

/// The mailboxes of one school, with the domains by which its people are known.
package struct SchoolMailboxes: Sendable {
    package let domains: [Domain]
    package let store: MailStore
    /// Octets of the largest message that a person may send at the moment: a mail program keeps its copy here. Asked often.
    package let largestMessage: @Sendable (AuthenticatedPerson) -> Int

    package init(
        domains: [Domain],
        store: MailStore,
        largestMessage: @escaping @Sendable (AuthenticatedPerson) -> Int = { _ in 0 }
    ) {
        self.domains = domains
        self.store = store
        self.largestMessage = largestMessage
    }
}

/// The same, with who waits for news of them.
struct HouseMailboxes: Sendable {
    let domains: [Domain]
    let store: MailStore
    let largestMessage: @Sendable (AuthenticatedPerson) -> Int
    let news = MailboxNews()

    init(_ school: SchoolMailboxes) {
        domains = school.domains
        store = school.store
        largestMessage = school.largestMessage
    }
}
