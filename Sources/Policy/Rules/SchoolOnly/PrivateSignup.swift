internal import FoundationEssentials
internal import MailMessage

/// Mail of private services to school addresses: the address was signed up there. A list can't be signed up to anything, not
/// even to a service that the school uses.
package struct PrivateSignup: Rule {
    package let id: RuleID = "school-only.private-signup"
    package let clause: ClauseID = "mail.no-private-signup"
    package let parties: [Party] = [.outsider]
    package let wordings = [service, list]

    package init() {}

    /// What a list is sent that has so many points is a sign-up, whoever sends it.
    static let pointsForLists = 3
    private static let service = Wording("school-only.private-signup/service")
    private static let list = Wording("school-only.private-signup/list")

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author, submission.audience.isReached else { return [] }
        let points = SignupSigns.points(of: submission.content.text)
        let service = SignupSigns.service(submission.senders, settings)
        if !submission.audience.lists.isEmpty, service != nil || points >= Self.pointsForLists {
            return [Finding(rule: id, clause: clause, wording: Self.list, measured: points, status: .listProhibited)]
        }
        guard let service, !SignupSigns.isAllowed(submission, settings) else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                wording: Self.service,
                measured: points,
                parameters: [Finding.Parameter("domain", .text(service.unicode))]
            )
        ]
    }
}

/// What speaks for a message being one by which services sign up, confirm, reset or advertise.
enum SignupSigns {
    /// The weightiest sign of each kind, added up.
    static func points(of text: TextFacts) -> Int {
        var kinds: [Substring: Int] = [:]
        for sign in text.signs(of: .signup) { kinds[sign.kind] = max(kinds[sign.kind] ?? 0, sign.points) }
        return kinds.values.reduce(0, +)
    }

    /// The known service that it comes from.
    static func service(_ senders: SenderFacts, _ settings: PolicySettings) -> Domain? {
        let claims = (senders.header?.from ?? []) + (senders.envelope.map { [$0] } ?? [])
        for claim in claims {
            if case .elsewhere(let domain) = claim.origin, settings.signupServices.contains(domain) { return domain }
        }
        return nil
    }

    /// Whether every author in From is a service that the school uses, or somebody with whom everyone may correspond.
    static func isAllowed(_ submission: Submission, _ settings: PolicySettings) -> Bool {
        let from = submission.senders.header?.from ?? []
        return !from.isEmpty
            && from.allSatisfy { claim in
                if settings.allows(claim, at: submission.time) { return true }
                guard case .elsewhere(let domain) = claim.origin else { return false }
                return settings.usedServices.contains { entry in
                    guard case .domain(let used) = entry.who else { return false }
                    return entry.holds(at: submission.time) && domain.isWithin(used)
                }
            }
    }
}

extension AudienceFacts {
    /// Whether anybody of the school gets it; postmaster@ isn't counted.
    var isReached: Bool { !people.isEmpty || !lists.isEmpty }
}
