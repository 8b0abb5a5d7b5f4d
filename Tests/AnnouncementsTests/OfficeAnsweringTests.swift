import Database
import Directory
import FoundationEssentials
import Gateway
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Guardians and children answer")
struct OfficeAnsweringTests {
    @Test("A link shows this notice for these children, and looking signs nothing")
    func visit() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "mutter")
        let visit = try #require(try await school.office.visit(link: link, isOpening: true))
        #expect(visit.announcement.id == id)
        #expect(visit.author == "Lena Lange")
        #expect(visit.role == .teacher)
        #expect(visit.children.map(\.child.name) == ["Anna Weber", "Ben Weber"])
        #expect(visit.readers.map(\.name) == ["Maria Weber"])
        #expect(visit.children.first?.signers.map(\.name) == ["Maria Weber", "Max Weber"])
        #expect(visit.wantsSomething)
        let progress = try #require(try await school.office.progress(id, for: school.lehrerin))
        #expect(progress.count.opened == 2)
        #expect(progress.count.done == 0)
        // Hers, not his.
        #expect(progress.copies.opened == 1)
        #expect(progress.families.opened == 1)
        #expect(progress.rows.allSatisfy { $0.signed.isEmpty })
    }

    @Test("Both guardians see what is open and who has signed", arguments: TestEngine.all)
    func bothGuardians(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking(.all))
        let (hers, his) = (try await school.link(id, of: "mutter"), try await school.link(id, of: "vater"))
        guard case .done = try await school.office.respond(school.form(["anna", "ben"]), link: hers) else {
            Issue.record("not taken")
            return
        }
        let visit = try #require(try await school.office.visit(link: his))
        let anna = try #require(visit.children.first)
        #expect(anna.signers.first { $0.name == "Maria Weber" }?.signed != nil)
        #expect(anna.signers.first { $0.name == "Max Weber" }?.signed == nil)
        #expect(anna.signatures == .partly(missing: [PersonID("vater")]))
        #expect(anna.answers == [1: .yes])
        #expect(!anna.isDone)
        // The answer is there; a signature alone completes it.
        guard
            case .done(let now) = try await school.office.respond(
                school.form(["anna"], by: "vater", answer: nil),
                link: his
            )
        else {
            Issue.record("not taken")
            return
        }
        #expect(now.children.map(\.isDone) == [true, false])
        let page = try await school.office.announcements(for: school.lehrerin)
        #expect(page.items.first?.done == 1)
    }

    @Test("One answers for the other where the announcement allows it, and only there")
    func attesting() async throws {
        let school = try await AnnouncedSchool()
        for (quorum, isDone) in [(Acknowledgement.Quorum.attested, true), (.all, false)] {
            let id = try await school.sent(school.asking(quorum))
            let form = school.form(["anna"], attests: ["vater", "kaya"])
            guard case .done(let visit) = try await school.office.respond(form, link: school.link(id, of: "mutter"))
            else {
                Issue.record("not taken")
                return
            }
            #expect(visit.children.first?.isDone == isDone)
            #expect(visit.children.first?.signers.first { $0.name == "Max Weber" }?.isAttested == isDone)
        }
    }

    @Test("Who has signed and forgot to confirm for the other does so later")
    func attestingLater() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking(.attested))
        let link = try await school.link(id, of: "mutter")
        guard case .done(let first) = try await school.office.respond(school.form(["anna"]), link: link) else {
            Issue.record("not taken")
            return
        }
        #expect(first.children.first?.isDone == false)
        school.clock.advance(hours: 1)
        let form = school.form(["anna"], attests: ["vater"], answer: nil)
        guard case .done(let visit) = try await school.office.respond(form, link: link) else {
            Issue.record("not taken later")
            return
        }
        #expect(visit.children.first?.isDone == true)
        #expect(visit.children.first?.signers.first { $0.name == "Max Weber" }?.isAttested == true)
    }

    @Test(
        "A signature is the name of who signs, however it is spelt",
        arguments: [
            ("maria weber", true), ("M. Weber", true), ("  Weber,  MARIA ", true), ("Weber", true),
            ("Mária Wéber", true),
            ("Micky Maus", false), ("Maria", false), ("Max Weber", false), ("Anna Weber", false), ("xx", false),
            ("Maria Webermann", false),
        ]
    )
    func names(typed: String, isTaken: Bool) async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "mutter")
        let outcome = try await school.office.respond(school.form(["anna"], named: typed), link: link)
        if isTaken {
            guard case .done = outcome else {
                Issue.record("refused: \(outcome)")
                return
            }
        } else {
            #expect(outcome == .problems([.otherName(known: "Maria Weber")]))
            #expect(try await school.office.progress(id, for: school.lehrerin)?.count.done == 0)
        }
    }

    @Test("Nobody answers for another family's child")
    func foreignChild() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "kaya")
        #expect(
            try await school.office.respond(school.form(["anna"]), link: link)
                == .problems([.notYours(child: PersonID("anna"))])
        )
        #expect(
            try await school.office.respond(school.form(["cem"], by: "mutter"), link: link) == .problems([.noSigner])
        )
        #expect(try await school.office.visit(id, as: PersonID("lehrerin")) == nil)
        #expect(try await school.office.visit(id, as: PersonID("anna")) == nil)
        let progress = try await school.office.progress(id, for: school.lehrerin)
        #expect(progress?.rows.allSatisfy { $0.signed.isEmpty } == true)
    }

    @Test("Guessed, foreign and worn-out links open nothing", arguments: TestEngine.all)
    func links(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "kaya")
        #expect(try await school.office.visit(link: String(link.reversed())) == nil)
        #expect(try await school.office.visit(link: "") == nil)
        #expect(try await school.office.visit(link: "../" + id.text) == nil)
        #expect(try await school.office.sendAgain(id, to: PersonID("cem"), by: school.lehrerin) == 1)
        #expect(try await school.office.visit(link: link) == nil)
        let new = try await school.link(id, of: "kaya")
        #expect(try await school.office.visit(link: new) != nil)
        school.clock.advance(days: 70)
        #expect(try await school.office.visit(link: new) == nil)
    }

    @Test("What is missing in a form is told, and nothing of it is kept")
    func problems() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "kaya")
        var form = school.form(["cem"], answer: "maybe")
        form.typedName = " "
        form.isConfirmed = false
        #expect(
            try await school.office.respond(form, link: link)
                == .problems([.badAnswer(child: PersonID("cem"), question: 1), .noName, .notConfirmed])
        )
        #expect(
            try await school.office.respond(school.form(["cem"], answer: nil), link: link)
                == .problems([.noAnswer(child: PersonID("cem"), question: 1)])
        )
        #expect(try await school.office.respond(ResponseForm(children: []), link: link) == .problems([.nothing]))
        form = school.form(["cem"])
        form.typedName = String(repeating: "x", count: 101)
        #expect(try await school.office.respond(form, link: link) == .problems([.nameTooLong(limit: 100)]))
        let visit = try await school.office.visit(link: link)
        #expect(visit?.children.first?.answers.isEmpty == true)
    }

    @Test("After the deadline nothing is taken, until it is moved")
    func deadline() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "kaya")
        school.clock.advance(days: 11)
        guard case .closed(let visit) = try await school.office.respond(school.form(["cem"]), link: link) else {
            Issue.record("taken late")
            return
        }
        guard case .closed = visit.state else {
            Issue.record("\(visit.state)")
            return
        }
        let later = school.clock.now.addingTimeInterval(86_400)
        #expect(try await school.office.setDeadline(later, of: id, by: PersonID("kollege")) == nil)
        #expect(try await school.office.setDeadline(later, of: id, by: school.lehrerin) == [])
        guard case .done = try await school.office.respond(school.form(["cem"]), link: link) else {
            Issue.record("not taken")
            return
        }
    }

    @Test("Logged in, a guardian sees all notices of all children, and answers the same", arguments: TestEngine.all)
    func account(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let first = try await school.sent(school.asking())
        school.clock.advance(hours: 1)
        let second = try await school.sent(school.asking(.one, [.classGuardians(GroupID("10b"))]))
        let page = try await school.office.notices(for: PersonID("kaya"))
        #expect(page.items.map(\.id) == [second, first])
        #expect(page.items.map { $0.children.map(\.name) } == [["Emil Kaya"], ["Cem Kaya"]])
        #expect(page.items.map(\.wantsSomething) == [true, true])
        #expect(try await school.office.openNotices(for: PersonID("kaya")) == page.items)
        #expect(try await school.office.notices(for: PersonID("mutter")).items.map(\.id) == [first])
        let one = try await school.office.notices(for: PersonID("kaya"), limit: 1)
        #expect(one.items.map(\.id) == [second])
        let rest = try await school.office.notices(for: PersonID("kaya"), from: one.next, limit: 1)
        #expect(rest.items.map(\.id) == [first] && rest.next == nil)
        guard case .done = try await school.office.respond(school.form(["emil"]), to: second, as: PersonID("kaya"))
        else {
            Issue.record("not taken")
            return
        }
        #expect(try await school.office.notices(for: PersonID("kaya")).items.map(\.wantsSomething) == [false, true])
        #expect(try await school.office.openNotices(for: PersonID("kaya")).map(\.id) == [first])
        #expect(try await school.office.respond(school.form(["cem"]), to: second, as: PersonID("mutter")) == .unknown)
    }

    @Test("A child reads what is for its class and signs it; what goes to parents alone is theirs")
    func child() async throws {
        let school = try await AnnouncedSchool()
        let forParents = try await school.sent(school.asking())
        school.clock.advance(hours: 1)
        let forClass = try await school.sent(school.asking(.one, [school.klasse5a]))
        #expect(try await school.office.notices(for: PersonID("anna")).items.map(\.id) == [forClass])
        #expect(try await school.office.visit(forParents, as: PersonID("anna")) == nil)
        // The class's notice isn't the parents'.
        #expect(try await school.office.visit(forClass, as: PersonID("mutter")) == nil)
        guard
            case .done(let visit) = try await school.office.respond(
                school.form(["anna"]),
                to: forClass,
                as: PersonID("anna")
            )
        else {
            Issue.record("not taken")
            return
        }
        #expect(visit.children.map(\.isDone) == [true])
        let message = try #require(try await school.inbox("anna").last)
        #expect(message.plainText(limit: 2_000).contains("/notices/" + forClass.text))
    }

    @Test("From 14 a child signs with its guardians where the announcement says so", arguments: ChildSignature.allCases)
    func fromFourteen(rule: ChildSignature) async throws {
        let school = try await AnnouncedSchool()
        var draft = school.asking(.all, [.classGuardians(GroupID("10b"))])
        draft.acknowledgement?.childSignature = rule
        let id = try await school.sent(draft)
        let emil = try await school.office.visit(id, as: PersonID("emil"))
        let kaya = try #require(try await school.office.visit(link: school.link(id, of: "kaya")))
        switch rule {
        case .none:
            #expect(emil == nil)
            #expect(kaya.children.first?.signers.map(\.name) == ["Elif Kaya"])
        case .with:
            #expect(emil?.children.first?.signers.map(\.name) == ["Elif Kaya", "Emil Kaya"])
        case .instead:
            #expect(emil?.children.first?.signers.map(\.name) == ["Emil Kaya"])
            let outcome = try await school.office.respond(school.form(["emil"]), link: school.link(id, of: "kaya"))
            #expect(outcome == .problems([.notASigner(child: PersonID("emil"))]))
        }
    }

    @Test("Who has lost custody reads and signs no more")
    func custody() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "vater")
        var changes = SchoolChanges()
        for child in ["anna", "ben"].map({ PersonID($0) }) {
            changes.guardianships[child] = [
                Guardianship(guardian: PersonID("mutter"), child: child, order: 1),
                Guardianship(guardian: PersonID("vater"), child: child, hasCustody: false, order: 2),
            ]
        }
        try await school.directory.save(changes)
        #expect(try await school.office.visit(link: link) == nil)
        #expect(try await school.office.respond(school.form(["anna"]), link: link) == .unknown)
        #expect(try await school.office.notices(for: PersonID("vater")).items.isEmpty)
    }

    @Test("Who asks by an ended link gets a new one at the address that the school knows")
    func askedAgain() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "kaya")
        try await school.deliverAll()
        #expect(try await school.office.requestAgain(link: link) == false)
        school.clock.advance(days: 70)
        #expect(try await school.office.requestAgain(link: String(link.reversed())) == false)
        #expect(try await school.office.requestAgain(link: link))
        #expect(try await school.leaving() == ["elif@web.example"])
        #expect(try await school.office.visit(link: school.link(id, of: "kaya")) != nil)
    }

    @Test("Who has a link that was replaced gets the newest again, which stays as it is; the old one opens nothing")
    func askedByReplaced() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let old = try await school.link(id, of: "kaya")
        try await school.deliverAll()
        school.clock.advance(hours: 1)
        #expect(try await school.office.sendAgain(id, to: PersonID("cem"), by: school.lehrerin) == 1)
        try await school.deliverAll()
        let new = try await school.link(id, of: "kaya")
        #expect(new != old)
        for _ in 0..<2 {
            school.clock.advance(hours: 1)
            #expect(try await school.office.requestAgain(link: old))
            #expect(try await school.leaving() == ["elif@web.example"])
            try await school.deliverAll()
        }
        // Nobody's postbox is filled by pressing a button.
        school.clock.advance(hours: 1)
        #expect(try await school.office.requestAgain(link: old) == false)
        #expect(try await school.link(id, of: "kaya") == new)
        #expect(try await school.office.visit(link: old) == nil)
        #expect(try await school.office.respond(school.form(["cem"]), link: old) == .unknown)
        #expect(try await school.office.attachment("x", link: old) == nil)
        #expect(try await school.office.visit(link: new) != nil)
        // The next day, after it ended: then it gets a new one.
        school.clock.advance(days: 70)
        #expect(try await school.office.requestAgain(link: old))
        #expect(try await school.link(id, of: "kaya") != new)
        #expect(try await school.leaving() == ["elif@web.example"])
        _ = try await school.office.recall(id, because: "", by: school.lehrerin)
        school.clock.advance(days: 2)
        #expect(try await school.office.requestAgain(link: old) == false)
    }
}
