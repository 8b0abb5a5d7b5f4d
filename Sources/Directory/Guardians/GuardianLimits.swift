/// How long codes and links are good, and how often they are made.
package struct GuardianLimits: Sendable, Hashable {
    /// Seconds for which an invitation's code is good. Default 14 days.
    package var invitation = 14 * 86_400.0
    /// Seconds for which a link that confirms an address is good. Default 3 days.
    package var addressLink = 3 * 86_400.0
    /// Seconds for which a link to a new password is good. Default 1 hour.
    package var passwordLink = 3_600.0
    /// Links of one kind made for a person within ``window``; more are not sent. Default 5.
    package var linksPerWindow = 5
    /// Seconds. Default 1 day.
    package var window = 86_400.0
    /// Seconds between two links of one kind for a person. Default 60.
    package var linkPause = 60.0

    package init() {}

    package static let standard = GuardianLimits()
}
