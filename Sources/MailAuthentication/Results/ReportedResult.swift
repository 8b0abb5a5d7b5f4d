/// One result as a field such as ARC-Authentication-Results tells of it (RFC 8601 §2.2).
package struct ReportedResult: Sendable, Hashable {
    /// `spf`, `dkim`, `dmarc`, …, in lower case.
    package let method: String
    /// `pass`, `fail`, …, in lower case.
    package let result: String
    /// `header.from`, `smtp.mailfrom`, …; of a name that stands twice the first value.
    package let properties: [String: String]
}

extension AuthenticationResults {
    /// Results read of one field.
    private static let mostReported = 64

    /// The results in a field's value, with or without the name of who writes it in front. What can't be read is left out.
    package static func reported(in value: String) -> [ReportedResult] {
        parts(of: Array(value.utf8.prefix(AuthenticationLimits.standard.tagListOctets))).prefix(mostReported)
            .compactMap(reported)
    }

    private static func reported(_ words: [[UInt8]]) -> ReportedResult? {
        let pairs: [(name: String, value: String)] = words.compactMap { word in
            guard let equals = word.firstIndex(of: .equals) else { return nil }
            return (word[..<equals].lowercasedText, word[(equals + 1)...].text)
        }
        guard let first = pairs.first, words.first?.contains(.equals) == true, !first.name.isEmpty else { return nil }
        // method [ "/" version ]
        let method = first.name.prefix { $0 != "/" }
        let properties = pairs.dropFirst().map { ($0.name, $0.value) }
        return ReportedResult(
            method: String(method),
            result: first.value.lowercased(),
            properties: Dictionary(properties, uniquingKeysWith: { first, _ in first })
        )
    }

    /// The words of each part between semicolons, without comments, quotes resolved.
    private static func parts(of octets: [UInt8]) -> [[[UInt8]]] {
        var scanner = CommentScanner(octets)
        var parts: [[[UInt8]]] = [[]]
        var word: [UInt8] = []
        while scanner.next != nil {
            let before = scanner.position
            guard scanner.skipCFWS() else { return [] }
            if scanner.position > before, !word.isEmpty {
                parts[parts.count - 1].append(word)
                word = []
            }
            guard let byte = scanner.next else { break }
            if byte == UInt8(ascii: "\"") {
                guard let text = scanner.readQuoted() else { return [] }
                word += text
            } else if byte == .semicolon {
                scanner.skip()
                if !word.isEmpty { parts[parts.count - 1].append(word) }
                word = []
                parts.append([])
            } else {
                word.append(byte)
                scanner.skip()
            }
        }
        if !word.isEmpty { parts[parts.count - 1].append(word) }
        return parts
    }
}
