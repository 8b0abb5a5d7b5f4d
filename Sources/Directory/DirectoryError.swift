package import School

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

    /// What went wrong and what to do, for the person who asked.
    package func text(in language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }

    private var german: String {
        switch self {
        case .unknownPerson: "Diese Person oder dieses Konto gibt es nicht."
        case .accountExists: "Diese Person hat schon ein Konto."
        case .loginTaken: "Dieser Anmeldename gehört oder gehörte jemand anderem. Bitte einen anderen wählen."
        case .noLogin: "Diese Person hat keine Schuladresse. Bitte einen Anmeldenamen angeben."
        case .weakPassword(let flaws): flaws.map { $0.advice(in: .german) }.joined(separator: "\n")
        case .busy: "Gerade werden zu viele Passwörter bearbeitet. Bitte gleich noch einmal versuchen."
        case .planOutdated:
            "Die Schule hat sich inzwischen geändert; nichts wurde übernommen. Bitte noch einmal einlesen."
        case .planUnsound:
            "Die Dateien enthalten Fehler; nichts wurde übernommen. Bitte die genannten Zeilen richtigstellen."
        case .manyLeavers(let count, let all):
            "\(count) von \(all) Personen würden die Schule verlassen. Bitte bestätigen, dass das so gemeint ist."
        }
    }

    private var english: String {
        switch self {
        case .unknownPerson: "There is no such person or account."
        case .accountExists: "This person has an account already."
        case .loginTaken: "This login is or was another person's. Please choose another."
        case .noLogin: "This person has no school address. Please give a login."
        case .weakPassword(let flaws): flaws.map { $0.advice(in: .english) }.joined(separator: "\n")
        case .busy: "Too many passwords are being worked on. Please try again in a moment."
        case .planOutdated: "The school has changed meanwhile; nothing was applied. Please import again."
        case .planUnsound: "The files have faults; nothing was applied. Please mend the lines named."
        case .manyLeavers(let count, let all):
            "\(count) of \(all) people would leave the school. Please confirm that this is meant."
        }
    }

    /// For logs; people read `text(in:)`.
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
