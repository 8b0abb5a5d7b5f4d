import ArgumentParser
import SchulpostApp

struct BrakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brake",
        abstract: words(
            "Notbremse: hält Verteiler, Post nach außen, eine Rolle oder einen Kanal auf Zeit an.",
            "Emergency brake: stops lists, outside mail, a role or a channel for a time."
        ),
        subcommands: [BrakeShowCommand.self, BrakeOnCommand.self, BrakeOffCommand.self],
        defaultSubcommand: BrakeShowCommand.self
    )
}

struct BrakeShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: words("Was angehalten ist, bis wann und warum.", "What stands still, until when and why.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.showBrakes(in: school.choice) }
    }
}

struct BrakeOnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "on",
        abstract: words(
            "Hält etwas an, innerhalb einer Sekunde und überall.",
            "Stops something, within a second and everywhere."
        )
    )

    @Argument(
        help: ArgumentHelp(
            words("lists, external, role ROLLE oder channel KANAL.", "lists, external, role ROLE or channel CHANNEL.")
        )
    )
    var what: [String]

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(words("Wie lange: 30m, 2h, 1d; höchstens 3d.", "How long: 30m, 2h, 1d; at most 3d."))
    )
    var duration: String = "2h"

    @Option(help: ArgumentHelp(words("Der Grund.", "The reason.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.brakeOn(what, for: duration, why: why, in: school.choice) }
    }
}

struct BrakeOffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "off",
        abstract: words("Lässt es weitergehen; ohne Angabe alles.", "Lets it go on; everything where nothing is named.")
    )

    @Argument(help: ArgumentHelp(words("Wie bei on.", "As with on.")))
    var what: [String] = []

    @Option(help: ArgumentHelp(words("Der Grund.", "The reason.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.brakeOff(what, why: why, in: school.choice) }
    }
}

struct WaitingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiting",
        abstract: words("Mitteilungen, die später hinausgehen.", "Announcements that go out later."),
        subcommands: [WaitingListCommand.self, WaitingCancelCommand.self, WaitingSendCommand.self]
    )
}

struct WaitingListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words("Was wann hinausgeht.", "What goes out when.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listWaiting(in: school.choice) }
    }
}

struct WaitingCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: words("Zieht eine Mitteilung zurück.", "Withdraws an announcement.")
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @Option(
        help: ArgumentHelp(words("Der Grund, für Absender und Protokoll.", "The reason, for its author and the log."))
    )
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.cancelWaiting(code, why: why, in: school.choice) }
    }
}

struct WaitingSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: words("Lässt eine Mitteilung jetzt hinausgehen.", "Lets an announcement go out now.")
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @Option(help: ArgumentHelp(words("Der Grund, für das Protokoll.", "The reason, for the log.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.sendWaiting(code, why: why, in: school.choice) }
    }
}
