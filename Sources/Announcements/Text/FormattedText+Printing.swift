internal import PrintedLetters

extension FormattedText {
    /// For letters on paper.
    var letterBlocks: [LetterBlock] {
        blocks.map { block in
            switch block {
            case .paragraph(let lines):
                let runs = lines.enumerated().flatMap { index, line in
                    (index > 0 ? [LetterRun("\n")] : []) + Self.runs(of: line)
                }
                return .paragraph(runs)
            case .list(let items): return .list(items.map(Self.runs), isNumbered: false)
            }
        }
    }

    private static func runs(of line: String) -> [LetterRun] {
        bolds(in: line).map { LetterRun($0.text, $0.isBold ? .bold : []) }
    }
}
