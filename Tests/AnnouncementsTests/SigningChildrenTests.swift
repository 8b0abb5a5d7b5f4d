import Directory
import FoundationEssentials
import Gateway
import MailMessage
import School
import Testing

@testable import Announcements

/// `family.two-signatures`: pupils from 14 sign beside their parents or in their place, from 18 alone.
@Suite("Children who sign")
struct SigningChildrenTests {
    let emil = PersonID("emil")

    /// To the parents of 10b, in which Emil is 15.
    private func sent(
        _ rule: ChildSignature,
        _ quorum: Acknowledgement.Quorum = .attested,
        in school: AnnouncedSchool
    ) async throws -> AnnouncementID {
        var draft = school.asking(quorum, [.classGuardians(GroupID("10b"))])
        draft.acknowledgement?.childSignature = rule
        draft.deadline = school.clock.now.addingTimeInterval(80 * 86_400)
        return try await school.sent(draft)
    }

    private func state(_ id: AnnouncementID, _ school: AnnouncedSchool) async throws -> SignatureState? {
        try await school.office.progress(id, for: school.lehrerin)?.rows.first?.progress.signatures
    }

    @Test("A child's word is its own: it confirms for neither parent, whatever it sends")
    func noAttesting() async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(.with, in: school)
        let form = school.form(["emil"], by: "emil", attests: ["kaya"])
        guard case .done = try await school.office.respond(form, to: id, as: emil) else {
            Issue.record("not taken")
            return
        }
        #expect(try await state(id, school) == .partly(missing: [PersonID("kaya")]))
    }

    @Test(
        "They are asked in their own mailbox, once; whose parents need do nothing are not asked",
        arguments: [ChildSignature.with, .instead]
    )
    func asked(_ rule: ChildSignature) async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(rule, in: school)
        for office in [school.office, school.otherNode()] {
            #expect(try await office.askSigningChildren() == 0)
        }
        let mail = try #require(try await school.inbox("emil").first)
        #expect(try await school.inbox("emil").count == 1)
        #expect(mail.subject == "Bitte bestätigen: Wandertag")
        #expect(mail.plainText(limit: 2_000).contains("/notices/" + id.text))
        let reader = try #require(try await school.office.visit(link: school.link(id, of: "kaya")))
        #expect(reader.children.first?.mayAnswer == (rule == .with))
        // A reminder goes to who is missing.
        try await school.deliverAll()
        school.clock.advance(days: 2)
        guard case .reminded = try await school.office.remind(id, by: school.lehrerin) else {
            Issue.record("nobody was reminded")
            return
        }
        #expect(try await school.leaving() == (rule == .with ? ["elif@web.example"] : []))
        #expect(try await school.inbox("emil").map(\.subject).last == "Erinnerung: Wandertag")
    }

    @Test("Where a class and its parents get one letter, pupils who sign are asked, too")
    func mixed() async throws {
        let school = try await AnnouncedSchool()
        let class10b = GroupID("10b")
        var draft = school.asking(.one, [.classChildren(class10b), .classGuardians(class10b)])
        draft.acknowledgement?.childSignature = .with
        _ = try await school.sent(draft)
        #expect(try await school.inbox("emil").map(\.subject) == ["Wandertag", "Bitte bestätigen: Wandertag"])
    }

    @Test(
        "Put right and asked again, the pupil who signs alone hears of it; the parents, who needn't, are told and not asked"
    )
    func correctedAlone() async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(.instead, in: school)
        try await school.deliverAll()
        guard case .done = try await school.office.respond(school.form(["emil"], by: "emil"), to: id, as: emil) else {
            Issue.record("not taken")
            return
        }
        school.clock.advance(hours: 1)
        let text = FormattedText("Wir wandern am Samstag.")
        let outcome = try await school.office.correct(
            id,
            subject: "Wandertag am Samstag",
            text: text,
            asksAgain: true,
            by: school.lehrerin
        )
        guard case .sent = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try await state(id, school) == .open)
        let told = try #require(try await school.inbox("emil").last)
        #expect(told.subject == "Berichtigung: Wandertag am Samstag")
        #expect(told.plainText(limit: 2_000).contains("Bitte noch einmal antworten"))
        #expect(told.plainText(limit: 2_000).contains("/notices/" + id.text))
        let letters = try await school.leavingTexts()
        #expect(!letters.isEmpty)
        #expect(letters.allSatisfy { $0.contains("Es gilt nur noch dieser Text") && !$0.contains("noch einmal") })
        // Taken back, the pupil hears of that, too.
        _ = try await school.office.recall(id, because: "Es regnet", by: school.lehrerin)
        #expect(try await school.inbox("emil").last?.subject == "Zurückgenommen: Wandertag am Samstag")
    }

    @Test(
        "Sent again for a pupil who signs alone, it asks the pupil; beside parents, both",
        arguments: [ChildSignature.with, .instead]
    )
    func again(_ rule: ChildSignature) async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(rule, in: school)
        try await school.deliverAll()
        let before = try await school.inbox("emil").count
        let mails = try await school.office.sendAgain(id, to: emil, by: school.lehrerin)
        #expect(try await school.inbox("emil").count == before + 1)
        #expect(try await school.leaving().count == mails - 1)
        #expect(try await school.leaving().isEmpty == (rule == .instead))
    }

    @Test("What wants something is told to whom it wants it of, and not to who has done it or needn't")
    func open() async throws {
        let school = try await AnnouncedSchool()
        let kaya = PersonID("kaya")
        let alone = try await sent(.instead, .one, in: school)
        #expect(try await school.office.openNotices(for: kaya).isEmpty)
        #expect(try await school.office.openNotices(for: emil).map(\.id) == [alone])
        let both = try await sent(.with, .one, in: school)
        for id in [alone, both] {
            guard case .done = try await school.office.respond(school.form(["emil"], by: "emil"), to: id, as: emil)
            else {
                Issue.record("not taken")
                return
            }
        }
        #expect(try await school.office.openNotices(for: emil).isEmpty)
        #expect(try await school.office.openNotices(for: kaya).map(\.id) == [both])
    }

    @Test("Who doesn't sign isn't asked")
    func notAsked() async throws {
        let school = try await AnnouncedSchool()
        _ = try await sent(.none, in: school)
        #expect(try await school.office.askSigningChildren() == 0)
        #expect(try await school.inbox("emil").isEmpty)
    }

    @Test("What was complete when it was asked stays so on the 18th birthday; what was open is the pupil's")
    func birthday() async throws {
        var people = AnnouncedSchool.people()
        let school = try await AnnouncedSchool(people: people)
        // 18 in a month.
        let place = try #require(people.people.firstIndex { $0.id == emil })
        people.people[place].birthDate = SchoolTime.day(
            of: school.clock.now.addingTimeInterval((30 - 18 * 365.25) * 86_400)
        )
        try await school.directory.save(people)
        let complete = try await sent(.none, in: school)
        let open = try await sent(.none, in: school)
        guard
            case .done = try await school.office.respond(
                school.form(["emil"]),
                link: school.link(complete, of: "kaya")
            )
        else {
            Issue.record("not taken")
            return
        }
        #expect(try await state(complete, school) == .complete)
        school.clock.advance(days: 40)
        #expect(try await state(complete, school) == .complete)
        #expect(try await state(open, school) == .open)
        #expect(try await school.office.progress(open, for: school.lehrerin)?.rows.first?.missing.map(\.id) == [emil])
        #expect(try await school.office.visit(link: school.link(open, of: "kaya")) == nil)
    }

    @Test("A pupil of age gets the letter to parents, and the preview says so")
    func ofAge() async throws {
        var people = AnnouncedSchool.people()
        let place = try #require(people.people.firstIndex { $0.id == emil })
        people.people[place].birthDate = CalendarDay("2008-01-01")
        let school = try await AnnouncedSchool(people: people)
        let audience = Audience.classGuardians(GroupID("10b"))
        let preview = try #require(try await school.office.preview([audience], by: school.lehrerin))
        #expect(preview.ofAge == 1)
        #expect(preview.guardians == 0)
        #expect(preview.familiesWithoutMail.isEmpty)
        let id = try await sent(.none, in: school)
        // The letter itself asks for nothing.
        #expect(try await school.inbox("emil").map(\.subject) == ["Wandertag", "Bitte bestätigen: Wandertag"])
        let request = try #require(try await school.inbox("emil").last).plainText(limit: 2_000)
        #expect(request.contains("/notices/" + id.text))
        #expect(request.contains("Bitte bis "))
        #expect(try await school.office.progress(id, for: school.lehrerin)?.rows.map(\.child.id) == [emil])
        guard case .done = try await school.office.respond(school.form(["emil"], by: "emil"), to: id, as: emil)
        else {
            Issue.record("not taken")
            return
        }
        #expect(try await state(id, school) == .complete)
    }
}
