/// What an HTML document holds beside its text: links with what is shown for them, forms, scripts. Nothing is executed or
/// fetched.
package struct HTMLPage: Sendable, Hashable {
    /// A link and the text between `<a>` and `</a>`.
    package struct Link: Sendable, Hashable {
        /// As written, references decoded, without control characters.
        package var target: String
        /// In one line; nil where the link is no text that is read (pictures, plain text's own links).
        package var shown: String?

        package init(target: String, shown: String?) {
            self.target = target
            self.shown = shown
        }
    }

    package var links: [Link] = []
    /// Where forms send what is entered.
    package var formTargets: [String] = []
    package var hasPasswordField = false
    /// A script, or an attribute that is one (`onclick`).
    package var hasScript = false
    /// Made to be run as a program: `<hta:application>`.
    package var isApplication = false

    /// Octets of a link's text that are kept.
    private static let longestShown = 300

    /// - Parameter limit: links at most.
    package init(_ html: String, limit: Int = HTMLText.mostLinks) {
        var tokenizer = HTMLTokenizer(Array(html.utf8))
        /// The text of the link that is open.
        var shown: [UInt8]?
        while true {
            switch tokenizer.next() {
            case .end:
                close(&shown)
                return
            case .text(let range):
                if let text = shown, text.count < Self.longestShown {
                    let more = HTMLEntities.decode(tokenizer.bytes[range].prefix(Self.longestShown))
                    shown = text + more
                }
            case .tag(let tag):
                if tag.name == "a" { close(&shown) }
                guard !tag.isClosing else { continue }
                if take(tag, tokenizer, limit) { shown = [] }
                if HTMLElement.kind(of: tag.name) == .rawText { tokenizer.skipRawText(of: tag.name) }
            }
        }
    }

    /// - Returns: whether a link begins.
    private mutating func take(_ tag: HTMLTokenizer.Tag, _ tokenizer: HTMLTokenizer, _ limit: Int) -> Bool {
        if tag.attributes.contains(where: { Self.isEvent(tokenizer.bytes[$0.name]) }) { hasScript = true }
        switch tag.name {
        case "a", "area":
            guard links.count < limit, let target = Self.target("href", tag, tokenizer) else { return false }
            links.append(Link(target: target, shown: nil))
            return tag.name == "a"
        case "form":
            if formTargets.count < limit, let target = Self.target("action", tag, tokenizer) {
                formTargets.append(target)
            }
        case "button":
            if formTargets.count < limit, let target = Self.target("formaction", tag, tokenizer) {
                formTargets.append(target)
            }
        case "input":
            if tokenizer.value(of: "type", in: tag)?.lowercased() == "password" { hasPasswordField = true }
        case "hta:application": isApplication = true
        case "script":
            // Data for search engines does nothing.
            let kind = tokenizer.value(of: "type", in: tag)?.lowercased() ?? ""
            if !kind.hasSuffix("json") { hasScript = true }
        default: break
        }
        return false
    }

    private mutating func close(_ shown: inout [UInt8]?) {
        guard let text = shown, let last = links.indices.last else { return }
        links[last].shown = String(
            decoding: Array(text.split { $0 <= 0x20 }.joined(separator: [0x20])),
            as: UTF8.self
        )
        shown = nil
    }

    private static func target(_ name: String, _ tag: HTMLTokenizer.Tag, _ tokenizer: HTMLTokenizer) -> String? {
        guard let value = tokenizer.value(of: name, in: tag) else { return nil }
        let text = String(decoding: value.utf8.filter { $0 >= 0x20 }, as: UTF8.self).trimmingSpaces()
        return text.isEmpty || text.hasPrefix("#") ? nil : text
    }

    /// `onclick`, `onload` …
    private static func isEvent(_ name: ArraySlice<UInt8>) -> Bool {
        name.count > 4 && name.prefix(2).equalsIgnoringCase("on") && name.allSatisfy { ($0 | 0x20) >= 0x61 }
    }
}

extension ParsedMessage {
    /// The links that a reader meets in text parts, with what is shown for them, and the forms of HTML parts. Links in
    /// plain text are shown as they are.
    /// - Parameter limit: links at most.
    package func shownLinks(limit: Int = HTMLText.mostLinks) -> HTMLPage {
        var all = HTMLPage("")
        for part in leaves
        where part.contentType.type == "text" && part.disposition?.kind != "attachment" && all.links.count < limit {
            let room = limit - all.links.count
            let isPlain = part.contentType.subtype != "html"
            // Most letters have no link: then their text needn't be made.
            if isPlain {
                let octets = part.decodedBytes(in: bytes, limit: 4 << 20)
                if part.isASCIIReadable(octets), !PlainLinks.mayStand(in: octets) { continue }
            }
            let text = part.text(in: bytes, limit: 4 << 20)
            if isPlain {
                all.links += PlainLinks.find(in: text, limit: room).map { HTMLPage.Link(target: $0, shown: nil) }
                continue
            }
            let page = HTMLPage(text, limit: room)
            all.links += page.links
            all.formTargets += page.formTargets
            all.hasPasswordField = all.hasPasswordField || page.hasPasswordField
            all.hasScript = all.hasScript || page.hasScript
        }
        return all
    }
}
