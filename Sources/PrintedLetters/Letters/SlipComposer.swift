/// Sets what can be torn off: title, child, questions with boxes and lines, places to sign.
struct SlipComposer {
    private enum Piece {
        case text(TextBlock, after: Double)
        /// A box to tick with its text.
        case choice(TextBlock)
        /// Boxes side by side, with their texts and widths.
        case choices([(TextBlock, Double)])
        case line
        case space(Double)
        /// Places to sign, side by side.
        case signatures([TextBlock], inRow: Int)
    }

    private let pieces: [Piece]
    private let isRightToLeft: Bool
    private let signatureSpace: Double

    private static let boxSide = Paper.mm(3.6)
    private static let boxGap = Paper.mm(2.4)
    private static let lineHeight = Paper.mm(9)
    private static let wideSignatureSpace = Paper.mm(15)
    private static let closeSignatureSpace = Paper.mm(11)
    private static let tearHeight = Paper.mm(7)

    /// - Parameter isClose: with less space between, and all who sign side by side: where it saves a page.
    init(_ slip: ReplySlip, form: LetterForm, isClose: Bool = false) {
        isRightToLeft = form.isRightToLeft
        signatureSpace = isClose ? Self.closeSignatureSpace : Self.wideSignatureSpace
        let gap: Double = isClose ? 4 : 8
        func set(
            _ text: String,
            size: Double = 10.5,
            isBold: Bool = false,
            width: Double = Paper.textWidth,
            isAuthors: Bool = false
        ) -> TextBlock {
            let style = TextStyle(
                size: size,
                isBold: isBold,
                language: form.language,
                isRightToLeft: form.isRightToLeft,
                direction: isAuthors ? .ownOnFormsSide : .form
            )
            return TextBlock(String(text.prefix(PrintingLimits.line)), width: width, style)
        }
        var pieces: [Piece] = [.text(set(slip.title, size: 12, isBold: true), after: 2)]
        // A code that breaks at one of its hyphens can't be read back: it has a line of its own where one isn't enough for both.
        let inOne = set(slip.reference + (slip.code.map { "  ·  " + $0 } ?? ""), isAuthors: true)
        if inOne.lines.count == 1 {
            pieces.append(.text(inOne, after: gap))
        } else {
            pieces.append(.text(set(slip.reference, isAuthors: true), after: slip.code == nil ? gap : 1))
            if let code = slip.code { pieces.append(.text(set(code), after: gap)) }
        }
        if let statement = slip.statement { pieces.append(.text(set(statement), after: gap)) }
        let indent = Self.boxSide + Self.boxGap
        for question in slip.questions.prefix(ReplySlip.mostQuestions) {
            pieces.append(.text(set(question.text, isBold: true, isAuthors: true), after: 3))
            let choices = question.choices.prefix(ReplySlip.mostChoices)
            let column = choices.isEmpty ? 0 : Paper.textWidth / Double(choices.count)
            let inRow = choices.map { set($0, width: column - indent - Self.boxGap, isAuthors: true) }
            // Short answers stand side by side.
            if choices.count <= 4, inRow.allSatisfy({ $0.lines.count == 1 }) {
                if !inRow.isEmpty { pieces.append(.choices(inRow.map { ($0, column) })) }
            } else {
                pieces += choices.map { .choice(set($0, width: Paper.textWidth - indent, isAuthors: true)) }
            }
            pieces += (0..<min(max(question.lines, 0), ReplySlip.mostLines)).map { _ in .line }
            pieces.append(.space(isClose ? 3 : 6))
        }
        let signatures = slip.signatures.prefix(ReplySlip.mostSignatures)
        let inRow = isClose && signatures.count > 2 ? 4 : 2
        for start in stride(from: 0, to: signatures.count, by: inRow) {
            let row = signatures.dropFirst(start).prefix(inRow)
            let width = Self.signatureWidth(inRow)
            pieces.append(.signatures(row.map { set($0, size: 8.5, width: width) }, inRow: inRow))
        }
        self.pieces = pieces
    }

