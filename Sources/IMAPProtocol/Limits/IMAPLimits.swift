/// What one peer may make grow. Every value can be set; the defaults suit a school.
package struct IMAPLimits: Sendable, Hashable {
    /// Octets of one command line without its literals, once logged in. Clients send long sequence sets, so this is
    /// wider than the 8,192 octets that RFC 7162 §4 asks for.
    package var line = 65_536
    /// The same before login.
    package var lineBeforeLogin = 8_192
    /// Octets of one literal that is not a message (mailbox names, search texts).
    package var literal = 65_536
    /// The same before login: a name or a password.
    package var literalBeforeLogin = 1_024
    /// Literals in one command.
    package var literalsPerCommand = 64
    /// Octets of a command with its literals, other than APPEND.
    package var command = 262_144
    /// Octets of a message given to APPEND; told to clients as APPENDLIMIT (RFC 7889). 35 MiB carry 25 MB in base64. Who may
    /// send larger ones may keep them, too (``IMAPServerSession/keepsMessages(upTo:)``).
    package var message = 36_700_160
    /// Octets by which a mail program's own copy may be larger than what it sent: fields like Bcc stand in it.
    package var copyMargin = 65_536
    /// Octets of a literal too big to keep that are read and thrown away so that the connection survives (RFC 7888 §4).
    package var discarded = 134_217_728
    /// Literals from this many octets on wait for their share of the server's memory.
    package var unreservedLiteral = 65_536
    /// Parentheses and NOT/OR within one another in SEARCH.
    package var searchNesting = 32
    /// Keys in one SEARCH command.
    package var searchKeys = 1_000
    /// Ranges in one sequence set.
    package var ranges = 10_000
    /// Items in one FETCH, names in one HEADER.FIELDS, flags in one STORE, patterns in one LIST.
    package var listItems = 256
    /// Numbers in one section (`1.2.3.…`).
    package var sectionDepth = 64
    /// Octets of one keyword.
    package var keyword = 128
    /// Failed logins before the connection is closed.
    package var failedLogins = 5
    /// Commands that are not understood, one after another, before the connection is closed.
    package var badCommands = 25

    package init() {}

    package static let standard = IMAPLimits()
}
