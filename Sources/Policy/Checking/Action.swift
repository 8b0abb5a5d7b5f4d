/// What follows from a finding, as the school has set it for the rule and the author's role.
package enum Action: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// A dry run: recorded, nothing else.
    case observe
    /// Delivered, marked for the reader.
    case label
    /// Kept until a person decides.
    case hold
    case refuse

    var strictness: Int {
        switch self {
        case .observe: 0
        case .label: 1
        case .hold: 2
        case .refuse: 3
        }
    }

    /// Milder first.
    package static func < (left: Self, right: Self) -> Bool { left.strictness < right.strictness }
}
