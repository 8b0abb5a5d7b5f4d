import Directory
import FoundationEssentials
import Glibc
import Logging
import School

/// What the command line asks of the house, one method a command: texts in, texts out. Each opens what it needs, and
/// closes it again.
package struct FrontDesk: Sendable {
    package let terminal: Terminal
    let environment: [String: String]
    let logger: Logger

    /// - Parameter language: `de` or `en`; nil for what the environment asks for.
    package init(language: String?, environment: [String: String]) {
        terminal = Terminal(language: Language.asked(for: language, environment: environment))
        self.environment = environment
        logger = Logger(label: "schulpost") { StreamLogHandler.standardError(label: $0) }
    }

    /// What this program makes is for its own user only: a school's database is nobody else's to read. Once, at the start.
    package static func keepFilesPrivate() {
        umask(0o077)
    }

    /// The words for a help page.
    package static func words(_ german: String, _ english: String, environment: [String: String]) -> String {
        Phrase(german, english).text(in: Language.asked(environment: environment))
    }

    /// Tells what went wrong, and what to do next.
    package func explain(_ error: any Error) {
        switch error {
        case let error as ConfigurationError:
            for problem in error.problems { terminal.complain(problem.text(in: terminal.language)) }
        case let error as StartError: terminal.complain(error.text(in: terminal.language))
        case let error as DirectoryError: terminal.complain(error.text(in: terminal.language))
        case let error as DeskError: terminal.complain(error.text(in: terminal.language))
        default:
            terminal.complain(
                Phrase("Das hat nicht geklappt: \(error)", "That did not work: \(error)").text(in: terminal.language)
            )
        }
    }

    /// Opens a school's rooms for one piece of work.
    func withRooms<Value: Sendable>(
        _ place: SchoolChoice,
        _ work: (SchoolRooms) async throws -> Value
    ) async throws -> Value {
        let rooms = try await SchoolRooms(try place.read(), environment: environment, logger: logger)
        do {
            let value = try await work(rooms)
            try await rooms.close()
            return value
        } catch {
            try? await rooms.close()
            throw error
        }
    }

    /// Who sits at this machine, for the record of changes.
    var operatorName: String {
        for name in ["SUDO_USER", "USER", "LOGNAME"] {
            if let user = environment[name], !user.isEmpty { return user }
        }
        // A timer or a container sets none of them.
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "\(getuid())" }
        return String(cString: name)
    }
}
