import MailAuthentication
import School

/// Findings as lines for a terminal of 80 columns.
struct FindingPrinter: Sendable {
    let language: Language

    static let columns = 80
    /// Where the details of a finding begin.
    private static let indent = 11

    func text(_ finding: Finding) -> String {
        let label = label(finding).text(in: language)
        var text =
            " " + label + String(repeating: " ", count: max(1, Self.indent - 1 - label.count)) + finding.kind
            + String(repeating: " ", count: max(1, 7 - finding.kind.count)) + finding.place + "\n"
        for line in finding.found { text += detail(Phrase("steht da: ", "is there: "), line) }
        for line in finding.expected { text += detail(Phrase("erwartet: ", "expected: "), line) }
        for line in finding.advice { text += detail(Phrase("→ ", "→ "), line.text(in: language)) }
        return text
    }

    func title(_ title: String) -> String { "\n\(title)\n\(String(repeating: "-", count: title.count))\n" }

    /// Capitals are for what must be mended.
    private func label(_ finding: Finding) -> Phrase {
        switch finding.state {
        case .ok: Phrase("ok", "ok")
        case .note: Phrase("Hinweis", "note")
        case .missing: finding.isEssential ? Phrase("FEHLT", "MISSING") : Phrase("fehlt", "missing")
        case .differs: finding.isEssential ? Phrase("FALSCH", "WRONG") : Phrase("anders", "differs")
        case .unanswered: Phrase("offen", "unknown")
        }
    }

    private func detail(_ label: Phrase, _ text: String) -> String {
        let label = label.text(in: language)
        let lines = Self.wrapped(text, width: Self.columns - Self.indent - label.count)
        let first = String(repeating: " ", count: Self.indent) + label
        let next = String(repeating: " ", count: Self.indent + label.count)
        return lines.enumerated().map { ($0.offset == 0 ? first : next) + $0.element + "\n" }.joined()
    }

    /// Breaks at spaces; words longer than a line are cut.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var word = word
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            while word.count > width {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
    }
}
