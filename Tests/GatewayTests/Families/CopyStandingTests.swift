import Delivery
import FoundationEssentials
import Testing

@testable import Gateway

@Suite("How a family's copy fares")
struct CopyStandingTests {
    @Test(
        "The last mail tells; what was kept back says nothing of what went before",
        arguments: [
            ([], nil, true), ([(SentCopy.State.queued, 1)], .queued, false), ([(.sent, 1)], .sent, true),
            ([(.sent, 1), (.bounced, 2)], .bounced, true), ([(.bounced, 1), (.queued, 2)], .queued, false),
            ([(.sent, 1), (.cancelled, 2)], .sent, true), ([(.cancelled, 1)], .cancelled, false),
            ([(.cancelled, 1), (.queued, 2)], .queued, false), ([(.cancelled, 1), (.cancelled, 2)], .cancelled, false),
        ] as [([(SentCopy.State, Double)], SentCopy.State?, Bool)]
    )
    func last(mails: [(SentCopy.State, Double)], state: SentCopy.State?, hasArrived: Bool) {
        let standing = CopyStanding(id: "x", way: .mail, mails: mails.map { Self.mail($0.0, at: $0.1) })
        #expect(standing.state == state)
        #expect(standing.hasArrived == hasArrived)
    }

    @Test("Of mails sent at once to several addresses, one that arrived counts")
    func atOnce() {
        let mails = [Self.mail(.bounced, at: 1), Self.mail(.sent, at: 2), Self.mail(.bounced, at: 2)]
        #expect(CopyStanding(id: "x", way: .mail, mails: mails).state == .sent)
        #expect(CopyStanding(id: "x", way: .mail, mails: mails + [Self.mail(.bounced, at: 3)]).state == .bounced)
    }

    @Test(
        "What follows a letter to an address from which it came back reaches nobody; sent again because somebody asks for it, it may"
    )
    func followingBounce() {
        let bounced = CopyStandings.Mail(
            state: .bounced,
            created: Date(timeIntervalSince1970: 1),
            recipient: "a@x.example"
        )
        func following(_ state: SentCopy.State, at recipient: String, isLetter: Bool) -> SentCopy.State? {
            let created = Date(timeIntervalSince1970: 2)
            let mail = CopyStandings.Mail(state: state, created: created, recipient: recipient, isLetter: isLetter)
            return CopyStanding(id: "x", way: .mail, mails: [bounced, mail]).state
        }
        for state in [SentCopy.State.queued, .sent] {
            #expect(following(state, at: "a@x.example", isLetter: false) == .bounced)
            #expect(following(state, at: "a@x.example", isLetter: true) == state)
            #expect(following(state, at: "b@x.example", isLetter: false) == state)
        }
    }

    private static func mail(_ state: SentCopy.State, at seconds: Double) -> CopyStandings.Mail {
        CopyStandings.Mail(state: state, created: Date(timeIntervalSince1970: seconds))
    }
}
