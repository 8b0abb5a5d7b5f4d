import ArgumentParser
import SchulpostApp

struct SchoolCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "school",
        abstract: words("Menschen, Klassen und Gruppen.", "People, classes and groups."),
        subcommands: [ImportCommand.self]
    )
}

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: words(
            "Liest die ganze Schule aus CSV-Dateien ein; nichts ändert sich, wenn etwas nicht stimmt.",
            "Imports the whole school from CSV files; nothing changes if anything is wrong."
        )
    )

    @Argument(
        help: ArgumentHelp(words("CSV-Dateien: Personen, Sorge, Gruppen.", "CSV files: people, guardianships, groups."))
    )
    var files: [String]

    @Flag(help: ArgumentHelp(words("Zeigt nur, was sich ändern würde.", "Only shows what would change.")))
    var dryRun = false

    @Flag(help: ArgumentHelp(words("Dass so viele gehen, ist gemeint.", "That so many leave is meant.")))
    var confirmLeavers = false

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { desk in
            try await desk.importSchool(
                files,
                in: school.choice,
                isDryRun: dryRun,
                confirmsLeavers: confirmLeavers
            )
        }
    }
}
