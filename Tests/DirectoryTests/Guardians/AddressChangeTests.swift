import Directory
import FoundationEssentials
import MailMessage
import School
import Testing

@Suite("A private address changes")
struct AddressChangeTests {
    static let new = "max@neu.example"

    private func asked() async throws -> SampleFamily {
        let family = try await SampleFamily()
        try await family.joined()
        try await family.guardians.askForAddress(Self.new, of: family.father)
        return family
    }

    @Test("once both have confirmed it, in whatever order", arguments: [true, false])
    func both(newFirst: Bool) async throws {
        let family = try await asked()
        let take = try #require(family.post.link(Self.new, taking))
        let leave = try #require(family.post.link(SampleFamily.address, leaving))
        let first = try await family.guardians.confirmChange(newFirst ? take : leave)
        #expect(!first.isComplete)
        #expect(family.directory.roster.person(family.father)?.privateAddress?.description == SampleFamily.address)
        let second = try await family.guardians.confirmChange(newFirst ? leave : take)
        #expect(second.isComplete)
        #expect(family.directory.roster.person(family.father)?.privateAddress?.description == Self.new)
        #expect(family.directory.roster.account(of: family.father)?.login == Self.new)
        #expect(try await family.guardians.hasConfirmedAddress(family.father))
        #expect(try await family.recognised(Self.new) == .known(family.father, nil))
        #expect(try await family.recognised(SampleFamily.address) == .wrong)
        #expect(try await family.guardians.addressChange(of: family.father) == nil)
        for event in family.post.events {
            #expect(!"\(event.details)".contains("@"), "an address stands in the record")
        }
    }

    @Test("not by one side, not after three days, not once it was stopped, and not by a link used twice")
    func never() async throws {
        let family = try await asked()
        let take = try #require(family.post.link(Self.new, taking))
        let leave = try #require(family.post.link(SampleFamily.address, leaving))
        _ = try await family.guardians.confirmChange(take)
        await #expect(throws: GuardianError.notGood) { _ = try await family.guardians.confirmChange(take) }
        try await family.guardians.stopChange(leave)
        await #expect(throws: GuardianError.notGood) { _ = try await family.guardians.confirmChange(leave) }
        family.clock.advance(61)
        try await family.guardians.askForAddress(Self.new, of: family.father)
        let late = try #require(family.post.link(Self.new, taking))
        family.clock.advance(3 * 86_400)
        await #expect(throws: GuardianError.notGood) { _ = try await family.guardians.confirmChange(late) }
        #expect(family.directory.roster.person(family.father)?.privateAddress?.description == SampleFamily.address)
    }

