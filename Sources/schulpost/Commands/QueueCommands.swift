import ArgumentParser
import SchulpostApp

struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: words("Was auf dem Weg nach draußen ist.", "What is on its way out."),
        subcommands: [ListCommand.self, RetryCommand.self, CancelCommand.self]
    )
}

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words("Zeigt die Schlange, ohne Empfänger.", "Shows the queue, without recipients.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listQueue(in: school.choice) }
    }
}

struct RetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: words("Versucht Sendungen gleich noch einmal.", "Tries messages again now.")
    )

    @Argument(help: ArgumentHelp(words("Kennungen; ohne Angabe alle.", "Ids; all where none is given.")))
    var ids: [String] = []

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.retryQueue(ids, in: school.choice) }
    }
}

struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: words("Nimmt Sendungen aus der Schlange.", "Takes messages out of the queue.")
    )

    @Argument(help: ArgumentHelp(words("Kennungen.", "Ids.")))
    var ids: [String]

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.cancelQueue(ids, in: school.choice) }
    }
}
