package import MailMessage
package import School

/// Who may open a door: checked by submission, IMAP and the web alike.
package protocol Authenticator: Sendable {
    /// Checks a login. Slows down by itself where failures pile up, so a call may take seconds.
    /// - Parameter peer: the client's address as text; failures are counted by it too.
    func authenticate(login: String, password: String, peer: String, module: SchoolModule) async -> LoginOutcome

    /// Checks a login at the pages, which are open also to people without a mailbox. Tells who it is even where something
    /// stands in the way: a password that must be changed is changed there.
    func recognise(login: String, password: String, peer: String) async -> Recognition

    /// Whether the person may still use the module: asked again on open sessions, so that a lock takes effect at once.
    func mayStillUse(_ module: SchoolModule, _ person: AuthenticatedPerson) async -> Bool
}

extension Authenticator {
    /// For doors that know mailboxes only.
    package func recognise(login: String, password: String, peer: String) async -> Recognition {
        switch await authenticate(login: login, password: password, peer: peer, module: .mail) {
        case .welcome(let person): .known(person.id, nil)
        case .wrong, .barred: .wrong
        case .tryLater: .tryLater
        }
    }
}

/// Who logs in at the pages.
package enum Recognition: Sendable, Hashable {
    /// The password is right; what stands in the way, with its words for the person.
    case known(PersonID, Bar?)
    /// Wrong login or password; never says which.
    case wrong
    /// Too many failures from this address, or the database is away.
    case tryLater

    package struct Bar: Sendable, Hashable {
        package let bar: AccountBar
        package let text: LocalizedText

        package init(_ bar: AccountBar, text: LocalizedText) {
            self.bar = bar
            self.text = text
        }
    }
}

/// Someone who has proved who they are.
package struct AuthenticatedPerson: Sendable, Hashable {
    package let id: PersonID
    package let login: String
    /// The person's own address in the school.
    package let address: EmailAddress
    package let language: Language

    package init(id: PersonID, login: String, address: EmailAddress, language: Language) {
        self.id = id
        self.login = login
        self.address = address
        self.language = language
    }
}

package enum LoginOutcome: Sendable, Hashable {
    case welcome(AuthenticatedPerson)
    /// Wrong login or password; never says which.
    case wrong
    /// The password is right, but the account is locked or the module denied, or the password must be changed first.
    case barred(LocalizedText)
    /// Too many failures from this address, or the database is away.
    case tryLater
}