    @Test("no more often than mails may go out")
    func limits() async throws {
        let family = try await asked()
        await #expect(throws: GuardianError.tooMany) {
            try await family.guardians.askForAddress(Self.new, of: family.father)
        }
        // Who mistyped it needn't wait, also after calling it off.
        try await family.guardians.stopChange(of: family.father)
        try await family.guardians.askForAddress("a@b.example", of: family.father)
        for _ in 0..<3 {
            family.clock.advance(61)
            try await family.guardians.askForAddress("a@b.example", of: family.father)
        }
        family.clock.advance(61)
        await #expect(throws: GuardianError.tooMany) {
            try await family.guardians.askForAddress("a@b.example", of: family.father)
        }
    }

    @Test("by the office's word where the old one can't be read, and the old one is told")
    func office() async throws {
        let family = try await asked()
        let change = try #require(try await family.guardians.addressChanges().first)
        let note = ChangeNote(who: "office", why: "in person")
        await #expect(throws: GuardianError.newNotConfirmed) {
            try await family.guardians.confirmForFamily(change.id, note: note)
        }
        _ = try await family.guardians.confirmChange(try #require(family.post.link(Self.new, taking)))
        try await family.guardians.confirmForFamily(change.id, note: note)
        #expect(family.directory.roster.person(family.father)?.privateAddress?.description == Self.new)
        #expect(family.post.notes.last?.kind == .addressChangedByOffice)
        #expect(family.post.notes.last?.address.description == SampleFamily.address)
        #expect(family.post.events.last?.by == "office")
    }

    @Test("by the office alone, and the pages wait for the owner's word")
    func entered() async throws {
        let family = try await SampleFamily()
        try await family.joined()
        try await family.guardians.enterAddress(
            Self.new,
            of: family.father,
            note: ChangeNote(who: "office", why: "by telephone")
        )
        #expect(family.directory.roster.account(of: family.father)?.awaitsAddress == true)
        try await family.guardians.confirmAddress(try #require(family.post.link(Self.new, confirming)))
        #expect(family.directory.roster.account(of: family.father)?.awaitsAddress == false)
    }

    @Test("and an import that has the former one undoes nothing; another one is news")
    func imports() async throws {
        let family = try await asked()
        _ = try await family.guardians.confirmChange(try #require(family.post.link(Self.new, taking)))
        _ = try await family.guardians.confirmChange(try #require(family.post.link(SampleFamily.address, leaving)))
        func plan(_ address: String) async throws -> ImportPlan {
            let text = """
                id;rolle;vorname;nachname;mail
                K01;Kind;Anna;Weber;
                L01;Lehrkraft, Eltern;Petra;Lindner;petra@privat.example
                E01;Eltern;Max;Weber;\(address)

                """
            return try await family.directory.planImport([ImportFile(name: "personen.csv", bytes: Array(text.utf8))])
        }
        for former in [SampleFamily.address, ""] {
            let kept = try await plan(former)
            #expect(kept.isSound, "\(kept.problems)")
            #expect(kept.notes.contains(.addressesKept(names: ["Max Weber"])))
            #expect(!kept.diff(in: .german).contains("@web.example"))
        }
        let same = try await plan(Self.new)
        #expect(!same.notes.contains(.addressesKept(names: ["Max Weber"])))
        let other = try await plan("dritte@web.example")
        #expect(other.notes.contains(.addressesOverwritten(names: ["Max Weber"])))
        #expect(other.diff(in: .german).contains("dritte@web.example"))
    }
}

@Suite("A forgotten password")
struct ForgottenPasswordTests {
    @Test("is set by a link to the confirmed address, once and within the hour")
    func link() async throws {
        let family = try await SampleFamily()
        try await family.joined()
        try await family.guardians.askForPassword("MAX.Weber@web.example")
        let secret = try #require(family.post.link(SampleFamily.address, choosing))
        await #expect(throws: GuardianError.weakPassword([.noUpperCase])) {
            try await family.guardians.setPassword("neue-tasse-7", by: secret)
        }
        try await family.guardians.setPassword("Neue-Tasse-7", by: secret)
        #expect(try await family.recognised(SampleFamily.address, "Neue-Tasse-7") == .known(family.father, nil))
        #expect(try await family.recognised(SampleFamily.address) == .wrong)
        await #expect(throws: GuardianError.notGood) {
            try await family.guardians.setPassword("Andere-Tasse-8", by: secret)
        }
        family.clock.advance(61)
        try await family.guardians.askForPassword(SampleFamily.address)
        let late = try #require(family.post.link(SampleFamily.address, choosing))
        family.clock.advance(3_600)
        await #expect(throws: GuardianError.notGood) {
            try await family.guardians.setPassword("Andere-Tasse-8", by: late)
        }
    }

    @Test("brings no mail to strangers, children, staff, or addresses that nobody has confirmed")
    func others() async throws {
        let family = try await SampleFamily()
        let code = try await family.code(for: family.father)
        _ = try await family.guardians.join(code, GuardianEntry(password: SampleFamily.password))
        let before = family.post.notes.count
        for login in [
            "fremd@web.example", "anna.weber", "petra", "petra@privat.example", SampleFamily.address, "", "@",
        ] {
            try await family.guardians.askForPassword(login)
        }
        #expect(family.post.notes.count == before)
    }
}
