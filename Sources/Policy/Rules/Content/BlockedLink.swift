internal import MailMessage

/// A link to what the school's block-lists name. A domain that `school-only.allowed` names is never blocked. Whoever of the
/// school shows one to somebody who works here isn't stopped: their reader is warned.
package struct BlockedLink: Rule {
    package let id: RuleID = "content.link"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    /// Our own people hear at once which link it was; for others a person decides, since lists err.
    package let defaultActions = PartyTable(all: Action.refuse).with(.hold, for: .outsider)

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let blocked = submission.content.links.blocked
        guard !blocked.isEmpty else { return [] }
        return blocked.filter { !settings.allows($0.domain, at: submission.time) }.prefix(1).map { link in
            Finding(
                rule: id,
                clause: clause,
                parameters: [
                    Finding.Parameter("domain", .text(link.domain.unicode)),
                    Finding.Parameter("list", .text(link.list)),
                ],
                atMost: submission.showsStaff ? .label : nil
            )
        }
    }
}
