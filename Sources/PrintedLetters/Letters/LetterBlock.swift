/// A piece of a letter's text.
package enum LetterBlock: Sendable, Hashable {
    case heading(String)
    case paragraph([LetterRun])
    /// Points of a list, each with a bullet or a number.
    case list([[LetterRun]], isNumbered: Bool)

    /// A paragraph without any formatting.
    package static func plain(_ text: String) -> LetterBlock { .paragraph([LetterRun(text)]) }

    /// Plain text as it is typed: an empty line ends a paragraph, single line ends stay.
    package static func paragraphs(of text: String) -> [LetterBlock] {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { .plain($0.joined(separator: "\n")) }
    }
}

/// A stretch of text in one style.
package struct LetterRun: Sendable, Hashable {
    package struct Style: OptionSet, Sendable, Hashable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        package static let bold = Style(rawValue: 1)
        package static let italic = Style(rawValue: 2)
        package static let underlined = Style(rawValue: 4)
    }

    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = []) {
        self.text = text
        self.style = style
    }
}
