/// A bar in parts, beside its numbers in words: how far something has come, how much of a limit is used.
///
/// Hidden from screen readers: what it shows always stands beside it as text.
enum ShareBar {
    /// How a part is coloured; the style sheet knows each.
    enum Tone: String, Sendable, Hashable, CaseIterable {
        case done
        case begun
        case opened
        case waiting
        case bounced
        case paper
    }

    /// The length of the bar in its own units.
    private static let length = 1_000
    private static let height = 10

    /// - Parameter all: what the whole bar stands for; parts beyond it are cut off.
    static func markup(_ parts: [(amount: Int, tone: Tone)], of all: Int) -> Markup {
        var markup = Markup()
        markup.element(
            "svg",
            [
                ("class", "share"), ("viewBox", "0 0 \(length) \(height)"), ("preserveAspectRatio", "none"),
                ("aria-hidden", "true"),
            ]
        ) { svg in
            var start = 0
            var sum = 0
            for part in parts where part.amount > 0 && all > 0 {
                sum += part.amount
                // At least a sliver, so that one of a thousand is seen.
                let end = min(length, max(start + 6, sum * length / all))
                let size = end - start
                guard size > 0 else { break }
                svg.element(
                    "rect",
                    [
                        ("class", "tone-" + part.tone.rawValue), ("x", "\(start)"), ("y", "0"), ("width", "\(size)"),
                        ("height", "\(height)"),
                    ]
                )
                start += size
            }
        }
        return markup
    }
}
