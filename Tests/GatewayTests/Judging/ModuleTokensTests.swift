import Database
import FoundationEssentials
import Policy
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Tokens of modules")
struct ModuleTokensTests {
    private static func tokens(_ clock: TestClock) async throws -> (ModuleTokens, TestDatabase) {
        let database = try await TestDatabase.inMemory(TestHouse.migrations)
        return (try await ModuleTokens.open(database, now: { clock.now }), database)
    }

    @Test("A token opens until it ends or is withdrawn; the database keeps no secret")
    func life() async throws {
        let clock = TestClock()
        let (tokens, database) = try await Self.tokens(clock)
        let end = clock.now.addingTimeInterval(100)
        let made = try await tokens.create(name: " Synapse ", channels: [.chat], by: "operator ada", expiry: end)
        #expect(made.token.name == "Synapse")
        let secret = try #require(ModuleSecret(made.secret.revealed))
        #expect(tokens.find(secret)?.id == made.token.id)
        #expect(!"\(secret)".contains(secret.secret), "what is printed shows no secret")
        let kept = try await database.read { try $0.rows("SELECT * FROM module_tokens") }
        #expect(!"\(kept)".contains(secret.secret))
        clock.advance(101)
        #expect(tokens.find(secret) == nil)

        let other = try await tokens.create(name: "Forum", channels: [.forum, .chat], by: "operator ada")
        let open = try #require(ModuleSecret(other.secret.revealed))
        #expect(tokens.find(open)?.channels == [.chat, .forum])
        try await tokens.revoke("Forum", by: "operator ada")
        #expect(tokens.find(open) == nil)
        await #expect(throws: ModuleTokenError.unknown) { try await tokens.revoke("Forum", by: "operator ada") }
    }

    @Test("Another node takes up what changes")
    func nodes() async throws {
        let clock = TestClock()
        let (tokens, database) = try await Self.tokens(clock)
        let made = try await tokens.create(name: "A", channels: [.mail], by: "x")
        let secret = try #require(ModuleSecret(made.secret.revealed))
        let other = try await ModuleTokens.open(database, now: { clock.now })
        #expect(other.find(secret) != nil)
        #expect(try await other.list().first?.lastUse == clock.now)
    }

    @Test("What has not the form of a token is none", arguments: ["", "schulpost_", "schulpost_abc_def", "Bearer x"])
    func form(text: String) { #expect(ModuleSecret(text) == nil) }

    @Test("Unfit names and channels are refused")
    func unfit() async throws {
        let clock = TestClock()
        let (tokens, _) = try await Self.tokens(clock)
        await #expect(throws: ModuleTokenError.unfitName) {
            try await tokens.create(name: " \n", channels: [.chat], by: "x")
        }
        await #expect(throws: ModuleTokenError.noChannel) { try await tokens.create(name: "x", channels: [], by: "x") }
        await #expect(throws: ModuleTokenError.endsInThePast) {
            try await tokens.create(name: "x", channels: [.chat], by: "x", expiry: clock.now)
        }
    }
}
