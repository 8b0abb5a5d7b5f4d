import Database
import Directory
import FoundationEssentials
import School
import StoreTestSupport
import Testing

@Suite("A consent")
struct ConsentTests {
    private func state(_ family: SampleFamily, _ kind: ConsentKindID = .conference) async throws -> ConsentState {
        let (roster, anna, now) = (family.directory.roster, family.sample.anna, family.clock.now)
        return try await family.sample.database.read {
            try Consents.state(of: anna, kind, in: roster, on: SchoolTime.day(of: now), $0)
        }
    }

    private func give(_ family: SampleFamily, _ signer: PersonID, attesting: Bool = false) async throws {
        try await family.consents.give(
            .conference,
            version: 1,
            for: family.sample.anna,
            by: signer,
            attesting: attesting,
            typedName: "x",
            way: .account
        )
    }

    @Test("needs both with custody, or one who speaks for the other; one no is a no", arguments: TestEngine.allCases)
    func quorum(engine: TestEngine) async throws {
        let family = try await SampleFamily(engine: engine)
        let mother = family.sample.mother
        #expect(try await state(family) == .open)
        try await give(family, family.father)
        #expect(try await state(family) == .partly(missing: [mother]))
        family.clock.advance(1)
        try await give(family, family.father, attesting: true)
        #expect(try await state(family) == .given(until: nil))
        family.clock.advance(1)
        try await family.consents.revoke(
            .conference,
            for: family.sample.anna,
            by: mother,
            typedName: "x",
            way: .account
        )
        #expect(try await state(family) == .revoked(by: mother))
        family.clock.advance(1)
        try await give(family, family.father, attesting: true)
        #expect(try await state(family) == .revoked(by: mother))
        family.clock.advance(1)
        try await give(family, mother)
        #expect(try await state(family) == .given(until: nil))
        #expect(family.post.events.last?.kind == .consentGiven)
    }

    @Test("is nobody's to give who has no custody, nor the child's before 14")
    func whose() async throws {
        let family = try await SampleFamily(born: "2016-01-01")
        for person in [family.sample.petra, family.sample.anna, family.sample.gone] {
            await #expect(throws: ConsentError.notYours) { try await give(family, person) }
        }
        #expect(family.consents.children(of: family.sample.anna).isEmpty)
        #expect(family.consents.children(of: family.sample.petra).isEmpty)
        #expect(family.consents.children(of: family.father) == [family.sample.anna])
    }

    /// In UTC it is the day before until 01:00.
    @Test(
        "is the child's alone from midnight in Germany on, when it becomes 18; its guardian has no account for it then"
    )
    func midnight() async throws {
        let family = try await SampleFamily(born: "2008-11-22")
        let midnight = try Date("2026-11-21T23:00:00Z", strategy: .iso8601)
        family.clock.advance(midnight.timeIntervalSince(family.clock.now) - 1800)
        #expect(family.consents.children(of: family.father) == [family.sample.anna])
        #expect(family.guardians.children(of: family.father).map(\.id) == [family.sample.anna])
        try await give(family, family.father)
        family.clock.advance(3600)
        #expect(family.consents.children(of: family.father).isEmpty)
        #expect(family.guardians.children(of: family.father).isEmpty)
        await #expect(throws: ConsentError.notYours) { try await give(family, family.father) }
        try await give(family, family.sample.anna)
        #expect(try await state(family) == .given(until: nil))
    }

    @Test("is the child's too from 14, and the child's alone from 18")
    func age() async throws {
        // The clock stands in November 2026.
        let young = try await SampleFamily(born: "2012-11-01")
        try await give(young, young.father, attesting: true)
        #expect(try await state(young) == .partly(missing: [young.sample.anna]))
        try await give(young, young.sample.anna)
        #expect(try await state(young) == .given(until: nil))
        let adult = try await SampleFamily(born: "2008-11-01")
        await #expect(throws: ConsentError.notYours) { try await give(adult, adult.father) }
        #expect(adult.consents.children(of: adult.father).isEmpty)
        try await give(adult, adult.sample.anna)
        #expect(try await state(adult) == .given(until: nil))
    }

    @Test("holds until its day, for the text that was read")
    func versions() async throws {
        let family = try await SampleFamily()
        try await give(family, family.father, attesting: true)
        var kind = try #require(try await family.consents.kind(.conference))
        kind.text.german = "Ein Tippfehler weniger."
        try await family.consents.define(kind, isNew: false, asksAnew: false, by: family.sample.petra)
        #expect(try await state(family) == .given(until: nil))
        kind.text.german = "Jetzt auch mit Aufnahme."
        kind.validUntil = CalendarDay("2026-12-31")
        try await family.consents.define(kind, isNew: false, asksAnew: true, by: family.sample.petra)
        #expect(try await state(family) == .open)
        await #expect(throws: ConsentError.otherVersion) { try await give(family, family.father) }
        family.clock.advance(1)
        try await family.consents.give(
            .conference,
            version: 3,
            for: family.sample.anna,
            by: family.father,
            attesting: true,
            typedName: "x",
            way: .link
        )
        #expect(try await state(family) == .given(until: CalendarDay("2026-12-31")))
        family.clock.advance(60 * 86_400)
        #expect(try await state(family) == .open)
    }

    @Test("is the school's own to define, and holds no more once it isn't asked")
    func own() async throws {
        let family = try await SampleFamily()
        let draft = ConsentKind(
            id: ConsentKindID(""),
            title: BilingualText(german: "Fotos", english: ""),
            text: BilingualText(german: "Fotos vom Sportfest auf der Seite der Schule.", english: ""),
            quorum: .one
        )
        var kind = try await family.consents.define(draft, isNew: true, asksAnew: false, by: family.sample.petra)
        #expect(try await family.consents.kinds().map(\.id) == [.conference, kind.id])
        #expect(kind.title[.english] == "Fotos")
        try await family.consents.give(
            kind.id,
            version: 1,
            for: family.sample.anna,
            by: family.sample.mother,
            typedName: "x",
            way: .paper(enteredBy: family.sample.petra),
            at: family.clock.now.addingTimeInterval(-86_400)
        )
        #expect(try await state(family, kind.id).isGiven)
        kind.isAsked = false
        try await family.consents.define(kind, isNew: false, asksAnew: false, by: family.sample.petra)
        #expect(try await state(family, kind.id) == .open)
        await #expect(throws: ConsentError.unfitText) {
            try await family.consents.define(
                ConsentKind(
                    id: ConsentKindID(""),
                    title: BilingualText(german: "", english: ""),
                    text: BilingualText(german: "x", english: "")
                ),
                isNew: true,
                asksAnew: false,
                by: family.sample.petra
            )
        }
    }
}
