/// A command with its tag, RFC 3501 §2.2.1.
package struct TaggedCommand: Sendable, Hashable {
    package let tag: String
    package let command: IMAPCommand

    package init(tag: String, _ command: IMAPCommand) {
        self.tag = tag
        self.command = command
    }
}

/// What a client may ask for. RFC 3501 §6 and the extensions that `Capability` names.
package enum IMAPCommand: Sendable, Hashable {
    // Any state
    case capability
    case noop
    case logout
    /// What the client says of itself, as pairs of field and value; nil for NIL. RFC 2971.
    case id([ClientIdentity]?)
    // Not authenticated
    case startTLS
    case authenticate(mechanism: String, initialResponse: [UInt8]?)
    case login(user: String, password: String)
    // Authenticated
    /// RFC 5161, names in upper case.
    case enable([String])
    case select(SelectCommand)
    case create(MailboxName, use: SpecialUse?)
    case delete(MailboxName)
    case rename(from: MailboxName, to: MailboxName)
    case subscribe(MailboxName)
    case unsubscribe(MailboxName)
    case list(ListCommand)
    case lsub(reference: String, pattern: String)
    case status(MailboxName, [StatusItem])
    case append(AppendCommand)
    /// RFC 2342
    case namespace
    /// RFC 2177
    case idle
    /// RFC 9208
    case getQuota(root: String)
    case getQuotaRoot(MailboxName)
    // Selected
    case check
    case close
    /// RFC 3691
    case unselect
    /// The UIDs of UID EXPUNGE (RFC 4315 §2.1), nil for EXPUNGE.
    case expunge(SequenceSet?)
    case search(SearchCommand)
    case fetch(FetchCommand)
    case store(StoreCommand)
    case copy(CopyCommand)
    /// RFC 6851
    case move(CopyCommand)
}

/// One field of ID, RFC 2971 §3.1.
package struct ClientIdentity: Sendable, Hashable {
    package let field: String
    package let value: String?

    package init(field: String, value: String?) {
        self.field = field
        self.value = value
    }
}

/// The commands whose bodies are nothing but their name.
private let plainCommands: [String: IMAPCommand] = [
    "CAPABILITY": .capability, "NOOP": .noop, "LOGOUT": .logout, "STARTTLS": .startTLS, "NAMESPACE": .namespace,
    "IDLE": .idle, "CHECK": .check, "CLOSE": .close, "UNSELECT": .unselect, "EXPUNGE": .expunge(nil),
]

/// Reads one complete command.
package struct CommandParser: Sendable {
    package var limits: IMAPLimits
    /// The decoder for a SEARCH charset's label in upper case; nil where there is none (BADCHARSET).
    package var charsets: @Sendable (String) -> SearchCharset?

    /// Knows US-ASCII and UTF-8, or also what `charsets` decodes.
    package init(
        limits: IMAPLimits = .standard,
        charsets: @escaping @Sendable (String) -> SearchCharset? = { ["UTF-8", "US-ASCII"].contains($0) ? .utf8 : nil }
    ) {
        self.limits = limits
        self.charsets = charsets
    }

    /// command = tag SP (command-any / command-auth / command-nonauth / command-select)
    package func parse(_ frame: CommandFrame) throws(GrammarError) -> TaggedCommand {
        guard let tag = CommandFrame.tag(of: frame.bytes) else { throw .expected("a tag and a space") }
        var cursor = GrammarCursor(frame, limits: limits)
        cursor.position = tag.utf8.count + 1
        let name = try cursor.keyword("a command")
        let command = try body(name, &cursor)
        try cursor.end()
        return TaggedCommand(tag: tag, command)
    }

    private func body(_ name: String, _ cursor: inout GrammarCursor) throws(GrammarError) -> IMAPCommand {
        if let command = plainCommands[name] { return command }
        guard Self.namesWithArguments.contains(name) else {
            throw GrammarError(.unknownCommand, "Unknown command")
        }
        try cursor.space()
        if name == "UID" { return try uidBody(&cursor) }
        if let command = try selectedBody(name, usesUID: false, &cursor) { return command }
        if let command = try mailboxBody(name, &cursor) { return command }
        switch name {
        case "ID": return .id(try cursor.identity())
        case "AUTHENTICATE": return try cursor.authenticate()
        case "LOGIN": return try cursor.login()
        case "ENABLE": return .enable(try cursor.capabilityNames())
        default: return .getQuota(root: try cursor.text("a quota root"))
        }
    }

    private static let namesWithArguments: Set<String> = [
        "ID", "AUTHENTICATE", "LOGIN", "ENABLE", "SELECT", "EXAMINE", "CREATE", "DELETE", "RENAME", "SUBSCRIBE",
        "UNSUBSCRIBE", "LIST", "LSUB", "STATUS", "APPEND", "GETQUOTA", "GETQUOTAROOT", "SEARCH", "FETCH", "STORE",
        "COPY", "MOVE", "UID",
    ]

    private func mailboxBody(_ name: String, _ cursor: inout GrammarCursor) throws(GrammarError) -> IMAPCommand? {
        switch name {
        case "SELECT": return .select(try cursor.select(readOnly: false))
        case "EXAMINE": return .select(try cursor.select(readOnly: true))
        case "CREATE": return try cursor.create()
        case "DELETE": return .delete(try cursor.mailbox())
        case "RENAME":
            let from = try cursor.mailbox()
            try cursor.space()
            return .rename(from: from, to: try cursor.mailbox(mayEndWithDelimiter: true))
        case "SUBSCRIBE": return .subscribe(try cursor.mailbox())
        case "UNSUBSCRIBE": return .unsubscribe(try cursor.mailbox())
        case "LIST": return .list(try cursor.list())
        case "LSUB": return try cursor.lsub()
        case "STATUS":
            let mailbox = try cursor.mailbox()
            try cursor.space()
            return .status(mailbox, try cursor.statusItems())
        case "APPEND": return .append(try cursor.append())
        case "GETQUOTAROOT": return .getQuotaRoot(try cursor.mailbox())
        default: return nil
        }
    }

    /// uid = "UID" SP (copy / move / fetch / search / store / expunge)
    private func uidBody(_ cursor: inout GrammarCursor) throws(GrammarError) -> IMAPCommand {
        let name = try cursor.keyword("a command")
        try cursor.space()
        if name == "EXPUNGE" { return .expunge(try cursor.sequenceSet()) }
        guard let command = try selectedBody(name, usesUID: true, &cursor) else {
            throw GrammarError(.unknownCommand, "Unknown UID command")
        }
        return command
    }

    private func selectedBody(
        _ name: String,
        usesUID: Bool,
        _ cursor: inout GrammarCursor
    ) throws(GrammarError) -> IMAPCommand? {
        switch name {
        case "SEARCH": .search(try cursor.search(usesUID: usesUID, charsets: charsets))
        case "FETCH": .fetch(try cursor.fetch(usesUID: usesUID))
        case "STORE": .store(try cursor.store(usesUID: usesUID))
        case "COPY": .copy(try cursor.copy(usesUID: usesUID))
        case "MOVE": .move(try cursor.copy(usesUID: usesUID))
        default: nil
        }
    }
}
