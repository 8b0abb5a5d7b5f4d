package import Announcements
package import Database
package import Directory
package import FoundationEssentials
package import Gateway
package import Policy
package import School

/// One school as the web sees it: its names, and the rooms that pages look into.
package struct WebSchool: Sendable {
    /// As people call it: "Lindenschule".
    package var name: String
    /// The host names under which its pages are found, in lower case, without port.
    package var hosts: [String]
    package var gateway: Gateway
    package var announcements: AnnouncementOffice
    package var directory: Directory
    package var settings: SettingsStore
    package var catalogue: SettingsCatalogue
    package var database: any Database
    package var authenticator: any Authenticator
    /// Who may use the API; nil where nobody may.
    package var modules: ModuleTokens?
    /// Octets of a message that the doors take at most, whatever the settings say.
    package var largestMessage: Int
    /// The language of visitors who say nothing else.
    package var language: Language
    package var now: @Sendable () -> Date

    package init(
        name: String,
        hosts: [String],
        gateway: Gateway,
        announcements: AnnouncementOffice? = nil,
        directory: Directory,
        settings: SettingsStore,
        catalogue: SettingsCatalogue = .standard,
        database: any Database,
        authenticator: any Authenticator,
        modules: ModuleTokens? = nil,
        largestMessage: Int = .max,
        language: Language = .german,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.name = name
        self.hosts = hosts.map { $0.lowercased() }
        self.gateway = gateway
        self.announcements =
            announcements
            ?? AnnouncementOffice(
                school: name,
                gateway: gateway,
                directory: directory,
                settings: settings,
                database: database,
                now: now
            )
        self.directory = directory
        self.settings = settings
        self.catalogue = catalogue
        self.database = database
        self.authenticator = authenticator
        self.modules = modules
        self.largestMessage = largestMessage
        self.language = language
        self.now = now
    }
}
