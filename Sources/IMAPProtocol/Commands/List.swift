/// LIST with the options of RFC 5258 and RFC 5819.
package struct ListCommand: Sendable, Hashable {
    package enum Selection: String, Sendable, Hashable, CaseIterable {
        case subscribed = "SUBSCRIBED"
        case remote = "REMOTE"
        case recursiveMatch = "RECURSIVEMATCH"
        /// RFC 6154 §3
        case specialUse = "SPECIAL-USE"
    }

    package enum Return: String, Sendable, Hashable, CaseIterable {
        case subscribed = "SUBSCRIBED"
        case children = "CHILDREN"
        case specialUse = "SPECIAL-USE"
    }

    package var reference: String
    package var patterns: [String]
    package var selection: [Selection]
    package var returns: [Return]
    /// RETURN (STATUS (…)), RFC 5819
    package var status: [StatusItem]
    /// Whether the command has the form of RFC 5258: then `""` is no question for the delimiter.
    package var isExtended: Bool

    package init(
        reference: String,
        patterns: [String],
        selection: [Selection] = [],
        returns: [Return] = [],
        status: [StatusItem] = [],
        isExtended: Bool = false
    ) {
        self.reference = reference
        self.patterns = patterns
        self.selection = selection
        self.returns = returns
        self.status = status
        self.isExtended = isExtended
    }
}

extension GrammarCursor {
    /// list = "LIST" [SP list-select-opts] SP mailbox SP mbox-or-pat [SP list-return-opts], RFC 5258 §6
    mutating func list() throws(GrammarError) -> ListCommand {
        var command = ListCommand(reference: "", patterns: [])
        if peek("(") {
            command.isExtended = true
            command.selection = try parenthesized(orEmpty: true) {
                (cursor: inout GrammarCursor) throws(GrammarError) -> ListCommand.Selection in
                guard let option = ListCommand.Selection(rawValue: try cursor.keyword("a selection option")) else {
                    throw .expected("a selection option of RFC 5258")
                }
                return option
            }
            // RFC 5258 §3.1: RECURSIVEMATCH says nothing alone or with REMOTE only.
            let isBare = !command.selection.contains(.subscribed) && !command.selection.contains(.specialUse)
            if isBare, command.selection.contains(.recursiveMatch) { throw .expected("what RECURSIVEMATCH matches") }
            try space()
        }
        command.reference = try mailboxText(try astring())
        try space()
        if peek("(") {
            command.isExtended = true
            command.patterns = try parenthesized { (cursor: inout GrammarCursor) throws(GrammarError) -> String in
                try cursor.mailboxText(try cursor.listMailbox())
            }
        } else {
            command.patterns = [try mailboxText(try listMailbox())]
        }
        if skip(" ") { try listReturn(&command) }
        return command
    }

    /// list-return-opts = "RETURN" SP "(" [return-option *(SP return-option)] ")"
    private mutating func listReturn(_ command: inout ListCommand) throws(GrammarError) {
        guard skipWord("RETURN") else { throw .expected("RETURN") }
        try space()
        command.isExtended = true
        let options = try parenthesized(orEmpty: true) {
            (cursor: inout GrammarCursor) throws(GrammarError) -> (ListCommand.Return?, [StatusItem]) in
            let word = try cursor.keyword("a return option")
            if word == "STATUS" {
                try cursor.space()
                return (nil, try cursor.statusItems())
            }
            guard let option = ListCommand.Return(rawValue: word) else { throw .expected("a return option") }
            return (option, [])
        }
        command.returns = options.compactMap(\.0)
        command.status = options.flatMap(\.1)
    }

    /// lsub = "LSUB" SP mailbox SP list-mailbox
    mutating func lsub() throws(GrammarError) -> IMAPCommand {
        let reference = try mailboxText(try astring())
        try space()
        return .lsub(reference: reference, pattern: try mailboxText(try listMailbox()))
    }

    /// A pattern or reference in Unicode. What is no modified UTF-7 stays as it is and matches nothing.
    private func mailboxText(_ octets: [UInt8]) throws(GrammarError) -> String {
        guard octets.count <= MailboxName.longest else { throw GrammarError(.tooMuch, "Mailbox pattern too long") }
        return ModifiedUTF7.decode(octets) ?? String(decoding: octets, as: UTF8.self)
    }
}
