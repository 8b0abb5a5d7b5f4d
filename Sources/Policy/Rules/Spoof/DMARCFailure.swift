internal import MailMessage

/// Mail that its own domain disowns: DMARC fails (RFC 7489 §6.6.2). One rule for each thing that the domain may ask for.
///
/// A message that passed before a trusted forwarder changed it is not disowned.
package struct DMARCFailure: Rule {
    package let id: RuleID
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action
    private let request: AuthenticationFacts.Request

    /// - Parameter request: what the domain asks for; by default that is done, and `none` is labelled.
    package init(_ request: AuthenticationFacts.Request) {
        self.request = request
        id = RuleID("spoof.dmarc-" + request.rawValue)
        switch request {
        case .none: defaultAction = .label
        case .quarantine: defaultAction = .hold
        case .reject: defaultAction = .refuse
        }
    }

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let authentication = submission.authentication
        guard case .outside = submission.author, authentication.dmarc == .fail, authentication.request == request,
            authentication.provenDomain == nil
        else { return [] }
        let domain = authentication.author.map { [Finding.Parameter("domain", .text($0.unicode))] }
        return [Finding(rule: id, clause: clause, parameters: domain ?? [], status: .notAuthenticated)]
    }
}
