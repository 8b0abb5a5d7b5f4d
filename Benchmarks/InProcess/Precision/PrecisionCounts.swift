import Policy

/// What a rule found of what was meant, and what of the rest.
struct PrecisionCounts {
    var found = 0
    var missed = 0
    var wrongly = 0
    var leftAlone = 0

    mutating func add(isFound: Bool, isMeant: Bool) {
        switch (isFound, isMeant) {
        case (true, true): found += 1
        case (false, true): missed += 1
        case (true, false): wrongly += 1
        case (false, false): leftAlone += 1
        }
    }

    /// On one line each: the half that was looked at, and the one that wasn't.
    static func show(_ name: String, _ halves: [PrecisionCounts]) {
        print(name)
        for (half, counts) in zip(["  tuning half", "  test half  "], halves) {
            let precision = percent(counts.found, counts.found + counts.wrongly)
            let recall = percent(counts.found, counts.found + counts.missed)
            let others = "\(counts.wrongly) of \(counts.wrongly + counts.leftAlone) others found"
            print(
                "\(half) precision \(precision), recall \(recall) (\(counts.found) of \(counts.found + counts.missed)), "
                    + others
            )
        }
    }

    static func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "–" : "\((part * 1000 / whole + 5) / 10) %"
    }
}

/// Counts of several rules at once, each in two halves.
struct RulePrecision {
    private(set) var counts: [RuleID: [PrecisionCounts]] = [:]
    /// What went wrong in the tuning half, to be looked at; of the test half nothing is told but numbers.
    private(set) var slips: [String] = []

    mutating func add(_ rule: RuleID, isFound: Bool, isMeant: Bool, _ name: String) {
        let half = WordingText.half(of: name)
        counts[rule, default: [PrecisionCounts(), PrecisionCounts()]][half].add(isFound: isFound, isMeant: isMeant)
        if isFound != isMeant, half == 0 { slips.append("\(rule) \(isMeant ? "missed" : "found wrongly"): \(name)") }
    }

    func show() {
        for (rule, halves) in counts.sorted(by: { $0.key < $1.key }) { PrecisionCounts.show(rule.text, halves) }
        if !slips.isEmpty { print("  slips of the tuning half: " + slips.sorted().joined(separator: "; ")) }
    }
}
