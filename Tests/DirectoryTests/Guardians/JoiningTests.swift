import Directory
import FoundationEssentials
import MailMessage
import School
import Testing

@Suite("A guardian joins")
struct JoiningTests {
    @Test("by a code on paper, and waits until the address is confirmed")
    func paper() async throws {
        let family = try await SampleFamily()
        let code = try await family.code(for: family.father)
        #expect(try await family.guardians.invited(code)?.id == family.father)
        let joined = try await family.guardians.join(code, GuardianEntry(password: SampleFamily.password))
        #expect(joined == family.father)
        let account = try #require(family.directory.roster.account(of: family.father))
        #expect(account.login == "max.weber@web.example")
        #expect(account.awaitsAddress)
        #expect(try await !family.guardians.hasConfirmedAddress(family.father))
        let secret = try #require(family.post.link(SampleFamily.address, confirming))
        #expect(try await family.guardians.link(secret)?.purpose == .confirmAddress)
        // Looking has done nothing.
        #expect(family.directory.roster.account(of: family.father)?.awaitsAddress == true)
        try await family.guardians.confirmAddress(secret)
        #expect(family.directory.roster.account(of: family.father)?.awaitsAddress == false)
        #expect(try await family.guardians.hasConfirmedAddress(family.father))
        #expect(try await family.guardians.standings(of: [family.father])[family.father] == .hasAccount)
        #expect(family.post.events.map(\.kind) == [.invited, .joined, .addressConfirmed])
        await #expect(throws: GuardianError.notGood) { try await family.guardians.confirmAddress(secret) }
    }

    @Test("by a code that came to the very address: that is the confirmation")
    func mail() async throws {
        let family = try await SampleFamily()
        try await family.joined()
        #expect(family.directory.roster.account(of: family.father)?.awaitsAddress == false)
        #expect(family.post.link(SampleFamily.address, confirming) == nil)
    }

    @Test("once, in time, and with the newest code only")
    func once() async throws {
        let family = try await SampleFamily()
        let first = try await family.code(for: family.father)
        let second = try await family.code(for: family.father)
        #expect(try await family.guardians.invited(first) == nil)
        let entry = GuardianEntry(password: SampleFamily.password)
        await #expect(throws: GuardianError.notGood) { _ = try await family.guardians.join(first, entry) }
        family.clock.advance(14 * 86_400 + 1)
        await #expect(throws: GuardianError.notGood) { _ = try await family.guardians.join(second, entry) }
        let third = try await family.code(for: family.father)
        _ = try await family.guardians.join(third, entry)
        await #expect(throws: GuardianError.notGood) { _ = try await family.guardians.join(third, entry) }
        #expect(try await family.guardians.invite([family.father], by: .paper, note: family.sample.note).isEmpty)
    }

