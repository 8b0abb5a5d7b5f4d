import FoundationEssentials
import School
import StoreTestSupport
import Testing

@testable import Directory

@Suite("Accounts")
struct AccountTests {
    @Test("a new account waits for a password, once")
    func create() async throws {
        let sample = try await SampleDirectory()
        let directory = sample.directory
        try await directory.createAccount(for: sample.mother, login: "Sabine", note: sample.note)
        #expect(directory.roster.account(of: sample.mother) == Account(person: sample.mother, login: "sabine"))
        await #expect(throws: DirectoryError.accountExists) {
            try await directory.createAccount(for: sample.mother, note: sample.note)
        }
        await #expect(throws: DirectoryError.unknownPerson) {
            try await directory.createAccount(for: PersonID("?"), note: sample.note)
        }
    }

    @Test("logins are one person's only, and need a name")
    func logins() async throws {
        let sample = try await SampleDirectory()
        for login in ["petra", "PETRA", "gone"] {
            await #expect(throws: DirectoryError.loginTaken) {
                try await sample.directory.createAccount(for: sample.mother, login: login, note: sample.note)
            }
        }
        for login in [nil, "", "a b", "ä"] {
            await #expect(throws: DirectoryError.noLogin) {
                try await sample.directory.createAccount(for: sample.mother, login: login, note: sample.note)
            }
        }
    }

    @Test("a reset hands out a password that keeps the rules and must be changed")
    func reset() async throws {
        let sample = try await SampleDirectory()
        let password = try await sample.directory.resetPassword(of: sample.anna, note: sample.note)
        #expect(sample.directory.roster.account(of: sample.anna)?.passwordState == .mustChange)
        #expect(try sample.directory.flaws(of: password, for: sample.anna).isEmpty)
        try await sample.directory.setPassword("Grüne Tasse 8!", of: sample.anna, note: sample.note)
        #expect(sample.directory.roster.account(of: sample.anna)?.passwordState == .chosen)
    }

    @Test("one-time passwords keep the rules, whatever the dice say", arguments: 0..<50)
    func oneTimePasswords(round: Int) {
        var generator = SystemRandomNumberGenerator()
        let password = OneTimePassword.make(using: &generator)
        #expect(PasswordRules().flaws(of: password, login: "x", names: []).isEmpty, "\(password)")
    }

    @Test("weak passwords are refused with all that is wrong, and nothing is set")
    func weak() async throws {
        let sample = try await SampleDirectory()
        await #expect(
            throws: DirectoryError.weakPassword([
                .tooShort, .noUpperCase, .noDigit, .noSpecialCharacter, .containsName, .common,
            ])
        ) {
            try await sample.directory.setPassword("anna", of: sample.anna, note: sample.note)
        }
        await #expect(throws: DirectoryError.self) {
            try await sample.directory.setPasswords(
                [sample.petra: "Gute-Wahl-99", sample.anna: "kurz"],
                note: sample.note
            )
        }
        #expect(try await sample.directory.accountEvents(of: sample.petra).isEmpty)
    }

    @Test("locks and denials come and go, each with who and why", arguments: TestEngine.all)
    func events(engine: TestEngine) async throws {
        let sample = try await SampleDirectory(engine: engine)
        let directory = sample.directory
        let end = sample.clock.now.addingTimeInterval(3600)
        try await directory.lock(sample.anna, until: end, note: sample.note)
        #expect(directory.roster.account(of: sample.anna)?.lock == .until(end))
        try await directory.lock(sample.anna, until: nil, note: sample.note)
        #expect(directory.roster.account(of: sample.anna)?.lock == .forGood)
        try await directory.unlock(sample.anna, note: sample.note)
        try await directory.deny(.chat, to: sample.anna, until: end, note: sample.note)
        try await directory.deny(.mail, to: sample.anna, until: nil, note: sample.note)
        #expect(directory.roster.account(of: sample.anna)?.denials == [.chat: end, .mail: .distantFuture])
        try await directory.allow(.chat, to: sample.anna, note: sample.note)
        #expect(directory.roster.account(of: sample.anna)?.denials == [.mail: .distantFuture])
        #expect(directory.roster.account(of: sample.anna)?.lock == nil)
        let events = try await directory.accountEvents(of: sample.anna)
        #expect(Set(events.map(\.kind)) == [.lock, .unlock, .deny, .allow])
        #expect(events.count == 6)
        #expect(events.allSatisfy { $0.note == sample.note && $0.at == sample.clock.now })
        #expect(directory.roster.account(of: sample.anna)?.passwordState == .chosen)
        await #expect(throws: DirectoryError.unknownPerson) {
            try await directory.lock(sample.mother, until: nil, note: sample.note)
        }
    }
}
