internal import FoundationEssentials

/// A message that looks like a sign-up, a confirmation, a reset or a newsletter, from a service that no list names.
///
/// How much of that a mailbox may get goes by whose it is: teachers sign up for further training and order books.
package struct SignupSignsAlone: Rule {
    package let id: RuleID = "school-only.signup-signs"
    package let clause: ClauseID = "mail.no-private-signup"
    package let parties: [Party] = [.outsider]
    package let limits: [Limit] = [Self.limit]
    package let limitsReaders = true
    package let defaultAction: Action = .hold

    package init() {}

    /// Chosen on the tuning half of `Fixtures/wording` alone; by readers, not by authors. Staff sign up for training and
    /// order books: an address to confirm or a code alone passes, both with a link for unsubscribing don't.
    package static let limit = Limit(
        "school-only.signup-signs",
        unit: .points,
        range: 0...100,
        defaults: PartyTable(all: 6).with(2, for: .child, .guardian),
        summary: "How many points of a sign-up a message from outside may have that goes to such a mailbox."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author, !submission.audience.people.isEmpty else { return [] }
        let signs = submission.content.text.signs(of: .signup)
        guard !signs.isEmpty else { return [] }
        let limits = submission.audience.people.map { settings.limit(Self.limit, for: $0.parties) }
        let points = SignupSigns.points(of: submission.content.text)
        guard let limit = limits.min(), points > limit, !SignupSigns.isAllowed(submission, settings) else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                measured: points,
                limit: limit,
                parameters: [Finding.Parameter("signs", .signs(signs.map(\.name)))]
            )
        ]
    }
}
