extension QRCode {
    /// The code as an SVG picture with its quiet zone, one path, black on white whatever the page's colours are: scanners
    /// want it so.
    /// - Parameters:
    ///   - label: what screen readers say in its place.
    ///   - side: width and height in CSS pixels; nil leaves the size to the page.
    package func svg(label: String, side: Int? = nil) -> String {
        let whole = size + 2 * Self.quietZone
        var path = ""
        for run in runs {
            let length = run.columns.count
            path += "M\(run.columns.lowerBound + Self.quietZone) \(run.row + Self.quietZone)h\(length)v1h-\(length)z"
        }
        let extent = side.map { " width=\"\($0)\" height=\"\($0)\"" } ?? ""
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(whole) \(whole)\"\(extent) role=\"img\""
            + " aria-label=\"\(Self.escaped(label))\" shape-rendering=\"crispEdges\">"
            + "<path fill=\"#fff\" d=\"M0 0h\(whole)v\(whole)h-\(whole)z\"/><path fill=\"#000\" d=\"\(path)\"/></svg>"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
            }
        }
        return result
    }
}
