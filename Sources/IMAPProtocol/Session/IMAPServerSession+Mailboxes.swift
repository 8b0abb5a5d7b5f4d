extension IMAPServerSession {
    /// command-auth, RFC 3501 §6.3 and its extensions.
    mutating func handleMailboxCommand(_ command: IMAPCommand, tag: String) -> Bool {
        if handleMailboxChange(command, tag: tag) { return true }
        switch command {
        case .select(let select):
            // §6.3.1: whatever comes of it, the mailbox selected before no longer is.
            state = .authenticated
            if select.condstore { wantsModSeq = true }
            ask(.select(select.mailbox, readOnly: select.readOnly), .select(tag: tag, select))
        case .list(let list):
            if !list.isExtended, list.patterns == [""] {
                writer.write(.list(ListEntry(nil, attributes: ["\\Noselect"])))
                ok(tag, nil, "That is all")
            } else {
                ask(.mailboxes, .list(tag: tag, list))
            }
        case .lsub(let reference, let pattern):
            ask(.mailboxes, .lsub(tag: tag, ListPattern(reference: reference, pattern)))
        case .status(let name, let items):
            if items.contains(.highestModSeq) { enableModSeq() }
            ask(.statuses([name]), .status(tag: tag, items))
        case .append(let append):
            // No octets are no message (RFC 5322 §3.5); in RFC 3502 they take an APPEND back.
            guard !append.message.isEmpty else {
                tagged(tag, .no, .cannot, "There is no message in no octets")
                return true
            }
            ask(.append(append), .append(tag: tag))
        case .namespace:
            writer.write(.namespace)
            ok(tag, nil, "That is all")
        case .enable(let names):
            let enabled = names.contains("CONDSTORE") ? ["CONDSTORE"] : []
            if !enabled.isEmpty { enableModSeq() }
            writer.write(.enabled(enabled))
            ok(tag, nil, "Enabled")
        case .idle:
            writer.write(.continuation("Idling"))
            // What happened since the last command is told first.
            isStale = view != nil
            phase = .idling(tag: tag)
        case .getQuota(let root):
            guard root.isEmpty else {
                tagged(tag, .no, .nonExistent, "No such quota root")
                return true
            }
            ask(.quota, .quota(tag: tag))
        case .getQuotaRoot(let name):
            writer.write(.quotaRoot(name, root: ""))
            ask(.quota, .quota(tag: tag))
        default: return false
        }
        return true
    }

    private mutating func handleMailboxChange(_ command: IMAPCommand, tag: String) -> Bool {
        switch command {
        case .create(let name, let use): ask(.create(name, use), .change(tag: tag, done: "Created"))
        case .delete(let name): ask(.delete(name), .change(tag: tag, done: "Deleted"))
        case .rename(let from, let to): ask(.rename(from: from, to: to), .change(tag: tag, done: "Renamed"))
        case .subscribe(let name): ask(.setSubscribed(name, true), .change(tag: tag, done: "Subscribed"))
        case .unsubscribe(let name): ask(.setSubscribed(name, false), .change(tag: tag, done: "Unsubscribed"))
        default: return false
        }
        return true
    }

    /// A command that needs mod-sequences turns them on for the session (RFC 7162 §3.1).
    mutating func enableModSeq() {
        guard !wantsModSeq else { return }
        wantsModSeq = true
        if let view {
            writer.write(.untagged(StatusResponse(.ok, .highestModSeq(view.modSeq), "Mod-sequences are on")))
        }
    }

    // MARK: - Answers

    mutating func listed(_ tag: String, _ command: ListCommand, _ listings: [MailboxListing]) {
        let entries = MailboxDirectory(listings).entries(for: command)
        for entry in entries { writer.write(.list(entry)) }
        let names = entries.filter { !$0.attributes.contains("\\Noselect") && !$0.attributes.contains("\\NonExistent") }
        guard command.status.isEmpty || names.isEmpty else {
            if command.status.contains(.highestModSeq) { enableModSeq() }
            ask(.statuses(names.compactMap(\.name)), .listStatus(tag: tag, command.status))
            return
        }
        ok(tag, nil, "That is all")
    }

    mutating func write(_ statuses: [MailboxStatus], _ items: [StatusItem]) {
        for status in statuses {
            let values = items.map { ($0, $0 == .appendLimit ? Int64(framer.limits.message) : status.values[$0] ?? 0) }
            writer.write(.status(status.name, values))
        }
    }

    mutating func selected(_ tag: String, _ command: SelectCommand, _ selected: SelectedMailbox) {
        let view = MailboxView(selected, isReadOnly: command.readOnly)
        state = .selected(view)
        isStale = false
        let flags = MessageFlags([.answered, .flagged, .deleted, .seen, .draft], keywords: selected.keywords)
        writer.write(.flags(flags))
        writer.write(.exists(view.count))
        writer.write(.recent(view.recentCount))
        if let unseen = selected.firstUnseen.flatMap(view.number(of:)) {
            untaggedOK(.unseen(UInt32(clamping: unseen)), "First unseen")
        }
        untaggedOK(.permanentFlags(command.readOnly ? MessageFlags() : flags, mayCreate: !command.readOnly), "Kept")
        untaggedOK(.uidValidity(selected.uidValidity), "UIDs are valid")
        untaggedOK(.uidNext(selected.uidNext), "Next UID")
        untaggedOK(.highestModSeq(selected.highestModSeq), "Highest mod-sequence")
        // Nothing can have happened since the store answered: no news are asked for.
        tagged(tag, .ok, command.readOnly ? .readOnly : .readWrite, command.readOnly ? "Examined" : "Selected")
    }

    private mutating func untaggedOK(_ code: ResponseCode, _ text: String) {
        writer.write(.untagged(StatusResponse(.ok, code, text)))
    }
}
