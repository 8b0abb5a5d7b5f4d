internal import Database
internal import IMAPProtocol
internal import MailMessage
internal import MailStore
internal import MessageBodies

/// Sends the FETCH response of one large message, its sections in pieces as the client takes them.
///
/// A whole message is in memory only while its structure is looked at, and then counts against `MessageMemory`.
struct LargeMessageSender {
    let responder: FetchResponder
    let row: FetchRow
    let write: FetchResponder.Write

    private var bodies: MessageBodies { responder.access.store.bodies }

    private enum Content {
        case octets([UInt8])
        case range(Range<Int>)
        case missing
    }

    /// - Returns: false where the client is gone.
    func send(_ cache: inout FetchCache) async throws -> Bool {
        guard let body = row.bodyID, let number = responder.plan.view.number(of: row.uid) else { return true }
        // Looked up before the first octet goes out, so that a failure can still be told by the tagged response.
        var contents: [FetchItem: Content] = [:]
        for item in responder.plan.items {
            guard let section = item.wantedSection else { continue }
            contents[item] = try await content(section, body, &cache)
        }
        var writer = FetchResponseWriter()
        writer.begin(number: number)
        for item in responder.plan.items {
            if responder.write(item, of: row, to: &writer) { continue }
            guard let content = contents[item] else { continue }
            switch content {
            case .missing:
                writer.missingSection(item)
            case .octets(let octets):
                let clipped = item.clip(0..<octets.count)
                writer.sectionHead(item, octets: clipped.count)
                writer.writer.append(octets[clipped])
            case .range(let range):
                let clipped = item.clip(range)
                writer.sectionHead(item, octets: clipped.count)
                guard await write(writer.writer.take()), await send(clipped, of: body) else { return false }
            }
        }
        writer.end()
        return await write(writer.writer.take())
    }

    private func send(_ range: Range<Int>, of body: BodyID) async -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            // Ends with the chunks of the store, so that none is read twice.
            let next = min((start / FetchResponder.piece + 1) * FetchResponder.piece, range.upperBound)
            // A literal announced must be filled; without the octets there is nothing left but to hang up.
            guard let octets = try? await bodies.bytes(body, range: start..<next), octets.count == next - start,
                await write(octets)
            else { return false }
            start = next
        }
        return true
    }

    private func content(
        _ section: SectionSpecifier,
        _ body: BodyID,
        _ cache: inout FetchCache
    ) async throws -> Content {
        if section.path.isEmpty, section.kind == .whole { return .range(0..<row.size) }
        if let bodySection = section.bodySection, let known = cache.range(bodySection, of: body) {
            return known.map(Content.range) ?? .missing
        }
        if section.needsHeaderOnly, let content = try await headerContent(section, body) { return content }
        return try await wholeContent(section, body, &cache)
    }

    /// By the message's start alone; nil where the header is too long for that.
    private func headerContent(_ section: SectionSpecifier, _ body: BodyID) async throws -> Content? {
        let (bodies, size) = (bodies, row.size)
        let start = try await bodies.database.read { connection in
            try StoredHeader.read(body, size: size, from: bodies, in: connection)
        }
        guard start.isWhole else { return nil }
        var header = LoadedMessage(start.octets)
        return header.octets(section).map { .octets(Array($0)) } ?? .missing
    }

    private func wholeContent(
        _ section: SectionSpecifier,
        _ body: BodyID,
        _ cache: inout FetchCache
    ) async throws -> Content {
        if let memory = responder.memory {
            guard await memory.acquire(row.size) else { throw MemoryClaim.NoRoom() }
        }
        defer { responder.memory?.release(row.size) }
        var message = LoadedMessage(try await bodies.bytes(body) ?? [])
        guard let bodySection = section.bodySection else {
            return message.octets(section).map { .octets(Array($0)) } ?? .missing
        }
        let range = message.range(bodySection, section)
        cache.keep(range, bodySection, of: body)
        return range.map(Content.range) ?? .missing
    }
}
