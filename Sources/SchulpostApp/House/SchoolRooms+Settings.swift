import Directory
import MailAuthentication
import MailMessage
import Policy

extension SchoolRooms {
    /// Reads settings as people of this school write them.
    var settingsReader: PolicySettingsReader {
        PolicySettingsReader(roster: directory.roster) { SchoolChecks.suffixes.mayBeOwned($0) }
    }
}
