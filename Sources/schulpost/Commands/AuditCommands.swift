import ArgumentParser
import SchulpostApp

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: words(
            "Das Protokoll der Entscheidungen: prüfen, ansehen.",
            "The log of decisions: verify, look."
        ),
        subcommands: [AuditVerifyCommand.self, AuditListCommand.self]
    )
}

struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: words(
            "Prüft die Kette vom ersten bis zum letzten Eintrag, und mit ihr jede Fassung der Regeln.",
            "Checks the chain from the first to the last entry, and by it each version of the rules."
        )
    )

    @Option(
        name: .customLong("anchor"),
        help: ArgumentHelp(
            words(
                "Ein früheres Ende, auf Papier oder aus einer Mail; mehrmals möglich.",
                "An earlier end, from paper or a mail; more than once if need be."
            )
        )
    )
    var anchors: [String] = []

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.verifyAudit(anchors: anchors, in: school.choice) }
    }
}

struct AuditListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: words(
            "Wer was wann entschieden hat, das Neueste zuerst.",
            "Who decided what and when, the newest first."
        )
    )

    @Option(help: ArgumentHelp(words("So viele Einträge.", "So many entries.")))
    var limit = 50

    @Option(
        help: ArgumentHelp(
            words(
                "Nur diese, oder was so beginnt: held, account.lock.",
                "Only these, or what begins so: held, account.lock."
            )
        )
    )
    var action: String?

    @Option(
        help: ArgumentHelp(
            words("Nur zu diesem Vorgang, dieser Person, dieser Fassung.", "Only about this case, person or version.")
        )
    )
    var subject: String?

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work {
            try await $0.listAudit(limit: limit, action: action, subject: subject, in: school.choice)
        }
    }
}
