/// What a person would read of an HTML document, for policy and search. Nothing is executed or fetched.
package struct HTMLText: Sendable, Hashable {
    /// Blocks end lines; scripts, styles, comments and hidden elements are left out.
    package var text: String
    /// The targets of links, forms and remote pictures, as written, in order.
    package var links: [String]

    /// Link targets kept.
    package static let mostLinks = 1000

    /// - Parameter limit: octets of text at most.
    package init(_ html: String, limit: Int = 1 << 20) {
        var reader = HTMLTextReader(Array(html.utf8), limit: limit)
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

    /// Deeper nesting inside hidden elements is not followed: then everything behind stays hidden.
    private static let deepest = 1000

    init(_ bytes: [UInt8], limit: Int) {
        tokenizer = HTMLTokenizer(bytes)
        self.limit = max(0, limit)
    }

    private static let rawText: Set<String> = [
        "script", "style", "title", "textarea", "noembed", "noframes", "xmp", "iframe",
    ]
    private static let skipped: Set<String> = ["head", "template", "object", "svg", "math", "select", "datalist"]
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt",
        "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
        "main",
        "nav", "ol", "option", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]

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
        if !hidden.isEmpty { return takeInHidden(tag) }
        if Self.rawText.contains(tag.name), !tag.isClosing { return tokenizer.skipRawText(of: tag.name) }
        if !tag.isClosing, !Self.void.contains(tag.name), Self.skipped.contains(tag.name) || isHidden(tag) {
            if tag.name != "head" || !tag.isSelfClosing { hidden = [tag.name] }
            return
        }
        if tag.name == "pre" { pre = max(0, pre + (tag.isClosing ? -1 : 1)) }
        if Self.blocks.contains(tag.name) {
            endLine(isExplicit: tag.name == "br")
        } else if tag.name == "td" || tag.name == "th" {
            needsSpace = true
        } else if tag.name == "img", let alternative = tag["alt"], !alternative.isEmpty {
            put(Array(alternative.utf8)[...])
        }
    }

    private mutating func takeInHidden(_ tag: HTMLTokenizer.Tag) {
        if Self.rawText.contains(tag.name), !tag.isClosing { return tokenizer.skipRawText(of: tag.name) }
        // A forgotten </head> ends with the body.
        if tag.name == "body", hidden.first == "head" {
            hidden = []
            return
        }
        if tag.isClosing {
            if let open = hidden.lastIndex(of: tag.name) { hidden.removeLast(hidden.count - open) }
        } else if !Self.void.contains(tag.name), !tag.isSelfClosing, hidden.count < Self.deepest {
            // Only the hidden element's own name is counted: others may be left open.
            if tag.name == hidden.first { hidden.append(tag.name) }
        }
    }

    private func isHidden(_ tag: HTMLTokenizer.Tag) -> Bool {
        guard !tag.attributes.isEmpty else { return false }
        if tag["hidden"] != nil { return true }
        guard let style = tag["style"] else { return false }
        let plain = style.utf8.filter { $0 > 0x20 }.lowercasedText()
        return plain.contains("display:none") || plain.contains("visibility:hidden") || plain.contains("mso-hide:all")
            || plain.contains("font-size:0;") || plain.hasSuffix("font-size:0") || plain.contains("font-size:0px")
    }

    private mutating func takeLinks(_ tag: HTMLTokenizer.Tag) {
        for name in ["href", "src", "action", "background"] {
            guard links.count < HTMLText.mostLinks, let target = tag[name] else { continue }
            let trimmed = target.utf8.filter { $0 > 0x20 || $0 == 0x20 }
            let text = String(decoding: trimmed, as: UTF8.self).trimmingSpaces()
            if !text.isEmpty, !text.hasPrefix("#") { links.append(text) }
        }
    }

    // MARK: Text

    private mutating func take(_ range: Range<Int>) {
        put(HTMLEntities.decode(tokenizer.bytes[range])[...])
    }

    private mutating func put(_ text: ArraySlice<UInt8>) {
        if pre > 0 {
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
            output.append(byte)
        }
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
