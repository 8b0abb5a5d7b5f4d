internal import FoundationEssentials
internal import MailMessage

/// A text that speaks to parents on its way to children, or the other way round, or to colleagues on its way to either.
/// Whoever works here is asked, never silently stopped: the finding names the audience that may have been meant.
package struct WrongAudience: Rule {
    package let id: RuleID = "separation.wrong-audience"
    package let clause: ClauseID = "family.guardian-information"
    package let asksAuthor = true
    package let parties: [Party] = PartySet.employees.parties
    package let limits: [Limit] = [Self.limit]
    package let defaultAction: Action = .hold
    package let wordings =
        [Addressee.parents, .children].flatMap { [$0.wording(hasProposal: true), $0.wording(hasProposal: false)] }
        + [Addressee.staff.wording(hasProposal: false)]

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
        /// Nothing is proposed: the staff's list is open to the staff anyway.
        case staff

        func wording(hasProposal: Bool) -> Wording {
            Wording("separation.wrong-audience/" + rawValue + (hasProposal ? "-proposal" : ""))
        }
    }

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let signs = submission.content.text.signs(of: .audience)
        guard !signs.isEmpty, case .person(let person) = submission.author,
            !person.parties.isDisjoint(with: .employees)
        else { return [] }
        let limit = settings.limit(Self.limit, for: submission)
        guard let (addressee, points) = Self.addressee(of: signs, submission.audience), points > limit else {
            return []
        }
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
                clause: addressee == .children ? "family.child-information" : clause,
                wording: addressee.wording(hasProposal: proposal != nil),
                measured: points,
                limit: limit,
                parameters: parameters
            )
        ]
    }

    /// Who is spoken to and isn't written to, with the points by which; nil where nobody is.
    private static func addressee(of signs: [TextSign], _ audience: AudienceFacts) -> (Addressee, Int)? {
        var reach = AudienceReach(audience)
        reach.guardians += audience.guardiansByAddress
        let points = points(of: signs)
        let lean = points.parents - points.children
        // Who speaks to families or children as well has them in mind.
        let staff = points.staff - abs(lean)
        if staff > abs(lean), reach.children + reach.guardians > 0, !audience.reachesStaff { return (.staff, staff) }
        if lean > 0, reach.children > 0, reach.guardians == 0 { return (.parents, lean) }
        if lean < 0, reach.guardians > 0, reach.children == 0 { return (.children, -lean) }
        if staff > 0, reach.children + reach.guardians > 0, !audience.reachesStaff { return (.staff, staff) }
        return nil
    }

    /// How surely the text speaks to anybody at all.
    static func weight(of signs: [TextSign]) -> Int {
        let points = points(of: signs)
        return max(abs(points.parents - points.children), points.staff)
    }

    private static func points(of signs: [TextSign]) -> (parents: Int, children: Int, staff: Int) {
        var points = (parents: 0, children: 0, staff: 0)
        for sign in signs {
            switch sign.kind {
            case "parents": points.parents += sign.points
            case "children": points.children += sign.points
            case "staff": points.staff += sign.points
            default: continue
            }
        }
        return points
    }
}

extension AudienceFacts {
    /// Whether anybody who works here is written to, one by one or by a list of the staff.
    fileprivate var reachesStaff: Bool {
        people.contains { !$0.parties.isDisjoint(with: .employees) }
            || lists.contains { $0.staff > 0 && $0.staff >= $0.children + $0.guardians }
    }

    /// The one audience that takes the place of the recipients.
    func proposal(for addressee: WrongAudience.Addressee) -> Proposal? {
        let strangers = outside.reduce(0) { $0 + $1.count } - guardiansByAddress
        guard strangers <= 0, addressee != .staff else { return nil }
        let isForParents = addressee == .parents
        let reaching = lists.filter { isForParents ? $0.children > 0 : $0.isForGuardians }
        let named = people.contains {
            $0.parties.contains(isForParents ? PartySet.child : .guardian) && $0.parties.isDisjoint(with: .employees)
        }
        if let list = reaching.first, reaching.count == 1, !named, guardiansByAddress == 0 { return list.counterpart }
        guard reaching.isEmpty else { return nil }
        return isForParents ? guardiansOfThose : childrenOfThose
    }
}
