import Database
import FoundationEssentials
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Announcements in the database")
struct StoreTests {
    let time = Date(timeIntervalSince1970: 1_795_000_000)

    func announcement(_ id: String = "a1", state: Announcement.State = .draft) -> Announcement {
        Announcement(
            id: AnnouncementID(id),
            author: PersonID("petra"),
            audiences: [.classGuardians(GroupID("5a"))],
            subject: "Ausflug",
            text: FormattedText("Liebe Eltern,\n\n- **9 Uhr**"),
            questions: [
                Question(id: 1, wording: "Kommt mit?", kind: .yesNo),
                Question(id: 2, wording: "Essen", kind: .choice(["Fisch", "Gemüse"]), isRequired: false),
                Question(id: 3, wording: "Hinweise", kind: .text, isRequired: false),
                Question(id: 4, wording: "Ab wann", kind: .day, isRequired: false),
            ],
            acknowledgement: Acknowledgement(.attested, childSignature: .with),
            deadline: time.addingTimeInterval(86_400),
            isUrgent: true,
            state: state
        )
    }

    @Test("What is kept is what was saved, in every engine", arguments: TestEngine.all)
    func roundTrip(engine: TestEngine) async throws {
        let database = try await engine.open(AnnouncementStore.migrations)
        let saved = announcement()
        let found = try await database.write { connection in
            try AnnouncementStore.save(saved, at: time, in: connection)
            return try AnnouncementStore.find(saved.id, in: connection)
        }
        #expect(found == saved)
    }

    @Test(
        "Of several who send a draft one does; one that got stuck on its way is a draft again",
        arguments: TestEngine.all
    )
    func submitting(engine: TestEngine) async throws {
        let database = try await engine.open(AnnouncementStore.migrations)
        let draft = announcement("a1")
        let (time, id) = (time, draft.id)
        let claims = try await database.write { connection in
            try AnnouncementStore.save(draft, at: time, in: connection)
            return try [0, 1, 119, 121, 122].map {
                try AnnouncementStore.submit(id, at: time.addingTimeInterval($0), in: connection)
            }
        }
        #expect(claims == [true, false, false, true, false])
        #expect(try await database.read { try AnnouncementStore.find(id, in: $0) }?.state == .draft)
    }

    @Test("Drafts can be thrown away, what went out can't", arguments: TestEngine.all)
    func discard(engine: TestEngine) async throws {
        let database = try await engine.open(AnnouncementStore.migrations)
        try await database.write { connection in
            try AnnouncementStore.save(announcement("a1"), at: time, in: connection)
            try AnnouncementStore.save(announcement("a2", state: .sent(time)), at: time, in: connection)
        }
        let gone = try await database.write { connection in
            (
                try AnnouncementStore.discard(AnnouncementID("a1"), in: connection),
                try AnnouncementStore.discard(AnnouncementID("a2"), in: connection)
            )
        }
        #expect(gone == (true, false))
    }

    @Test("Progress follows copies, openings, signatures and answers, child by child", arguments: TestEngine.all)
    func progress(engine: TestEngine) async throws {
        let (anna, ben, cem) = (PersonID("anna"), PersonID("ben"), PersonID("cem"))
        let (mother, father) = (PersonID("mother"), PersonID("father"))
        let roster = Roster(
            people: [anna, ben, cem].map {
                Person(id: $0, givenName: $0.text, familyName: "x", roles: [.child], localPart: $0.text)
            } + [mother, father].map { Person(id: $0, givenName: $0.text, familyName: "x", roles: [.guardian]) },
            guardianships: [
                Guardianship(guardian: mother, child: anna, order: 1),
                Guardianship(guardian: father, child: anna, order: 2),
                Guardianship(guardian: mother, child: ben),
            ]
        )
        let sent = announcement(state: .sent(time))
        let day = try #require(CalendarDay("2026-11-21"))
        let database = try await engine.open(AnnouncementStore.migrations)
        let progress = try await database.write { connection in
            try AnnouncementStore.save(sent, at: time, in: connection)
            try ResponseStore.begin(
                sent.id,
                [(anna, .underWay), (ben, .underWay), (cem, .paper)],
                in: connection
            )
            try ResponseStore.note(.delivered, for: anna, of: sent.id, in: connection)
            try ResponseStore.note(.bounced, for: anna, of: sent.id, in: connection)
            try ResponseStore.note(.bounced, for: ben, of: sent.id, in: connection)
            try ResponseStore.noteOpening(of: sent.id, for: anna, at: time, in: connection)
            for attested in [Set<PersonID>(), [father]] {
                try ResponseStore.sign(
                    Signature(
                        child: anna,
                        signer: mother,
                        attestsFor: attested,
                        typedName: "Maria",
                        way: .link,
                        time: time
                    ),
                    sent.id,
                    in: connection
                )
            }
            for answer in [Answer.no, .yes] {
                try ResponseStore.answer(
                    1,
                    with: answer,
                    for: anna,
                    sent.id,
                    by: mother,
                    at: time,
                    in: connection
                )
            }
            return try ResponseStore.progress(of: sent, in: roster, on: day, in: connection)
        }
        #expect(
            progress == [
                ChildProgress(
                    child: anna,
                    delivery: .delivered,
                    isOpened: true,
                    signatures: .complete,
                    answers: [1: .yes]
                ),
                ChildProgress(child: ben, delivery: .bounced, signatures: .open),
                ChildProgress(child: cem, delivery: .paper, signatures: .open),
            ]
        )
        let count = ProgressCount(progress, of: sent)
        #expect((count.all, count.done, count.bounced, count.paper) == (3, 1, 1, 1))
    }

    @Test("An answer is read as its question asks, and as nothing else")
    func answers() throws {
        let questions = announcement().questions
        #expect(questions[0].answer("yes") == .yes)
        #expect(questions[0].answer("vielleicht") == nil)
        #expect(questions[1].answer("1") == .choice(1))
        #expect(questions[1].answer("2") == nil)
        #expect(questions[1].answer("-1") == nil)
        #expect(questions[2].answer("  Nüsse \n") == .text("Nüsse"))
        #expect(questions[2].answer(String(repeating: "x", count: Question.longestAnswer + 1)) == nil)
        #expect(questions[3].answer("2027-02-29") == nil)
        #expect(questions[3].answer("2028-02-29") == CalendarDay("2028-02-29").map { .day($0) })
    }
}
