/// What STATUS may ask: RFC 3501 §6.3.10, RFC 7162 §3.1.2.2, RFC 8438, RFC 7889.
package enum StatusItem: String, Sendable, Hashable, CaseIterable {
    case messages = "MESSAGES"
    case recent = "RECENT"
    case uidNext = "UIDNEXT"
    case uidValidity = "UIDVALIDITY"
    case unseen = "UNSEEN"
    case highestModSeq = "HIGHESTMODSEQ"
    case size = "SIZE"
    case appendLimit = "APPENDLIMIT"
}

extension GrammarCursor {
    /// "(" status-att *(SP status-att) ")"
    mutating func statusItems() throws(GrammarError) -> [StatusItem] {
        try parenthesized { (cursor: inout GrammarCursor) throws(GrammarError) -> StatusItem in
            guard let item = StatusItem(rawValue: try cursor.keyword("a STATUS item")) else {
                throw .expected("a STATUS item")
            }
            return item
        }
    }
}

/// A mailbox's use, RFC 6154 §2.
package enum SpecialUse: String, Sendable, Hashable, CaseIterable {
    case all = "\\All"
    case archive = "\\Archive"
    case drafts = "\\Drafts"
    case flagged = "\\Flagged"
    case junk = "\\Junk"
    case sent = "\\Sent"
    case trash = "\\Trash"
}
