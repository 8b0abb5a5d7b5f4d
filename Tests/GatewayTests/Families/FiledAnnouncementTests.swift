import Directory
import FoundationEssentials
import MailMessage
import MessageBodies
import Policy
import School
import Testing

@testable import Gateway

@Suite("What is told to whoever keeps announcements")
struct FiledAnnouncementTests {
    private func ways(_ filed: FiledAnnouncement) -> [String: FiledAnnouncement.Way] {
        Dictionary(filed.children.map { ($0.child.text, $0.way) }) { first, _ in first }
    }

    @Test(
        "A mail of staff to the guardians of a class is an announcement: the same id, children by way, the plain text"
    )
    func mail() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        let outcome = try await house.announce(subject: "Ausflug")
        let filed = try #require(records.filed.first)
        guard case .accepted(let code) = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        #expect(records.filed.count == 1)
        #expect(filed.decision == code)
        #expect(filed.author == PersonID("lehrerin"))
        #expect(filed.audiences == [.classGuardians(GroupID("5a"))])
        #expect(filed.subject == "Ausflug" && filed.text == "Guten Tag!\r\n" || filed.text == "Guten Tag!\n")
        #expect(filed.sent == house.clock.now && !filed.isUrgent)
        #expect(filed.guardianCopies == 3)
        #expect(ways(filed) == ["anna": .mail, "ben": .mail, "cem": .mail, "dora": .paper])
        #expect(try await house.copies(of: filed.id).count == 4)
        #expect(try await house.gateway.verify(filed.code)?.subject == "Ausflug")
    }

    @Test("Of alternatives the plain text is kept, once")
    func alternatives() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        try await house.announce(
            text: """
                From: \(TestHouse.teacher)
                To: \(TestHouse.parents)
                Subject: EILT: Ausflug
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Morgen geht es los.
                --b
                Content-Type: text/html; charset=utf-8

                <p>Morgen geht es <b>los</b>.</p>
                --b--

                """
        )
        let filed = try #require(records.filed.first)
        #expect(filed.text == "Morgen geht es los.")
        #expect(filed.isUrgent)
    }

    @Test(
        "Its files are told with the place where they stand in the stored body, each once, without the mail's signature"
    )
    func files() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        try await house.announce(
            text: """
                From: \(TestHouse.teacher)
                To: \(TestHouse.parents)
                Subject: Ausflug
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Morgen geht es los.
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''Gr%C3%BC%C3%9Fe.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjcKR3LDvMOfZQ==

                --b
                Content-Type: text/csv; name=liste.csv
                Content-Disposition: attachment
                Content-Transfer-Encoding: quoted-printable

                a;b=3Bc
                --b
                Content-Type: application/pkcs7-signature; name=smime.p7s
                Content-Transfer-Encoding: base64

                AAAA
                --b--

                """
        )
        let filed = try #require(records.filed.first)
        #expect(filed.files.map(\.name) == ["Grüße.pdf", "liste.csv"])
        #expect(filed.files.map(\.type) == ["application/pdf", "text/csv"])
        let body = try #require(records.bodies.first)
        let expected = [Array("%PDF-1.7\nGrüße".utf8), Array("a;b;c".utf8)]
        for (file, expected) in zip(filed.files, expected) {
            let part = try #require(try await house.gateway.rooms.bodies.bytes(body, range: file.range))
            #expect(FiledAnnouncement.File.content(ofPart: part) == expected)
            #expect(file.size == expected.count)
        }
    }

    @Test("Children's lists reach mailboxes; with the parents' list beside, the way is the family's")
    func children() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        try await house.announce(to: [TestHouse.children])
        #expect(
            ways(try #require(records.filed.first)) == [
                "anna": .mailbox, "ben": .mailbox, "cem": .mailbox, "dora": .mailbox,
            ]
        )
        #expect(records.filed.first?.guardianCopies == 0)
        try await house.announce(to: [TestHouse.children, TestHouse.parents])
        #expect(ways(try #require(records.filed.last)) == ["anna": .mail, "ben": .mail, "cem": .mail, "dora": .paper])
        #expect(records.filed.last?.audiences.count == 2)
    }

    @Test(
        "A guardian who works here and reads at the desk is a mailbox; a child of age gets its parents' letter itself"
    )
    func deskAndAge() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        var father = try house.person("ohne")
        father.roles = [.guardian, .staff]
        father.localPart = "otto.ohne"
        var cem = try house.person("cem")
        cem.birthDate = CalendarDay(year: 2000, month: 1, day: 1)
        try await house.change([father, cem])
        try await house.announce()
        #expect(
            ways(try #require(records.filed.first)) == ["anna": .mail, "ben": .mail, "cem": .mailbox, "dora": .mailbox]
        )
    }

    @Test("Letters to one family, to colleagues, of children and of outsiders are none")
    func none() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        try await house.announce(to: ["eltern.cem.kaya@lindenschule.example"])
        try await house.announce(to: ["karl.kurz@lindenschule.example"])
        try await house.announce(to: [TestHouse.children], by: "anna")
        #expect(records.filed.isEmpty)
    }

    @Test("What pages send keeps its id, and says what it asks")
    func ownID() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        records.ask(
            AnnouncementTerms(
                asksAcknowledgement: true,
                asksAnswers: true,
                deadline: Date(timeIntervalSince1970: 1_794_000_000)
            ),
            of: "trip"
        )
        try await house.announce(as: "trip")
        #expect(records.filed.map(\.id) == ["trip"])
        for mail in try await house.queued() {
            let note = ParsedMessage(bytes: Array(mail.text.utf8)).plainText(limit: 10_000)
            #expect(
                note.contains("Bitte antworten und bestätigen Sie bis 6.11.2026, 22:20 Uhr, ohne Anmeldung:\nhttps://")
            )
        }
    }

    @Test("What waits keeps id and code in all its parts, and is told when it goes out")
    func waiting() async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        // 20:00 by German clocks: children's lists go out, guardians' wait for the morning.
        let eight = try Date("2026-11-02T19:00:00Z", strategy: .iso8601)
        house.clock.advance(eight.timeIntervalSince(house.clock.now))
        try await set(house, "quiet-hours.guardians=19:00-07:00")
        try await house.announce(to: [TestHouse.children, TestHouse.parents], as: "trip")
        #expect(records.filed.map(\.audiences) == [[.classChildren(GroupID("5a"))]])
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(records.filed.map(\.id) == ["trip", "trip"])
        #expect(Set(records.filed.map(\.code)).count == 1)
        #expect(records.filed.last.map(ways) == ["anna": .mail, "ben": .mail, "cem": .mail, "dora": .paper])
        let code = try #require(records.filed.first?.code)
        #expect(try await house.gateway.verify(code)?.audience(in: .german) == "Klasse 5a, Eltern der 5a")
        #expect(try await house.count("letters") == 1)
    }

    @Test("What is held is told when somebody lets it go, with its id, also where it goes to another list")
    func held() async throws {
        for choice in [HeldChoice.asItIs, .send(to: .classGuardians(GroupID("5a")))] {
            let records = NotedAnnouncements()
            let house = try await TestHouse(announcements: records)
            let outcome = try await house.announce(
                to: [TestHouse.children],
                text: "From: \(TestHouse.teacher)\nTo: \(TestHouse.children)\nSubject: Elternabend\n"
                    + "Content-Type: text/plain; charset=utf-8\n\n"
                    + "Liebe Eltern,\n\nwir laden Sie herzlich zum Elternabend ein. Bitte sprechen Sie vorher mit Ihrem Kind "
                    + "und\ngeben Sie Ihrem Kind den Zettel unterschrieben mit. Liebe Erziehungsberechtigte, Ihr Kind freut "
                    + "sich.\n\nMit freundlichen Grüßen\nL. Lange\n",
                as: "evening"
            )
            guard case .held = outcome else {
                Issue.record("not held: \(outcome)")
                return
            }
            #expect(records.filed.isEmpty)
            let notice = try #require(try await house.inbox("lehrerin").first)
            let words = ParsedMessage(bytes: Array(notice.utf8)).plainText(limit: 100_000)
            let link = try #require(words.split(whereSeparator: \.isWhitespace).first { $0.contains("/held/") })
            let token = try #require(link.split(separator: "/").last.flatMap { HeldToken(String($0)) })
            #expect(try await house.gateway.choose(token, choice) == .done)
            #expect(records.filed.map(\.id) == ["evening"])
            #expect(records.filed.first?.subject == "Elternabend")
            #expect(records.filed.first?.guardianCopies == (choice == .asItIs ? 0 : 3))
        }
    }
}
