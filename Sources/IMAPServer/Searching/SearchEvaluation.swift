internal import Database
internal import FoundationEssentials
internal import IMAPProtocol
internal import MailMessage
internal import MailStore
internal import MessageBodies

/// Finds the messages that satisfy a SEARCH (RFC 3501 §6.4.4).
///
/// Texts are looked up in the store first, one query for each; then every message is judged by its row. Only header fields
/// that the store keeps no text of make it read messages, and only those that nothing else has ruled out.
struct SearchEvaluation: Sendable {
    let store: MailStore
    let mailbox: MailboxID

    func run(_ key: SearchKey, wantsModSeq: Bool) async throws -> StoreAnswer {
        var found: [String: Set<UInt32>] = [:]
        for (name, text, field) in Self.texts(in: key) {
            found[name] = Set(try await store.search(mailbox, for: text, in: field))
        }
        let judge = SearchJudge(key: key, texts: found)
        let needsDate = key.contains { $0.needsSentDate }
        let columns: FetchColumns = needsDate ? [.body, .envelope] : .body
        return try await store.database.read { connection in
            var uids: [UInt32] = []
            var modSeqs: [Int64] = []
            try store.forEachMessage(
                in: mailbox,
                .all,
                columns: judge.needsMessages ? columns : needsDate ? .envelope : [],
                in: connection
            ) { row in
                var verdict = judge.judge(row, header: nil)
                if verdict == nil, let body = row.bodyID {
                    let header = try header(of: body, size: row.size, in: connection)
                    verdict = judge.judge(row, header: header)
                }
                guard verdict == true else { return }
                uids.append(row.uid)
                if wantsModSeq { modSeqs.append(row.modSeq) }
            }
            return .found(uids, modSeqs: wantsModSeq ? modSeqs : nil)
        }
    }

    private func header(of body: BodyID, size: Int, in connection: any DatabaseConnection) throws -> HeaderBlock {
        let start = try StoredHeader.read(body, size: size, from: store.bodies, in: connection)
        return ParsedMessage(bytes: start.octets).header
    }

    /// The texts that the store looks for: a name for each, the text, and where.
    private static func texts(in key: SearchKey) -> [(String, String, SearchField)] {
        switch key {
        case .header, .body, .text:
            return key.textQuery.map { [(key.textName, $0.text, $0.field)] } ?? []
        case .not(let inner): return texts(in: inner)
        case .or(let first, let second): return texts(in: first) + texts(in: second)
        case .and(let keys): return keys.flatMap { texts(in: $0) }
        default: return []
        }
    }
}

extension SearchKey {
    var needsSentDate: Bool {
        switch self {
        case .sentBefore, .sentOn, .sentSince: true
        default: false
        }
    }

    /// What the store can look up by itself.
    var textQuery: (text: String, field: SearchField)? {
        switch self {
        case .body(let text): return (text, .body)
        case .text(let text): return (text, .text)
        case .header(let name, let text) where !text.isEmpty:
            switch name.uppercased() {
            case "FROM": return (text, .from)
            case "TO": return (text, .to)
            case "CC": return (text, .cc)
            case "BCC": return (text, .bcc)
            case "SUBJECT": return (text, .subject)
            default: return nil
            }
        default: return nil
        }
    }

    /// One key for texts looked for in one place.
    var textName: String { "\(self)" }
}