    @Test("with an address of their own where the school has none")
    func withoutAddress() async throws {
        let family = try await SampleFamily()
        let mother = family.sample.mother
        #expect(try await family.guardians.invite([mother], by: .mail, note: family.sample.note).isEmpty)
        let code = try await family.code(for: mother)
        for (typed, error) in [
            ("", GuardianError.unfitAddress), ("sabine@lindenschule.example", .addressOfSchool),
            ("a@b.example\r\nBcc: x@y.example", .unfitAddress), ("\"a\r\n\"@b.example", .unfitAddress),
            ("a@b", .unfitAddress), ("a@localhost", .unfitAddress), ("a@192.0.2.1", .unfitAddress),
            ("a@post.lindenschule.example", .addressOfSchool), ("a@mx7.hoster.example", .addressOfSchool),
        ] {
            await #expect(throws: error) {
                _ = try await family.guardians.join(
                    code,
                    GuardianEntry(password: SampleFamily.password, address: typed)
                )
            }
        }
        _ = try await family.guardians.join(
            code,
            GuardianEntry(password: SampleFamily.password, address: "Sabine@post.example")
        )
        #expect(family.directory.roster.person(mother)?.privateAddress?.description == "Sabine@post.example")
        #expect(family.post.link("Sabine@post.example", confirming) != nil)
    }

    @Test("with a password that keeps the rules, and without taking another's login")
    func entries() async throws {
        let family = try await SampleFamily()
        let code = try await family.code(for: family.father)
        await #expect(throws: GuardianError.weakPassword([.containsName])) {
            _ = try await family.guardians.join(code, GuardianEntry(password: "Weber-Katze-9"))
        }
        await #expect(throws: GuardianError.unfitLogin) {
            _ = try await family.guardians.join(code, GuardianEntry(password: SampleFamily.password, login: "@@"))
        }
        // The name of a child, of today or to come, can't be taken: names of guardians begin in their own way.
        _ = try await family.guardians.join(
            code,
            GuardianEntry(password: SampleFamily.password, login: "anna.weber")
        )
        #expect(family.directory.roster.account(of: family.father)?.login == "eltern-anna.weber")
    }

    @Test("not who works at the school, nor who has no child here any more")
    func others() async throws {
        let family = try await SampleFamily(born: "2000-01-01")
        let all = [family.father, family.sample.petra, family.sample.anna]
        #expect(try await family.guardians.invite(all, by: .paper, note: family.sample.note).isEmpty)
    }

    @Test("and two who share an address each have a login of their own")
    func sharedAddress() async throws {
        let family = try await SampleFamily()
        try await family.joined()
        var mother = try #require(family.directory.roster.person(family.sample.mother))
        mother.privateAddress = EmailAddress(SampleFamily.address)
        var changes = SchoolChanges()
        changes.people = [mother]
        try await family.directory.save(changes)
        let code = try await family.code(for: mother.id)
        await #expect(throws: GuardianError.loginTaken) {
            _ = try await family.guardians.join(code, GuardianEntry(password: "Rote-Maus-12"))
        }
        _ = try await family.guardians.join(code, GuardianEntry(password: "Rote-Maus-12", login: "sabine"))
        #expect(try await family.recognised("eltern-sabine", "Rote-Maus-12") == .known(mother.id, nil))
        #expect(try await family.recognised(SampleFamily.address) == .known(family.father, nil))
        #expect(try await family.recognised(SampleFamily.address, "Rote-Maus-12") == .wrong)
    }

    @Test("and logs in at the pages whatever the case, but not where mail is read or sent")
    func doors() async throws {
        let family = try await SampleFamily()
        try await family.joined()
        for login in [SampleFamily.address, "MAX.WEBER@WEB.EXAMPLE"] {
            #expect(try await family.recognised(login) == .known(family.father, nil))
        }
        #expect(try await family.recognised(SampleFamily.address, "Falsch-12-x") == .wrong)
        let (clock, directory) = (family.clock, family.directory)
        let door = try await PasswordAuthenticator(directory: directory, now: { clock.now }, sleep: { _ in })
        let outcome = await door.authenticate(
            login: SampleFamily.address,
            password: SampleFamily.password,
            peer: "192.0.2.1",
            module: .mail
        )
        guard case .barred = outcome else {
            Issue.record("a guardian without a mailbox was let in")
            return
        }
    }
}

@Suite("A code")
struct OneTimeCodeTests {
    @Test("is read as people type it, and slips are found")
    func reading() throws {
        let code = OneTimeCode.make()
        let text = code.description
        #expect(text.count == 19)
        #expect(OneTimeCode(text.lowercased().replacing("-", with: " ")) == code)
        #expect(OneTimeCode(text.replacing("0", with: "o").replacing("1", with: "l")) == code)
        for typed in ["", "K7QM", text + "A", String(repeating: "A", count: 200), "ÄÖÜß-ÄÖÜß-ÄÖÜß-ÄÖÜß"] {
            #expect(OneTimeCode(typed) == nil)
        }
        let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        for place in text.indices where text[place] != "-" {
            for letter in letters where letter != text[place] {
                var wrong = text
                wrong.replaceSubrange(place...place, with: String(letter))
                #expect(OneTimeCode(wrong) == nil)
            }
        }
    }
}
