import ArgumentParser
import SchulpostApp

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database",
        abstract: words(
            "Die Datenbank einer Schule: Stand, Schema, Umzug.",
            "A school's database: state, schema, moving."
        ),
        subcommands: [DatabaseStatusCommand.self, DatabaseMigrateCommand.self, DatabaseCopyCommand.self]
    )
}

struct DatabaseStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: words(
            "Zeigt, welche Schritte des Schemas getan sind; ändert nichts.",
            "Shows which steps of the schema are done; changes nothing."
        )
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.databaseStatus(in: school.choice) }
    }
}

struct DatabaseMigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: words(
            "Bringt das Schema auf den Stand dieser Fassung; serve tut das beim Start auch.",
            "Brings the schema up to this version; serve does so too as it starts."
        )
    )

    @OptionGroup var school: SchoolOptions
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.migrateDatabase(in: school.choice) }
    }
}

struct DatabaseCopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: words(
            "Zieht mit einer ganzen Schule in eine leere Datenbank um; das Postamt muss dabei geschlossen sein.",
            "Moves a whole school to an empty database; the post office must be closed meanwhile."
        )
    )

    @Option(help: ArgumentHelp(words("sqlite:DATEI oder postgresql://…", "sqlite:FILE or postgresql://…")))
    var from: String

    @Option(help: ArgumentHelp(words("sqlite:DATEI oder postgresql://…", "sqlite:FILE or postgresql://…")))
    var to: String

    @Option(
        help: ArgumentHelp(
            words(
                "Datei mit dem Passwort des Datenbankservers; sonst SCHULPOST_DATABASE_PASSWORD.",
                "A file with the database server's password; else SCHULPOST_DATABASE_PASSWORD."
            )
        )
    )
    var passwordFile: String?

    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.copyDatabase(from: from, to: to, passwordFile: passwordFile) }
    }
}
