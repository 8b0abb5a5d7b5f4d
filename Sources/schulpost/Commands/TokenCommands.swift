import ArgumentParser
import SchulpostApp

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: words(
            "Wer den Regelprüfer fragen darf: Chat, Forum, andere Mailserver.",
            "Who may ask the policy checker: chat, forum, other mail servers."
        ),
        subcommands: [CreateTokenCommand.self, ListTokensCommand.self, RevokeTokenCommand.self]
    )
}

struct CreateTokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: words(
            "Macht einen Token und schreibt ihn, nur dieses eine Mal, auf die Standardausgabe.",
            "Makes a token and writes it, this once only, to standard output."
        )
    )

    @Option(help: ArgumentHelp(words("Wie er heißen soll: Synapse.", "What it is to be called: Synapse.")))
    var name: String

    @Option(
        help: ArgumentHelp(
            words("Wofür er ist: mail, chat, forum; mehrfach.", "What it is for: mail, chat, forum; repeated.")
        )
    )
    var channel: [String]

    @OptionGroup var end: End
    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { desk in
            try await desk.createToken(name: name, channels: channel, until: end.until, in: school.choice)
        }
    }
}

struct ListTokensCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words("Zeigt alle Token, ohne ihre Geheimnisse.", "Shows all tokens, without their secrets.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listTokens(in: school.choice) }
    }
}

struct RevokeTokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: words(
            "Zieht einen Token zurück, binnen etwa zwei Sekunden.",
            "Withdraws a token, within about two seconds."
        )
    )

    @Argument(help: ArgumentHelp(words("Kennung oder Name.", "Id or name.")))
    var token: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.revokeToken(token, in: school.choice) }
    }
}
