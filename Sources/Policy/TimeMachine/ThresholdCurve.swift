/// How many messages of the past a threshold hits at each value that it may have.
///
/// Kept as a histogram of what the rule measured. Values of five digits and more are kept to four of them, rounded up, so
/// that it stays small however many sizes there are: `hits` then never says less than the truth.
package struct ThresholdCurve: Sendable {
    package struct Hits: Sendable, Hashable {
        /// All messages, whatever became of them.
        package var messages = 0
        /// Those of them that were authorised announcements and reached their readers.
        package var announcements = 0
        /// Those of them that a person had released.
        package var released = 0
        /// Those of them that reached their readers as they were, and are neither.
        package var ordinary = 0

        static func + (left: Self, right: Self) -> Self {
            Self(
                messages: left.messages + right.messages,
                announcements: left.announcements + right.announcements,
                released: left.released + right.released,
                ordinary: left.ordinary + right.ordinary
            )
        }
    }

    package let threshold: Threshold
    /// Everything else as it is, the threshold as low as it can be: what a rule finds then has its measure in it.
    private let probe: PolicySettings
    private var measures: [Int: Hits] = [:]
    /// The measure of the protected message that needs the widest threshold.
    private var highestProtected: Int?
    /// Messages that the threshold is for, whether or not it could hit them.
    package private(set) var met = 0

    package init(_ threshold: Threshold, _ settings: PolicySettings) {
        self.threshold = threshold
        probe = threshold.lowest(in: settings)
    }

    /// Takes a message in; those of other roles are none of its business.
    package mutating func add(_ past: PastDecision) {
        guard threshold.hasCurve, concerns(past.submission) else { return }
        met += 1
        guard
            let measured = threshold.rule.findings(in: past.submission, probe).lazy.compactMap(\.measured).max()
        else { return }
        let hits = Hits(
            messages: 1,
            announcements: past.isAnnouncement ? 1 : 0,
            released: past.wasReleased ? 1 : 0,
            ordinary: past.outcome <= .labelled && !past.isProtected ? 1 : 0
        )
        let place = Self.rounded(measured)
        measures[place] = (measures[place] ?? Hits()) + hits
        if past.isProtected { highestProtected = max(highestProtected ?? measured, measured) }
    }

    /// Whether the threshold is the one that the message is judged by.
    private func concerns(_ submission: Submission) -> Bool {
        let party: Party
        switch threshold.whose {
        case .role(let role): party = role
        case .group(let group): return submission.author.groups.contains(group)
        }
        guard threshold.rule.limitsReaders else {
            return submission.author != .house && submission.parties.contains(party)
        }
        // Of readers with several roles the widest limit holds: another one's, where the lowest of this one isn't it.
        return submission.audience.people.contains {
            $0.parties.contains(party)
                && probe.limit(threshold.limit, for: $0.parties) == threshold.limit.range.lowerBound
        }
    }

    mutating func merge(_ other: Self) {
        measures.merge(other.measures, uniquingKeysWith: +)
        met += other.met
        if let highest = other.highestProtected { highestProtected = max(highestProtected ?? highest, highest) }
    }

    /// What the threshold would have hit at this value: all that measures more.
    package func hits(at value: Int) -> Hits {
        measures.reduce(Hits()) { $1.key > value ? $0 + $1.value : $0 }
    }

    /// The whole curve, lowest value first: each value where the hits change, up to the first that hits nothing.
    package var steps: [(value: Int, hits: Hits)] {
        var sum = Hits()
        var steps: [(value: Int, hits: Hits)] = []
        for (measured, hits) in measures.sorted(by: { $0.key > $1.key }) {
            steps.append((measured, sum))
            sum = sum + hits
        }
        steps.append((threshold.limit.range.lowerBound, sum))
        return steps.reversed()
    }

    /// At most so many steps of the curve, the ends among them, with those values that the caller asks for.
    package func steps(atMost count: Int, including values: [Int] = []) -> [(value: Int, hits: Hits)] {
        let all = steps
        let stride = max(1, (all.count + max(count, 2) - 2) / max(max(count, 2) - 1, 1))
        var chosen = Set(all.enumerated().filter { $0.offset % stride == 0 }.map(\.element.value))
        if let last = all.last { chosen.insert(last.value) }
        chosen.formUnion(values)
        return chosen.sorted().map { ($0, hits(at: $0)) }
    }

    /// The lowest value of the threshold that hits no announcement and no released message; of more than four digits,
    /// rounded up to four.
    /// Where none of them came near, that is the lowest value there is.
    /// - Returns: nil where there is no curve, or the past has no message that the threshold is for.
    package var suggestion: Suggestion? {
        guard met > 0 else { return nil }
        let range = threshold.limit.range
        let value = min(
            max(highestProtected.map(Self.rounded) ?? range.lowerBound, range.lowerBound),
            range.upperBound
        )
        return Suggestion(threshold: threshold.name, value: value, hits: hits(at: value))
    }

    /// The highest measure of any message; nil where none came above the lowest value that the threshold may have.
    package var highest: Int? { measures.keys.max() }

    /// Whether an announcement or a released message came above the lowest value: else the past says nothing about how low
    /// the threshold may be.
    package var hasProtected: Bool { highestProtected != nil }

    private static func rounded(_ measured: Int) -> Int {
        var step = 1
        while measured / step >= 10_000 { step *= 10 }
        return step == 1 ? measured : (measured / step + (measured % step > 0 ? 1 : 0)) * step
    }
}

/// A value for a threshold, learnt from the past.
package struct Suggestion: Sendable, Hashable {
    package let threshold: String
    /// In the limit's unit.
    package let value: Int
    /// What it would have hit: no announcement and no released message, unless the limit can't be set wide enough.
    package let hits: ThresholdCurve.Hits
}
