/// A table on paper: who was told, who has answered.
package struct PrintedReport: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package var title: String
        /// How much of the width it has, beside the others.
        package var share: Double
        /// Numbers stand at the end.
        package var isNumber: Bool

        package init(_ title: String, share: Double = 1, isNumber: Bool = false) {
            self.title = title
            self.share = share
            self.isNumber = isNumber
        }
    }

    package var school: String
    package var title: String
    /// One line each, below the title: when, for whom, in all.
    package var summary: [String]
    package var columns: [Column]
    /// As many cells in each as there are columns; missing ones are empty.
    package var rows: [[String]]
    package var form: LetterForm

    package init(
        school: String,
        title: String,
        summary: [String] = [],
        columns: [Column],
        rows: [[String]],
        form: LetterForm = .german
    ) {
        self.school = school
        self.title = title
        self.summary = summary
        self.columns = columns
        self.rows = rows
        self.form = form
    }

    /// - Parameter created: an instant in ISO 8601; the same report and instant make the same pages.
    /// - Throws: ``PrintingError``
    package func pdf(created: String) async throws -> [UInt8] {
        try await PrintingPress.run { try octets(created) }
    }

    private func octets(_ created: String) throws -> [UInt8] {
        guard !columns.isEmpty else { throw PrintingError.empty }
        guard columns.count <= PrintingLimits.columns, rows.count <= PrintingLimits.rows else {
            throw PrintingError.tooLong
        }
        var composer = ReportComposer(self)
        // Many columns need the long side.
        let document = try PDFDocument(title: title, created: created, width: composer.width, height: composer.height)
        document.draw(composer.pages())
        return try document.octets()
    }
}
