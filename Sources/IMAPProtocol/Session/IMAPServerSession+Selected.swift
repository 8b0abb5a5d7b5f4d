extension IMAPServerSession {
    /// command-select, RFC 3501 §6.4 and its extensions.
    mutating func handleSelected(_ command: IMAPCommand, tag: String, _ view: MailboxView) -> Bool {
        switch command {
        case .check:
            ok(tag, nil, "Checked")
        case .unselect:
            state = .authenticated
            tagged(tag, .ok, nil, "Unselected")
        case .close:
            close(tag, view)
        case .expunge(let set):
            guard mayWrite(tag, view) else { return true }
            let uids = set.map { view.uidRanges($0, isUID: true) }
            ask(.expunge(mailbox: view.id, uids: uids), .expunge(tag: tag, usesUID: set != nil))
        case .fetch(let fetch): self.fetch(tag, fetch, view)
        case .store(let store): self.store(tag, store, view)
        case .search(let search): self.search(tag, search, view)
        case .copy(let copy):
            let uids = view.uidRanges(copy.set, isUID: copy.usesUID)
            ask(.copy(mailbox: view.id, uids: uids, to: copy.mailbox), .copy(tag: tag, usesUID: copy.usesUID))
        case .move(let move):
            guard mayWrite(tag, view) else { return true }
            let uids = view.uidRanges(move.set, isUID: move.usesUID)
            ask(.move(mailbox: view.id, uids: uids, to: move.mailbox), .move(tag: tag, usesUID: move.usesUID))
        default: return false
        }
        return true
    }

    private mutating func mayWrite(_ tag: String, _ view: MailboxView) -> Bool {
        if view.isReadOnly { tagged(tag, .no, .cannot, "The mailbox is open read-only") }
        return !view.isReadOnly
    }

    /// §6.4.2: messages with \Deleted go without a word, but not from a mailbox opened by EXAMINE.
    private mutating func close(_ tag: String, _ view: MailboxView) {
        guard !view.isReadOnly else {
            state = .authenticated
            tagged(tag, .ok, nil, "Closed")
            return
        }
        ask(.expunge(mailbox: view.id, uids: nil), .close(tag: tag))
    }

    private mutating func fetch(_ tag: String, _ fetch: FetchCommand, _ view: MailboxView) {
        if fetch.changedSince != nil || fetch.items.contains(.modSeq) { enableModSeq() }
        let uids = view.uidRanges(fetch.set, isUID: fetch.usesUID)
        let plan = FetchPlan(
            view: view,
            uids: uids,
            items: fetch.answeredItems,
            changedSince: fetch.changedSince,
            setsSeen: !view.isReadOnly && fetch.items.contains(where: \.setsSeen)
        )
        ask(.fetch(plan), .fetch(tag: tag, fetch, expected: view.count(in: uids)))
    }

    private mutating func store(_ tag: String, _ store: StoreCommand, _ view: MailboxView) {
        guard mayWrite(tag, view) else { return }
        if store.unchangedSince != nil { enableModSeq() }
        let plan = StorePlan(
            mailbox: view.id,
            uids: view.uidRanges(store.set, isUID: store.usesUID),
            change: store.change,
            flags: store.flags,
            unchangedSince: store.unchangedSince
        )
        ask(.store(plan), .store(tag: tag, store))
    }

    private mutating func search(_ tag: String, _ search: SearchCommand, _ view: MailboxView) {
        let wantsModSeqs = search.key.contains { key in
            if case .modSeq = key { true } else { false }
        }
        if wantsModSeqs { enableModSeq() }
        let key = SearchResolution(view: view).resolve(search.key)
        ask(.search(mailbox: view.id, key: key, wantsModSeq: wantsModSeqs), .search(tag: tag, search))
    }

    // MARK: - Answers

    mutating func fetched(_ tag: String, _ fetch: FetchCommand, isComplete: Bool) {
        // RFC 2180 §4.1.2, RFC 5530: other sessions have expunged what this one still sees. A UID that is gone is no
        // error (§6.4.8).
        let status =
            isComplete || fetch.usesUID || fetch.changedSince != nil
            ? StatusResponse(.ok, nil, "Fetched")
            : StatusResponse(.no, .expungeIssued, "Some of these messages are gone")
        finish(Completion(tag: tag, status: status, mayExpunge: fetch.usesUID, usesUID: fetch.usesUID))
    }

    mutating func stored(_ tag: String, _ store: StoreCommand, _ states: [MessageState], modified: [UInt32]) {
        guard let view else { return }
        var told: [UInt32: Int64] = [:]
        for message in states {
            guard let number = view.number(of: message.uid) else { continue }
            told[message.uid] = message.modSeq
            let uid = store.usesUID ? message.uid : nil
            if !store.isSilent {
                writer.write(flagsChanged(number, message, view, withUID: store.usesUID))
            } else if wantsModSeq {
                writer.write(.modSeqChanged(number: number, uid: uid, modSeq: message.modSeq))
            }
        }
        let left = store.usesUID ? modified : modified.compactMap { view.number(of: $0).map(UInt32.init(clamping:)) }
        let status = StatusResponse(.ok, left.isEmpty ? nil : .modified(left), "Stored")
        let completion = Completion(
            tag: tag,
            status: status,
            mayExpunge: store.usesUID,
            usesUID: store.usesUID,
            alreadyTold: told
        )
        finish(completion)
    }

    mutating func found(_ tag: String, _ search: SearchCommand, _ uids: [UInt32], _ modSeqs: [Int64]?) {
        guard let view else { return }
        // Messages that came or went meanwhile have no number in this session.
        let kept = uids.indices.filter { view.number(of: uids[$0]) != nil }
        let numbers = kept.map { index in
            search.usesUID ? uids[index] : UInt32(clamping: view.number(of: uids[index]) ?? 0)
        }
        let seqs = modSeqs.map { all in kept.compactMap { all.indices.contains($0) ? all[$0] : nil } }
        if let results = search.results {
            let answer = ExtendedSearch(
                tag: tag,
                usesUID: search.usesUID,
                results: results,
                found: numbers,
                modSeqs: seqs
            )
            writer.write(.extendedSearch(answer))
        } else {
            writer.write(.search(numbers, modSeq: numbers.isEmpty ? nil : seqs?.max()))
        }
        let status = StatusResponse(.ok, nil, "Searched")
        finish(Completion(tag: tag, status: status, mayExpunge: search.usesUID, usesUID: search.usesUID))
    }

    func flagsChanged(_ number: Int, _ message: MessageState, _ view: MailboxView, withUID: Bool) -> IMAPResponse {
        .flagsChanged(
            number: number,
            uid: withUID || wantsModSeq ? message.uid : nil,
            flags: message.flags,
            isRecent: view.isRecent(message.uid),
            modSeq: wantsModSeq ? message.modSeq : nil
        )
    }
}

/// Puts UIDs in the place of what only the session knows: sequence numbers, `*` and \Recent.
struct SearchResolution {
    let view: MailboxView

    func resolve(_ key: SearchKey) -> SearchKey {
        switch key {
        case .sequence(let set): uids(view.uidRanges(set, isUID: false))
        case .uid(let set): uids(view.uidRanges(set, isUID: true))
        case .recent: uids(SequenceSet.merged(view.recent))
        case .not(let inner): .not(resolve(inner))
        case .or(let first, let second): .or(resolve(first), resolve(second))
        case .and(let keys): .and(keys.map(resolve))
        default: key
        }
    }

    private func uids(_ ranges: [ClosedRange<UInt32>]) -> SearchKey {
        let parts = ranges.map { SequenceSet.Part(.number($0.lowerBound), .number($0.upperBound)) }
        return SequenceSet(parts).map(SearchKey.uid) ?? .not(.all)
    }
}
