import FoundationEssentials
import MailStore
import School
import Testing

@testable import Gateway

@Suite("Room seen in mailboxes")
struct RoomSeenTests {
    private let anna = PersonID("anna")
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    private func usage(bytes: Int, messages: Int = 10) -> QuotaUsage {
        QuotaUsage(bytes: bytes, messages: messages, limit: Quota(bytes: 100 << 20, messages: 20_000))
    }

    @Test("Plenty of room holds for ten seconds, and for this mailbox alone")
    func plenty() {
        let seen = RoomSeen()
        #expect(!seen.hasRoom(anna, at: now))
        seen.note(usage(bytes: 1 << 20), of: anna, at: now)
        #expect(seen.hasRoom(anna, at: now.addingTimeInterval(9)))
        #expect(!seen.hasRoom(anna, at: now.addingTimeInterval(10)))
        #expect(!seen.hasRoom(anna, at: now.addingTimeInterval(-1)))
        #expect(!seen.hasRoom(PersonID("ben"), at: now))
    }

    @Test("A mailbox with little room left is looked at each time", arguments: [(60 << 20, 10), (1 << 20, 19_999)])
    func little(bytes: Int, messages: Int) {
        let seen = RoomSeen()
        seen.note(usage(bytes: 1 << 20), of: anna, at: now)
        seen.note(usage(bytes: bytes, messages: messages), of: anna, at: now)
        #expect(!seen.hasRoom(anna, at: now))
    }

    @Test("A look holds for as many of the largest messages as had room, however fast they come")
    func burst() {
        let seen = RoomSeen()
        // Room for four; the one that is asked about takes the first.
        seen.note(QuotaUsage(bytes: 0, messages: 0, limit: Quota(bytes: 140 << 20, messages: 9)), of: anna, at: now)
        #expect((0..<10).map { _ in seen.hasRoom(anna, at: now) }.count { $0 } == 3)
        seen.note(QuotaUsage(bytes: 0, messages: 7, limit: Quota(bytes: 140 << 20, messages: 9)), of: anna, at: now)
        #expect((0..<10).map { _ in seen.hasRoom(anna, at: now) }.count { $0 } == 1)
        // More in it than it may hold.
        seen.note(QuotaUsage(bytes: .max, messages: 99, limit: Quota(bytes: 1, messages: 9)), of: anna, at: now)
        #expect(!seen.hasRoom(anna, at: now))
    }

    @Test("Of answers at the same time no more are yes than there is room for")
    func together() async {
        let seen = RoomSeen()
        seen.note(QuotaUsage(bytes: 0, messages: 0, limit: Quota(bytes: 10 << 30, messages: 51)), of: anna, at: now)
        let anna = anna
        let now = now
        let yes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { seen.hasRoom(anna, at: now) } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(yes == 50)
    }

    @Test("However many mailboxes are asked for, no more than so many are remembered; a look anew forgets nobody")
    func bounded() {
        let seen = RoomSeen()
        for number in 0..<RoomSeen.most { seen.note(usage(bytes: 0), of: PersonID("p\(number)"), at: now) }
        seen.note(usage(bytes: 0), of: PersonID("p1"), at: now)
        #expect(seen.count == RoomSeen.most)
        seen.note(usage(bytes: 0), of: PersonID("one more"), at: now)
        #expect(seen.count == 1)
    }
}
