import ArgumentParser
import SchulpostApp

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: words("Untersucht, was um das Postamt herum stimmen muss.", "Examines what must be right around it."),
        subcommands: [NamesCommand.self]
    )
}

struct NamesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dns",
        abstract: words(
            "Gibt aus, was im DNS stehen soll, und prüft, was dort steht.",
            "Prints what should be in the DNS, and checks what is there."
        ),
        discussion: words(
            "Endet mit 1, wenn Wichtiges fehlt oder falsch ist, mit 75, wenn das DNS nicht geantwortet hat.",
            "Ends with 1 where something essential is missing or wrong, with 75 where the DNS gave no answer."
        )
    )

    @Option(
        help: ArgumentHelp(
            words(
                "Eine Zonendatei, die an Stelle des DNS antwortet: zum Ausprobieren.",
                "A zone file that answers in the place of the DNS: for trying things out."
            )
        )
    )
    var zone: String?

    @Option(
        help: ArgumentHelp(
            words(
                "Eine öffentliche Adresse des Rechners; mehrfach möglich.",
                "A public address of the machine; repeatable."
            )
        )
    )
    var address: [String] = []

    @Option(
        help: ArgumentHelp(
            words(
                "Ein fremder DKIM-Selektor, der mit geprüft wird; mehrfach möglich.",
                "Somebody else's DKIM selector to look at too; repeatable."
            )
        )
    )
    var selector: [String] = []

    @Flag(help: ArgumentHelp(words("Nur die Einträge, ohne Prüfung.", "The records only, nothing is checked.")))
    var records = false

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    /// sysexits.h: "temporary failure, indicating something that is not really an error".
    private static let temporaryFailure: Int32 = 75

    func run() async throws {
        let options = FrontDesk.DoctorOptions(
            zone: zone,
            addresses: address,
            selectors: selector,
            showsRecordsOnly: records
        )
        var outcome = DoctorReport.Outcome.sound
        try await speaking.work { desk in
            outcome = try await desk.examineNames(options, in: school.choice)
        }
        switch outcome {
        case .sound: return
        case .wrong: throw ExitCode.failure
        case .unanswered: throw ExitCode(Self.temporaryFailure)
        }
    }
}
