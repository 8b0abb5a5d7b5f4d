internal import AuditLog
internal import Database
internal import Delivery
package import FoundationEssentials
internal import MailStore
internal import Policy
internal import School

/// Taking delivered copies back out of the school's mailboxes, and undoing that.
///
/// A recall is written down first, with the messages that it is about; then its copies are taken out, a transaction a mailbox,
/// and wait where nobody sees them. Copies that were to leave the school and that no worker has yet are kept back, and letters
/// that wait for their time are stopped, in the transaction that writes the recall down. Whatever is interrupted is gone on with by the next call, or by tidying; done twice,
/// nothing happens the second time. Nobody is shown a text.
extension Gateway {
    /// How long recalled copies can be put back, in seconds; then they are thrown away.
    package static let recallTime: TimeInterval = 60 * 24 * 3600

    /// How often a recall looks again for copies that readers moved while it ran.
    private static let mostRounds = 5

    /// Takes all copies of a text out of mailboxes: of a letter that goes round those of all who sent it, otherwise those of
    /// the one message.
    /// - Parameters:
    ///   - code: of any copy's decision; the notice to the administrators names one.
    ///   - actor: who wants it: a person's id, or `operator NAME`.
    ///   - reason: why, for the audit log; empty where what is recalled keeps it itself.
    ///   - unreadOnly: leaves alone what its reader has seen.
    ///   - alone: takes the one message, whoever else sent the same text: an author takes back their own.
    /// - Returns: nil where there is no decision of this code.
    /// - Throws: `NeverDelivered` where there can be no copy (not with `alone`, for what an author takes back may be held still);
    ///   otherwise where the database can't do the work: what was taken so far stays taken, and the same call goes on.
    package func recall(
        _ code: DecisionCode,
        by actor: String,
        because reason: String = "",
        unreadOnly: Bool = false,
        alone: Bool = false
    ) async throws -> Recall? {
        let now = now()
        let begun = try await rooms.database.write { connection in
            let codes = alone ? nil : try SpreadStore.codes(ofLetterWith: code, in: connection)
            let recall = Recall(of: code.text, by: actor, unreadOnly: unreadOnly, at: now)
            if !alone { try checkDelivered(codes ?? [code.text], in: connection) }
            return try begin(recall, codes ?? [code.text], because: reason, in: connection)
        }
        guard let begun else { return nil }
        return try await carryOn(begun)
    }

    /// The recall that has this letter in hand, or is done with it; nil where there is none.
    package func recall(of code: DecisionCode) async throws -> Recall? {
        try await rooms.database.read { try RecallStore.active(for: code.text, in: $0) }
    }

    /// Puts recalled copies back.
    /// - Parameter reason: why, for the audit log.
    /// - Returns: nil where nothing of this code is recalled.
    /// - Throws: as ``recall(_:by:because:unreadOnly:alone:)``.
    package func undoRecall(_ code: DecisionCode, by actor: String, because reason: String) async throws -> Recall? {
        let now = now()
        let begun: Recall? = try await rooms.database.write { connection in
            guard let active = try RecallStore.active(for: code.text, in: connection) else { return nil }
            let moved = try RecallStore.move(active.id, from: active.state, to: .undoing, at: now, in: connection)
            if moved, active.state != .undoing {
                try AuditLog.append(
                    AuditEntry(
                        at: now,
                        actor: AuditActor(recorded: actor),
                        action: .recallUndo,
                        subject: active.code,
                        details: AuditEntry.details(
                            reason,
                            ["copies": String(active.copies), "recall": active.id]
                        )
                    ),
                    in: connection
                )
            }
            return try RecallStore.find(active.id, in: connection)
        }
        guard let begun else { return nil }
        return try await putBack(begun)
    }

    /// The latest recalls, newest first.
    package func recalls(limit: Int = 50) async throws -> [Recall] {
        try await rooms.database.read { try RecallStore.list(limit: limit, in: $0) }
    }

    /// Texts that went too far, newest first.
    package func spreadingLetters(limit: Int = 50) async throws -> [SpreadingLetter] {
        try await rooms.database.read { try SpreadStore.tripped(limit: limit, in: $0) }
    }

    /// Goes on with what was interrupted, and throws away what nobody wanted back.
    func tidyRecalls(at now: Date) async throws {
        for recall in try await rooms.database.read({ try RecallStore.unfinished(in: $0) }) {
            _ = recall.state == .running ? try await carryOn(recall) : try await putBack(recall)
        }
        let end = now.addingTimeInterval(-Self.recallTime)
        for recall in try await rooms.database.read({ try RecallStore.due(before: end, in: $0) }) {
            let isExpired = try await rooms.database.write { connection in
                try RecallStore.move(recall.id, from: .done, to: .expired, at: now, in: connection)
            }
            guard isExpired else { continue }
            while try await rooms.database.write({ try rooms.mailStore.discard(under: recall.id, in: $0) }) > 0 {}
            try await rooms.database.write { connection in
                try rooms.queue.discard(under: recall.id, in: connection)
                try waiting.discard(under: recall.id, in: connection)
            }
        }
    }

    // MARK: - Steps

