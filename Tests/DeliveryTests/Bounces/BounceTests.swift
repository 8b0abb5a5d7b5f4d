import Database
import Delivery
import FoundationEssentials
import MailMessage
import Testing

@Suite("Bounces")
struct BounceTests {
    private var school: Domain {
        get throws { try #require(Domain("lindenschule.example")) }
    }

    @Test("a token makes a return path, and is read from it again in whatever case")
    func token() throws {
        let token = ReturnPathToken.make()
        let path = try #require(token.returnPath(at: try school))
        #expect(path.description == "bounce+\(token)@lindenschule.example")
        #expect(ReturnPathToken(returnPath: path, at: try school) == token)
        let shouted = try #require(EmailAddress(path.description.uppercased()))
        #expect(ReturnPathToken(returnPath: shouted, at: try school) == token)
    }

    @Test(
        "other addresses have no token",
        arguments: [
            "bounce@lindenschule.example", "bounce+@lindenschule.example",
            "bounce+0123456789abcde@lindenschule.example",
            "bounce+0123456789abcdefg@lindenschule.example", "bounce+0123456789abcdeu@lindenschule.example",
            "anna+0123456789abcdef@lindenschule.example", "bounce+0123456789abcdef@example.org",
        ]
    )
    func others(text: String) throws {
        #expect(ReturnPathToken(returnPath: try #require(EmailAddress(text)), at: try school) == nil)
    }

    @Test("tokens don't repeat")
    func random() {
        #expect(Set((0..<1000).map { _ in ReturnPathToken.make() }).count == 1000)
    }

    @Test("a bounce is matched to its copy, and is news once")
    func matched() async throws {
        let house = try await QueueHouse()
        let token = ReturnPathToken.make()
        try await house.enqueue {
            $0.copyToken = token
            $0.author = "teacher-1"
            $0.reference = "letter-1/family-7"
        }
        _ = try await house.finish(try #require(try await house.lease().first), .taken)
        #expect(try await house.copy(token)?.state == .sent)
        let steps: [(DeliveryStatus.Action, RemoteStatus, SentCopy.State, Bool)] = [
            (.delayed, RemoteStatus(4, 4, 1), .delayed, true),
            (.delayed, RemoteStatus(4, 4, 1), .delayed, false),
            (.failed, RemoteStatus(5, 2, 2), .bounced, true),
            (.failed, RemoteStatus(5, 2, 2), .bounced, false),
            (.delivered, RemoteStatus(2, 0, 0), .bounced, false),
        ]
        for (action, status, state, isNews) in steps {
            let now = house.clock.now
            let (found, wasNews) = try await house.database.write { connection in
                let result = try SentCopies.recordBounce(token, action: action, status: status, at: now, in: connection)
                return (result?.copy, result?.isNews)
            }
            let copy = try #require(found)
            #expect(copy.author == "teacher-1")
            #expect(copy.reference == "letter-1/family-7")
            #expect(copy.state == state)
            #expect(wasNews == isNews)
        }
        let unknown = try await house.database.write { [now = house.clock.now] connection in
            try SentCopies.recordBounce(
                ReturnPathToken.make(),
                action: .failed,
                status: RemoteStatus(5, 0, 0),
                at: now,
                in: connection
            ) == nil
        }
        #expect(unknown)
    }

    @Test("old records go, but not those of copies still in the queue")
    func pruned() async throws {
        let house = try await QueueHouse()
        let (gone, queued) = (ReturnPathToken.make(), ReturnPathToken.make())
        try await house.enqueue { $0.copyToken = gone }
        _ = try await house.finish(try #require(try await house.lease().first), .taken)
        try await house.enqueue { $0.copyToken = queued }
        let limit = house.clock.now.addingTimeInterval(1)
        #expect(try await house.database.write { try SentCopies.prune(before: limit, in: $0) } == 1)
        #expect(try await house.copy(gone) == nil)
        #expect(try await house.copy(queued)?.state == .queued)
    }

    @Test("all copies of a letter are found by their reference")
    func byReference() async throws {
        let house = try await QueueHouse()
        try await house.enqueue(to: ["a@example.org", "b@example.org"]) {
            $0.copyToken = ReturnPathToken.make()
            $0.reference = "letter-1"
        }
        try await house.enqueue { $0.copyToken = ReturnPathToken.make() }
        #expect(try await house.database.read { try SentCopies.copies(of: "letter-1", in: $0) }.count == 2)
    }
}
