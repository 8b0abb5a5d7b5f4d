import Database
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Block-lists")
struct BlockListStoreTests {
    private func file(_ text: String) -> BlockListFile { BlockListFile(Array(text.utf8)) }

    @Test("a list is imported, replaced and removed, and read again", arguments: TestEngine.all)
    func lists(engine: TestEngine) async throws {
        let database = try await engine.open(BlockListStore.migrations)
        let store = try await BlockListStore.open(database)
        let bad = try #require(Domain("www.boese.example"))
        #expect(store.current.isEmpty)
        let first = try await store.replace(
            "Jugendschutz",
            with: file("0.0.0.0 boese.example\n0.0.0.0 com.example\nkein name\n"),
            from: "hosts.txt",
            by: PersonID("a1")
        )
        #expect(first.domains == 2)
        #expect(first.problems == 1)
        #expect(store.current.list(naming: bad) == "Jugendschutz")
        #expect(try await store.lists().map(\.source) == ["hosts.txt"])
        // Another node reads the same.
        let other = try await BlockListStore.open(database)
        #expect(other.current == store.current)
        try await store.replace("Jugendschutz", with: file("anderes.example\n"), from: "neu", by: nil)
        #expect(store.current.list(naming: bad) == nil)
        #expect(try await store.lists().map(\.domains) == [1])
        #expect(try await store.remove("Jugendschutz"))
        #expect(try await !store.remove("Jugendschutz"))
        #expect(store.current.isEmpty)
        #expect(try await store.lists() == [])
    }

    @Test("many domains come back as they were", arguments: TestEngine.all)
    func many(engine: TestEngine) async throws {
        let database = try await engine.open(BlockListStore.migrations)
        let store = try await BlockListStore.open(database)
        let text = (0..<20_000).map { "bad\($0).example\n" }.joined()
        try await store.replace("Viele", with: file(text), from: "x", by: nil)
        let other = try await BlockListStore.open(database)
        #expect(other.current.lists.first?.domains.count == 20_000)
        #expect(other.current.list(naming: try #require(Domain("a.bad19999.example"))) == "Viele")
        #expect(other.current.list(naming: try #require(Domain("bad20000.example"))) == nil)
    }

    @Test("what is no list is refused, and the old one stays")
    func refused() async throws {
        let store = try await BlockListStore.open(try await TestDatabase.inMemory(BlockListStore.migrations))
        try await store.replace("L", with: file("boese.example\n"), from: "x", by: nil)
        await #expect(throws: BlockListError.empty) {
            try await store.replace("L", with: file("# nichts\n"), from: "x", by: nil)
        }
        for name in ["", " L", "a/b", String(repeating: "x", count: 41)] {
            await #expect(throws: BlockListError.badName) {
                try await store.replace(name, with: file("boese.example\n"), from: "x", by: nil)
            }
        }
        #expect(store.current.lists.map(\.name) == ["L"])
    }
}
