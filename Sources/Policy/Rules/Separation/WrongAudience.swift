internal import FoundationEssentials
internal import MailMessage

/// A text that speaks to parents on its way to children, or the other way round. Whoever works here is asked, never silently
/// stopped: the finding names the audience that may have been meant.
package struct WrongAudience: Rule {
    package let id: RuleID = "separation.wrong-audience"
    package let clause: ClauseID = "family.guardian-information"
    package let asksAuthor = true
    package let parties: [Party] = PartySet.employees.parties
    package let limits: [Limit] = [Self.limit]
    package let defaultAction: Action = .hold
    package let wordings = Addressee.allCases.flatMap {
        [$0.wording(hasProposal: true), $0.wording(hasProposal: false)]
    }

    package init() {}

    /// Chosen on the tuning half of `Fixtures/wording` alone.
    package static let limit = Limit(
        "separation.wrong-audience",
        unit: .points,
        range: 0...100,
        defaults: PartyTable(all: 2),
        parties: PartySet.employees.parties,
        summary: "By how many points a text may speak more to parents than to children, or the other way round."
    )

    /// Whom a text speaks to.
    enum Addressee: String, CaseIterable {
        case parents
        case children

        func wording(hasProposal: Bool) -> Wording {
            Wording("separation.wrong-audience/" + rawValue + (hasProposal ? "-proposal" : ""))
        }
    }

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let signs = submission.content.text.signs(of: .audience)
        guard !signs.isEmpty, case .person(let person) = submission.author,
            !person.parties.isDisjoint(with: .employees)
        else { return [] }
        let reach = AudienceReach(submission.audience)
        let lean = Self.lean(of: signs)
        let addressee: Addressee
        if lean > 0, reach.children > 0, reach.guardians == 0 {
            addressee = .parents
        } else if lean < 0, reach.guardians > 0, reach.children == 0 {
            addressee = .children
        } else {
            return []
        }
        let limit = settings.limit(Self.limit, for: submission.author, at: submission.time)
        guard abs(lean) > limit else { return [] }
        let proposal = submission.audience.proposal(for: addressee)
        var parameters: [Finding.Parameter] = []
        if let proposal {
            parameters.append(Finding.Parameter("proposal", .text(proposal.id)))
            let address = proposal.address?.description ?? proposal.id
            parameters.append(Finding.Parameter("address", .unrecorded(address)))
        }
        return [
            Finding(
                rule: id,
                clause: addressee == .parents ? clause : "family.child-information",
                wording: addressee.wording(hasProposal: proposal != nil),
                measured: abs(lean),
                limit: limit,
                parameters: parameters
            )
        ]
    }

    /// Above 0 where the text speaks more to parents.
    static func lean(of signs: [TextSign]) -> Int {
        signs.reduce(0) { $0 + ($1.kind == "parents" ? $1.points : $1.kind == "children" ? -$1.points : 0) }
    }
}

extension AudienceFacts {
    /// The one audience that takes the place of the recipients.
    func proposal(for addressee: WrongAudience.Addressee) -> Proposal? {
        guard outside.isEmpty else { return nil }
        let reaching = lists.filter { addressee == .parents ? $0.children > 0 : $0.isForGuardians }
        let children = people.filter { $0.parties.contains(PartySet.child) }
        if let list = reaching.first, reaching.count == 1, children.isEmpty { return list.counterpart }
        return reaching.isEmpty && addressee == .parents ? guardiansOfSoleChild : nil
    }
}
