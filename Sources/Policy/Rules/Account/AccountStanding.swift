internal import FoundationEssentials

/// Who is locked out, denied the module, or still has a handed-out password, sends nothing.
package struct AccountStanding: Rule {
    package let id: RuleID = "account.standing"
    package let clause: ClauseID = "account.lock"
    package let phases: [Phase] = [.sender, .message]
    package let wordings =
        ["locked", "locked-until", "denied", "denied-until", "must-change"].map { Wording("account.standing/" + $0) }

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person(let person) = submission.author, person.standing != .good else { return [] }
        let standing = person.standing
        if let bar = standing.locked, bar.holds(at: submission.time) { return [finding("locked", bar)] }
        if let bar = standing.denied, bar.holds(at: submission.time) { return [finding("denied", bar)] }
        if standing.mustChangePassword {
            let wording = Wording("account.standing/must-change")
            return [Finding(rule: id, clause: "account.password", wording: wording, status: .accountDisabled)]
        }
        return []
    }

    private func finding(_ what: String, _ bar: Standing.Bar) -> Finding {
        var finding = Finding(
            rule: id,
            clause: clause,
            wording: Wording("account.standing/" + what),
            status: .accountDisabled
        )
        if case .until(let end) = bar {
            finding.wording = Wording("account.standing/" + what + "-until")
            finding.parameters = [Finding.Parameter("until", .instant(end))]
        }
        return finding
    }
}
