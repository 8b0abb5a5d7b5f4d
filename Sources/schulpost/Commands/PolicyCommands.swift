import ArgumentParser
import SchulpostApp

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: words(
            "Die Regeln: ansehen, ändern, zurücknehmen, an der Vergangenheit prüfen.",
            "The rules: show, change, undo, judge the past by them."
        ),
        subcommands: [
            PolicyShowCommand.self, PolicySetCommand.self, PolicyUndoCommand.self, PolicyHistoryCommand.self,
            PolicyBacktestCommand.self, PolicySuggestCommand.self,
            PolicyCountsCommand.self, PolicyClausesCommand.self,
        ]
    )
}

struct PolicyShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: words("Zeigt, was jetzt gilt.", "Shows what holds now.")
    )

    @Argument(
        help: ArgumentHelp(
            words(
                "Einstellungen, oder wie ihre Namen beginnen: erklärt sie.",
                "Settings, or how their names begin: explains them."
            )
        )
    )
    var settings: [String] = []

    @Flag(help: ArgumentHelp(words("Nur, was die Schule geändert hat.", "Only what the school has changed.")))
    var changed = false

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.showPolicy(settings, onlyChanged: changed, in: school.choice) }
    }
}

struct PolicySetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: words(
            "Ändert Einstellungen; sie gelten innerhalb einer Sekunde, und „undo“ nimmt sie zurück.",
            "Changes settings; they hold within a second, and \"undo\" takes them back."
        )
    )

    @Argument(
        help: ArgumentHelp(
            words(
                "NAME=WERT, etwa mass.recipients-per-hour.child=30; ohne Rolle für alle.",
                "NAME=VALUE, such as mass.recipients-per-hour.child=30; without a role for all."
            )
        )
    )
    var assignments: [String]

    @OptionGroup var reason: PolicyReason
    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.setPolicy(assignments, why: reason.why, in: school.choice) }
    }
}

struct PolicyUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: words(
            "Nimmt die letzte Änderung zurück; noch einmal, einen Schritt weiter zurück. Notbremsen bleiben, wie sie sind.",
            "Takes the last change back; again, one step further back. Brakes stay as they are."
        )
    )

    @Flag(
        help: ArgumentHelp(
            words(
                "Auch Notbremsen: zieht wieder, was zuletzt gelöst wurde, und umgekehrt.",
                "Brakes as well: puts on again what was let go last, and the other way round."
            )
        )
    )
    var orders = false

    @OptionGroup var reason: PolicyReason
    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.undoPolicy(why: reason.why, includingOrders: orders, in: school.choice) }
    }
}

struct PolicyHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: words(
            "Wer was wann und warum geändert hat, das Neueste zuerst.",
            "Who changed what, when and why, the newest first."
        )
    )

    @Option(help: ArgumentHelp(words("So viele Änderungen.", "So many changes.")))
    var limit = 20

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.policyHistory(limit: limit, in: school.choice) }
    }
}

struct PolicyBacktestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: words(
            "Sagt, was eine Änderung an der Post der letzten Zeit geändert hätte. Ändert nichts.",
            "Says what a change would have done to the mail of late. Changes nothing."
        )
    )

    @OptionGroup var time: PolicyTime

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(words("NAME=WERT; mehrmals möglich.", "NAME=VALUE; more than once if need be."))
    )
    var assignments: [String] = []

    @Option(
        help: ArgumentHelp(
            words("Eine Datei, wie „policy show“ sie ausgibt.", "A file as \"policy show\" prints it.")
        )
    )
    var file: String?

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work {
            try await $0.backtestPolicy(since: time.since, assignments: assignments, file: file, in: school.choice)
        }
    }
}

struct PolicySuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: words(
            "Der niedrigste Wert einer Grenze, der keine Mitteilung und nichts Freigegebenes getroffen hätte.",
            "The lowest value of a limit that would have hit no announcement and nothing released."
        )
    )

    @Argument(
        help: ArgumentHelp(
            words(
                "Eine Grenze oder Regel, etwa mass.recipients-per-hour, mass.recipients-per-hour.child, ….group.5a, chain.spread.",
                "A limit or rule, such as mass.recipients-per-hour, mass.recipients-per-hour.child, ….group.5a, chain.spread."
            )
        )
    )
    var limit: String

    @OptionGroup var time: PolicyTime
    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.suggestPolicy(limit, since: time.since, in: school.choice) }
    }
}

/// Why settings change: kept with the change.
struct PolicyReason: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words("Der Grund; er wird mit der Änderung aufbewahrt.", "The reason, kept with the change.")
        )
    )
    var why: String
}

/// How far back to look.
struct PolicyTime: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Seit wann: 30d, 12h, 4w oder ein Tag wie 2026-11-01.",
                "Since when: 30d, 12h, 4w or a day such as 2026-11-01."
            )
        )
    )
    var since = "30d"
}
