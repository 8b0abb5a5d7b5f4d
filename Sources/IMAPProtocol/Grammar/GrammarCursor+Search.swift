extension GrammarCursor {
    /// search-key *(SP search-key), up to the end or a closing parenthesis; all of them must hold.
    mutating func searchKeys(_ charset: SearchCharset) throws(GrammarError) -> SearchKey {
        var keys = [try searchKey(charset)]
        while skip(" ") { keys.append(try searchKey(charset)) }
        return keys.count == 1 ? keys[0] : .and(keys)
    }

    private mutating func searchKey(_ charset: SearchCharset) throws(GrammarError) -> SearchKey {
        searchKeys += 1
        guard searchKeys <= limits.searchKeys else { throw GrammarError(.tooMuch, "Too many search keys") }
        if skip("(") {
            return try nested { (cursor: inout GrammarCursor) throws(GrammarError) -> SearchKey in
                let key = try cursor.searchKeys(charset)
                try cursor.expect(")")
                return key
            }
        }
        if let first = peek, first.isDigit || first == UInt8(ascii: "*") { return .sequence(try sequenceSet()) }
        let word = try keyword("a search key")
        if let key = Self.plainKeys[word] { return key }
        if let key = try textKey(word, charset) { return key }
        return try valueKey(word, charset)
    }

    private mutating func nested(
        _ key: (inout GrammarCursor) throws(GrammarError) -> SearchKey
    ) throws(GrammarError) -> SearchKey {
        guard nesting < limits.searchNesting else { throw GrammarError(.tooMuch, "Search keys nested too deep") }
        nesting += 1
        defer { nesting -= 1 }
        return try key(&self)
    }

    private static let plainKeys: [String: SearchKey] = [
        "ALL": .all, "ANSWERED": .flag(.answered), "DELETED": .flag(.deleted), "DRAFT": .flag(.draft),
        "FLAGGED": .flag(.flagged), "SEEN": .flag(.seen), "UNANSWERED": .not(.flag(.answered)),
        "UNDELETED": .not(.flag(.deleted)), "UNDRAFT": .not(.flag(.draft)), "UNFLAGGED": .not(.flag(.flagged)),
        "UNSEEN": .not(.flag(.seen)), "RECENT": .recent, "OLD": .not(.recent),
        "NEW": .and([.recent, .not(.flag(.seen))]),
    ]

    private mutating func textKey(_ word: String, _ charset: SearchCharset) throws(GrammarError) -> SearchKey? {
        switch word {
        case "BCC", "CC", "FROM", "SUBJECT", "TO":
            return .header(word, try searchText(charset))
        case "BODY":
            return .body(try searchText(charset))
        case "TEXT":
            return .text(try searchText(charset))
        case "HEADER":
            try space()
            let name = try text("a header field name")
            return .header(name, try searchText(charset))
        default: return nil
        }
    }

    private mutating func searchText(_ charset: SearchCharset) throws(GrammarError) -> String {
        try space()
        guard let text = charset.decode(try astring()) else {
            throw GrammarError(.charset, "The search text is not in the charset named")
        }
        return text
    }

    private mutating func valueKey(_ word: String, _ charset: SearchCharset) throws(GrammarError) -> SearchKey {
        guard Self.keysWithValues.contains(word) else { throw .expected("a search key of RFC 3501") }
        try space()
        switch word {
        case "BEFORE": return .before(try date())
        case "ON": return .on(try date())
        case "SINCE": return .since(try date())
        case "SENTBEFORE": return .sentBefore(try date())
        case "SENTON": return .sentOn(try date())
        case "SENTSINCE": return .sentSince(try date())
        case "KEYWORD": return .keyword(try flagKeyword())
        case "UNKEYWORD": return .not(.keyword(try flagKeyword()))
        case "LARGER": return .larger(try number64())
        case "SMALLER": return .smaller(try number64())
        case "UID": return .uid(try sequenceSet())
        case "MODSEQ": return .modSeq(try searchModSeq())
        case "NOT":
            return .not(
                try nested { (cursor: inout GrammarCursor) throws(GrammarError) -> SearchKey in
                    try cursor.searchKey(charset)
                }
            )
        default:
            return try nested { (cursor: inout GrammarCursor) throws(GrammarError) -> SearchKey in
                let first = try cursor.searchKey(charset)
                try cursor.space()
                return .or(first, try cursor.searchKey(charset))
            }
        }
    }

    private static let keysWithValues: Set<String> = [
        "BEFORE", "ON", "SINCE", "SENTBEFORE", "SENTON", "SENTSINCE", "KEYWORD", "UNKEYWORD", "LARGER", "SMALLER",
        "UID", "MODSEQ", "NOT", "OR",
    ]

    /// search-modsequence = "MODSEQ" [search-modseq-ext] SP mod-sequence-valzer. The entry name is read and not used:
    /// one mod-sequence counts for all of a message's flags.
    private mutating func searchModSeq() throws(GrammarError) -> Int64 {
        if peek("\"") {
            _ = try string()
            try space()
            guard ["PRIV", "SHARED", "ALL"].contains(try keyword("an entry type")) else {
                throw .expected("an entry type")
            }
            try space()
        }
        return try number64()
    }
}

/// The charset of a SEARCH's texts. Decoding those beyond UTF-8 is the caller's, by iconv.
package struct SearchCharset: Sendable {
    package let decode: @Sendable ([UInt8]) -> String?

    package init(_ decode: @escaping @Sendable ([UInt8]) -> String?) {
        self.decode = decode
    }

    package static let utf8 = SearchCharset { String(validating: $0, as: UTF8.self) }

    /// Octets above 127 without a charset are taken for UTF-8: clients send them so.
    package static let ascii = utf8
}
