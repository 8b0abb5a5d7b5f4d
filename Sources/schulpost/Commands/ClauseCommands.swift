import ArgumentParser
import SchulpostApp

struct PolicyCountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counts",
        abstract: words(
            "Was jede Regel in den letzten Tagen gefunden hat, und was davon Fehlalarm war.",
            "What each rule found in the last days, and how much of it was a false alarm."
        )
    )

    @Option(help: ArgumentHelp(words("So viele Tage.", "So many days.")))
    var days = 30

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.countRules(days: days, in: school.choice) }
    }
}

struct PolicyClausesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clauses",
        abstract: words(
            "Die Nutzungsordnung, Klausel für Klausel: was jede durchsetzt.",
            "The usage rules clause by clause: what enforces each."
        )
    )

    @Flag(help: ArgumentHelp(words("Als Markdown, zum Drucken.", "As Markdown, for printing.")))
    var markdown = false

    @Option(help: ArgumentHelp(words("Zahlen so vieler Tage.", "Counts of so many days.")))
    var days = 30

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listClauses(isMarkdown: markdown, days: days, in: school.choice) }
    }
}
