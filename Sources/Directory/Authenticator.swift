package import MailMessage
package import School

/// Who may open a door: checked by submission, IMAP and the web alike.
package protocol Authenticator: Sendable {
    /// Checks a login. Slows down by itself where failures pile up, so a call may take seconds.
    /// - Parameter peer: the client's address as text; failures are counted by it too.
    func authenticate(login: String, password: String, peer: String, module: SchoolModule) async -> LoginOutcome

    /// Whether the person may still use the module: asked again on open sessions, so that a lock takes effect at once.
    func mayStillUse(_ module: SchoolModule, _ person: AuthenticatedPerson) async -> Bool
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
