/// Charts drawn by the server: inline SVG with a title and a description, beside a table of the same numbers.
enum Chart {
    /// One bar or point with what it is called.
    struct Value: Sendable, Hashable {
        var label: String
        var amounts: [Int]
    }

    private static let width = 640
    private static let height = 240
    private static let left = 48
    private static let bottom = 34
    private static let top = 12

    /// Bars side by side; the amounts of one value stand on top of one another.
    static func bars(_ values: [Value], title: String, description: String) -> Markup {
        let most = max(4, values.map { $0.amounts.reduce(0, +) }.max() ?? 1)
        return frame(title, description, most) { svg in
            let space = Double(width - left - 8) / Double(max(values.count, 1))
            let every = max(1, (values.count + 9) / 10)
            for (place, value) in values.enumerated() {
                let x = Double(left) + space * Double(place) + space * 0.15
                var y = Double(height - bottom)
                for (series, amount) in value.amounts.enumerated() where amount > 0 {
                    let size = Double(amount) / Double(most) * Double(height - bottom - top)
                    y -= size
                    svg.element(
                        "rect",
                        [
                            ("class", "bar-\(series + 1)"), ("x", number(x)), ("y", number(y)),
                            ("width", number(max(1, space * 0.7))), ("height", number(size)),
                        ]
                    )
                }
                if place % every == 0 { label(value.label, x + space * 0.35, &svg) }
            }
        }
    }

    /// Steps from value to value; each amount is a line of its own.
    /// - Parameter marks: values at which an upright line stands.
    static func lines(
        _ points: [(value: Int, amounts: [Int])],
        marks: [Int],
        title: String,
        description: String
    ) -> Markup {
        let most = max(4, points.flatMap(\.amounts).max() ?? 1)
        let low = points.first?.value ?? 0
        let high = max(points.last?.value ?? 1, low + 1)
        func x(_ value: Int) -> Double {
            Double(left) + Double(min(max(value, low), high) - low) / Double(high - low) * Double(width - left - 16)
        }
        func y(_ amount: Int) -> Double {
            Double(height - bottom) - Double(amount) / Double(most) * Double(height - bottom - top)
        }
        return frame(title, description, most) { svg in
            for mark in marks {
                svg.element(
                    "line",
                    [
                        ("class", "mark-line"), ("x1", number(x(mark))), ("x2", number(x(mark))), ("y1", "\(top)"),
                        ("y2", "\(height - bottom)"),
                    ]
                )
            }
            for series in (points.first?.amounts ?? []).indices {
                var path = ""
                for point in points where point.amounts.indices.contains(series) {
                    let amount = number(y(point.amounts[series]))
                    path +=
                        path.isEmpty ? "M\(number(x(point.value))) \(amount)" : "H\(number(x(point.value)))V\(amount)"
                }
                svg.element("path", [("class", "line-\(series + 1)"), ("d", path)])
            }
            for value in [low, (low + high) / 2, high] { label(String(value), x(value), &svg) }
        }
    }

    private static func frame(
        _ title: String,
        _ description: String,
        _ most: Int,
        _ content: (inout Markup) -> Void
    ) -> Markup {
        var markup = Markup()
        markup.element(
            "svg",
            [
                ("class", "chart"), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
                ("aria-label", title + ". " + description),
            ]
        ) { svg in
            for part in 0...4 {
                let y = Double(height - bottom) - Double(part) / 4 * Double(height - bottom - top)
                svg.element(
                    "line",
                    [
                        ("class", "grid"), ("x1", "\(left)"), ("x2", "\(width - 8)"), ("y1", number(y)),
                        ("y2", number(y)),
                    ]
                )
                let amount = Double(most) * Double(part) / 4
                if amount == amount.rounded() {
                    svg.element("text", [("x", "\(left - 6)"), ("y", number(y + 4)), ("text-anchor", "end")]) {
                        $0.text(String(Int(amount)))
                    }
                }
            }
            content(&svg)
        }
        return markup
    }

    private static func label(_ text: String, _ x: Double, _ svg: inout Markup) {
        svg.element("text", [("x", number(x)), ("y", "\(height - bottom + 18)"), ("text-anchor", "middle")]) {
            $0.text(text)
        }
    }

    /// With one digit behind the point.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
