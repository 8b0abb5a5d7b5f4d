package import Delivery
internal import FoundationEssentials
internal import MailMessage
internal import School

extension Gateway: CopyFinishing {
    /// Octets from which a message is finished alone and kept as a splice.
    static let largeMessage = 1 << 20

    /// A guardian's copy as it leaves: header of its own, personal note, the school's signatures.
    package func finished(_ entry: QueueEntry, _ stored: any MessageContent) async throws -> any MessageContent {
        guard let finish = CopyFinish(entry) else { throw UnreadableFinish() }
        let key = !finish.hasLink ? nil : try await linkKey.value(rooms.database, now: now())
        guard stored.size > Self.largeMessage else {
            return MemoryContent(finished(try await stored.read(0..<stored.size), entry, finish, key))
        }
        return try await finishing.run {
            // Whoever has waited in vain makes room at once.
            try Task.checkCancellation()
            let source = try await stored.read(0..<stored.size)
            let bytes = finished(source, entry, finish, key)
            return SplicedContent(bytes, from: source, stored: stored) ?? MemoryContent(bytes)
        }
    }

    private struct UnreadableFinish: Error {}

    private func finished(
        _ source: [UInt8],
        _ entry: QueueEntry,
        _ finish: CopyFinish,
        _ key: LinkKey.Value?
    ) -> [UInt8] {
        let now = now()
        let trace = entry.content.prefix
        var message = ParsedMessage(bytes: Array(source.dropFirst(trace.count)))
        let seed = entry.content.copyToken?.text ?? entry.id.text
        if let note = CopyNote(finish, verification, key)?.footer {
            message = ParsedMessage(bytes: note.added(to: message, boundarySeed: seed).bytes)
        }
        if finish.isSigned, let signed = signer?.signed(message, at: now, boundarySeed: seed) {
            message = ParsedMessage(bytes: signed)
        }
        let list = finish.list.flatMap { EmailAddress($0) }
        let header = CopyHeaders.guardian(
            of: message,
            trace: [],
            recipient: NamedAddress(displayName: finish.listName, address: list ?? entry.content.recipient),
            author: finish.replyTo.flatMap { EmailAddress($0) },
            list: list.map { (address: $0, name: finish.listName ?? "") }
        )
        let body = message.bytes[message.root.headerRange.upperBound...]
        return signature(header: header, bodyHash: bodyHash(body), at: now) + trace + header + body
    }
}
