import MailMessage
import School
import Testing

@testable import SchulpostApp

/// Two schools on one machine.
private let twoSchools = """
    schools:
      linden:
        name: Lindenschule
        domains: [lindenschule.example]
        database: linden.sqlite
      eichen:
        name: Eichenschule
        domains: [eichenschule.example, eiche.example]
        database: postgresql://schulpost@db.example/eichen
        database-password-file: secrets/eichen
        language: en
        addresses:
          staff: lehrerzimmer
    server:
      host-name: post.traeger.example
      certificate: tls/certificate.pem
      private-key: /etc/key.pem
    addresses:
      class-children: kinder.{class}
    relay:
      host: smtp.provider.example

    """

@Suite("Several schools in one configuration")
struct SchoolsTests {
    private func problems(_ yaml: String) -> [ConfigurationProblem] {
        do {
            _ = try SchulpostConfiguration(yaml: yaml, folder: "/srv")
            return []
        } catch {
            return error.problems
        }
    }

    @Test("Each has its own name, domains, database, language and lists; what is said for all holds for each")
    func two() throws {
        let schools = try SchulpostConfiguration(yaml: twoSchools, folder: "/srv").schools
        #expect(schools.map(\.key) == ["linden", "eichen"])
        #expect(schools.map(\.name) == ["Lindenschule", "Eichenschule"])
        #expect(schools.first?.database == .file("/srv/linden.sqlite"))
        #expect(schools.last?.database == .server("postgresql://schulpost@db.example/eichen"))
        #expect(schools.last?.databasePasswordFile == "/srv/secrets/eichen")
        #expect(schools.map(\.language) == [.german, .english])
        #expect(schools.map(\.addressPlan.templates.classChildren) == ["kinder.{class}", "kinder.{class}"])
        #expect(schools.map(\.addressPlan.templates.staff) == ["kollegium", "lehrerzimmer"])
    }

    @Test(
        "What makes two schools one is refused",
        arguments: [
            ("eichenschule.example, eiche", "lindenschule.example, eiche", "schools.eichen.domains"),
            ("postgresql://schulpost@db.example/eichen", "linden.sqlite", "schools.eichen.database"),
            ("  eichen:", "  Eichen Schule:", "schools.Eichen Schule"),
            ("server:\n", "school:\n  name: Dritte\nserver:\n", "school"),
        ]
    )
    func together(old: String, new: String, key: String) {
        let told = problems(twoSchools.replacing(old, with: new))
        #expect(
            told.contains { problem in
                if case .contradiction(key, _) = problem { return true }
                return false
            }
        )
    }

    @Test("Problems are told by the key as it stands in the file")
    func keys() {
        #expect(
            problems(twoSchools.replacing("    name: Eichenschule\n", with: "")).first
                == .missing("schools.eichen.name", example: "Lindenschule")
        )
        #expect(
            problems(twoSchools.replacing("    language: en", with: "    languag: en")).first
                == .unknownKey("schools.eichen.languag", line: 11, nearest: "schools.eichen.language")
        )
    }

    @Test(
        "A database is a file or a server, and never holds a password",
        arguments: [
            ("sqlite:school.sqlite", DatabaseLocation.file("school.sqlite")),
            ("/var/lib/school.sqlite", .file("/var/lib/school.sqlite")),
            ("postgres://db.example/linden", .server("postgresql://db.example/linden")),
            ("host=/run/postgresql dbname=linden", .server("host=/run/postgresql dbname=linden")),
            ("postgresql://schulpost:geheim@db.example/linden", nil),
            ("host=db dbname=linden password=geheim", nil),
            ("mysql://db.example/linden", nil),
        ] as [(String, DatabaseLocation?)]
    )
    func locations(text: String, location: DatabaseLocation?) {
        #expect(DatabaseLocation(text) == location)
    }
}
