/// Makes PDF files to be printed, folded and put into window envelopes.
package enum PrintedLetters {
    /// Letters in one file, each beginning on a page of its own.
    /// - Parameters:
    ///   - title: what the file is called in viewers.
    ///   - created: an instant in ISO 8601 (`2026-11-21T10:00:00Z`); the same letters and instant make the same pages.
    ///   - sides: for which printing; for both sides, each letter begins on a sheet of its own.
    /// - Throws: ``PrintingError``
    package static func pdf(
        of letters: [PrintedLetter],
        title: String,
        created: String,
        sides: PrintedSides = .two
    ) async throws -> [UInt8] {
        try await PrintingPress.run { try octets(of: letters, title, created, sides) }
    }

    private static func octets(
        of letters: [PrintedLetter],
        _ title: String,
        _ created: String,
        _ sides: PrintedSides
    ) throws -> [UInt8] {
        guard !letters.isEmpty else { throw PrintingError.empty }
        guard letters.count <= PrintingLimits.letters,
            letters.allSatisfy({ $0.octets <= PrintingLimits.letterText })
        else { throw PrintingError.tooLong }
        let document = try PDFDocument(title: title, created: created)
        for (index, letter) in letters.enumerated() {
            var composer = LetterComposer(letter)
            let pages = try composer.pages()
            document.draw(pages)
            let endsOnFront = !pages.count.isMultiple(of: 2)
            if sides == .two, endsOnFront, index < letters.count - 1 { document.draw([[]]) }
        }
        return try document.octets()
    }
}

extension PrintedLetter {
    /// Octets of what may be long.
    var octets: Int {
        var count = subject.utf8.count + (concerns?.utf8.count ?? 0) + (online?.text.utf8.count ?? 0)
        for block in text {
            switch block {
            case .heading(let text): count += text.utf8.count
            case .paragraph(let runs): count += runs.reduce(8) { $0 + $1.text.utf8.count }
            case .list(let points, _):
                for point in points { count += point.reduce(8) { $0 + $1.text.utf8.count } }
            }
        }
        for lines in [notes, closing] + letterhead.foot { count += lines.reduce(0) { $0 + $1.utf8.count } }
        return count
    }
}
