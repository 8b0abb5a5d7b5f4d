internal import Database

/// Where SEARCH looks for a text (RFC 3501 §6.4.4). Dates, sizes and flags are of `FetchRow`.
package enum SearchField: Sendable, Hashable, CaseIterable {
    case from
    case to
    case cc
    case bcc
    case subject
    case body
    /// Header and body.
    case text

    var columns: [String] {
        switch self {
        case .from: ["from_text"]
        case .to: ["to_text"]
        case .cc: ["cc_text"]
        case .bcc: ["bcc_text"]
        case .subject: ["subject_text"]
        case .body: ["body_text"]
        case .text:
            ["subject_text", "from_text", "to_text", "cc_text", "bcc_text", "header_text", "body_text"]
        }
    }
}

extension MailStore {
    /// The messages that have `text` somewhere in a field, letters compared without case; UIDs ascending.
    ///
    /// Looks through the first `SearchTexts.bodyLimit` bytes of a message's text. An index of words can take this
    /// method's place.
    package func search(
        _ mailbox: MailboxID,
        _ uids: UIDSet = .all,
        for text: String,
        in field: SearchField
    ) async throws -> [UInt32] {
        let pattern = LikePattern.containing(SearchTexts.searchForm(text))
        let condition = field.columns.map { SQL("t.\(raw: $0) LIKE \(pattern) ESCAPE '\\'") }
        let conditions = condition.dropFirst().reduce(condition[0]) { $0 + " OR " + $1 }
        return try await database.read { connection in
            var found: [UInt32] = []
            for part in uids.queries {
                try connection.forEachRow(
                    """
                    SELECT e.uid FROM mailbox_entries e JOIN message_texts t ON t.message = e.message
                    WHERE e.mailbox = \(mailbox) AND \(part) AND (\(conditions)) ORDER BY e.uid
                    """
                ) { found.append(try $0.uint32(0)) }
            }
            return found
        }
    }
}
