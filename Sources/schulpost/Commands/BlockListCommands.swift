import ArgumentParser
import SchulpostApp

struct BlockListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "block-list",
        abstract: words("Gesperrte Domains in Links.", "Domains that links may not lead to."),
        subcommands: [BlockListImportCommand.self, BlockListListCommand.self, BlockListRemoveCommand.self]
    )
}

struct BlockListImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: words(
            "Liest eine Liste ein (hosts-Datei oder eine Domain je Zeile), anstelle einer gleichen Namens.",
            "Reads a list (a hosts file, or a domain a line), in place of one of the same name."
        )
    )

    @Argument(help: ArgumentHelp(words("Die Datei.", "The file.")))
    var file: String

    @Option(help: ArgumentHelp(words("Wie die Liste heißen soll.", "What the list is to be called.")))
    var name: String

    @Option(help: ArgumentHelp(words("Woher sie ist; sonst der Dateiname.", "Where it is from; else the file's name.")))
    var source: String?

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.importBlockList(file, named: name, from: source, in: school.choice) }
    }
}

struct BlockListListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words("Zeigt die Listen.", "Shows the lists.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listBlockLists(in: school.choice) }
    }
}

struct BlockListRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: words("Hebt eine Liste auf.", "Ends a list.")
    )

    @Argument(help: ArgumentHelp(words("Ihr Name.", "Its name.")))
    var name: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.removeBlockList(name, in: school.choice) }
    }
}
