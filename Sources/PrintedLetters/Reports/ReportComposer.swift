/// Sets a report on pages, the table's head on each of them.
struct ReportComposer {
    let width: Double
    let height: Double
    private let report: PrintedReport
    private let columns: [(x: Double, width: Double)]
    private var flow: PageFlow

    private static let margin = Paper.mm(18)
    private static let cellGap = Paper.mm(2)
    private static let rowGap = 5.0
    private static let mostUpright = 5

    init(_ report: PrintedReport) {
        self.report = report
        let isUpright = report.columns.count <= Self.mostUpright
        width = isUpright ? Paper.width : Paper.height
        height = isUpright ? Paper.height : Paper.width
        let room = width - 2 * Self.margin
        let total = report.columns.reduce(0) { $0 + max($1.share, 0.1) }
        var columns: [(x: Double, width: Double)] = []
        var used = 0.0
        for column in report.columns {
            let share = room * max(column.share, 0.1) / total
            let x = report.form.isRightToLeft ? Self.margin + room - used - share : Self.margin + used
            columns.append((x, share))
            used += share
        }
        self.columns = columns
        flow = PageFlow(top: Self.margin, laterTop: Self.margin, bottom: height - Self.margin - 6)
    }

    mutating func pages() -> [[Mark]] {
        let room = width - 2 * Self.margin
        flow.add(TextBlock(cut(report.school), width: room, style(size: 9, gray: 0.35)), x: Self.margin, after: 2)
        flow.add(TextBlock(cut(report.title), width: room, style(size: 15, isBold: true)), x: Self.margin, after: 4)
        for line in report.summary {
            flow.add(TextBlock(cut(line), width: room, style(size: 10, gray: 0.2)), x: Self.margin, after: 1)
        }
        flow.y += 8
        head()
        for (index, row) in report.rows.enumerated() { add(row, isShaded: index.isMultiple(of: 2)) }
        let count = flow.pages.count
        for page in 0..<count {
            var style = style(size: 8.5, gray: 0.35)
            style.alignment = .end
            let number = TextBlock(report.form.numbered(page + 1, of: count), width: room, style)
            flow.place(number, x: Self.margin, y: height - Self.margin + 2, onPage: page)
        }
        return flow.pages
    }

    private mutating func head() {
        let cells = zip(report.columns, columns).map { column, place in
            cell(column.title, place.width, column, isBold: true)
        }
        let height = cells.map(\.height).max() ?? 0
        for (block, place) in zip(cells, columns) { flow.place(block, x: place.x + Self.cellGap / 2, y: flow.y) }
        flow.y += height + 3
        flow.mark(
            .rule(
                from: (Self.margin, flow.y),
                to: (width - Self.margin, flow.y),
                width: 0.8,
                isDashed: false,
                gray: 0.2
            )
        )
        flow.y += 3
    }

    private mutating func add(_ row: [String], isShaded: Bool) {
        let cells = report.columns.enumerated().map { index, column in
            cell(index < row.count ? row[index] : "", columns[index].width, column, isBold: false)
        }
        let height = (cells.map(\.height).max() ?? 0) + Self.rowGap
        if height > flow.room {
            flow.breakPage()
            head()
        }
        if isShaded {
            flow.mark(.fill(x: Self.margin, y: flow.y, width: width - 2 * Self.margin, height: height, gray: 0.95))
        }
        for (block, place) in zip(cells, columns) {
            flow.place(block, x: place.x + Self.cellGap / 2, y: flow.y + Self.rowGap / 2)
        }
        flow.y += height
    }

    private func cell(_ text: String, _ width: Double, _ column: PrintedReport.Column, isBold: Bool) -> TextBlock {
        var style = style(size: 9, isBold: isBold)
        if column.isNumber { style.alignment = .end }
        return TextBlock(cut(text), width: width - Self.cellGap, style)
    }

    private func style(size: Double, isBold: Bool = false, gray: Double = 0) -> TextStyle {
        TextStyle(
            size: size,
            isBold: isBold,
            gray: gray,
            leading: 1,
            language: report.form.language,
            isRightToLeft: report.form.isRightToLeft
        )
    }

    private func cut(_ text: String) -> String {
        text.count > PrintingLimits.line ? text.prefix(PrintingLimits.line) + "…" : text
    }
}
