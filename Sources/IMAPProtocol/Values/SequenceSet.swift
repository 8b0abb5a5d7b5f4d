/// sequence-set = (seq-number / seq-range) ["," sequence-set], RFC 3501 §9; numbers are sequence numbers or UIDs.
package struct SequenceSet: Sendable, Hashable {
    /// seq-number = nz-number / "*"
    package enum Bound: Sendable, Hashable {
        case number(UInt32)
        /// `*`, the highest number in use.
        case last
    }

    package struct Part: Sendable, Hashable {
        package let first: Bound
        package let second: Bound

        package init(_ first: Bound, _ second: Bound) {
            self.first = first
            self.second = second
        }
    }

    /// As sent: in any order, perhaps overlapping. Never empty.
    package let parts: [Part]

    package init?(_ parts: [Part]) {
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    /// The ranges meant where `last` is the highest number in use (nil: the mailbox is empty): ascending, without
    /// overlaps. `4:2` is `2:4`, and `n:*` holds the last even where it is below n.
    package func ranges(last: UInt32?) -> [ClosedRange<UInt32>] {
        let ranges = parts.compactMap { part -> ClosedRange<UInt32>? in
            guard let first = part.first.number(last: last), let second = part.second.number(last: last) else {
                return nil
            }
            return min(first, second)...max(first, second)
        }
        return Self.merged(ranges)
    }

    /// Ranges ascending, with those that touch or overlap made one.
    package static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound || range.lowerBound - 1 == last.upperBound {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// Ascending numbers as `1:3,5`, with runs of neighbours drawn together.
    package static func text(of numbers: some Sequence<UInt32>) -> String {
        var text = ""
        var run: (first: UInt32, last: UInt32)?
        func close() {
            guard let run else { return }
            if !text.isEmpty { text += "," }
            text += run.first == run.last ? "\(run.first)" : "\(run.first):\(run.last)"
        }
        for number in numbers {
            if let current = run, current.last < .max, number == current.last + 1 {
                run = (current.first, number)
            } else {
                close()
                run = (number, number)
            }
        }
        close()
        return text
    }

    /// The set as it is sent.
    package var text: String {
        parts.map { $0.first == $0.second ? $0.first.text : $0.first.text + ":" + $0.second.text }
            .joined(separator: ",")
    }
}

extension SequenceSet.Bound {
    func number(last: UInt32?) -> UInt32? {
        switch self {
        case .number(let number): number
        case .last: last
        }
    }

    var text: String {
        switch self {
        case .number(let number): "\(number)"
        case .last: "*"
        }
    }
}

extension GrammarCursor {
    package mutating func sequenceSet() throws(GrammarError) -> SequenceSet {
        var parts: [SequenceSet.Part] = []
        repeat {
            guard parts.count < limits.ranges else { throw GrammarError(.tooMuch, "Too many ranges in a sequence set") }
            let first = try sequenceBound()
            parts.append(SequenceSet.Part(first, skip(":") ? try sequenceBound() : first))
        } while skip(",")
        guard let set = SequenceSet(parts) else { throw .expected("a sequence set") }
        return set
    }

    private mutating func sequenceBound() throws(GrammarError) -> SequenceSet.Bound {
        skip("*") ? .last : .number(try nonZeroNumber())
    }
}
