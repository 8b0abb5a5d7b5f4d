internal import FoundationEssentials

/// The emergency brake is on: list mail, external mail, a role or a channel stands still until a time.
///
/// Servers outside are asked to try later; people of the school are refused with the time from which it works again (or
/// held, as `orders.brake.action` says). The house's own notices and mail to postmaster go on.
package struct EmergencyBrake: Rule {
    package let id: RuleID = "orders.brake"
    package let clause: ClauseID = "account.filters"
    package let phases: [Phase] = [.recipient, .message]
    package let parties = Party.allCases
    package let wordings = ["lists", "external", "role", "channel"].map { Wording("orders.brake/" + $0) }

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard !settings.brakes.isEmpty else { return [] }
        let isOutside = if case .outside = submission.author { true } else { false }
        // The one that lasts longest tells when it works again.
        let brake =
            settings.brakes
            .filter { $0.holds(at: submission.time) && $0.stops(submission) }
            .max { ($0.until, $0.what.text) < ($1.until, $1.what.text) }
        guard let brake else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                wording: Wording("orders.brake/" + Self.kind(of: brake.what)),
                parameters: [
                    Finding.Parameter("again", .instant(brake.until)),
                    Finding.Parameter("reason", .text(Self.shown(brake.reason))),
                ],
                isTemporary: isOutside
            )
        ]
    }

    /// In brackets, to stand behind "the school has ordered it"; nothing where no reason is given.
    private static func shown(_ reason: String) -> String {
        let words = TextTemplate.harmless(reason).prefix(longestReason)
        return words.allSatisfy(\.isWhitespace) ? "" : " (" + words + ")"
    }

    /// In characters; more would not be shown whole.
    private static let longestReason = 76

    private static func kind(of what: Brake.What) -> String {
        switch what {
        case .lists: "lists"
        case .external: "external"
        case .role: "role"
        case .channel: "channel"
        }
    }
}
