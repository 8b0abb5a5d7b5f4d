import ArgumentParser
import SchulpostApp

struct DKIMCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dkim",
        abstract: words("Die Schlüssel, mit denen Post unterschrieben wird.", "The keys that mail is signed with."),
        subcommands: [ListKeysCommand.self, PrepareKeysCommand.self, ActivateKeysCommand.self, RetireKeysCommand.self]
    )
}

/// Which pair of keys is meant.
struct KeyChoice: ParsableArguments {
    @Argument(help: ArgumentHelp(words("Der Name des Paars, wie s2026a.", "The pair's name, like s2026a.")))
    var name: String

    @OptionGroup var domain: DomainOption
    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking
}

struct DomainOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words("Die Domain, wenn die Schule mehrere hat.", "The domain, where the school has several.")
        )
    )
    var domain: String?
}

struct ListKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words("Zeigt alle Paare und wie weit sie sind.", "Shows all pairs and how far they are.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listKeys(in: school.choice) }
    }
}

struct PrepareKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: words(
            "Macht das nächste Paar und gibt seine Einträge für das DNS aus.",
            "Makes the next pair and prints its records for the DNS."
        )
    )

    @OptionGroup var domain: DomainOption
    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.prepareKeys(domain.domain, in: school.choice) }
    }
}

struct ActivateKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate",
        abstract: words(
            "Lässt ein vorbereitetes Paar jetzt unterschreiben, wenn seine Einträge im DNS stehen.",
            "Lets a prepared pair sign now, where its records are in the DNS."
        )
    )

    @Flag(help: ArgumentHelp(words("Ohne das DNS zu fragen.", "Without asking the DNS.")))
    var unchecked = false

    @Option(
        help: ArgumentHelp(
            words(
                "Eine Zonendatei, die an Stelle des DNS antwortet.",
                "A zone file that answers in the place of the DNS."
            )
        )
    )
    var zone: String?

    @OptionGroup var keys: KeyChoice

    func run() async throws {
        try await keys.speaking.work { desk in
            try await desk.activateKeys(
                keys.name,
                domain: keys.domain.domain,
                unchecked: unchecked,
                zone: zone,
                in: keys.school.choice
            )
        }
    }
}

struct RetireKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: words("Nimmt ein Paar außer Dienst.", "Takes a pair out of use.")
    )

    @Flag(
        help: ArgumentHelp(
            words(
                "Sofort, ohne Übergang: wenn jemand anders die Schlüssel haben könnte.",
                "At once, without an overlap: where somebody else may have the keys."
            )
        )
    )
    var compromised = false

    @OptionGroup var keys: KeyChoice

    func run() async throws {
        try await keys.speaking.work { desk in
            try await desk.retireKeys(
                keys.name,
                domain: keys.domain.domain,
                atOnce: compromised,
                in: keys.school.choice
            )
        }
    }
}
