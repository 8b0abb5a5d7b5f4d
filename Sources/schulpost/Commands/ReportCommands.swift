import ArgumentParser
import SchulpostApp

struct ReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: words(
            "Was andere Domains über Post im Namen der Schule berichten (DMARC, TLS).",
            "What other domains report of mail in the school's name (DMARC, TLS)."
        ),
        subcommands: [ReportsListCommand.self, ReportsShowCommand.self]
    )
}

struct ReportsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words("Die Berichte, die neuesten zuerst.", "The reports, the newest first.")
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.listReports(in: school.choice) }
    }
}

struct ReportsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: words("Die Zeilen eines Berichts.", "The rows of one report.")
    )

    @Argument(help: ArgumentHelp(words("Der Vorgang aus der Liste.", "The report from the list.")))
    var report: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.showReport(report, in: school.choice) }
    }
}
