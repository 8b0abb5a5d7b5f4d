package import Policy

/// The settings of one moment, with the version that decisions name.
package struct SettingsSnapshot: Sendable, Hashable {
    /// Counts up by one at each change; 0 where nothing was ever changed.
    package let version: Int
    package let settings: PolicySettings

    package init(version: Int, settings: PolicySettings) {
        self.version = version
        self.settings = settings
    }

    /// What holds before the first change.
    package static let defaults = SettingsSnapshot(version: 0, settings: PolicySettings())
}
