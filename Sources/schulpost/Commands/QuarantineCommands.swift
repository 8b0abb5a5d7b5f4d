import ArgumentParser
import SchulpostApp

struct QuarantineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: words(
            "Angehaltene Nachrichten: ansehen, freigeben, ablehnen.",
            "Messages that are held: look, release, refuse."
        ),
        subcommands: [
            QuarantineListCommand.self, QuarantineShowCommand.self, QuarantineReleaseCommand.self,
            QuarantineRefuseCommand.self, QuarantineSendCommand.self, QuarantineTextCommand.self,
        ],
        aliases: ["held"]
    )
}

struct QuarantineListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words(
            "Wer, an wen, worüber; der Text bleibt, wo er ist.",
            "Who, to whom, about what; the text stays where it is."
        )
    )

    @Option(help: ArgumentHelp(words("Nur, was diese Regel anhält.", "Only what this rule holds.")))
    var rule: String?

    @Option(
        help: ArgumentHelp(
            words("Nur von dieser Rolle: child, teacher, outsider.", "Only by this role: child, teacher, outsider.")
        )
    )
    var role: String?

    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(words("Nur, was diese Klasse betrifft.", "Only what concerns this class."))
    )
    var schoolClass: String?

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work {
            try await $0.listHeld(rule: rule, role: role, className: schoolClass, in: school.choice)
        }
    }
}

struct QuarantineReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: words("Stellt eine angehaltene Nachricht zu.", "Delivers a held message.")
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.releaseHeld(code, in: school.choice) }
    }
}

struct QuarantineRefuseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: words(
            "Lehnt eine angehaltene Nachricht ab; wer sie schrieb, erfährt den Grund, von außen bei bewiesener Adresse.",
            "Refuses a held message; its author is told the reason, outside where the address is proven."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @Option(help: ArgumentHelp(words("Der Grund, auch für das Protokoll.", "The reason, for the log, too.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.refuseHeld(code, why: why, in: school.choice) }
    }
}

struct QuarantineShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: words(
            "Warum eine Nachricht wartet, und was mit ihr geschehen kann.",
            "Why a message waits, and what can become of it."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.showHeld(code, in: school.choice) }
    }
}

struct QuarantineSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: words(
            "Stellt eine angehaltene Nachricht einem anderen Verteiler zu.",
            "Delivers a held message to another list."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @Option(
        help: ArgumentHelp(
            words(
                "Der Verteiler, etwa eltern.5a@schule.example oder eltern.5a.",
                "The list, such as eltern.5a@school.example or eltern.5a."
            )
        )
    )
    var to: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.sendHeld(code, to: to, in: school.choice) }
    }
}

struct QuarantineTextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: words(
            "Zeigt den Text, wo die Regel ihn braucht; wer schrieb, erfährt es sofort, von außen bei bewiesener Adresse.",
            "Shows the text where the rule needs it; its author is told at once, outside where the address is proven."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @Option(help: ArgumentHelp(words("Der Verdacht, auch für das Protokoll.", "The suspicion, for the log, too.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.readHeld(code, why: why, in: school.choice) }
    }
}
