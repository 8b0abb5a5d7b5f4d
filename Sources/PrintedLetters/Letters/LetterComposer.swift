internal import QRCodes

/// Sets one letter on pages: DIN 5008, form B, so that the address stands in the window of a folded letter.
struct LetterComposer {
    private let letter: PrintedLetter
    private var flow: PageFlow
    /// Where text ends: higher where the school's foot needs the room.
    private let bottom: Double

    init(_ letter: PrintedLetter) {
        self.letter = letter
        bottom = letter.letterhead.foot.isEmpty ? Paper.footlessBottom : Paper.bottom
        flow = PageFlow(top: Paper.subjectTop, laterTop: Paper.laterTop, bottom: bottom)
    }

    /// - Throws: `PrintingError.linkTooLong`
    mutating func pages() throws -> [[Mark]] {
        head()
        address()
        subject()
        text()
        try online()
        slip()
        feet()
        return flow.pages
    }

    // MARK: The first page

    private mutating func head() {
        // A long name is set smaller, then in two lines, before it is cut.
        let name = fitted(letter.letterhead.school, Paper.textWidth, sizes: [18, 16, 14, 12], isBold: true)
        flow.place(name, x: Paper.left, y: Paper.headTop)
        if let subtitle = letter.letterhead.subtitle {
            let line = fitted(subtitle, Paper.textWidth, sizes: [10, 9, 8], gray: 0.35)
            flow.place(line, x: Paper.left, y: Paper.headTop + name.height + 1)
        }
        rule(Paper.left, Paper.mm(29), Paper.width - Paper.right, gray: 0.6)
        for mark in Paper.foldMarks { rule(Paper.mm(5), mark, Paper.mm(10), gray: 0.5, width: 0.4) }
        rule(Paper.mm(5), Paper.punchMark, Paper.mm(12), gray: 0.5, width: 0.4)
    }

    private mutating func address() {
        let sender = fitted(
            letter.letterhead.returnAddress,
            Paper.addressWidth,
            sizes: [7, 6.5, 6],
            gray: 0.3,
            mostLines: 3
        )
        flow.place(sender, x: Paper.left, y: Paper.recipientTop - sender.height - 4)
        rule(Paper.left, Paper.recipientTop - 2.5, Paper.left + Paper.addressWidth, gray: 0.6, width: 0.4)
        var y = Paper.recipientTop + 1
        for line in recipient() {
            flow.place(line, x: Paper.left, y: y)
            y += line.height + 0.8
        }
        y = Paper.notesTop
        for note in letter.notes.prefix(PrintedLetter.mostNotes) {
            let set = block(note, Paper.width - Paper.right - Paper.notesLeft, size: 9.5)
            flow.place(set, x: Paper.notesLeft, y: y)
            y += set.height + 2.5
        }
    }

    /// The lines of the window: a long name goes on in the next line, smaller where they are too many; cut last of all.
    private func recipient() -> [TextBlock] {
        let lines = letter.recipient.prefix(PrintedLetter.mostAddressLines)
        for size in [10.5, 9.5, 8.5] {
            let blocks = lines.map { block($0, Paper.addressWidth, size: size, isGerman: true) }
            if blocks.reduce(0, { $0 + $1.height + 0.8 }) <= Paper.recipientHeight { return blocks }
        }
        return lines.map { block($0, Paper.addressWidth, size: 9.5, isOneLine: true, isGerman: true) }
    }

    private mutating func subject() {
        let subject = block(letter.subject, Paper.textWidth, size: 12, isBold: true, direction: .own)
        flow.add(subject, x: Paper.left, after: 4)
        if let concerns = letter.concerns {
            flow.add(block(concerns, Paper.textWidth, size: 10.5, gray: 0.25), x: Paper.left, after: 4)
        }
        flow.y += 8
    }

    // MARK: The text

    private mutating func text() {
        for piece in letter.text { add(piece) }
        if !letter.closing.isEmpty {
            var style = style()
            style.isRightToLeft = isTextRightToLeft
            let lines = letter.closing.map { TextBlock($0, width: Paper.textWidth, style) }
            flow.y += 4
            flow.reserve(lines.reduce(0) { $0 + $1.height })
            for line in lines { flow.add(line, x: Paper.left) }
            flow.y += 6
        }
        guard !letter.remarks.isEmpty else { return }
        flow.y += 10
        for remark in letter.remarks {
            flow.add(block(remark, Paper.textWidth, size: 9.5, gray: 0.25), x: Paper.left, after: 4)
        }
    }

