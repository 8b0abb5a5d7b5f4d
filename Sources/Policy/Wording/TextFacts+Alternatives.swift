extension TextFacts {
    /// Adds what another form of the same message says, which some readers see in its place. Each form is judged by itself,
    /// and the graver counts: what the one takes back, the other doesn't.
    mutating func add(_ other: TextFacts) {
        guard other != self else { return }
        var merged = signs.filter { $0.family != .chain && $0.family != .audience }
        for sign in other.signs where sign.family != .chain && sign.family != .audience {
            if let place = merged.firstIndex(where: { $0.name == sign.name }) {
                merged[place].points = max(merged[place].points, sign.points)
                merged[place].total = max(merged[place].total, sign.total)
            } else {
                merged.append(sign)
            }
        }
        merged += Self.graver(signs(of: .chain), other.signs(of: .chain), by: ChainWording.points)
        merged += Self.graver(signs(of: .audience), other.signs(of: .audience), by: WrongAudience.weight)
        self = TextFacts(
            signs: merged,
            isAutomatic: isAutomatic || other.isAutomatic,
            isCut: isCut || other.isCut
        )
    }

    private static func graver(
        _ one: [TextSign],
        _ other: [TextSign],
        by points: ([TextSign]) -> Int
    ) -> [TextSign] {
        points(other) > points(one) ? other : one
    }
}

extension TextSign {
    fileprivate var family: Family? { Family.allCases.first { name.hasPrefix($0.rawValue + ".") } }
}
