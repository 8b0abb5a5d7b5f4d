/// What became of a submission, or would have become of it; mildest first.
package enum Outcome: String, Sendable, Hashable, CaseIterable, Comparable {
    case delivered
    /// Delivered with a label.
    case labelled
    case held
    /// For good or for now.
    case refused

    package init(_ disposition: Verdict.Disposition) {
        switch disposition {
        case .accept(let labels): self = labels.isEmpty ? .delivered : .labelled
        case .hold: self = .held
        case .refuse, .tryLater: self = .refused
        }
    }

    /// - Parameter recorded: `Verdict.Disposition.name`.
    /// - Returns: nil for a name of a later release.
    package init?(recorded: String) {
        switch recorded {
        case "accept": self = .delivered
        case "label": self = .labelled
        case "hold": self = .held
        case "refuse", "try-later": self = .refused
        default: return nil
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.strictness < right.strictness }

    private var strictness: Int {
        switch self {
        case .delivered: 0
        case .labelled: 1
        case .held: 2
        case .refused: 3
        }
    }
}
