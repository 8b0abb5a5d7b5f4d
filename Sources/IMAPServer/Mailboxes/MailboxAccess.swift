internal import Database
internal import FoundationEssentials
internal import IMAPProtocol
internal import Logging
internal import MailStore
internal import School

/// One person's way to the mail store: every question goes to this owner's mailboxes and to no others.
struct MailboxAccess: Sendable {
    let store: MailStore
    let owner: String
    let logger: Logger

    /// Makes what everyone has, where it is missing.
    /// - Returns: false where the store is away.
    func provision(_ language: Language) async -> Bool {
        do {
            try await store.provision(owner, names: language == .german ? .german : .english)
            return true
        } catch {
            log(error)
            return false
        }
    }

    /// Answers all but `.fetch`, which `FetchResponder` does.
    func answer(_ request: StoreRequest) async -> StoreAnswer {
        do {
            return try await mailboxAnswer(request)
        } catch {
            return failure(error)
        }
    }

    func failure(_ error: any Error) -> StoreAnswer {
        log(error)
        return .failed((error as? DatabaseError)?.isTemporary == true ? .unavailable : .fault)
    }

    private func log(_ error: any Error) {
        // A DatabaseError's text is free of personal data; of other errors only the type is told.
        let cause = (error as? DatabaseError)?.description ?? "\(type(of: error))"
        logger.error("imap request failed", metadata: ["owner": "\(owner)", "cause": "\(cause)"])
    }

    private func mailboxAnswer(_ request: StoreRequest) async throws -> StoreAnswer {
        switch request {
        case .mailboxes: return try await mailboxes()
        case .statuses(let names): return try await statuses(names)
        case .create(let name, let use): return try await create(name, use)
        case .delete(let name):
            guard let name = stored(name) else { return .failed(.nonExistent) }
            return Self.answer(try await store.delete(name, owner: owner))
        case .rename(let from, let to):
            guard let from = stored(from) else { return .failed(.nonExistent) }
            guard let to = stored(to) else { return .failed(.cannot("That name is not possible")) }
            let outcome = try await store.rename(from, to: to, owner: owner)
            if outcome == .hasInferiors { return .failed(.cannot("A mailbox can't go below itself")) }
            return Self.answer(outcome)
        case .setSubscribed(let name, let isSubscribed):
            return try await setSubscribed(name, isSubscribed)
        case .quota:
            let usage = try await store.quota(of: owner)
            return .quota(used: Int64(usage.bytes), limit: Int64(usage.limit.bytes))
        case .select(let name, let readOnly): return try await select(name, readOnly: readOnly)
        default: return try await messageAnswer(request)
        }
    }

    private func create(_ name: WireName, _ use: SpecialUse?) async throws -> StoreAnswer {
        guard let name = stored(name) else { return .failed(.cannot("That name is not possible")) }
        var role: MailboxRole?
        if let use {
            role = MailboxRole(attribute: use.rawValue)
            guard role != nil else { return .failed(.useNotPossible) }
        }
        return Self.answer(try await store.create(name, owner: owner, role: role))
    }

    private func setSubscribed(_ name: WireName, _ isSubscribed: Bool) async throws -> StoreAnswer {
        guard let name = stored(name) else { return .failed(.cannot("That name is not possible")) }
        if isSubscribed {
            let known = try await store.subscriptions(of: owner)
            guard known.count < MailStore.mostMailboxes || known.contains(name) else { return .failed(.limit) }
            try await store.subscribe(owner, to: name)
        } else {
            try await store.unsubscribe(owner, from: name)
        }
        return .done
    }

    private static func answer(_ outcome: MailboxOutcome) -> StoreAnswer {
        switch outcome {
        case .done: .done
        case .alreadyExists: .failed(.alreadyExists)
        case .noSuchMailbox: .failed(.nonExistent)
        case .mustStay: .failed(.cannot("This mailbox must stay: everyone has it"))
        case .roleTaken: .failed(.useNotPossible)
        case .hasInferiors: .failed(.hasChildren)
        case .limit: .failed(.limit)
        }
    }

    private func mailboxes() async throws -> StoreAnswer {
        let existing = try await store.mailboxes(of: owner)
        let subscribed = try await store.subscriptions(of: owner)
        let names = Set(existing.map(\.name))
        var listings: [MailboxListing] = existing.compactMap { mailbox in
            WireName(mailbox.name.text).map { name in
                MailboxListing(
                    name,
                    use: mailbox.role?.attribute.flatMap(SpecialUse.init(rawValue:)),
                    isSubscribed: mailbox.isSubscribed
                )
            }
        }
        listings += subscribed.filter { !names.contains($0) }.compactMap { WireName($0.text) }
            .map { MailboxListing($0, isSubscribed: true, exists: false, isSelectable: false) }
        return .mailboxes(listings)
    }

    private func statuses(_ names: [WireName]) async throws -> StoreAnswer {
        var statuses: [MailboxStatus] = []
        for name in names {
            guard let mailbox = try await mailbox(name) else { continue }
            let recent = UInt32(clamping: Int64(mailbox.uidNext) - Int64(mailbox.firstRecentUID))
            let values: [StatusItem: Int64] = [
                .messages: Int64(mailbox.messageCount), .recent: min(Int64(recent), Int64(mailbox.messageCount)),
                .uidNext: Int64(mailbox.uidNext), .uidValidity: Int64(mailbox.uidValidity),
                .unseen: Int64(mailbox.unseenCount), .highestModSeq: mailbox.highestModSeq, .size: Int64(mailbox.size),
            ]
            statuses.append(MailboxStatus(name, values))
        }
        return .statuses(statuses)
    }

    func stored(_ name: WireName) -> StoredName? { StoredName(name.text) }

    func mailbox(_ name: WireName) async throws -> Mailbox? {
        guard let name = stored(name) else { return nil }
        return try await store.mailbox(named: name, owner: owner)
    }
}