    /// Whether the text itself runs from right to left; it may be another's than the form's.
    private var isTextRightToLeft: Bool {
        let runs: [LetterRun] = letter.text.prefix(3).flatMap { piece -> [LetterRun] in
            switch piece {
            case .heading(let text): [LetterRun(text)]
            case .paragraph(let runs): runs
            case .list(let points, _): points.first ?? []
            }
        }
        return TextBlock.isRightToLeft(runs, otherwise: letter.form.isRightToLeft)
    }

    private mutating func add(_ piece: LetterBlock) {
        switch piece {
        case .heading(let heading):
            let set = block(heading, Paper.textWidth, size: 11, isBold: true, direction: .own)
            // Never the last thing on a page.
            flow.reserve(set.height + 30)
            flow.add(set, x: Paper.left, after: 3)
        case .paragraph(let runs):
            flow.add(TextBlock(runs, width: Paper.textWidth, style(direction: .own)), x: Paper.left, after: 7)
        case .list(let points, let isNumbered):
            for (index, point) in points.enumerated() { add(point, isNumbered ? "\(index + 1)." : "•") }
            flow.y += 4
        }
    }

    private mutating func add(_ point: [LetterRun], _ bullet: String) {
        let indent = Paper.mm(6)
        let isRightToLeft = TextBlock.isRightToLeft(point, otherwise: isTextRightToLeft)
        var style = style()
        style.isRightToLeft = isRightToLeft
        let text = TextBlock(point, width: Paper.textWidth - indent, style)
        flow.reserve(text.lines.first?.height ?? 0)
        let sign = TextBlock(bullet, width: indent, style)
        let before = flow.pages.count
        let y = flow.y
        let x = isRightToLeft ? Paper.left + Paper.textWidth - indent : Paper.left
        flow.add(text, x: isRightToLeft ? Paper.left : Paper.left + indent, after: 3)
        // A point that had no room at all went on to the next page, and its sign with it.
        let firstPage =
            flow.pages.count > before && text.height > 0 && y + text.height <= bottom ? before : before - 1
        flow.place(sign, x: x, y: firstPage == before ? Paper.laterTop : y, onPage: firstPage)
    }

    // MARK: Answers

    private mutating func online() throws {
        guard let online = letter.online else { return }
        guard let code = QRCode(online.link, correction: .medium) else { throw PrintingError.linkTooLong }
        let side = Paper.mm(28)
        let padding = Paper.mm(4)
        let textWidth = Paper.textWidth - side - 3 * padding
        let blocks = [
            block(online.text, textWidth),
            block(online.shownLink, textWidth, isBold: true, isLatin: true),
            block(online.codeLabel + ": " + online.code, textWidth, size: 13, isBold: true),
        ]
        let textHeight = blocks.reduce(-4) { $0 + $1.height + 4 }
        let height = max(textHeight, side) + 2 * padding
        flow.y += 8
        flow.reserve(height)
        let top = flow.y
        let isRightToLeft = letter.form.isRightToLeft
        // A frame, no ground: the code needs white around it.
        flow.mark(.box(x: Paper.left, y: top, width: Paper.textWidth, height: height, gray: 0.6))
        let codeX = isRightToLeft ? Paper.left + padding : Paper.left + Paper.textWidth - side - padding
        flow.mark(.code(code, x: codeX, y: top + (height - side) / 2, side: side))
        var y = top + (height - textHeight) / 2
        for block in blocks {
            flow.place(block, x: isRightToLeft ? codeX + side + padding : Paper.left + padding, y: y)
            y += block.height + 4
        }
        flow.y = top + height + 8
    }

    private mutating func slip() {
        guard let slip = letter.slip else { return }
        var composer = SlipComposer(slip, form: letter.form)
        flow.y += 8
        if composer.height > flow.room {
            let close = SlipComposer(slip, form: letter.form, isClose: true)
            if close.height <= flow.room { composer = close }
        }
        let height = composer.height
        flow.reserve(height)
        let isTornOff = flow.y > Paper.laterTop
        // At the foot of the page where it fits whole: easier to tear off. A page of its own is given back as it is.
        if isTornOff, height <= flow.room { flow.y = bottom - height }
        composer.set(isTornOff: isTornOff, in: &flow)
    }

