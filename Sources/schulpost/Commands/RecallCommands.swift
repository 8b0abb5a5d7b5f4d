import ArgumentParser
import SchulpostApp

struct RecallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall",
        abstract: words(
            "Zugestellte Exemplare aus den Postfächern zurückholen, und das rückgängig machen.",
            "Take delivered copies back out of mailboxes, and undo that."
        ),
        subcommands: [RecallListCommand.self, RecallStartCommand.self, RecallUndoCommand.self]
    )
}

struct RecallListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words(
            "Was herumgeht und was zurückgeholt ist; ohne Texte und Namen.",
            "What goes round and what is recalled; no texts, no names."
        )
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listRecalls(in: school.choice) }
    }
}

struct RecallStartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: words(
            "Holt alle Exemplare eines Textes zurück; sie warten außer Sicht.",
            "Takes back all copies of a text; they wait out of sight."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang irgendeines Exemplars.", "The case of any copy.")))
    var code: String

    @Flag(help: ArgumentHelp(words("Nur, was noch niemand gelesen hat.", "Only what its reader has not seen.")))
    var unread = false

    @Option(help: ArgumentHelp(words("Der Grund, für das Protokoll.", "The reason, for the log.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.startRecall(code, unreadOnly: unread, why: why, in: school.choice) }
    }
}

struct RecallUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: words(
            "Legt zurückgeholte Exemplare zurück, wo sie lagen.",
            "Puts recalled copies back where they were."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The case from the list.")))
    var code: String

    @Option(help: ArgumentHelp(words("Der Grund, für das Protokoll.", "The reason, for the log.")))
    var why: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.undoRecall(code, why: why, in: school.choice) }
    }
}
