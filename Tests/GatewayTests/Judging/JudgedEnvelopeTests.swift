import Directory
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("An envelope without its text is judged with the mail server's number of recipients")
struct JudgedEnvelopeTests {
    /// With a class of thirty more.
    private static func house() async throws -> TestHouse {
        let house = try await TestHouse()
        var changes = TestHouse.school()
        let others = (1...30).map { number in
            Person(
                id: PersonID("k\(number)"),
                givenName: "Kind",
                familyName: "Nummer",
                roles: [.child],
                localPart: "kind\(number)"
            )
        }
        changes.people += others
        changes.accounts += others.map { Account(person: $0.id, login: $0.id.text, passwordState: .chosen) }
        try await house.gateway.rooms.directory.save(changes)
        return house
    }

    private static func addresses(_ names: [String]) throws -> [EmailAddress] {
        try names.map { try #require(EmailAddress($0 + "@" + TestHouse.domain)) }
    }

    /// The answer, and for how many people it was counted.
    private static func judge(
        _ house: TestHouse,
        _ names: [String],
        _ count: RecipientCount
    ) async throws -> (Judgement, Int) {
        let judgement = try await house.gateway.judgeEnvelope(
            sender: try addresses(["anna.weber"]).first,
            recipients: try addresses(names),
            count: count,
            size: nil,
            at: house.inside("anna")
        )
        let recorded = try await house.database.read { try DecisionLog.find(judgement.code, in: $0) }
        return (judgement, try #require(recorded).facts.submission.audience.countedRecipients)
    }

    private static func children(_ count: Int) -> [String] { (0..<count).map { "kind\($0 + 1)" } }

    @Test(
        "As many count as were taken: those who are named and those who aren't, and nobody who was refused",
        arguments: [
            // As many as are named.
            (10, 0, RecipientCount(taken: 10), 10), (11, 0, RecipientCount(taken: 11), 11),
            // Postfix doesn't say.
            (11, 0, RecipientCount(), 11),
            // One that the house doesn't know, and Postfix neither; one that Postfix knows.
            (10, 1, RecipientCount(taken: 10), 10), (11, 1, RecipientCount(taken: 11), 11),
            (9, 1, RecipientCount(taken: 10), 10),
            // Postfix refuses addresses that the house knows.
            (11, 0, RecipientCount(taken: 4), 4), (11, 2, RecipientCount(taken: 1), 1),
            // Nobody asked about some, or about anyone.
            (3, 0, RecipientCount(taken: 11, unnamed: 8), 11), (3, 1, RecipientCount(taken: 12, unnamed: 8), 12),
            (0, 0, RecipientCount(taken: 11, unnamed: 11), 11), (0, 0, RecipientCount(taken: 10, unnamed: 10), 10),
        ]
    )
    func counted(named: Int, unknown: Int, count: RecipientCount, expected: Int) async throws {
        let house = try await Self.house()
        let names = Self.children(named) + (0..<unknown).map { "gibt.es.nicht\($0)" }
        let (judgement, counted) = try await Self.judge(house, names, count)
        #expect(counted == expected)
        // A child may write to ten.
        #expect(judgement.disposition == (expected > 10 ? .refuse : .accept(labels: [])))
        if expected > 10 {
            #expect(judgement.verdict.decisive.contains { $0.rule == RecipientsPerMessage().id })
        }
    }

    @Test("Plus-addresses of somebody are one person, whatever the number says")
    func plus() async throws {
        let house = try await Self.house()
        let names = (1...12).map { "kind1+\($0)" }
        let (judgement, counted) = try await Self.judge(house, names, RecipientCount(taken: 12))
        #expect(judgement.disposition == .accept(labels: []) && counted == 1)
    }

    @Test("What is sent counts for the hour and the day, and for first contacts")
    func limits() async throws {
        let house = try await Self.house()
        for _ in 0..<3 {
            let (judgement, _) = try await Self.judge(house, [], RecipientCount(taken: 10, unnamed: 10))
            #expect(judgement.disposition == .accept(labels: []))
        }
        let (hour, _) = try await Self.judge(house, [], RecipientCount(taken: 1, unnamed: 1))
        #expect(hour.verdict.decisive.contains { $0.rule == RecipientsPerHour().id })

        let other = try await Self.house()
        for start in [1, 11, 21] {
            other.clock.advance(3_700)
            let names = (start..<start + 10).map { "kind\($0)" }
            let (judgement, _) = try await Self.judge(other, names, RecipientCount(taken: 10))
            let isTooMany = judgement.verdict.decisive.contains { $0.rule == FirstTimeRecipientsPerDay().id }
            #expect(isTooMany == (start == 21))
        }
    }
}
