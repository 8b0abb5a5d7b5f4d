import Database
import Delivery
import Directory
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Families' copies and their links")
struct FamilyCopyTests {
    @Test("Each address gets a link of its own, which opens its own copy and nothing else", arguments: TestEngine.all)
    func links(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        try await house.announce()
        let mails = try await house.queued()
        let links = try mails.map { try TestHouse.link(in: $0.text) }
        #expect(Set(links).count == 3)
        for (mail, link) in zip(mails, links) {
            let copy = try #require(try await house.gateway.copy(link: link))
            #expect(copy.token == mail.entry.content.copyToken)
            #expect(copy.letter == mail.entry.content.reference)
            #expect(copy.way == .mail && copy.generation == 0)
            #expect(copy.created == house.clock.now)
            #expect(try await house.gateway.link(of: copy) == link)
        }
        let own = try #require(try await house.gateway.copy(link: links[0]))
        #expect(try await house.gateway.copy(link: links[0]) == own)
        // Both parents of Anna and Ben have an address: neither copy shows the other's address or link.
        for (index, mail) in mails.enumerated() {
            for (other, link) in zip(mails, links).enumerated().filter({ $0.offset != index }).map(\.element) {
                #expect(!mail.text.contains(other.entry.content.recipient.description))
                #expect(!mail.text.contains(link))
            }
        }
        let weber = try #require(
            mails.firstIndex { $0.entry.content.recipient.description == "maria@web.example" }
        )
        let copy = try #require(try await house.gateway.copy(link: links[weber]))
        #expect(copy.guardians == [PersonID("mutter")])
        #expect(copy.children == [PersonID("anna"), PersonID("ben")])
    }

    @Test("The database holds no link: only what they hash to")
    func hashed() async throws {
        let house = try await TestHouse()
        try await house.announce()
        for mail in try await house.queued() {
            let secret = try #require(PersonalLink(try TestHouse.link(in: mail.text))).text
            let finishing = try #require(mail.entry.content.finishing)
            #expect(!finishing.contains(secret))
            let found = try await house.database.read { connection in
                try connection.row(
                    "SELECT COUNT(*) FROM letter_copies WHERE link_hash LIKE \("%" + secret + "%") OR token = \(secret)"
                )?.int(0)
            }
            #expect(found == 0)
        }
    }

    @Test("A link with any letter changed finds nothing, nor does a code")
    func modified() async throws {
        let house = try await TestHouse()
        try await house.announce()
        let copies = try await house.copies()
        let link = try #require(PersonalLink(try await house.gateway.link(of: copies[0]))).text
        let letters = Array(link)
        for place in letters.indices {
            var wrong = letters
            wrong[place] = letters[place] == "0" ? "1" : "0"
            #expect(try await house.gateway.copy(link: String(wrong)) == nil)
        }
        #expect(try await house.gateway.copy(link: VerificationCode.make().description) == nil)
        #expect(try await house.gateway.copy(link: "") == nil)
        #expect(try await house.gateway.copy(link: copies[0].token.text) == nil)
    }

    @Test("Links end 60 days after they were sent, and 14 days after the deadline where that is later")
    func expiry() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        try await house.announce(as: "early")
        records.ask(
            AnnouncementTerms(asksAnswers: true, deadline: house.clock.now.addingTimeInterval(50 * 86_400)),
            of: "late"
        )
        try await house.announce(as: "late")
        let early = try #require(try await house.copies(of: "early").first)
        let late = try #require(try await house.copies(of: "late").first)
        #expect(early.expires == house.clock.now.addingTimeInterval(60 * 86_400))
        #expect(late.expires == house.clock.now.addingTimeInterval(64 * 86_400))
        let links = (try await house.gateway.link(of: early), try await house.gateway.link(of: late))
        house.clock.advance(60 * 86_400 - 1)
        #expect(try await house.gateway.copy(link: links.0) == early)
        house.clock.advance(1)
        #expect(try await house.gateway.copy(link: links.0) == nil)
        house.clock.advance(1)
        #expect(await house.gateway.tidy().failed.isEmpty)
        // The letter whose links are good stays, with its mail; the other is gone.
        #expect(try await house.gateway.copy(link: links.1) == late)
        #expect(try await house.copies(of: "early").isEmpty)
        house.clock.advance(5 * 86_400)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.count("letters") == 0)
        #expect(try await house.count("letter_copy_guardians") == 0)
    }

    @Test("A deadline that moves takes the links along, never back")
    func extended() async throws {
        let house = try await TestHouse()
        try await house.announce(as: "a")
        let (gateway, end) = (house.gateway, house.clock.now.addingTimeInterval(100 * 86_400))
        try await house.database.write { try gateway.extendLinks(of: "a", deadline: end, in: $0) }
        #expect(
            try await house.copies(of: "a").allSatisfy {
                $0.expires == end.addingTimeInterval(14 * 86_400) || $0.way == .paper
            }
        )
        try await house.database.write { try gateway.extendLinks(of: "a", deadline: nil, in: $0) }
        #expect(try await house.copies(of: "a").allSatisfy { $0.expires == end.addingTimeInterval(14 * 86_400) })
    }

    @Test("A family without an address has a copy on paper, with a code that opens it", arguments: TestEngine.all)
    func paper(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        try await house.announce()
        let paper = try #require(try await house.copies().first { $0.way == .paper })
        #expect(paper.children == [PersonID("dora")] && paper.guardians == [PersonID("ohne")])
        let code = try await house.gateway.shortCode(of: paper)
        #expect(try await house.gateway.copy(link: code.description) == paper)
        #expect(try await house.gateway.copy(link: code.description.lowercased()) == paper)
        let qr = house.gateway.link(code)
        #expect(try await house.gateway.copy(link: qr) == paper)
        // Codes of mailed copies work too: their letters may have to be printed in the end.
        let mailed = try #require(try await house.copies().first { $0.way == .mail })
        let other = try await house.gateway.shortCode(of: mailed)
        #expect(other != code)
        #expect(try await house.gateway.copy(link: other.description) == mailed)
    }

    @Test("The author hears of families without an address, and where an announcement's letters are printed")
    func printingPage() async throws {
        let house = try await TestHouse(announcements: NotedAnnouncements())
        try await house.announce(as: "trip")
        let note = try #require(try await house.inbox("lehrerin").first)
        let text = ParsedMessage(bytes: Array(note.utf8)).plainText(limit: 10_000)
        #expect(text.contains("Hier können Sie die Briefe drucken:"))
        #expect(text.contains("https://lindenschule.example/announcements/trip"))
        // No page where nobody keeps announcements.
        let plain = try await TestHouse()
        try await plain.announce(as: "trip")
        let other = try #require(try await plain.inbox("lehrerin").first)
        #expect(!ParsedMessage(bytes: Array(other.utf8)).plainText(limit: 10_000).contains("/announcements/"))
    }

    @Test("What came back says where an announcement's letters are printed, and no page for any other letter")
    func bouncedPage() async throws {
        let house = try await TestHouse(announcements: NotedAnnouncements())
        let notices = HouseNotices(plan: house.gateway.plan, now: house.clock.now)
        let author = try house.person("lehrerin")
        let letter = LetterRecord(
            id: "trip",
            author: author.id,
            addressedTo: TestHouse.parents,
            subject: "Ausflug",
            created: house.clock.now
        )
        #expect(
            house.gateway.announcementPage(of: letter, for: author) == "https://lindenschule.example/announcements/trip"
        )
        // Who hears of it in the author's place can't open it.
        #expect(house.gateway.announcementPage(of: letter, for: try house.person("kollege")) == nil)
        for (page, isTold) in [("https://lindenschule.example/announcements/trip", true), (nil, false)] {
            let notice = try #require(
                notices.bounced(letter, families: "Familie", to: author, status: "5.1.1", page: page)
            )
            let text = ParsedMessage(bytes: notice).plainText(limit: 10_000)
            #expect(text.contains("/announcements/trip") == isTold)
        }
    }

    @Test("Letters to one family, and of children or outsiders, have no links")
    func noLinks() async throws {
        let house = try await TestHouse()
        try await house.announce(to: ["eltern.cem.kaya@lindenschule.example"])
        let mail = try #require(try await house.queued().first)
        #expect(!mail.text.contains("/n/") && !mail.text.contains("____"))
        #expect(try await house.copies().isEmpty)
        #expect(try await house.count("letter_copies") == 1)
    }

    @Test("A guardian's copies are found by the guardian, and by nobody else")
    func byGuardian() async throws {
        let house = try await TestHouse()
        try await house.announce(as: "a")
        house.clock.advance(60)
        try await house.announce(as: "b")
        let gateway = house.gateway
        func letters(_ id: String) async throws -> [String] {
            try await house.database.read { try gateway.copies(for: PersonID(id), in: $0).map(\.letter) }
        }
        #expect(try await letters("mutter") == ["b", "a"])
        #expect(try await letters("ohne") == ["b", "a"])
        #expect(try await letters("kollege").isEmpty)
    }

    @Test("Siblings in two classes: one copy, about both; an address typed beside its list gets the list's copy")
    func severalLists() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        try await house.change { changes in
            changes.people = [
                Person(
                    id: PersonID("carl"),
                    givenName: "Carl",
                    familyName: "Weber",
                    roles: [.child],
                    localPart: "carl.weber"
                )
            ]
            changes.groups = [
                Group(
                    id: GroupID("6b"),
                    kind: .schoolClass,
                    name: "6b",
                    owners: [PersonID("lehrerin")],
                    members: [PersonID("carl")]
                )
            ]
            changes.guardianships[PersonID("carl")] = [
                Guardianship(guardian: PersonID("mutter"), child: PersonID("carl"), order: 1)
            ]
        }
        try await house.announce(
            to: ["maria@web.example", TestHouse.parents, "eltern.6b@lindenschule.example"],
            as: "trip"
        )
        let copies = try await house.copies(of: "trip")
        let own = copies.filter { $0.guardians == [PersonID("mutter")] }
        #expect(own.map(\.children) == [[PersonID("anna"), PersonID("ben"), PersonID("carl")]])
        let filed = try #require(records.filed.first)
        #expect(records.filed.count == 1 && filed.guardianCopies == 3)
        #expect(filed.children.map(\.child.text).sorted() == ["anna", "ben", "carl", "cem", "dora"])
        let hers = try await house.queued().filter { $0.entry.content.recipient.description == "maria@web.example" }
        #expect(hers.count == 1)
        for (_, text) in hers {
            #expect(text.contains("/n/"))
            #expect(text.contains("To: Eltern der 5a <eltern.5a@lindenschule.example>"))
        }
    }

    @Test("An address typed beside a list that doesn't hold it gets the message, and no page of the list's")
    func typedBeside() async throws {
        let house = try await TestHouse()
        try await house.change { changes in
            changes.people = [
                Person(
                    id: PersonID("gast"),
                    givenName: "Gero",
                    familyName: "Gast",
                    roles: [.guardian],
                    privateAddress: EmailAddress("gast@web.example")
                )
            ]
        }
        try await house.announce(to: [TestHouse.parents, "gast@web.example"])
        let mail = try #require(
            try await house.queued().first { $0.entry.content.recipient.description == "gast@web.example" }
        )
        #expect(!mail.text.contains("/n/"))
        #expect(mail.text.contains("Ist diese Nachricht echt?"))
    }
}
