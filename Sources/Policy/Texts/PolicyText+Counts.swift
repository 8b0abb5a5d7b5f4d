extension [String: PolicyText] {
    /// The texts of a rule that counts recipients (`MassLimit.wordings`): the same fact, with another advice where a list
    /// would do, and where the message by itself has too many.
    func adding(_ rule: String, fact: String, advice: String, list: String, alone: String) -> Self {
        let ways = ["": advice, "/list": list, "/alone": alone]
        return merging(ways.map { (rule + $0.key, PolicyText(fact, $0.value)) }) { $1 }
    }

    /// The texts of the emergency brake, by what stands still: the same fact, with other advice for what is kept until somebody
    /// decides, and is not to be sent again.
    func adding(orders facts: [String: String], refused: String, held: String) -> Self {
        let ways = ["": refused, EmergencyBrake.heldMark: held]
        return facts.reduce(into: self) { texts, order in
            for (mark, advice) in ways { texts["orders.brake/" + order.key + mark] = PolicyText(order.value, advice) }
        }
    }
}
