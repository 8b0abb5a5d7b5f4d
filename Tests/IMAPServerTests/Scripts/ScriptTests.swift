import Foundation
import Testing

/// Independent tests of IMAP: the scripts of Dovecot's imaptest.
///
/// Left out are the groups for what the server does not offer: append-binary, fetch-binary-* (BINARY), catenate* and urlauth*
/// (CATENATE, URLAUTH), multiappend (MULTIAPPEND), esort, sort-* (SORT, ESORT), thread* (THREAD), notify (NOTIFY), search-partial
/// and search-context-* (CONTEXT=SEARCH); and id, whose line of 32 KiB is longer than any that is taken before login.
@Suite("Scripts of imaptest", .timeLimit(.minutes(10)))
struct ScriptTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../Fixtures/imaptest"
    )

    static let groups = [
        "append", "atoms", "close", "copy", "expunge", "expunge2", "fetch", "fetch-body", "fetch-body-message-rfc822",
        "fetch-body-message-rfc822-mime", "fetch-body-message-rfc822-x2", "fetch-body-mime", "fetch-bodystructure",
        "fetch-envelope", "list", "logout", "mutf7", "nil", "pipeline", "pipeline-connections", "search-addresses",
        "search-body", "search-date", "search-flags", "search-header", "search-sets", "search-size", "select", "store",
        "subscribe", "uidvalidity", "uidvalidity-rename", "listext", "move", "uidplus", "esearch",
        "esearch-condstore",
    ]

    /// Expectations that this server does not meet, and why.
    static let deviations: [String: [String]] = [
        // \\Recent of messages that come while a mailbox is selected is not claimed by the session that is told of them:
        // that would cost a write for each open session and message (RFC 3501 §2.3.2 allows to show it again).
        "append": ["recent 0)"],
        // The names of address groups are not among the texts that MailStore keeps for searching.
        "search-addresses": ["search to groupname"],
    ]

    @Test("Group", arguments: groups)
    func group(_ name: String) async throws {
        let script = Script(try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
        let own = Self.folder.appending(path: name + ".mbox")
        let box = FileManager.default.fileExists(atPath: own.path) ? own : Self.folder.appending(path: "default.mbox")
        let mbox = String(decoding: try Data(contentsOf: box), as: UTF8.self)
        #expect(!script.steps.isEmpty)
        try await RunningServer.with { server in
            var runner = ScriptRunner(script, mbox: mbox)
            try await Self.connect(script.connections, server, []) { clients in try await runner.run(clients) }
            let known = Self.deviations[name] ?? []
            for failure in runner.failures where !known.contains(where: failure.contains) {
                Issue.record("\(name): \(failure)")
            }
        }
    }

    private static func connect(
        _ count: Int,
        _ server: RunningServer,
        _ clients: [TestClient],
        _ body: ([TestClient]) async throws -> Void
    ) async throws {
        guard clients.count < count else { return try await body(clients) }
        try await TestClient.connect(port: server.tlsPort, tls: true) { client in
            try await connect(count, server, clients + [client], body)
        }
    }
}