    /// All of it in one piece, with the line to cut along.
    var height: Double { Self.tearHeight + pieces.reduce(0) { $0 + height(of: $1) } }

    private static let signatureGap = Paper.mm(6)

    /// Of each of several places side by side.
    private static func signatureWidth(_ count: Int) -> Double {
        (Paper.textWidth - signatureGap * Double(count - 1)) / Double(count)
    }

    /// - Parameter isTornOff: whether there is a letter above it on its page.
    mutating func set(isTornOff: Bool, in flow: inout PageFlow) {
        if isTornOff {
            let y = flow.y + Self.tearHeight / 2
            flow.mark(
                .rule(
                    from: (Paper.mm(8), y),
                    to: (Paper.width - Paper.mm(8), y),
                    width: 0.7,
                    isDashed: true,
                    gray: 0.3
                )
            )
            flow.place(TextBlock("✂", width: 20, TextStyle(size: 11, gray: 0.3)), x: Paper.mm(12), y: y - 8)
            flow.y += Self.tearHeight
        }
        for piece in pieces {
            flow.reserve(height(of: piece))
            set(piece, in: &flow)
        }
    }

    private func set(_ piece: Piece, in flow: inout PageFlow) {
        let top = flow.y
        let height = height(of: piece)
        switch piece {
        case .text(let block, _):
            flow.place(block, x: Paper.left, y: top)
        case .choice(let block):
            set(block, Paper.textWidth, at: Paper.left, top, in: &flow)
        case .choices(let blocks):
            var x = isRightToLeft ? Paper.left + Paper.textWidth : Paper.left
            for (block, width) in blocks {
                if isRightToLeft { x -= width }
                set(block, width, at: x, top, in: &flow)
                if !isRightToLeft { x += width }
            }
        case .space: break
        case .line:
            rule(Paper.left, top + height - 2, Paper.textWidth, in: &flow)
        case .signatures(let blocks, let inRow):
            let width = Self.signatureWidth(inRow)
            for (index, block) in blocks.enumerated() {
                let place = isRightToLeft ? inRow - 1 - index : index
                let x = Paper.left + Double(place) * (width + Self.signatureGap)
                rule(x, top + signatureSpace, width, in: &flow)
                flow.place(block, x: x, y: top + signatureSpace + 2)
            }
        }
        flow.y = top + height
    }

    /// A box and its text, in `width` points from `x` on.
    private func set(_ block: TextBlock, _ width: Double, at x: Double, _ top: Double, in flow: inout PageFlow) {
        let indent = Self.boxSide + Self.boxGap
        let boxX = isRightToLeft ? x + width - Self.boxSide : x
        let first = block.lines.first?.height ?? 0
        flow.mark(
            .box(
                x: boxX,
                y: top + max(0, (first - Self.boxSide) / 2),
                width: Self.boxSide,
                height: Self.boxSide,
                gray: 0
            )
        )
        let blockX = isRightToLeft ? x + width - indent - block.width : x + indent
        flow.place(block, x: blockX, y: top)
    }

    private func rule(_ x: Double, _ y: Double, _ width: Double, in flow: inout PageFlow) {
        flow.mark(.rule(from: (x, y), to: (x + width, y), width: 0.6, isDashed: false, gray: 0.25))
    }

    private func height(of piece: Piece) -> Double {
        switch piece {
        case .text(let block, let after): block.height + after
        case .choice(let block): max(block.height, Self.boxSide) + 4
        case .choices(let blocks): (blocks.map(\.0.height).max() ?? 0) + 7
        case .line: Self.lineHeight
        case .space(let space): space
        case .signatures(let blocks, _): signatureSpace + 2 + (blocks.map(\.height).max() ?? 0) + 2
        }
    }
}
