/// APPEND, RFC 3501 §6.3.11. One message: MULTIAPPEND (RFC 3502) is not offered.
package struct AppendCommand: Sendable, Hashable {
    package let mailbox: MailboxName
    package let flags: MessageFlags
    package let date: InternalDate?
    /// A slice of the command: nothing is copied.
    package let message: ArraySlice<UInt8>

    package init(
        _ mailbox: MailboxName,
        flags: MessageFlags = .init(),
        date: InternalDate? = nil,
        message: ArraySlice<UInt8>
    ) {
        self.mailbox = mailbox
        self.flags = flags
        self.date = date
        self.message = message
    }
}

extension GrammarCursor {
    /// append = "APPEND" SP mailbox [SP flag-list] [SP date-time] SP literal
    mutating func append() throws(GrammarError) -> AppendCommand {
        let mailbox = try mailbox()
        try space()
        var flags = MessageFlags()
        if peek("(") {
            flags = try flagList()
            try space()
        }
        var date: InternalDate?
        if peek("\"") {
            date = try dateTime()
            try space()
        }
        return AppendCommand(mailbox, flags: flags, date: date, message: try literal())
    }
}
