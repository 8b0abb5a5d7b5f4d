extension ParsedMessage {
    /// The text a person would read, for policy and search: text parts in their order, embedded messages' too, HTML as
    /// text; of alternatives that say the same, plain text and HTML both, since either may be what is read.
    /// - Parameter limit: octets of UTF-8 at most.
    package func plainText(limit: Int) -> String {
        var result = ""
        for part in textParts where result.utf8.count < limit {
            let room = limit - result.utf8.count
            var text = part.text(in: bytes, limit: Self.sourceLimit(for: room))
            if part.contentType.subtype == "html" { text = HTMLText(text, limit: room).text }
            if !result.isEmpty, !text.isEmpty { result += "\n" }
            result += Self.prefix(text, octets: limit - result.utf8.count)
        }
        return result
    }

    /// The targets of links in HTML parts, and what looks like a link in plain text; nothing is fetched.
    /// - Parameter limit: links at most.
    package func links(limit: Int) -> [String] {
        var result: [String] = []
        for part in textParts where result.count < limit {
            let text = part.text(in: bytes, limit: 4 << 20)
            let isHTML = part.contentType.subtype == "html"
            let found = isHTML ? HTMLText(text).links : PlainLinks.find(in: text, limit: limit - result.count)
            result += found.prefix(limit - result.count)
        }
        return result
    }

    private var textParts: [MessagePart] {
        leaves.filter { $0.contentType.type == "text" && $0.disposition?.kind != "attachment" }
    }

    /// HTML has more markup than text: that much is read for each octet wanted.
    private static func sourceLimit(for octets: Int) -> Int {
        max(64 << 10, octets.multipliedReportingOverflow(by: 16).overflow ? .max : octets * 16)
    }

    /// The beginning of the text that has at most so many octets, characters whole.
    private static func prefix(_ text: String, octets: Int) -> String {
        guard text.utf8.count > octets else { return text }
        guard octets > 0 else { return "" }
        var end = text.utf8.index(text.startIndex, offsetBy: octets)
        while end > text.startIndex, String.Index(end, within: text.unicodeScalars) == nil {
            end = text.utf8.index(before: end)
        }
        return String(text[..<end])
    }
}
