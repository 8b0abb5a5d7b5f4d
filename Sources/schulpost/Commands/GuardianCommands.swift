import ArgumentParser
import SchulpostApp

struct GuardianCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guardian",
        abstract: words("Zugänge für Eltern.", "Parents' access."),
        subcommands: [GuardianInviteCommand.self]
    )
}

struct GuardianInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: words(
            "Macht Codes für die Eltern einer Klasse, die noch keinen Zugang haben.",
            "Makes codes for the parents of a class who have no access yet."
        )
    )

    @Argument(help: ArgumentHelp(words("Die Klasse, zum Beispiel 5a.", "The class, such as 5a.")))
    var schoolClass: String

    @Flag(
        help: ArgumentHelp(
            words("Schickt die Codes an die privaten Adressen.", "Sends the codes to the private addresses.")
        )
    )
    var send = false

    @Flag(
        help: ArgumentHelp(
            words(
                "Auch für die, deren Code noch gilt; der frühere gilt dann nicht mehr.",
                "Also for those whose code is still good; the former one is void then."
            )
        )
    )
    var again = false

    @OptionGroup var reason: Reason
    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { desk in
            try await desk.inviteGuardians(
                ofClass: schoolClass,
                sends: send,
                again: again,
                why: reason.why,
                in: school.choice
            )
        }
    }
}
