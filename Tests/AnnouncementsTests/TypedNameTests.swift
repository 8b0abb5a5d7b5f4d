import School
import Testing

@testable import Announcements

@Suite("A name typed as a signature")
struct TypedNameTests {
    private func person(_ given: String, _ family: String) -> Person {
        Person(id: PersonID(given), givenName: given, familyName: family, roles: [.guardian])
    }

    @Test(
        "Spelling with or without marks, particles, and either order are one name",
        arguments: [
            ("Jürgen", "Müller-Lüdenscheidt", "juergen mueller luedenscheidt"),
            ("Jürgen", "Müller-Lüdenscheidt", "J. MUELLERLUEDENSCHEIDT"),
            ("Ayşe", "Yılmaz", "Yilmaz Ayse"), ("Ursula", "von der Leyen", "Ursula Leyen"),
            ("Łukasz", "Zieliński", "lukasz zielinski"), ("Siobhán", "O’Neill", "Siobhan O'Neill"),
            ("Mai", "Ng", "Mai Ng"), ("كريم", "حداد", "كريم حداد"), ("Олена", "Шевченко", "ШЕВЧЕНКО Олена"),
        ]
    )
    func same(given: String, family: String, typed: String) {
        #expect(TypedName(typed).isName(of: person(given, family), among: []))
    }

    @Test(
        "Another family name, a part of it, or nothing is none",
        arguments: [
            ("Katarzyna", "Kowalski", "Micky Maus"), ("Katarzyna", "Kowalski", "Katarzyna"),
            ("Jürgen", "Müller-Lüdenscheidt", "Jürgen Müller"), ("Mai", "Ng", "Mai N."),
            ("Ursula", "von der Leyen", "von der"),
            ("Eva", "Klein", "..."),
        ]
    )
    func other(given: String, family: String, typed: String) {
        #expect(!TypedName(typed).isName(of: person(given, family), among: []))
    }

    @Test("The whole name of another of the family is theirs")
    func others() {
        let (max, maria) = (person("Max", "Weber"), person("Maria", "Weber"))
        #expect(!TypedName("Max Weber").isName(of: maria, among: [max]))
        #expect(TypedName("Max Weber").isName(of: max, among: [maria]))
        #expect(TypedName("Weber").isName(of: maria, among: [max]))
    }
}
