/// One demand of the usage rules as the machine sees it. A rule finds; the configured action decides.
///
/// A rule is pure: the same submission and settings give the same findings, whatever other rules say. One rule is one
/// file below `Rules/`; the page "Adding a rule" tells the steps.
package protocol Rule: Sendable {
    var id: RuleID { get }

    /// The clause it enforces where a finding doesn't name another.
    var clause: ClauseID { get }

    /// When it can be judged; every rule is judged at `.message`.
    var phases: [Phase] { get }

    /// Its thresholds.
    var limits: [Limit] { get }

    /// Which of its limits `Finding.measured` is compared with: of that one alone the past tells a curve.
    var measuredLimit: Limit? { get }

    /// Whether its limits go by the role of who reads, not of the author.
    var limitsReaders: Bool { get }

    /// Whose submissions it judges: the parties that have an action of their own in the settings.
    var parties: [Party] { get }

    var defaultAction: Action { get }

    /// Where what follows by default isn't the same for everyone.
    var defaultActions: PartyTable<Action> { get }

    /// Every text that a finding of it may be explained with.
    var wordings: [Wording] { get }

    /// Whether a person who decides about a message that it holds can't do so without reading the text (`mail.inspection`).
    var needsText: Bool { get }

    /// Whether it is the author, one of the staff, who is asked what was meant, and decides: a mistake is more likely than
    /// a breach.
    var asksAuthor: Bool { get }

    /// Whether an author who is asked may send it as it is. Where a right is missing, only who decides may; the author asks
    /// them, sends it elsewhere, or gives it up.
    var authorMayConfirm: Bool { get }

    func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding]
}

extension Rule {
    package var phases: [Phase] { [.message] }
    package var limits: [Limit] { [] }
    package var measuredLimit: Limit? { limits.first }
    package var limitsReaders: Bool { false }
    package var parties: [Party] { Party.people }
    package var defaultAction: Action { .refuse }
    package var defaultActions: PartyTable<Action> { PartyTable(all: defaultAction) }
    package var wordings: [Wording] { [Wording(id.text)] }
    package var needsText: Bool { false }
    package var asksAuthor: Bool { false }
    package var authorMayConfirm: Bool { asksAuthor }
}
