internal import MailMessage

/// A text with simple formatting, as people type it: paragraphs, lists with `- `, **bold**, and links by their address.
///
/// Whatever stands in it, its HTML holds no tag but ours: every character of the author's is escaped.
package struct FormattedText: Sendable, Hashable {
    package var source: String

    package init(_ source: String) { self.source = source }

    /// For mail programs without HTML, and for search: as typed, without the asterisks.
    package var plain: String {
        blocks.map { block in
            switch block {
            case .paragraph(let lines): lines.map(Self.withoutMarks).joined(separator: "\n")
            case .list(let items): items.map { "- " + Self.withoutMarks($0) }.joined(separator: "\n")
            }
        }.joined(separator: "\n\n")
    }

    package var html: String {
        blocks.map { block in
            switch block {
            case .paragraph(let lines):
                "<p>" + lines.map { Self.inline($0) }.joined(separator: "<br>\n") + "</p>"
            case .list(let items):
                "<ul>\n" + items.map { "<li>" + Self.inline($0) + "</li>\n" }.joined() + "</ul>"
            }
        }.joined(separator: "\n")
    }

    enum Block {
        case paragraph([String])
        case list([String])
    }

    var blocks: [Block] {
        var blocks: [Block] = []
        let lines: [Substring] = source.split(omittingEmptySubsequences: false) { $0.isNewline }
        for line in lines {
            let text = String(line).trimmed
            if text.isEmpty {
                blocks.append(.paragraph([]))
            } else if text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("• ") {
                let item = String(text.dropFirst(2))
                if case .list(let items) = blocks.last {
                    blocks[blocks.count - 1] = .list(items + [item])
                } else {
                    blocks.append(.list([item]))
                }
            } else if case .paragraph(let lines) = blocks.last {
                blocks[blocks.count - 1] = .paragraph(lines + [text])
            } else {
                blocks.append(.paragraph([text]))
            }
        }
        return blocks.filter { block in
            if case .paragraph(let lines) = block { return !lines.isEmpty }
            return true
        }
    }

    private static func withoutMarks(_ line: String) -> String {
        bolds(in: line).map(\.text).joined()
    }

    private static func inline(_ line: String) -> String {
        bolds(in: line).map { run in
            let text = links(in: run.text)
            return run.isBold ? "<strong>" + text + "</strong>" : text
        }.joined()
    }

    /// The line in runs, `**` taken out where it comes in pairs.
    static func bolds(in line: String) -> [(text: String, isBold: Bool)] {
        let parts = line.split(separator: "**", omittingEmptySubsequences: false)
        guard parts.count > 2 else { return [(line, false)] }
        var runs: [(text: String, isBold: Bool)] = []
        for (place, part) in parts.enumerated() {
            // An odd mark at the end opens nothing: it is text.
            let opensNothing = place == parts.count - 1 && place % 2 == 1
            let text = opensNothing ? "**" + part : String(part)
            if !text.isEmpty { runs.append((text, place % 2 == 1 && !opensNothing)) }
        }
        return runs
    }

    private static func links(in text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            var address = word
            while let last = address.last, ".,;:!?)".contains(last) { address.removeLast() }
            guard address.hasPrefix("https://"), address.utf8.count > 8 else { return HTMLEscaping.escaped(word) }
            let shown = HTMLEscaping.escaped(address)
            return "<a href=\"\(shown)\">\(shown)</a>" + HTMLEscaping.escaped(word.dropFirst(address.count))
        }.joined(separator: " ")
    }
}
