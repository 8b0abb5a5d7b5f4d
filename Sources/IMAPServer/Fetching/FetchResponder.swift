internal import Database
internal import IMAPProtocol
internal import MailStore
internal import MessageBodies

/// Answers one FETCH: rows of the store straight into octets, batch by batch, so that memory grows neither with the number
/// of messages nor with their size.
struct FetchResponder: Sendable {
    /// Messages looked up at once.
    static let batch = 512
    /// A batch ends early when it has this many octets.
    static let batchOctets = 256 << 10
    /// Messages above it are sent in pieces of this size.
    static let piece = 256 << 10

    let plan: FetchPlan
    let access: MailboxAccess
    let memory: MemoryClaim?
    /// Whether the messages' own headers are enough for all items that read messages.
    private let needsHeadersOnly: Bool

    init(plan: FetchPlan, access: MailboxAccess, memory: MemoryClaim?) {
        self.plan = plan
        self.access = access
        self.memory = memory
        needsHeadersOnly = plan.items.compactMap(\.wantedSection).allSatisfy(\.needsHeaderOnly)
    }

    /// What a look at the store brought.
    struct Batch: Sendable {
        var octets: [UInt8] = []
        var count = 0
        /// Answered messages without \Seen.
        var unseen: [UInt32] = []
        /// The last UID done with.
        var lastUID: UInt32?
        /// The message at which the batch stopped because it is large.
        var large: FetchRow?
        var isFull = false
    }

    typealias Write = @Sendable ([UInt8]) async -> Bool

    /// - Returns: nil where the client is gone.
    func respond(_ cache: inout FetchCache, write: @escaping Write) async -> StoreAnswer? {
        guard let mailbox = MailboxID(text: plan.view.id) else { return .failed(.nonExistent) }
        var count = 0
        var unseen: [UInt32] = []
        do {
            for range in plan.uids {
                var index = plan.view.firstIndex(atLeast: range.lowerBound)
                while index < plan.view.uids.count, plan.view.uids[index] <= range.upperBound {
                    let end = lastIndex(from: index, in: range)
                    let batch = try await batch(mailbox, plan.view.uids[index]...plan.view.uids[end])
                    count += batch.count
                    unseen += batch.unseen
                    if !batch.octets.isEmpty, await !write(batch.octets) { return nil }
                    if let row = batch.large {
                        let sender = LargeMessageSender(responder: self, row: row, write: write)
                        guard try await sender.send(&cache) else { return nil }
                        count += 1
                        if !row.flags.contains(.seen) { unseen.append(row.uid) }
                        index = plan.view.firstIndex(atLeast: row.uid) + 1
                    } else if batch.isFull, let last = batch.lastUID {
                        index = plan.view.firstIndex(atLeast: last) + 1
                    } else {
                        index = end + 1
                    }
                }
            }
            if plan.setsSeen, !unseen.isEmpty {
                _ = try await access.store.setFlags(in: mailbox, UIDSet(unseen), .add, .seen)
            }
        } catch is MemoryClaim.NoRoom {
            return .failed(.unavailable)
        } catch {
            return access.failure(error)
        }
        return .fetched(count: count)
    }

    private func lastIndex(from index: Int, in range: ClosedRange<UInt32>) -> Int {
        let end = range.upperBound == .max ? plan.view.uids.count : plan.view.firstIndex(atLeast: range.upperBound + 1)
        return min(index + Self.batch, end) - 1
    }

    var columns: FetchColumns {
        var columns: FetchColumns = []
        for item in plan.items {
            switch item {
            case .envelope: columns.insert(.envelope)
            case .body: columns.insert(.bodyStructure)
            case .bodyStructure: columns.insert(.extendedBodyStructure)
            default: if item.needsMessage { columns.insert(.body) }
            }
        }
        return columns
    }

    private struct Stop: Error {}

    private func batch(_ mailbox: MailboxID, _ uids: ClosedRange<UInt32>) async throws -> Batch {
        let columns = columns
        return try await access.store.database.read { connection in
            var batch = Batch()
            var writer = FetchResponseWriter()
            do {
                try access.store.forEachMessage(in: mailbox, UIDSet([uids]), columns: columns, in: connection) { row in
                    try add(row, to: &batch, &writer, in: connection)
                }
            } catch is Stop {}
            batch.octets = writer.writer.take()
            return batch
        }
    }

    private func add(
        _ row: FetchRow,
        to batch: inout Batch,
        _ writer: inout FetchResponseWriter,
        in connection: any DatabaseConnection
    ) throws {
        if let since = plan.changedSince, row.modSeq <= since { return }
        guard let number = plan.view.number(of: row.uid) else { return }
        var message: LoadedMessage?
        if let body = row.bodyID {
            message = try load(body, row.size, in: connection)
            if message == nil {
                batch.large = row
                throw Stop()
            }
        }
        writer.begin(number: number)
        for item in plan.items {
            if write(item, of: row, to: &writer) { continue }
            guard let section = item.wantedSection, let octets = message?.octets(section) else {
                writer.missingSection(item)
                continue
            }
            let clipped = item.clip(octets.startIndex..<octets.endIndex)
            writer.sectionHead(item, octets: clipped.count)
            writer.writer.append(octets[clipped])
        }
        writer.end()
        batch.count += 1
        batch.lastUID = row.uid
        if plan.setsSeen, !row.flags.contains(.seen) { batch.unseen.append(row.uid) }
        if writer.writer.bytes.count >= Self.batchOctets {
            batch.isFull = true
            throw Stop()
        }
    }

    /// As much of a message as the items need; nil where that is too much for a batch.
    private func load(_ body: BodyID, _ size: Int, in connection: any DatabaseConnection) throws -> LoadedMessage? {
        if needsHeadersOnly {
            let start = try StoredHeader.read(body, size: size, from: access.store.bodies, in: connection)
            return start.octets.count <= Self.piece ? LoadedMessage(start.octets) : nil
        }
        guard size <= Self.piece else { return nil }
        return LoadedMessage(try access.store.bodies.bytes(body, in: connection) ?? [])
    }

    /// Writes an item that the row holds.
    /// - Returns: false where the message's octets are needed.
    func write(_ item: FetchItem, of row: FetchRow, to writer: inout FetchResponseWriter) -> Bool {
        switch item {
        case .uid: writer.uid(row.uid)
        case .flags:
            let flags = WireFlags(row.flags, keywords: row.keywords)
            writer.flags(flags, isRecent: plan.view.isRecent(row.uid))
        case .size: writer.size(row.size)
        case .internalDate: writer.internalDate(InternalDate(milliseconds: row.internalDate.milliseconds))
        case .modSeq: writer.modSeq(row.modSeq)
        case .envelope: writer.structure(item, row.envelope ?? [])
        case .body: writer.structure(item, row.bodyStructure ?? [])
        case .bodyStructure: writer.structure(item, row.extendedBodyStructure ?? [])
        case .section, .rfc822, .rfc822Header, .rfc822Text: return false
        }
        return true
    }
}
