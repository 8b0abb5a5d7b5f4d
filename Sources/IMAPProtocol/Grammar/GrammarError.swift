/// Why a complete command is invalid. "Not complete yet" is never an error: see `CommandFramer`.
package struct GrammarError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The syntax is not IMAP's.
        case syntax
        /// No such command, or not known here.
        case unknownCommand
        /// A limit of `IMAPLimits` is exceeded.
        case tooMuch
        /// A SEARCH in a charset that can't be decoded: answered with NO and BADCHARSET (RFC 3501 §6.4.4).
        case charset
        /// Right syntax, but something this server can't do: answered with NO.
        case cannot
        /// A use that no mailbox can be given: answered with NO and USEATTR (RFC 6154 §3).
        case use
    }

    package let code: Code
    /// For the client, in ASCII; free of what the client sent.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    static func expected(_ what: String) -> GrammarError {
        GrammarError(.syntax, "Expected " + what)
    }

    package var description: String { reason }

    package static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
