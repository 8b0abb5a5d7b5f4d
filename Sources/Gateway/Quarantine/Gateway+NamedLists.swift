internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailMessage
package import Policy
internal import School

extension Gateway {
    /// A recorded finding with the addresses of the lists that it names. Addresses are never recorded, but ids of lists are,
    /// and the school knows its own lists: for the author, who wrote to them, and for those who decide.
    ///
    /// Where a list isn't known any more, or never was of the message (one that fits better), a wording without it is taken.
    package func addressed(_ recorded: Finding, _ record: RecordedDecision) -> Finding {
        var finding = recorded
        let names = Set(finding.parameters.map(\.name))
        if !names.contains("address"), let proposal = finding.proposals.first,
            let address = plan.address(of: proposal, in: rooms.directory.roster)
        {
            finding.parameters.append(Finding.Parameter("address", .unrecorded(address.description)))
        }
        guard !names.contains("list"), let rule = checker.rule(finding.rule) else { return finding }
        if let list = again(recorded, rule, record)?.parameters.first(where: { $0.name == "list" }) {
            finding.parameters.append(list)
        } else if finding.wording == Wording(rule.id.text + "/list"), rule.wordings.contains(Wording(rule.id.text)) {
            finding.wording = Wording(rule.id.text)
        }
        return finding
    }

    /// The same finding of facts whose lists have their addresses again.
    private func again(_ finding: Finding, _ rule: any Rule, _ record: RecordedDecision) -> Finding? {
        var submission = record.facts.submission
        guard !submission.audience.lists.isEmpty else { return nil }
        for place in submission.audience.lists.indices {
            guard let audience = ListFacts.audience(of: submission.audience.lists[place].id),
                let address = plan.address(of: audience, in: rooms.directory.roster)
            else { return nil }
            submission.audience.lists[place].address = address
        }
        let same = record.findings.map(\.judged.finding).filter { $0.rule == finding.rule }
        let found = rule.findings(in: submission, rooms.settings.current.settings)
        guard let place = same.firstIndex(of: finding), found.indices.contains(place),
            found[place].wording == finding.wording
        else { return nil }
        return found[place]
    }
}
