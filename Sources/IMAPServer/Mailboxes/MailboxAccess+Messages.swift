internal import FoundationEssentials
internal import IMAPProtocol
internal import MailStore

extension MailboxAccess {
    func messageAnswer(_ request: StoreRequest) async throws -> StoreAnswer {
        switch request {
        case .append(let command): return try await append(command)
        case .store(let plan): return try await setFlags(plan)
        case .search(let mailbox, let key, let wantsModSeq):
            guard let id = MailboxID(text: mailbox) else { return .failed(.nonExistent) }
            return try await SearchEvaluation(store: store, mailbox: id).run(key, wantsModSeq: wantsModSeq)
        case .copy(let mailbox, let uids, let name):
            guard let id = MailboxID(text: mailbox), let target = try await self.mailbox(name) else {
                return .failed(.nonExistent)
            }
            return Self.answer(try await store.copy(id, UIDSet(uids), to: target.id))
        case .move(let mailbox, let uids, let name):
            guard let id = MailboxID(text: mailbox), let target = try await self.mailbox(name) else {
                return .failed(.nonExistent)
            }
            return Self.answer(try await store.move(id, UIDSet(uids), to: target.id))
        case .expunge(let mailbox, let uids):
            guard let id = MailboxID(text: mailbox) else { return .failed(.nonExistent) }
            _ = try await store.expunge(id, uids.map { UIDSet($0) } ?? .all)
            return .done
        case .changes(let mailbox, let since, let firstUnknown):
            return try await changes(mailbox, since, firstUnknown)
        default:
            return .failed(.fault)
        }
    }

    func select(_ name: WireName, readOnly: Bool) async throws -> StoreAnswer {
        guard let mailbox = try await mailbox(name) else { return .failed(.nonExistent) }
        // Claimed before the snapshot: what comes between is recent in the next look.
        let claimed = readOnly ? nil : try await store.claimRecent(mailbox.id)
        guard let snapshot = try await store.snapshot(mailbox.id) else { return .failed(.nonExistent) }
        let now = snapshot.mailbox
        let firstRecent = claimed ?? now.firstRecentUID
        var keywords: Set<String> = []
        for entry in snapshot.entries where keywords.count < 256 { keywords.formUnion(entry.keywords) }
        return .selected(
            SelectedMailbox(
                id: now.id.description,
                name: name,
                uidValidity: now.uidValidity,
                uidNext: now.uidNext,
                highestModSeq: now.highestModSeq,
                uids: snapshot.entries.map(\.uid),
                firstUnseen: snapshot.entries.first { !$0.flags.contains(.seen) }?.uid,
                recent: firstRecent < now.uidNext ? [firstRecent...now.uidNext - 1] : [],
                keywords: keywords.sorted()
            )
        )
    }

    private func append(_ command: AppendCommand) async throws -> StoreAnswer {
        guard let mailbox = try await mailbox(command.mailbox) else { return .failed(.nonExistent) }
        let outcome = try await store.append(
            Array(command.message),
            to: mailbox.id,
            flags: command.flags.stored,
            keywords: command.flags.keywords,
            internalDate: command.date.map { Date(timeIntervalSince1970: Double($0.seconds)) }
        )
        switch outcome {
        case .done(let validity, let uid): return .appended(uidValidity: validity, uid: uid)
        case .noSuchMailbox: return .failed(.nonExistent)
        case .overQuota: return .failed(.overQuota)
        }
    }

    private func setFlags(_ plan: StorePlan) async throws -> StoreAnswer {
        guard let id = MailboxID(text: plan.mailbox) else { return .failed(.nonExistent) }
        let outcome = try await store.setFlags(
            in: id,
            UIDSet(plan.uids),
            FlagChange(plan.change),
            plan.flags.stored,
            keywords: plan.flags.keywords,
            unchangedSince: plan.unchangedSince
        )
        guard let outcome else { return .failed(.nonExistent) }
        return .stored(outcome.entries.map { MessageState($0) }, modified: outcome.modified)
    }

    private func changes(_ mailbox: String, _ since: Int64, _ firstUnknown: UInt32) async throws -> StoreAnswer {
        guard let id = MailboxID(text: mailbox),
            let changes = try await store.changes(in: id, since: since, uidNext: firstUnknown)
        else { return .failed(.nonExistent) }
        // Messages that come while a mailbox is selected are recent to every session that sees them so, until one selects
        // it anew: RFC 3501 §2.3.2 allows it where telling the first session would cost a write each.
        let recent = max(firstUnknown, changes.mailbox.firstRecentUID)
        return .changes(
            WireChanges(
                modSeq: changes.mailbox.highestModSeq,
                changed: changes.changed.map { MessageState($0) },
                vanished: changes.vanished,
                remaining: changes.remaining,
                recent: recent < changes.mailbox.uidNext ? [recent...changes.mailbox.uidNext - 1] : []
            )
        )
    }

    private static func answer(_ outcome: CopyOutcome) -> StoreAnswer {
        switch outcome {
        case .done(let validity, let copies):
            .copied(uidValidity: validity, from: copies.map(\.source), to: copies.map(\.target))
        case .noSuchMailbox: .failed(.nonExistent)
        case .overQuota: .failed(.overQuota)
        }
    }
}
