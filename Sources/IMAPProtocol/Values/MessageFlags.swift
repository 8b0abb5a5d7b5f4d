/// The flags of a message, RFC 3501 §2.3.2. \Recent is no flag of a message but of a session: see `MailboxView`.
package struct MessageFlags: Sendable, Hashable {
    package struct System: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let seen = System(rawValue: 1)
        package static let answered = System(rawValue: 2)
        package static let flagged = System(rawValue: 4)
        package static let deleted = System(rawValue: 8)
        package static let draft = System(rawValue: 16)

        /// With the names they have on the wire, in the order they are sent.
        package static let names: [(flag: System, name: String)] = [
            (.answered, "\\Answered"), (.flagged, "\\Flagged"), (.deleted, "\\Deleted"), (.seen, "\\Seen"),
            (.draft, "\\Draft"),
        ]
    }

    package var system: System
    /// As first written by a client; compared without case.
    package var keywords: [String]

    package init(_ system: System = [], keywords: [String] = []) {
        self.system = system
        self.keywords = keywords
    }

    package func contains(keyword: String) -> Bool {
        keywords.contains { $0.utf8.elementsEqual(keyword.utf8, by: { $0.asciiLowercased == $1.asciiLowercased }) }
    }

    /// The names, without parentheses.
    package var names: [String] {
        System.names.filter { system.contains($0.flag) }.map(\.name) + keywords
    }
}

extension GrammarCursor {
    /// flag-list = "(" [flag *(SP flag)] ")"
    package mutating func flagList() throws(GrammarError) -> MessageFlags {
        let flags = try parenthesized(orEmpty: true) {
            (cursor: inout GrammarCursor) throws(GrammarError) -> MessageFlags in
            try cursor.flag()
        }
        return Self.union(flags)
    }

    /// flag-list / (flag *(SP flag)), as STORE takes them.
    mutating func flags() throws(GrammarError) -> MessageFlags {
        if peek("(") { return try flagList() }
        var flags = [try flag()]
        while skip(" ") {
            guard flags.count < limits.listItems else { throw GrammarError(.tooMuch, "Too many flags") }
            flags.append(try flag())
        }
        return Self.union(flags)
    }

    private static func union(_ flags: [MessageFlags]) -> MessageFlags {
        flags.reduce(into: MessageFlags()) { sum, flag in
            sum.system.formUnion(flag.system)
            for keyword in flag.keywords where !sum.contains(keyword: keyword) { sum.keywords.append(keyword) }
        }
    }

    /// flag = "\Answered" / "\Flagged" / "\Deleted" / "\Seen" / "\Draft" / flag-keyword. \Recent is none of them (RFC
    /// 3501 §9): no client can change it (§2.3.2).
    private mutating func flag() throws(GrammarError) -> MessageFlags {
        if skip("\\") {
            let name = "\\" + (try keyword("a flag")).lowercased()
            if name == "\\recent" { throw .expected("no \\Recent, which only the server sets, but a flag") }
            guard let known = MessageFlags.System.names.first(where: { $0.name.lowercased() == name }) else {
                throw .expected("a flag of RFC 3501")
            }
            return MessageFlags(known.flag)
        }
        return MessageFlags(keywords: [try flagKeyword()])
    }

    /// flag-keyword = atom
    mutating func flagKeyword() throws(GrammarError) -> String {
        let atom = take { $0.isAtomCharacter }
        guard !atom.isEmpty else { throw .expected("a keyword") }
        guard atom.count <= limits.keyword else { throw GrammarError(.tooMuch, "Keyword too long") }
        return String(decoding: atom, as: UTF8.self)
    }
}
