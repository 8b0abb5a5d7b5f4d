/// SEARCH and UID SEARCH, RFC 3501 §6.4.4, with the results of RFC 4731.
package struct SearchCommand: Sendable, Hashable {
    package enum Result: String, Sendable, Hashable, CaseIterable {
        case min = "MIN"
        case max = "MAX"
        case all = "ALL"
        case count = "COUNT"
    }

    package let usesUID: Bool
    /// RETURN (…): answered by ESEARCH. nil without RETURN; `RETURN ()` is `[.all]`.
    package let results: [Result]?
    package let key: SearchKey

    package init(_ key: SearchKey, usesUID: Bool = false, results: [Result]? = nil) {
        self.key = key
        self.usesUID = usesUID
        self.results = results
    }
}

extension GrammarCursor {
    /// search = "SEARCH" [SP "RETURN" SP "(" […] ")"] [SP "CHARSET" SP astring] 1*(SP search-key)
    mutating func search(
        usesUID: Bool,
        charsets: (String) -> SearchCharset?
    ) throws(GrammarError) -> SearchCommand {
        var results: [SearchCommand.Result]?
        if skipWord("RETURN") {
            try space()
            let named = try parenthesized(orEmpty: true) {
                (cursor: inout GrammarCursor) throws(GrammarError) -> SearchCommand.Result in
                guard let result = SearchCommand.Result(rawValue: try cursor.keyword("a result option")) else {
                    throw .expected("a result option of RFC 4731")
                }
                return result
            }
            results = named.isEmpty ? [.all] : named
            try space()
        }
        var charset = SearchCharset.ascii
        if skipWord("CHARSET") {
            try space()
            let label = String(decoding: try astring(), as: UTF8.self).uppercased()
            guard let known = charsets(label) else { throw GrammarError(.charset, "Charset not known here") }
            charset = known
            try space()
        }
        return SearchCommand(try searchKeys(charset), usesUID: usesUID, results: results)
    }
}