    /// Writes the recall down, or finds the one that runs or has been done: then with what was sent since. One that is being
    /// undone is taken up again.
    /// - Parameter stopsWaiting: whether what waits for its time is stopped, too.
    func begin(
        _ wanted: Recall,
        _ codes: [String],
        because reason: String,
        stopsWaiting: Bool = true,
        in connection: any DatabaseConnection
    ) throws -> Recall? {
        let now = wanted.startedAt
        if let active = try RecallStore.active(for: wanted.code, in: connection), active.unreadOnly == wanted.unreadOnly
        {
            try RecallStore.add(codes, to: active.id, in: connection)
            if try RecallStore.move(active.id, from: .undoing, to: .running, at: now, in: connection) {
                try audit(wanted, under: active.id, codes, because: reason, in: connection)
            }
            _ = try RecallStore.move(active.id, from: .done, to: .running, at: now, in: connection)
            try keepBack(codes, under: active, stopsWaiting: stopsWaiting, in: connection)
            return try RecallStore.find(active.id, in: connection)
        }
        let decisions = try codes.compactMap { try DecisionLog.find(DecisionCode($0), in: connection) }
        guard !decisions.isEmpty else { return nil }
        var recall = wanted
        recall.messages = codes.count
        recall.outside = decisions.filter { $0.disposition == "accept" || $0.disposition == "label" }
            .reduce(0) { $0 + $1.facts.submission.audience.outsideCopies }
        try RecallStore.insert(recall, of: codes, in: connection)
        try keepBack(codes, under: recall, stopsWaiting: stopsWaiting, in: connection)
        try audit(recall, under: recall.id, codes, because: reason, in: connection)
        return recall
    }

    private func audit(
        _ wanted: Recall,
        under id: String,
        _ codes: [String],
        because reason: String,
        in connection: any DatabaseConnection
    ) throws {
        let stopped = try RecallStore.find(id, in: connection)?.stopped ?? 0
        var details = ["messages": String(codes.count), "recall": id]
        if stopped > 0 { details["stopped"] = String(stopped) }
        try AuditLog.append(
            AuditEntry(
                at: wanted.startedAt,
                actor: AuditActor(recorded: wanted.startedBy),
                action: .recall,
                subject: wanted.code,
                details: AuditEntry.details(reason, details)
            ),
            in: connection
        )
    }

    /// - Throws: `NeverDelivered` where all of it was refused or is held still.
    private func checkDelivered(_ codes: [String], in connection: any DatabaseConnection) throws {
        var why: NeverDelivered?
        for code in codes {
            guard let decision = try DecisionLog.find(DecisionCode(code), in: connection) else { continue }
            switch decision.disposition {
            case "refuse", "try-later": why = why ?? .refused
            case "hold" where try rooms.held.message(decisionCode: decision.code.text, in: connection) != nil:
                why = .held
            default: return
            }
        }
        if let why { throw why }
    }

    /// Keeps back what has not left yet.
    func keepBack(
        _ codes: [String],
        under recall: Recall,
        stopsWaiting: Bool = true,
        in connection: any DatabaseConnection
    ) throws {
        try rooms.queue.withdraw(codes, under: recall.id, in: connection)
        let count = try rooms.queue.withdrawn(under: recall.id, in: connection)
        try RecallStore.noteKeptBack(count, of: recall.id, in: connection)
        if stopsWaiting { try stopWaiting(codes, under: recall, in: connection) }
    }

    private func carryOn(_ recall: Recall) async throws -> Recall {
        let store = rooms.mailStore
        let codes = try await rooms.database.read { try RecallStore.codes(of: recall.id, in: $0) }
        // Who moves a message at this moment may have it in a mailbox that was looked into already.
        for _ in 0..<Self.mostRounds {
            let mailboxes = try await store.mailboxes(withCopiesOf: codes, unreadOnly: recall.unreadOnly)
            if mailboxes.isEmpty { break }
            for mailbox in mailboxes {
                try await rooms.database.write { connection in
                    guard try RecallStore.find(recall.id, in: connection)?.state == .running else { return }
                    try store.withdraw(
                        codes,
                        from: mailbox,
                        under: recall.id,
                        unreadOnly: recall.unreadOnly,
                        in: connection
                    )
                }
            }
        }
        let now = now()
        return try await rooms.database.write { connection in
            // Somebody may be undoing it by now: nothing more is taken under its name then.
            if try RecallStore.move(recall.id, from: .running, to: .done, at: now, in: connection) {
                let count = try store.withdrawn(under: recall.id, in: connection)
                // What a worker had, and is to be tried again.
                try keepBack(codes, under: recall, in: connection)
                try RecallStore.note(copies: count.copies, people: count.owners, of: recall.id, in: connection)
            }
            return try RecallStore.find(recall.id, in: connection) ?? recall
        }
    }

    private func putBack(_ recall: Recall) async throws -> Recall {
        let store = rooms.mailStore
        while try await rooms.database.write({ connection in
            guard try RecallStore.find(recall.id, in: connection)?.state == .undoing else { return 0 }
            return try store.restore(under: recall.id, in: connection)
        }) > 0 {}
        let now = now()
        return try await rooms.database.write { connection in
            if try RecallStore.move(recall.id, from: .undoing, to: .undone, at: now, in: connection) {
                let (restored, expired) = try rooms.queue.restore(under: recall.id, in: connection)
                try RecallStore.noteSent(restored, lapsed: expired, of: recall.id, in: connection)
                try letWaitAgain(under: recall, in: connection)
            }
            return try RecallStore.find(recall.id, in: connection) ?? recall
        }
    }
}

extension AudienceFacts {
    /// Copies that left the school: guardians' among them.
    fileprivate var outsideCopies: Int {
        outside.reduce(0) { $0 + $1.count } + lists.reduce(0) { $0 + $1.guardians }
    }
}
