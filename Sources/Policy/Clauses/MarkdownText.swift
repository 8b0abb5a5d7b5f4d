/// A line of somebody's words in Markdown, in which nothing is markup, whatever reads it.
enum MarkdownText {
    static func escaped(_ line: some StringProtocol) -> String {
        // Spaces at the beginning would make code of it.
        let line = Substring(line).drop(while: \.isWhitespace)
        var result = opening(of: line)
        for character in line {
            switch character {
            // Not every reader knows these escaped.
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "|": result += "&#124;"
            case "~": result += "&#126;"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "!": result += "\\" + String(character)
            default: result.append(character)
            }
        }
        return numbered(result)
    }

    /// What keeps a line from being an item of a list, or the line under a heading.
    private static func opening(of line: Substring) -> String {
        switch line.first {
        case "-", "+": "\\"
        case "=": "&#8203;"
        default: ""
        }
    }

    /// "1." begins a list.
    private static func numbered(_ line: String) -> String {
        let digits = line.prefix { ("0"..."9").contains($0) }
        let rest = line[digits.endIndex...]
        guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return line }
        return digits + "\\" + rest
    }
}
