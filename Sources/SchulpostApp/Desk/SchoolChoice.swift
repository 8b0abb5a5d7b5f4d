import FoundationEssentials
import School

/// Which school a command is about: a configuration file, and a short name where it holds several.
package struct SchoolChoice: Sendable {
    let path: String
    let school: String?

    /// - Parameter school: the short name under `schools:`; may be left out where there is but one.
    package init(configuration path: String, school: String? = nil) {
        self.path = path
        self.school = school
    }

    /// What is checked of new settings beyond their form.
    func settingsCheck(now: Date) throws -> SettingsCheck {
        SettingsCheck(now: now, largestMessage: try ConfigurationDesk.read(path).limits.messageSize)
    }

    /// - Throws: `ConfigurationError`, or `DeskError` where the school isn't said or not there.
    func read() throws -> SchoolConfiguration {
        let schools = try ConfigurationDesk.read(path).schools
        let names = schools.map(\.key).joined(separator: ", ")
        guard let school else {
            if let only = schools.first, schools.count == 1 { return only }
            throw DeskError(
                "In \(path) stehen mehrere Schulen; bitte mit --school sagen, welche gemeint ist: \(names)",
                "There are several schools in \(path); please say with --school which one is meant: \(names)"
            )
        }
        guard let chosen = schools.first(where: { $0.key == school }) else {
            throw DeskError(
                "Eine Schule „\(school)“ steht nicht in \(path). Es gibt: \(names)",
                "There is no school \"\(school)\" in \(path). There are: \(names)"
            )
        }
        return chosen
    }
}
