package import FoundationEssentials
package import Policy
package import School

/// One change of the settings: who, when, why, and how they were afterwards.
package struct SettingsVersion: Sendable, Hashable {
    package let version: Int
    package let time: Date
    /// `operator NAME` for somebody at the command line; nil for the house itself.
    package let author: PersonID?
    package let reason: String
    package let settings: PolicySettings
    /// Of a version that undoes changes: the version whose settings it has again; 0 for the defaults.
    package let restored: Int?
}
