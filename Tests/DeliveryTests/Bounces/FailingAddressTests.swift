import Database
import FoundationEssentials
import MailMessage
import StoreTestSupport
import Testing

@testable import Delivery

@Suite("Addresses that fail")
struct FailingAddressTests {
    /// A copy to one address: minutes after the first at which it was written, and at which it was heard of last.
    struct Copy: Sendable {
        var state: SentCopy.State
        var written: Double
        var heard: Double

        init(_ state: SentCopy.State, written: Double, heard: Double) {
            self.state = state
            self.written = written
            self.heard = heard
        }
    }

    private static let start = Date(timeIntervalSince1970: 1_795_000_000)

    private static func fails(_ copies: [Copy], after minutes: Double) async throws -> Bool {
        let house = try await QueueHouse()
        let recipient = try #require(EmailAddress("elif@web.example"))
        let now = start.addingTimeInterval(minutes * 60)
        return try await house.database.write { connection in
            for copy in copies {
                try SentCopies.insert(
                    SentCopy(
                        token: .make(),
                        recipient: recipient,
                        author: nil,
                        purpose: "",
                        reference: nil,
                        state: copy.state,
                        created: start.addingTimeInterval(copy.written * 60),
                        updated: start.addingTimeInterval(copy.heard * 60)
                    ),
                    in: connection
                )
            }
            let all = try FailingAddress.all(at: now, in: connection)
            #expect(try FailingAddress.among([recipient.description], at: now, in: connection) == all)
            return all.map(\.recipient) == [recipient.description]
        }
    }

    @Test("A later letter that was taken before the first came back proves nothing")
    func taken() async throws {
        let copies = [
            Copy(.bounced, written: 0, heard: 7), Copy(.sent, written: 0.5, heard: 0.6),
            Copy(.sent, written: 1, heard: 1.1),
        ]
        #expect(try await Self.fails(copies, after: 8))
        #expect(try await Self.fails(copies, after: 1_440))
    }

    @Test(
        "One that was taken afterwards counts once its own bounce would have come",
        arguments: [(7.0, 30.0, 60.0, true), (7, 30, 91, false), (300, 400, 600, true), (300, 400, 701, false)]
    )
    func stands(took: Double, taken: Double, now: Double, fails: Bool) async throws {
        let copies = [
            Copy(.bounced, written: 0, heard: took), Copy(.sent, written: taken, heard: taken),
        ]
        #expect(try await Self.fails(copies, after: now) == fails)
    }

    @Test("What comes back again, waits or is on its way proves nothing")
    func others() async throws {
        for state in [SentCopy.State.bounced, .queued, .delayed, .cancelled] {
            let copies = [Copy(.bounced, written: 0, heard: 1), Copy(state, written: 100, heard: 101)]
            #expect(try await Self.fails(copies, after: 1_440), "\(state)")
        }
        #expect(try await !Self.fails([Copy(.sent, written: 0, heard: 1)], after: 2))
    }
}
