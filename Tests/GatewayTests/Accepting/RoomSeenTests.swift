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

    @Test("A mailbox with little room left is looked at each time", arguments: [(90 << 20, 10), (1 << 20, 19_000)])
    func little(bytes: Int, messages: Int) {
        let seen = RoomSeen()
        seen.note(usage(bytes: 1 << 20), of: anna, at: now)
        seen.note(usage(bytes: bytes, messages: messages), of: anna, at: now)
        #expect(!seen.hasRoom(anna, at: now))
    }
}
