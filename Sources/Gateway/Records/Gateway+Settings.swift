internal import Directory
internal import MailAuthentication
package import Policy

extension Gateway {
    /// Reads settings as people of this school write them.
    package var settingsReader: PolicySettingsReader {
        let roster = rooms.directory.roster
        guard let suffixes = outside?.authenticator.publicSuffixes else { return PolicySettingsReader(roster: roster) }
        return PolicySettingsReader(roster: roster) { suffixes.mayBeOwned($0) }
    }
}
