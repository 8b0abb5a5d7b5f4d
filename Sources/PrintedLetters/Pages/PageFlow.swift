internal import CPango
internal import QRCodes

/// Something to draw on a page; all lengths in points from its upper left corner.
enum Mark {
    case line(TextBlock, Int, x: Double, baseline: Double)
    case rule(from: (Double, Double), to: (Double, Double), width: Double, isDashed: Bool, gray: Double)
    case box(x: Double, y: Double, width: Double, height: Double, gray: Double)
    case fill(x: Double, y: Double, width: Double, height: Double, gray: Double)
    case code(QRCode, x: Double, y: Double, side: Double)
}

/// Pages that are filled from the top, a new one where the last is full. Nothing is drawn until all are known, so that each
/// page can say how many there are.
struct PageFlow {
    private(set) var pages: [[Mark]] = [[]]
    /// Where the next thing goes.
    var y: Double
    private let laterTop: Double
    private let bottom: Double

    init(top: Double, laterTop: Double, bottom: Double) {
        y = top
        self.laterTop = laterTop
        self.bottom = bottom
    }

    var room: Double { bottom - y }

    /// What sums of lengths may be off.
    private static let tolerance = 0.01

    mutating func mark(_ mark: Mark) { pages[pages.count - 1].append(mark) }

    mutating func mark(_ mark: Mark, onPage page: Int) { pages[page].append(mark) }

    mutating func breakPage() {
        pages.append([])
        y = laterTop
    }

    /// Goes on to a new page where less than `height` is left on this one, and that helps.
    mutating func reserve(_ height: Double) {
        if height > room + Self.tolerance, y > laterTop, height <= bottom - laterTop { breakPage() }
    }

    /// Sets text line by line. Neither the first line of a paragraph stands alone at the end of a page, nor the last at the
    /// top of one.
    mutating func add(_ block: TextBlock, x: Double, after gap: Double = 0) {
        let count = block.lines.count
        for (index, line) in block.lines.enumerated() {
            let mustHold = (index == 0 || index == count - 2) && count > 1 ? 2 : 1
            let next = index + mustHold - 1
            let needed = block.lines[next].top + block.lines[next].height - line.top
            if needed > room + Self.tolerance, y > laterTop { breakPage() }
            let below = index + 1 < count ? block.lines[index + 1].top - line.top : line.height
            mark(.line(block, index, x: x, baseline: y + line.baseline - line.top))
            y += below
        }
        y += gap
    }

    /// Sets a block at a place of its own, wherever the flow is.
    mutating func place(_ block: TextBlock, x: Double, y top: Double) {
        for (index, line) in block.lines.enumerated() {
            mark(.line(block, index, x: x, baseline: top + line.baseline))
        }
    }

    mutating func place(_ block: TextBlock, x: Double, y top: Double, onPage page: Int) {
        for (index, line) in block.lines.enumerated() {
            mark(.line(block, index, x: x, baseline: top + line.baseline), onPage: page)
        }
    }
}
