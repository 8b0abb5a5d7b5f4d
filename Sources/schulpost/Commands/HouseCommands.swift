import ArgumentParser
import SchulpostApp

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: words(
            "Eine Schule zum Ausprobieren, nur auf diesem Rechner.",
            "A school to try out, on this machine only."
        )
    )

    @Option(
        help: ArgumentHelp(
            words(
                "Ordner, in dem die Schule bleibt; sonst ein vorübergehender.",
                "A folder in which the school is kept; else a temporary one."
            )
        )
    )
    var data: String?

    @Option(help: ArgumentHelp(words("Wird zu jedem Port addiert.", "Is added to every port.")))
    var portOffset = 0

    @Flag(help: ArgumentHelp("Whatever ports are free; ports.json tells which.", visibility: .hidden))
    var anyPorts = false

    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { desk in
            try await desk.demo(data: data, portOffset: portOffset, usesAnyPorts: anyPorts)
        }
    }
}

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: words("Das Postamt einer Schule.", "A school's post office.")
    )

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { try await $0.serve(configuration: file.config) }
    }
}

struct CheckConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config",
        abstract: words("Prüft eine Konfigurationsdatei.", "Checks a configuration file.")
    )

    @Flag(help: ArgumentHelp(words("Schreibt eine Beispieldatei.", "Writes a sample file.")))
    var sample = false

    @Flag(help: ArgumentHelp("Writes the reference page.", visibility: .hidden))
    var reference = false

    @OptionGroup var file: ConfigurationOption
    @OptionGroup var speaking: Speaking

    func run() async throws {
        try await speaking.work { desk in
            if sample {
                desk.printSample()
            } else if reference {
                desk.printReference()
            } else {
                try desk.checkConfiguration(file.config)
            }
        }
    }
}
