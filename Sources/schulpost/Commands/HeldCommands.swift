import ArgumentParser
import SchulpostApp

struct HeldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "held",
        abstract: words(
            "Angehaltene Nachrichten: ansehen, freigeben, ablehnen.",
            "Messages that are held: look, release, refuse."
        ),
        subcommands: [HeldListCommand.self, HeldReleaseCommand.self, HeldRefuseCommand.self]
    )
}

struct HeldListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words(
            "Wer, an wen, worüber; der Text bleibt, wo er ist.",
            "Who, to whom, about what; the text stays where it is."
        )
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listHeld(in: school.choice) }
    }
}

struct HeldReleaseCommand: AsyncParsableCommand {
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

struct HeldRefuseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: words(
            "Lehnt eine angehaltene Nachricht ab; wer sie schrieb, erfährt den Grund.",
            "Refuses a held message; its author is told the reason."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @Option(help: ArgumentHelp(words("Der Grund, für den Absender.", "The reason, for the sender.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.refuseHeld(code, why: why, in: school.choice) }
    }
}
