/// What a person would read of an HTML document, for policy and search. Nothing is executed or fetched.
package struct HTMLText: Sendable, Hashable {
    /// Blocks end lines; scripts, styles, comments and hidden elements are left out.
    package var text: String
    /// The targets of links, forms and remote pictures, as written, in order.
    package var links: [String]

    /// Link targets kept.
    package static let mostLinks = 1000

    /// - Parameters:
    ///   - limit: octets of text at most.
    ///   - marksQuotes: whether lines of a `blockquote` begin with `> `, as in plain text, once for each it stands in.
    package init(_ html: String, limit: Int = 1 << 20, marksQuotes: Bool = false) {
        var reader = HTMLTextReader(Array(html.utf8), limit: limit, marksQuotes: marksQuotes)
        reader.run()
        text = String(decoding: reader.output, as: UTF8.self)
        links = reader.links
    }
}

private struct HTMLTextReader {
    var tokenizer: HTMLTokenizer
    let limit: Int
    var output: [UInt8] = []
    var links: [String] = []
    /// Elements open inside a hidden one, itself included; their text is left out.
    private var hidden: [String] = []
    private var pre = 0
    private var needsSpace = false
    private let marksQuotes: Bool
    private var quotes = 0

    /// Deeper nesting inside hidden elements is not followed: then everything behind stays hidden.
    private static let deepest = 1000
    /// Quote marks before a line at most.
    private static let mostQuoteMarks = 16

    init(_ bytes: [UInt8], limit: Int, marksQuotes: Bool) {
        self.marksQuotes = marksQuotes
        tokenizer = HTMLTokenizer(bytes)
        self.limit = max(0, limit)
    }

    mutating func run() {
        loop: while output.count < limit {
            switch tokenizer.next() {
            case .end: break loop
            case .text(let range): if hidden.isEmpty { take(range) }
            case .tag(let tag): take(tag)
            }
        }
        while output.last?.isBlank == true || output.last == .lineFeed { output.removeLast() }
        guard output.count > limit else { return }
        output.removeLast(output.count - limit)
        // Not in the middle of a character.
        while let last = output.last, last >= 0x80 {
            output.removeLast()
            if last >= 0xC0 { break }
        }
    }

    private mutating func take(_ tag: HTMLTokenizer.Tag) {
        if !tag.isClosing { takeLinks(tag) }
        let kind = HTMLElement.kind(of: tag.name)
        if !hidden.isEmpty { return takeInHidden(tag, kind) }
        if kind == .rawText, !tag.isClosing { return tokenizer.skipRawText(of: tag.name) }
        if !tag.isClosing, kind != .void, kind == .skipped || isHidden(tag) {
            hidden = [tag.name]
            return
        }
        if tag.name == "pre" { pre = max(0, pre + (tag.isClosing ? -1 : 1)) }
        if marksQuotes, tag.name == "blockquote" {
            quotes = max(0, min(Self.mostQuoteMarks, quotes + (tag.isClosing ? -1 : 1)))
        }
        switch kind {
        case .block: endLine(isExplicit: false)
        case .cell: needsSpace = true
        case .void where tag.name == "br": endLine(isExplicit: true)
        case .void where tag.name == "hr": endLine(isExplicit: false)
        case .void where tag.name == "img":
            if let alternative = tokenizer.value(of: "alt", in: tag) { put(Array(alternative.utf8)[...]) }
        case .void, .rawText, .skipped, .inline: break
        }
    }

    private mutating func takeInHidden(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElement) {
        if kind == .rawText, !tag.isClosing { return tokenizer.skipRawText(of: tag.name) }
        // A forgotten </head> ends with the body.
        if tag.name == "body", hidden.first == "head" {
            hidden = []
            return
        }
        // Only elements of the hidden one's own name are counted: others may be left open.
        guard tag.name == hidden.first else { return }
        if tag.isClosing {
            hidden.removeLast()
        } else if kind != .void, !tag.isSelfClosing, hidden.count < Self.deepest {
            hidden.append(tag.name)
        }
    }

    private static let hidingStyles = [
        "display:none", "visibility:hidden", "mso-hide:all", "font-size:0;", "font-size:0px",
    ]
    .map { Array($0.utf8) }

    private func isHidden(_ tag: HTMLTokenizer.Tag) -> Bool {
        guard !tag.attributes.isEmpty else { return false }
        if tokenizer.rawValue(of: "hidden", in: tag) != nil { return true }
        guard let style = tokenizer.rawValue(of: "style", in: tag), style.count < 8192 else { return false }
        var plain = style.filter { $0 > 0x20 }.map(\.asciiLowercased)
        plain.append(UInt8(ascii: ";"))
        return Self.hidingStyles.contains { plain.containsSequence($0) }
    }

    private static let linkAttributes = ["href", "src", "action", "background"]

    private mutating func takeLinks(_ tag: HTMLTokenizer.Tag) {
        guard !tag.attributes.isEmpty, links.count < HTMLText.mostLinks else { return }
        for name in Self.linkAttributes {
            guard let target = tokenizer.value(of: name, in: tag) else { continue }
            let text = String(decoding: target.utf8.filter { $0 >= 0x20 }, as: UTF8.self).trimmingSpaces()
            if !text.isEmpty, !text.hasPrefix("#") { links.append(text) }
        }
    }

    // MARK: Text

    private mutating func take(_ range: Range<Int>) {
        put(HTMLEntities.decode(tokenizer.bytes[range])[...])
    }

    private mutating func put(_ text: ArraySlice<UInt8>) {
        if pre > 0 {
            beginLine()
            output += text.filter { $0 != .carriageReturn }
            return
        }
        for byte in text {
            if byte <= 0x20 {
                needsSpace = true
                continue
            }
            if needsSpace, let last = output.last, last != .lineFeed { output.append(.space) }
            needsSpace = false
            beginLine()
            output.append(byte)
        }
    }

    private mutating func beginLine() {
        guard quotes > 0, output.last.map({ $0 == .lineFeed }) ?? true else { return }
        output.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: quotes))
        output.append(.space)
    }

    /// Ends the line; two lines ends in a row are as many as there are ever.
    private mutating func endLine(isExplicit: Bool) {
        needsSpace = false
        guard let last = output.last else { return }
        if last != .lineFeed {
            output.append(.lineFeed)
        } else if isExplicit, output.count >= 2, output[output.count - 2] != .lineFeed {
            output.append(.lineFeed)
        }
    }
}

extension String {
    /// Without spaces at its ends.
    func trimmingSpaces() -> String {
        var view = Substring(self)
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