    // MARK: Every page

    private mutating func feet() {
        let count = flow.pages.count
        for page in 0..<count {
            if count > 1 {
                let style = style(size: 8.5, gray: 0.35, alignment: .end)
                let number = TextBlock(letter.form.numbered(page + 1, of: count), width: Paper.textWidth, style)
                flow.place(number, x: Paper.left, y: bottom + Paper.mm(1.5), onPage: page)
            }
            foot(onPage: page)
            if page > 0 {
                let running = block(
                    letter.letterhead.school + " · " + letter.subject,
                    Paper.textWidth,
                    size: 8.5,
                    gray: 0.35,
                    isOneLine: true
                )
                flow.place(running, x: Paper.left, y: Paper.mm(14), onPage: page)
            }
        }
    }

    private mutating func foot(onPage page: Int) {
        let columns = letter.letterhead.foot.prefix(4)
        guard !columns.isEmpty else { return }
        flow.mark(
            .rule(
                from: (Paper.left, Paper.footTop - 3),
                to: (Paper.width - Paper.right, Paper.footTop - 3),
                width: 0.5,
                isDashed: false,
                gray: 0.6
            ),
            onPage: page
        )
        let width = Paper.textWidth / Double(columns.count)
        for (index, column) in columns.enumerated() {
            let text = column.prefix(4).joined(separator: "\n")
            let set = block(text, width - 8, size: 7.5, gray: 0.3, isGerman: true)
            flow.place(set, x: Paper.left + Double(index) * width, y: Paper.footTop, onPage: page)
        }
    }

    // MARK: -

    private mutating func rule(_ x: Double, _ y: Double, _ end: Double, gray: Double, width: Double = 0.6) {
        flow.mark(.rule(from: (x, y), to: (end, y), width: width, isDashed: false, gray: gray))
    }

    private func style(
        size: Double = 10.5,
        isBold: Bool = false,
        gray: Double = 0,
        alignment: TextStyle.Alignment = .start,
        direction: TextStyle.Direction = .form
    ) -> TextStyle {
        TextStyle(
            size: size,
            isBold: isBold,
            gray: gray,
            alignment: alignment,
            language: letter.form.language,
            isRightToLeft: letter.form.isRightToLeft,
            direction: direction
        )
    }

    /// The school's own words in one line: in the first size that fits, else in the last and in several lines.
    private func fitted(
        _ text: String,
        _ width: Double,
        sizes: [Double],
        isBold: Bool = false,
        gray: Double = 0,
        mostLines: Int = 2
    ) -> TextBlock {
        let text = String(text.prefix(PrintingLimits.line))
        for size in sizes {
            let set = block(text, width, size: size, isBold: isBold, gray: gray, isGerman: true)
            if set.lines.count == 1 { return set }
        }
        var style = style(size: sizes.last ?? 10, isBold: isBold, gray: gray)
        style.language = "de"
        style.isRightToLeft = false
        style.leading = 0
        style.mostLines = mostLines
        return TextBlock(text, width: width, style)
    }

    /// - Parameters:
    ///   - isGerman: set as German is, whatever the letter's language: the school's own name and address.
    ///   - isLatin: a link, which runs from left to right and still begins where the text does.
    private func block(
        _ text: String,
        _ width: Double,
        size: Double = 10.5,
        isBold: Bool = false,
        gray: Double = 0,
        isOneLine: Bool = false,
        isGerman: Bool = false,
        isLatin: Bool = false,
        direction: TextStyle.Direction = .form
    ) -> TextBlock {
        var style = style(size: size, isBold: isBold, gray: gray, direction: direction)
        style.isOneLine = isOneLine
        if isGerman {
            style.language = "de"
            style.isRightToLeft = false
        }
        if isLatin, style.isRightToLeft {
            style.isRightToLeft = false
            style.alignment = .end
        }
        return TextBlock(isOneLine ? String(text.prefix(PrintingLimits.line)) : text, width: width, style)
    }
}
