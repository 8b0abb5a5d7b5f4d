import School
import Testing

@Suite("Names of audiences")
struct AudienceNameTests {
    private let roster: Roster

    init() throws { roster = try SampleSchool().roster }

    private static let audiences: [Audience] = [
        .classChildren(GroupID("5a")), .classGuardians(GroupID("5a")), .classTeachers(GroupID("5a")), .staff,
        .allChildren, .allGuardians,
    ]

    @Test("Each language has its own name for each", arguments: audiences)
    func own(audience: Audience) {
        let names = ReadingLanguage.allCases.map { audience.name(in: roster, $0) }
        #expect(Set(names).count == names.count, "\(names)")
        if audience.groupID != nil { #expect(names.allSatisfy { $0.contains("5a") }, "\(names)") }
    }

    @Test(
        "They are what families read",
        arguments: [
            (ReadingLanguage.german, "Eltern der 5a"), (.english, "Parents of 5a"), (.turkish, "5a sınıfının velileri"),
            (.arabic, "أولياء أمور الصف 5a"), (.ukrainian, "Батьки учнів 5a"), (.russian, "Родители учеников 5a"),
            (.polish, "Rodzice uczniów 5a"),
        ]
    )
    func guardians(language: ReadingLanguage, name: String) {
        #expect(Audience.classGuardians(GroupID("5a")).name(in: roster, language) == name)
    }
}
