import Directory
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Testing

/// The sample class with a father who has an address, and a mother who has none.
struct SampleFamily {
    let sample: SampleDirectory
    let post = FamilyPostBox()
    let guardians: GuardianAccounts
    let consents: Consents
    let father = PersonID("father")
    static let password = "Gelbe-Katze-9"
    static let address = "Max.Weber@web.example"

    init(engine: TestEngine = .sqliteInMemory, born: String? = nil) async throws {
        sample = try await SampleDirectory(engine: engine)
        var changes = SchoolChanges()
        changes.people = [
            Person(
                id: father,
                externalID: "E01",
                givenName: "Max",
                familyName: "Weber",
                roles: [.guardian],
                privateAddress: EmailAddress(Self.address)
            ),
            Person(
                id: sample.anna,
                externalID: "K01",
                givenName: "Anna",
                familyName: "Weber",
                roles: [.child],
                birthDate: born.flatMap { CalendarDay($0) },
                localPart: "anna.weber"
            ),
        ]
        changes.guardianships = [
            sample.anna: [
                Guardianship(guardian: father, child: sample.anna),
                Guardianship(guardian: sample.mother, child: sample.anna, order: 2),
                Guardianship(guardian: sample.petra, child: sample.anna, hasCustody: false, order: 3),
            ]
        ]
        try await sample.directory.save(changes)
        guardians = GuardianAccounts(directory: sample.directory, post: post)
        consents = Consents(directory: sample.directory, post: post)
    }

    var directory: Directory { sample.directory }
    var clock: ManualClock { sample.clock }

    func code(for person: PersonID, by way: GuardianAccounts.InvitationWay = .paper) async throws -> OneTimeCode {
        try #require(try await guardians.invite([person], by: way, note: sample.note).first?.code)
    }

    /// An account whose address is confirmed.
    func joined() async throws {
        _ = try await guardians.join(try await code(for: father, by: .mail), GuardianEntry(password: Self.password))
    }

    func recognised(_ login: String, _ password: String = password) async throws -> Recognition {
        let (clock, directory) = (clock, directory)
        let door = try await PasswordAuthenticator(directory: directory, now: { clock.now }, sleep: { _ in })
        return await door.recognise(login: login, password: password, peer: "192.0.2.1")
    }
}
