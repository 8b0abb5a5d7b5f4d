extension FileFacts {
    /// The first of the kinds that is there, with how many there are.
    /// - Parameter kinds: each with the last part of its wording's key; empty for the rule's only wording.
    func finding(by rule: some Rule, of kinds: [(kind: Kind, wording: String)]) -> [Finding] {
        guard !counts.isEmpty, let found = kinds.first(where: { self[$0.kind] > 0 }) else { return [] }
        return [
            Finding(
                rule: rule.id,
                clause: rule.clause,
                wording: found.wording.isEmpty ? nil : Wording(rule.id.text + "/" + found.wording),
                parameters: [Finding.Parameter("count", .number(self[found.kind]))]
            )
        ]
    }
}
