import ArgumentParser
import SchulpostApp

struct ExemptionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exemption",
        abstract: words(
            "Weitere Grenzen für einzelne Menschen, für eine Zeit.",
            "Wider limits for single persons, for a time."
        ),
        subcommands: [ExemptionListCommand.self, ExemptionGrantCommand.self, ExemptionWithdrawCommand.self]
    )
}

struct ExemptionListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words("Wer welche Ausnahme hat, und bis wann.", "Who has which exemption, and until when.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listExemptions(in: school.choice) }
    }
}

struct ExemptionGrantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: words(
            "Gewährt eine Ausnahme; alle anderen bleiben, wie sie sind.",
            "Grants an exemption; all others stay as they are."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Anmeldename.", "The login name.")))
    var login: String

    @Argument(help: ArgumentHelp(words("Die Grenze, etwa size.message.", "The limit, such as size.message.")))
    var limit: String

    @Argument(help: ArgumentHelp(words("Was stattdessen gilt, etwa 60MB oder 200.", "What holds instead: 60MB, 200.")))
    var value: String

    @Option(help: ArgumentHelp(words("Der letzte Tag, etwa 2026-12-24.", "The last day, such as 2026-12-24.")))
    var until: String

    @Option(help: ArgumentHelp(words("Der Grund, für das Protokoll.", "The reason, for the log.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work {
            try await $0.grantExemption(limit, to: login, value, until: until, why: why, in: school.choice)
        }
    }
}

struct ExemptionWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: words("Nimmt eine Ausnahme zurück.", "Takes an exemption back.")
    )

    @Argument(help: ArgumentHelp(words("Der Anmeldename.", "The login name.")))
    var login: String

    @Argument(help: ArgumentHelp(words("Die Grenze, etwa size.message.", "The limit, such as size.message.")))
    var limit: String

    @Option(help: ArgumentHelp(words("Der Grund, für das Protokoll.", "The reason, for the log.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.withdrawExemption(limit, from: login, why: why, in: school.choice) }
    }
}
