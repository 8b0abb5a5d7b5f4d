import IMAPProtocol

/// Answers every question of a session in the same way each time, with mailboxes in which something always happens.
struct ScriptedStore {
    private var modSeq: Int64 = 1
    private var nextUID: UInt32 = 8

    mutating func answer(_ request: StoreRequest) -> StoreAnswer {
        switch request {
        case .mailboxes:
            let names = ["INBOX", "Entwürfe", "a/b/c"].compactMap { MailboxName($0) }
            return .mailboxes(names.map { MailboxListing($0, isSubscribed: $0.isInbox) })
        case .statuses(let names): return .statuses(names.map { MailboxStatus($0, [.messages: 3]) })
        case .create, .delete, .rename, .setSubscribed, .expunge: return .done
        case .select(let name, _):
            return .selected(
                SelectedMailbox(
                    id: "1",
                    name: name,
                    uidValidity: 1,
                    uidNext: nextUID,
                    highestModSeq: modSeq,
                    uids: [1, 3, 4, 7],
                    firstUnseen: 3,
                    recent: [4...7]
                )
            )
        case .append: return .appended(uidValidity: 1, uid: nextUID)
        case .fetch(let plan): return .fetched(count: plan.view.count(in: plan.uids))
        case .store(let plan):
            let uids = plan.uids.flatMap { $0.prefix(4) }
            return .stored(uids.map { MessageState(uid: $0, flags: plan.flags, modSeq: modSeq) }, modified: [7])
        case .search(_, _, let wantsModSeq): return .found([1, 4, 9], modSeqs: wantsModSeq ? [1, 2, 3] : nil)
        case .copy, .move: return .copied(uidValidity: 1, from: [1, 3], to: [4, 5])
        case .changes: return changes()
        case .quota: return .quota(used: 1, limit: 2)
        }
    }

    private mutating func changes() -> StoreAnswer {
        modSeq += 1
        nextUID += 1
        let changed = [
            MessageState(uid: 4, flags: MessageFlags(.seen), modSeq: modSeq),
            MessageState(uid: nextUID - 1, flags: MessageFlags(), modSeq: modSeq),
        ]
        return .changes(
            MailboxChanges(modSeq: modSeq, changed: changed, vanished: modSeq.isMultiple(of: 3) ? [3, 8] : [])
        )
    }
}
