extension IMAPServerSession {
    /// What the store says to the last `.ask`.
    package mutating func answer(_ answer: StoreAnswer) {
        guard case .awaitingAnswer(let pending) = phase else { return }
        phase = .ready
        if case .failed(let failure) = answer {
            failed(failure, pending)
        } else if !takeMailboxAnswer(answer, pending) {
            takeMessageAnswer(answer, pending)
        }
    }

    private mutating func takeMailboxAnswer(_ answer: StoreAnswer, _ pending: Pending) -> Bool {
        switch (answer, pending) {
        case (.mailboxes(let listings), .list(let tag, let command)):
            listed(tag, command, listings)
        case (.mailboxes(let listings), .lsub(let tag, let pattern)):
            for entry in MailboxDirectory(listings).subscribed(pattern) { writer.write(.lsub(entry)) }
            ok(tag, nil, "That is all")
        case (.statuses(let statuses), .listStatus(let tag, let items)):
            write(statuses, items)
            ok(tag, nil, "That is all")
        case (.statuses(let statuses), .status(let tag, let items)):
            if statuses.isEmpty { return failed(.nonExistent, pending) }
            write(statuses, items)
            ok(tag, nil, "That is all")
        case (.done, .change(let tag, let done)):
            ok(tag, nil, done)
        case (.selected(let mailbox), .select(let tag, let command)):
            selected(tag, command, mailbox)
        case (.quota(let used, let limit), .quota(let tag)):
            writer.write(.quota(root: "", used: (used + 1_023) / 1_024, limit: limit.map { $0 / 1_024 }))
            ok(tag, nil, "That is all")
        default: return false
        }
        return true
    }

    private mutating func takeMessageAnswer(_ answer: StoreAnswer, _ pending: Pending) {
        switch (answer, pending) {
        case (.appended(let validity, let uid), .append(let tag)):
            ok(tag, .appendUID(validity: validity, uid: uid), "Filed")
        case (.fetched(let count), .fetch(let tag, let command, let expected)):
            fetched(tag, command, isComplete: count >= expected)
        case (.stored(let states, let modified), .store(let tag, let command)):
            stored(tag, command, states, modified: modified)
        case (.found(let uids, let modSeqs), .search(let tag, let command)):
            found(tag, command, uids, modSeqs)
        case (.copied(let validity, let from, let to), .copy(let tag, let usesUID)):
            let code = from.isEmpty ? nil : ResponseCode.copyUID(validity: validity, from: from, to: to)
            finish(Completion(tag: tag, status: StatusResponse(.ok, code, "Copied"), usesUID: usesUID))
        case (.copied(let validity, let from, let to), .move(let tag, let usesUID)):
            if !from.isEmpty {
                // RFC 6851 §4.3: before the EXPUNGEs, so that the client knows where the messages went.
                let code = ResponseCode.copyUID(validity: validity, from: from, to: to)
                writer.write(.untagged(StatusResponse(.ok, code, "Moved")))
            }
            finish(Completion(tag: tag, status: StatusResponse(.ok, nil, "Moved"), usesUID: usesUID))
        case (.done, .expunge(let tag, let usesUID)):
            finish(Completion(tag: tag, status: StatusResponse(.ok, nil, "Expunged"), usesUID: usesUID))
        case (.done, .close(let tag)):
            state = .authenticated
            tagged(tag, .ok, nil, "Closed")
        case (.changes(let changes), .news(let completion)):
            tell(changes, completion)
            writer.write(.tagged(completion.tag, completion.status))
        case (.changes(let changes), .idleNews(let tag)):
            tell(changes, Completion(tag: tag, status: StatusResponse(.ok, nil, "")))
            phase = .idling(tag: tag)
        default:
            assertionFailure("the store answered another question")
            failed(.fault, pending)
        }
    }

    /// Untagged responses for what happened in the selected mailbox, RFC 3501 §7.3 and §7.4.
    private mutating func tell(_ changes: MailboxChanges, _ completion: Completion) {
        guard case .selected(var view) = state else { return }
        let update = view.apply(changes, mayExpunge: completion.mayExpunge)
        for number in update.expunged { writer.write(.expunge(number)) }
        if update.hasArrivals {
            writer.write(.exists(view.count))
            writer.write(.recent(view.recentCount))
        }
        for (number, message) in update.changed where completion.alreadyTold[message.uid] != message.modSeq {
            writer.write(flagsChanged(number, message, view, withUID: completion.usesUID))
        }
        state = .selected(view)
    }

    // MARK: - Failures

    @discardableResult
    private mutating func failed(_ failure: StoreFailure, _ pending: Pending) -> Bool {
        switch pending {
        case .news(let completion):
            // The command itself is done; only the mailbox's news can't be had.
            writer.write(.tagged(completion.tag, completion.status))
            newsFailed(failure)
        case .idleNews(let tag):
            phase = .idling(tag: tag)
            newsFailed(failure)
        default:
            let (code, text) = Self.words(failure, for: pending)
            tagged(pending.tag, .no, code, text)
        }
        return true
    }

    /// A mailbox deleted by another session: RFC 2180 §3.3 allows to end this one.
    private mutating func newsFailed(_ failure: StoreFailure) {
        if failure == .nonExistent { end(.mailboxGone) }
    }

    private static func words(_ failure: StoreFailure, for pending: Pending) -> (ResponseCode, String) {
        switch failure {
        case .nonExistent:
            switch pending {
            // RFC 3501 §6.3.11, §6.4.7: the client may create it and try again.
            case .append, .copy, .move: (.tryCreate, "There is no such mailbox")
            default: (.nonExistent, "There is no such mailbox")
            }
        case .alreadyExists: (.alreadyExists, "A mailbox of this name exists")
        case .overQuota: (.overQuota, "The mailbox is full: delete some messages and empty the trash")
        case .unavailable: (.unavailable, "Not possible right now; try again in a minute")
        case .useNotPossible: (.useAttribute, "No mailbox can be given that use here")
        case .hasChildren: (.hasChildren, "There are mailboxes below it")
        case .cannot(let reason): (.cannot, reason)
        case .noPermission: (.noPermission, "Not allowed")
        case .limit: (.limit, "There are too many already")
        case .fault: (.serverBug, "Something went wrong here; the administrators can see it in the log")
        }
    }
}

extension Pending {
    var tag: String {
        switch self {
        case .news(let completion): completion.tag
        case .idleNews(let tag), .list(let tag, _), .listStatus(let tag, _), .lsub(let tag, _), .status(let tag, _),
            .change(let tag, _), .select(let tag, _), .append(let tag), .fetch(let tag, _, _), .store(let tag, _),
            .search(let tag, _), .copy(let tag, _), .move(let tag, _), .expunge(let tag, _), .close(let tag),
            .quota(let tag):
            tag
        }
    }
}
