package import FoundationEssentials

/// A finding as a decision record keeps it: enough to explain it again, without what is never recorded.
package struct RecordedFinding: Sendable, Hashable, Codable {
    package var rule: String
    package var clause: String
    package var wording: String
    package var action: Action
    package var measured: Int?
    package var limit: Int?
    /// The recordable parameters, by name.
    package var numbers: [String: Int]?
    package var sizes: [String: Int]?
    package var instants: [String: Date]?
    package var texts: [String: String]?
    package var signs: [String: [String]]?

    package init(_ judged: Verdict.Judged) {
        let finding = judged.finding
        rule = finding.rule.text
        clause = finding.clause.text
        wording = finding.wording.key
        action = judged.action
        measured = finding.measured
        limit = finding.limit
        for parameter in finding.parameters {
            switch parameter.value {
            case .number(let number): numbers = (numbers ?? [:]).merging([parameter.name: number]) { $1 }
            case .size(let size): sizes = (sizes ?? [:]).merging([parameter.name: size]) { $1 }
            case .instant(let instant): instants = (instants ?? [:]).merging([parameter.name: instant]) { $1 }
            case .text(let text): texts = (texts ?? [:]).merging([parameter.name: text]) { $1 }
            case .signs(let names): signs = (signs ?? [:]).merging([parameter.name: names]) { $1 }
            case .unrecorded: continue
            }
        }
    }

    /// The finding again, for its explanation; what was not recorded reads "…".
    package var judged: Verdict.Judged {
        var parameters: [Finding.Parameter] = []
        parameters += (numbers ?? [:]).map { Finding.Parameter($0.key, .number($0.value)) }
        parameters += (sizes ?? [:]).map { Finding.Parameter($0.key, .size($0.value)) }
        parameters += (instants ?? [:]).map { Finding.Parameter($0.key, .instant($0.value)) }
        parameters += (texts ?? [:]).map { Finding.Parameter($0.key, .text($0.value)) }
        parameters += (signs ?? [:]).map { Finding.Parameter($0.key, .signs($0.value)) }
        let finding = Finding(
            rule: RuleID(rule),
            clause: ClauseID(clause),
            wording: Wording(wording),
            measured: measured,
            limit: limit,
            parameters: parameters.sorted { $0.name < $1.name }
        )
        return Verdict.Judged(finding, action)
    }
}
