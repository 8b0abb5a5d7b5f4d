/// Why the directory could not do what was asked. Carries no personal data beyond what the caller named.
package enum DirectoryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no such person, or no account for them.
    case unknownPerson
    /// The person has an account already.
    case accountExists
    /// Another account, of today or of old, has this login.
    case loginTaken
    /// No local part for a login: the person has no school address, and none was given.
    case noLogin
    /// `account.password`: what is wrong with the password.
    case weakPassword([PasswordFlaw])
    /// Too many passwords are being worked on; the same call may succeed in a moment.
    case busy
    /// The school has changed since the import was planned: plan it again.
    case planOutdated
    /// The import has lines that can't be used: nothing was applied.
    case planUnsound
    /// More people would leave than an import does unasked.
    case manyLeavers(count: Int, of: Int)

    package var description: String {
        switch self {
        case .unknownPerson: "no such person or account"
        case .accountExists: "the person has an account already"
        case .loginTaken: "this login is or was another person's"
        case .noLogin: "the person has no school address: give a login"
        case .weakPassword(let flaws): "unfit password: " + flaws.map(\.rawValue).joined(separator: ", ")
        case .busy: "too many passwords are being worked on; try again in a moment"
        case .planOutdated: "the school has changed since this was planned; plan again"
        case .planUnsound: "the files have faults; nothing was applied"
        case .manyLeavers(let count, let all): "\(count) of \(all) people would leave: confirm that this is meant"
        }
    }
}

/// Who changes something, and why: kept with the change.
package struct ChangeNote: Sendable, Hashable {
    /// A person's id, or what runs the change: `operator root`, `import`.
    package let who: String
    /// In the words of who did it; may be empty.
    package let why: String

    package init(who: String, why: String) {
        self.who = who
        self.why = why
    }
}
