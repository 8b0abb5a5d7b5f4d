extension [String: PolicyText] {
    /// The texts of a rule that counts recipients (`MassLimit.wordings`): the same fact, with another advice where a list
    /// would do, and where the message by itself has too many.
    func adding(_ rule: String, fact: String, advice: String, list: String, alone: String) -> Self {
        let ways = ["": advice, "/list": list, "/alone": alone]
        return merging(ways.map { (rule + $0.key, PolicyText(fact, $0.value)) }) { $1 }
    }
}
