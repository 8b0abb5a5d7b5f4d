internal import Database

extension MailStore {
    /// STORE (RFC 3501 §6.4.6).
    /// - Parameter modSeq: messages changed after it are left alone (RFC 7162 §3.1.3 UNCHANGEDSINCE).
    /// - Returns: nil where the mailbox has been removed.
    package func setFlags(
        in mailbox: MailboxID,
        _ uids: UIDSet,
        _ change: FlagChange,
        _ flags: MessageFlags,
        keywords: [String] = [],
        unchangedSince modSeq: Int64? = nil
    ) async throws -> FlagOutcome? {
        try await database.write { connection in
            guard let next = try nextModSeq(of: mailbox, in: connection) else { return nil }
            var entries: [EntryState] = []
            var modified: [UInt32] = []
            var changes: [Mark: [UInt32]] = [:]
            var unseen = 0
            for part in uids.queries {
                try connection.forEachRow(
                    """
                    SELECT e.uid, e.flags, e.keywords, e.modseq FROM mailbox_entries e
                    WHERE e.mailbox = \(mailbox) AND \(part) ORDER BY e.uid
                    """
                ) { row in
                    let old = try EntryState(row)
                    if let modSeq, old.modSeq > modSeq { return modified.append(old.uid) }
                    let mark = Mark(flags: old.flags, keywords: try row.string(2))
                    let new = mark.applying(change, flags, keywords)
                    guard new != mark else { return entries.append(old) }
                    unseen += (new.flags.contains(.seen) ? 0 : 1) - (old.flags.contains(.seen) ? 0 : 1)
                    changes[new, default: []].append(old.uid)
                    entries.append(new.entry(old.uid, next))
                }
            }
            guard !changes.isEmpty else {
                return FlagOutcome(entries: entries, modSeq: next, modified: modified)
            }
            for (mark, uids) in changes {
                for some in uids.runs() {
                    try connection.execute(
                        """
                        UPDATE mailbox_entries SET flags = \(mark.flags.rawValue), keywords = \(mark.keywords),
                            modseq = \(next)
                        WHERE mailbox = \(mailbox) AND uid IN \(some)
                        """
                    )
                }
            }
            try connection.execute(
                """
                UPDATE mailboxes SET unseen_count = unseen_count + \(unseen), changed_modseq = \(next)
                WHERE id = \(mailbox)
                """
            )
            try announce(mailbox, in: connection)
            return FlagOutcome(entries: entries, modSeq: next, modified: modified)
        }
    }

    /// Gives out the mailbox's next modification sequence and, on engines with several writers, keeps others out of the
    /// mailbox until the transaction ends.
    /// - Returns: nil where the mailbox has been removed.
    func nextModSeq(of mailbox: MailboxID, in connection: any DatabaseConnection) throws -> Int64? {
        try connection.row(
            "UPDATE mailboxes SET highest_modseq = highest_modseq + 1 WHERE id = \(mailbox) RETURNING highest_modseq"
        )?.int64(0)
    }
}

/// Flags and keywords together, as an entry's row has them.
private struct Mark: Hashable {
    var flags: MessageFlags
    var keywords: String

    func applying(_ change: FlagChange, _ changed: MessageFlags, _ changedKeywords: [String]) -> Mark {
        switch change {
        case .replace:
            return Mark(flags: changed, keywords: Keywords.text(changedKeywords))
        case .add:
            let kept = changedKeywords.isEmpty ? keywords : Keywords.text(Keywords.parse(keywords) + changedKeywords)
            return Mark(flags: flags.union(changed), keywords: kept)
        case .remove:
            let kept =
                changedKeywords.isEmpty
                ? keywords : Keywords.text(Keywords.removing(changedKeywords, from: Keywords.parse(keywords)))
            return Mark(flags: flags.subtracting(changed), keywords: kept)
        }
    }

    func entry(_ uid: UInt32, _ modSeq: Int64) -> EntryState {
        EntryState(uid: uid, flags: flags, keywords: Keywords.parse(keywords), modSeq: modSeq)
    }
}
