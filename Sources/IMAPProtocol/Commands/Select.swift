/// SELECT and EXAMINE, RFC 3501 §6.3.1 and §6.3.2.
package struct SelectCommand: Sendable, Hashable {
    package let mailbox: MailboxName
    /// EXAMINE
    package let readOnly: Bool
    /// `(CONDSTORE)`, RFC 7162 §3.1.8
    package let condstore: Bool

    package init(_ mailbox: MailboxName, readOnly: Bool, condstore: Bool = false) {
        self.mailbox = mailbox
        self.readOnly = readOnly
        self.condstore = condstore
    }
}

extension GrammarCursor {
    /// "SELECT" SP mailbox [SP "(" select-param *(SP select-param) ")"], RFC 4466 §2.1
    mutating func select(readOnly: Bool) throws(GrammarError) -> SelectCommand {
        let mailbox = try mailbox()
        guard skip(" ") else { return SelectCommand(mailbox, readOnly: readOnly) }
        let parameters = try parenthesized { (cursor: inout GrammarCursor) throws(GrammarError) -> String in
            try cursor.keyword("a parameter")
        }
        guard parameters.allSatisfy({ $0 == "CONDSTORE" }) else { throw .expected("CONDSTORE") }
        return SelectCommand(mailbox, readOnly: readOnly, condstore: true)
    }

    /// create = "CREATE" SP mailbox [SP "(USE" SP "(" [use-attr *(SP use-attr)] "))"], RFC 6154 §6
    mutating func create() throws(GrammarError) -> IMAPCommand {
        let mailbox = try mailbox(mayEndWithDelimiter: true)
        guard skip(" ") else { return .create(mailbox, use: nil) }
        try expect("(")
        guard skipWord("USE") else { throw .expected("USE") }
        try space()
        let uses = try parenthesized(orEmpty: true) {
            (cursor: inout GrammarCursor) throws(GrammarError) -> SpecialUse in
            try cursor.specialUse()
        }
        try expect(")")
        guard uses.count <= 1 else { throw GrammarError(.use, "A mailbox has one use here") }
        return .create(mailbox, use: uses.first)
    }

    private mutating func specialUse() throws(GrammarError) -> SpecialUse {
        try expect("\\")
        let name = "\\" + (try keyword("a use")).lowercased()
        guard let use = SpecialUse.allCases.first(where: { $0.rawValue.lowercased() == name }) else {
            throw GrammarError(.use, "No mailbox can be given that use here")
        }
        return use
    }
}
