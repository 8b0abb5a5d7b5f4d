import ArgumentParser
import SchulpostApp

struct AnnouncementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "announcement",
        abstract: words("Mitteilungen der Schule.", "Announcements of the school."),
        subcommands: [VerifyCommand.self]
    )
}

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: words(
            "Sagt, ob die Mitteilung mit diesem Code echt ist: von wem, wann, an wen, worüber.",
            "Says whether the announcement with this code is real: by whom, when, to whom, about what."
        )
    )

    @Argument(help: ArgumentHelp(words("Der Code oder der Link aus der Mitteilung.", "The code or link in it.")))
    var code: String

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.verifyAnnouncement(code, in: school.choice) }
    }
}
