internal import FoundationEssentials

/// A message that looks like a sign-up, a confirmation, a reset or a newsletter, from a service that no list names.
///
/// How much of that a mailbox may get goes by whose it is: teachers sign up for further training and order books. Below
/// their limit they get it with a note.
package struct SignupSignsAlone: Rule {
    package let id: RuleID = "school-only.signup-signs"
    package let clause: ClauseID = "mail.no-private-signup"
    package let parties: [Party] = [.outsider]
    package let limits: [Limit] = [Self.limit]
    package let limitsReaders = true
    package let defaultAction: Action = .hold

    package init() {}

    /// Chosen on the tuning half of `Fixtures/wording` alone; by readers, not by authors. Staff sign up for training and
    /// order books: what a provider of training writes has up to eight points.
    package static let limit = Limit(
        "school-only.signup-signs",
        unit: .points,
        range: 0...100,
        defaults: PartyTable(all: 8).with(2, for: .child, .guardian),
        summary: "How many points of a sign-up a message from outside may have that goes to such a mailbox."
    )

    /// Above so many points who works here is told what it looks like.
    static let pointsForNote = 2

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author, !submission.audience.people.isEmpty else { return [] }
        let signs = submission.content.text.signs(of: .signup)
        guard !signs.isEmpty else { return [] }
        let limits = submission.audience.people.map { settings.limit(Self.limit, for: $0.parties) }
        let points = SignupSigns.points(of: submission.content.text)
        guard let limit = limits.min(), points > min(limit, Self.pointsForNote),
            !SignupSigns.isAllowed(submission, settings)
        else { return [] }
        var finding = Finding(
            rule: id,
            clause: clause,
            parameters: [Finding.Parameter("signs", .signs(signs.map(\.name)))]
        )
        if points > limit {
            finding.measured = points
            finding.limit = limit
        } else if AudienceReach(submission.audience).isStaffOnly {
            finding.atMost = .label
        } else {
            return []
        }
        return [finding]
    }
}
