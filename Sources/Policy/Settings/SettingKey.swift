/// One setting by name.
///
/// - `mass.recipients-per-hour.child`: a limit; the rule's id alone means every role at once
/// - `mass.recipients-per-hour.action.child`: what follows from the rule's findings
/// - `school-only.mode.child`: how far a role's mail reaches
/// - `mass.recipients-per-hour.group.5a`, `mass.recipients-per-hour.action.group.5a`, `school-only.mode.group.5a`: what
///   holds for the members of a class or group in place of what holds for their roles; empty takes it back
/// - `school-only.allowed`: the allow-list
/// - `mass.strike-days`, `mass.pause-hours`: numbers that hold for everyone
/// - `orders.brake`: emergency brakes; `quiet-hours.children`: when announcements wait
/// - `spoof.allowed`: who is trusted in spite of a name or domain like ours
/// - `spoof.role-names`, `spoof.free-mail-domains`: lists of words; `standard` stands for the program's own
/// - `chain.patterns`, `content.word-list`, …: lists of patterns, see the page "Word rules"
/// - `school-only.signup-allowed`: services that the school uses
/// - `presentation.subject-tag`, `presentation.banner`: how labels are shown
/// - `quarantine.text`: who may look at texts of held messages
/// - `exemptions`: wider limits of single persons
/// - `clause.mail.no-mass.title.de`, `clause.mail.no-mass.text.de`: the school's own words
package struct SettingKey: Sendable {
    enum Kind: Sendable {
        case limit(Limit, [Party])
        case action(any Rule, [Party])
        case mode([Party])
        case allowed
        case exemptions
        case trusted
        case words(NamedList)
        case phrases(TextSign.Family)
        /// Services that the school uses.
        case usedServices
        case subjectTag
        case banner
        case clause(ClauseID, ClauseField)
        case number(NumberSetting)
        /// What a class or group has of its own.
        case group(GroupedSetting, String)
        case brakes
        case quietHours(QuietAudience)
        case textSight
    }

    package let name: String
    let kind: Kind
    /// What may be written: `1...100000`, `observe | label | hold | refuse`.
    package let form: String
    /// What it is for, in one sentence.
    package let summary: String

    /// Whether it stands for several settings at once: it can be set but isn't printed.
    package var isShorthand: Bool {
        switch kind {
        case .limit(_, let parties), .action(_, let parties), .mode(let parties): parties.count != 1
        case .allowed, .exemptions, .trusted, .usedServices, .words, .phrases, .subjectTag, .banner, .clause: false
        case .number, .group, .brakes, .quietHours, .textSight: false
        }
    }

    /// Which list of words.
    enum NamedList: Sendable {
        case roleNames
        case freeMailDomains
        case signupServices
    }
}
