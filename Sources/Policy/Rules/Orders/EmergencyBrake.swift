internal import FoundationEssentials
package import School

/// The emergency brake is on: list mail, external mail, a role or a channel stands still until a time.
///
/// Servers outside are asked to try later; people of the school are refused with the time from which it works again (or
/// held, as `orders.brake.action` says). The house's own notices and mail to postmaster go on. The reason is for staff: it may
/// name an account or a suspicion, which is no business of strangers, families and children.
///
/// The clause is that by which a school may deny a part of its services for a time. Whoever is stopped has broken none, and is
/// told so (``Finding/breach``).
package struct EmergencyBrake: Rule {
    package let id: RuleID = Self.name
    package let clause: ClauseID = "account.lock"
    package let phases: [Phase] = [.recipient, .message]
    package let parties = Party.allCases
    package let wordings = ["lists", "external", "role", "channel"].flatMap {
        [Wording("orders.brake/" + $0), Wording("orders.brake/" + $0 + Self.heldMark)]
    }

    fileprivate static let name: RuleID = "orders.brake"

    /// Ends the wordings for what waits for a decision instead of being refused.
    static let heldMark = "/held"

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
        let mark = settings.action(of: self, for: submission) == .hold ? Self.heldMark : ""
        return [
            Finding(
                rule: id,
                clause: clause,
                wording: Wording("orders.brake/" + Self.kind(of: brake.what) + mark),
                parameters: [
                    Finding.Parameter("again", .instant(brake.until)),
                    Finding.Parameter("reason", .text(submission.author.isStaff ? Self.shown(brake.reason) : "")),
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

extension Author {
    /// Somebody who works for the school, whatever else they are.
    fileprivate var isStaff: Bool {
        guard case .person(let person) = self else { return false }
        return Self.staff.contains(where: person.parties.contains)
    }

    private static let staff: [Party] = [.teacher, .staff, .administrator, .head, .dataProtectionOfficer]
}

extension Finding {
    /// The clause that was broken; nil for an order of the school, which stops people who have broken none. Whoever shows a finding
    /// asks this, or ``PolicySettings/ground(of:in:)``.
    package var breach: ClauseID? { rule == EmergencyBrake.name ? nil : clause }
}

/// What a finding rests on, in words for whoever reads of it.
package struct Ground: Sendable, Hashable {
    /// nil for an order.
    package let clause: ClauseID?
    /// The clause's title, or that it is an order.
    package let title: String
    /// The clause's text, or that nobody has broken one.
    package let text: String
}

extension PolicySettings {
    package func ground(of finding: Finding, in language: Language) -> Ground {
        if let clause = finding.breach {
            return Ground(clause: clause, title: title(of: clause, in: language), text: text(of: clause, in: language))
        }
        return switch language {
        case .german:
            Ground(
                clause: nil,
                title: "Anordnung der Schule",
                text: "Die Schule hat etwas für eine Zeit angehalten. Niemand hat gegen die Nutzungsordnung verstoßen."
            )
        case .english:
            Ground(
                clause: nil,
                title: "An order of the school",
                text: "The school has stopped something for a time. Nobody has broken the usage rules."
            )
        }
    }
}
