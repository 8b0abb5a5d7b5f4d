/// What shall become of a submission, and why.
package struct Verdict: Sendable, Hashable {
    package enum Disposition: Sendable, Hashable {
        /// Delivered; each label is the rule that asks for it.
        case accept(labels: [RuleID])
        /// Kept for a person's decision.
        case hold
        case refuse
        /// Not now: all that speaks against it may pass by itself.
        case tryLater

        /// For records and metrics.
        package var name: String {
            switch self {
            case .accept(let labels): labels.isEmpty ? "accept" : "label"
            case .hold: "hold"
            case .refuse: "refuse"
            case .tryLater: "try-later"
            }
        }
    }

    /// A finding with what the settings make of it.
    package struct Judged: Sendable, Hashable {
        package var finding: Finding
        package var action: Action

        package init(_ finding: Finding, _ action: Action) {
            self.finding = finding
            self.action = action
        }
    }

    package let disposition: Disposition
    /// All findings, the gravest first, in an order that doesn't depend on that of the rules.
    package let findings: [Judged]

    /// - Parameter findings: in any order. The strictest action wins.
    package init(_ findings: [Judged]) {
        self.findings = findings.count < 2 ? findings : findings.sorted(by: Self.precedes)
        guard let gravest = self.findings.first else {
            disposition = .accept(labels: [])
            return
        }
        switch gravest.action {
        case .observe, .label:
            var labels: [RuleID] = []
            for judged in self.findings where judged.action == .label && !labels.contains(judged.finding.rule) {
                labels.append(judged.finding.rule)
            }
            disposition = .accept(labels: labels)
        case .hold:
            disposition = .hold
        case .refuse:
            let isPassing = self.findings.allSatisfy { $0.action != .refuse || $0.finding.isTemporary }
            disposition = isPassing ? .tryLater : .refuse
        }
    }

    /// The findings that made the verdict what it is; those merely observed never do.
    package var decisive: [Finding] {
        guard let gravest = findings.first, gravest.action != .observe else { return [] }
        let all = findings.lazy.filter { $0.action == gravest.action }.map(\.finding)
        return disposition == .refuse ? all.filter { !$0.isTemporary } : Array(all)
    }

    /// Nothing against it.
    package static let accept = Verdict([])

    private static func precedes(_ left: Judged, _ right: Judged) -> Bool {
        if left.action != right.action { return left.action > right.action }
        if left.finding.rule != right.finding.rule { return left.finding.rule < right.finding.rule }
        if left.finding.wording != right.finding.wording {
            return left.finding.wording.key < right.finding.wording.key
        }
        if left.finding.measured != right.finding.measured {
            return (left.finding.measured ?? 0) > (right.finding.measured ?? 0)
        }
        return String(describing: left.finding.parameters) < String(describing: right.finding.parameters)
    }
}
