import ArgumentParser
import FoundationEssentials
import SchulpostApp

/// What every command takes.
struct Speaking: ParsableArguments {
    @Option(help: ArgumentHelp(words("Sprache der Ausgaben: de oder en.", "Language of the output: de or en.")))
    var language: String?

    func validate() throws {
        guard let language, !["de", "en"].contains(language) else { return }
        throw ValidationError(words("--language: de oder en", "--language: de or en"))
    }

    /// Does the work of a command; what goes wrong is explained, and the program ends with 1.
    func work(_ body: (FrontDesk) async throws -> Void) async throws {
        FrontDesk.keepFilesPrivate()
        let desk = FrontDesk(language: language, environment: ProcessInfo.processInfo.environment)
        do {
            try await body(desk)
        } catch {
            desk.explain(error)
            throw ExitCode.failure
        }
    }
}

/// What every command takes that works on a school.
struct SchoolOptions: ParsableArguments {
    @OptionGroup var file: ConfigurationOption

    @Option(
        help: ArgumentHelp(
            words(
                "Der Kurzname der Schule, wenn in der Datei mehrere stehen.",
                "The school's short name, where the file holds several."
            )
        )
    )
    var school: String?

    var choice: SchoolChoice { SchoolChoice(configuration: file.config, school: school) }
}

/// Where the configuration is.
struct ConfigurationOption: ParsableArguments {
    @Option(help: ArgumentHelp(words("Die Konfigurationsdatei.", "The configuration file.")))
    var config = "/etc/schulpost/schulpost.yaml"
}

/// Why something is done to an account: kept with it. What takes something away asks for a ``DemandedReason``.
struct Reason: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words("Der Grund; er wird mit der Änderung aufbewahrt.", "The reason, kept with the change.")
        )
    )
    var why = ""
}

/// Why something is taken away from somebody: kept with it, and in the audit log.
struct DemandedReason: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Der Grund; das Protokoll der Entscheidungen hebt ihn auf.",
                "The reason; the log of decisions keeps it."
            )
        )
    )
    var why: String
}

/// A text of a help page in the language of the terminal.
func words(_ german: String, _ english: String) -> String {
    FrontDesk.words(german, english, environment: ProcessInfo.processInfo.environment)
}
