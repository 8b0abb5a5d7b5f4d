import ArgumentParser
import SchulpostApp

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: words("Konten: Passwörter und Sperren.", "Accounts: passwords and locks."),
        subcommands: [
            ResetCommand.self, SetPasswordCommand.self, LockCommand.self, UnlockCommand.self, DenyCommand.self,
            AllowCommand.self,
        ]
    )
}

/// What every command on an account takes.
struct AccountChoice: ParsableArguments {
    @Argument(help: ArgumentHelp(words("Anmeldename oder Adresse.", "Login or address.")))
    var login: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking
}

/// Until when something holds.
struct End: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Bis wann: 2026-12-24 oder 2026-12-24T13:30; ohne Angabe auf Dauer.",
                "Until when: 2026-12-24 or 2026-12-24T13:30; for good where not given."
            )
        )
    )
    var until: String?
}

struct ResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: words(
            "Gibt ein Einmalpasswort aus: Damit meldet sich die Person auf den Webseiten an und wählt dort ein eigenes.",
            "Hands out a one-time password: with it the person logs in on the web pages and chooses their own there."
        )
    )

    @OptionGroup var account: AccountChoice
    @OptionGroup var reason: DemandedReason

    func run() async throws {
        try await account.speaking.work { desk in
            try await desk.resetAccount(
                account.login,
                why: reason.why,
                in: account.school.choice
            )
        }
    }
}

struct SetPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-password",
        abstract: words(
            "Setzt ein Passwort, das von der Standardeingabe gelesen wird.",
            "Sets a password that is read from standard input."
        )
    )

    @OptionGroup var account: AccountChoice
    @OptionGroup var reason: Reason

    func run() async throws {
        let password = readLine(strippingNewline: true) ?? ""
        try await account.speaking.work { desk in
            try await desk.setPassword(
                password,
                of: account.login,
                why: reason.why,
                in: account.school.choice
            )
        }
    }
}

struct LockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: words("Sperrt ein Konto, binnen etwa zwei Sekunden.", "Locks an account, within about two seconds.")
    )

    @OptionGroup var end: End
    @OptionGroup var account: AccountChoice
    @OptionGroup var reason: DemandedReason

    func run() async throws {
        try await account.speaking.work { desk in
            try await desk.lockAccount(
                account.login,
                until: end.until,
                why: reason.why,
                in: account.school.choice
            )
        }
    }
}

struct UnlockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: words("Hebt eine Sperre auf.", "Lifts a lock.")
    )

    @OptionGroup var account: AccountChoice
    @OptionGroup var reason: Reason

    func run() async throws {
        try await account.speaking.work { desk in
            try await desk.unlockAccount(
                account.login,
                why: reason.why,
                in: account.school.choice
            )
        }
    }
}

struct DenyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deny",
        abstract: words("Verwehrt einen Bereich, innerhalb einer Sekunde.", "Denies a module, within a second.")
    )

    @OptionGroup var end: End
    @OptionGroup var account: AccountChoice
    @OptionGroup var reason: DemandedReason

    @Argument(help: "mail, chat, forum, conferences")
    var module: String

    func run() async throws {
        try await account.speaking.work { desk in
            try await desk.denyModule(
                module,
                to: account.login,
                until: end.until,
                why: reason.why,
                in: account.school.choice
            )
        }
    }
}

struct AllowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow",
        abstract: words("Erlaubt einen Bereich wieder.", "Allows a module again.")
    )

    @OptionGroup var account: AccountChoice
    @OptionGroup var reason: Reason

    @Argument(help: "mail, chat, forum, conferences")
    var module: String

    func run() async throws {
        try await account.speaking.work { desk in
            try await desk.allowModule(
                module,
                to: account.login,
                why: reason.why,
                in: account.school.choice
            )
        }
    }
}
