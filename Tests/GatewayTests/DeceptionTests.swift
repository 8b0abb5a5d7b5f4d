import Directory
import FoundationEssentials
import MailMessage
import Policy
import School
import Testing

@testable import Gateway

@Suite("Deceptions at the outside door")
struct DeceptionTests {
    @Test("A teacher's name on a free-mail address is held, whatever is proved")
    func staffName() async throws {
        let house = try await TestHouse()
        let address = "lena.lange.schule@gmx.de"
        let text = TestHouse.letter(from: "\"Lange, Lena\" <\(address)>", to: "karl.kurz@lindenschule.example")
        let outcome = try await house.send(
            text,
            from: address,
            to: ["karl.kurz@lindenschule.example"],
            at: TestHouse.outside
        )
        guard case .held = outcome else {
            Issue.record("not held: \(outcome)")
            return
        }
    }

    @Test("What authentication proved reaches the rules, and a guardian's address is known by it")
    func authentication() async throws {
        let house = try await TestHouse()
        let facts = house.gateway.moment().facts
        let sender = try #require(EmailAddress("x@fremd.example"))
        let domain = try #require(Domain("lindenschule.example"))
        let message = ParsedMessage(bytes: Array("From: hanna.haupt@lindenschule.example\r\n\r\nText\r\n".utf8))
        let route = RoutingPlan([], plan: facts.plan, roster: facts.roster, on: SchoolTime.day(of: facts.now))
        for authentication in [AuthenticationFacts.none, AuthenticationFacts(provenDomain: domain)] {
            let submission = facts.submission(
                of: message,
                at: TestHouse.outside,
                sender: sender,
                route: route,
                authentication: authentication
            )
            let found = PolicyChecker().check(submission, PolicySettings()).findings.map(\.finding.rule)
            #expect(found.contains("spoof.own-domain-from-outside") == (authentication == .none))
        }
    }

    @Test("The index of names is made once for each roster")
    func cache() async throws {
        let house = try await TestHouse()
        let cache = DeceptionIndexCache(plan: house.gateway.plan)
        let roster = house.gateway.rooms.directory.roster
        #expect(cache.index(of: roster).version == roster.version)
        let newer = Roster(version: roster.version + 1, people: [])
        #expect(cache.index(of: newer).version == newer.version)
        // A step that began with the older roster is judged by it.
        #expect(cache.index(of: roster).version == roster.version)
    }
}
