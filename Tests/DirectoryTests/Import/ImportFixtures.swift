import Directory
import FoundationEssentials
import School
import StoreTestSupport
import Testing

/// Files of the office, written in tests as text.
enum ImportFixtures {
    static func file(_ text: String, name: String = "personen.csv") -> ImportFile {
        ImportFile(name: name, bytes: Array(text.utf8))
    }

    /// The committed demonstration school.
    static func lindenschule() throws -> [ImportFile] {
        let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures/school")
            .path
        return try ["personen.csv", "sorge.csv", "gruppen.csv"].map { name in
            let data = try #require(FileManager.default.contents(atPath: directory + "/" + name))
            return ImportFile(name: name, bytes: Array(data))
        }
    }

    static func emptyDirectory(_ engine: TestEngine = .sqliteInMemory) async throws -> Directory {
        let database = try await engine.open(Directory.migrations)
        return try await SampleDirectory.open(database, CountingHasher(), ManualClock())
    }

    static let note = ChangeNote(who: "operator test", why: "start of the school year")

    static let header = "id;rolle;vorname;nachname;klasse;klassenleitung;unterricht;geburtsdatum;email\n"
    static let people =
        header + """
            1;Kind;Anna;Weber;5a;;;05.03.2015;
            2;Kind;Ben;Weber;5b;;;2014-01-02;
            3;Sorgeberechtigt;Sabine;Weber;;;;;sabine@familie.example
            4;Lehrkraft;Jörg;Groß;;5a;5a+5b;;
            5;Administration;Tobias;Krämer;;;;;

            """
    static let families = "kind;sorgeberechtigt;sorge;reihenfolge\n1;3;ja;1\n2;3;ja;1\n"
    static let groups = "gruppe;person;funktion\nag.chor;4;Leitung\nag.chor;1;Mitglied\n"

    static var small: [ImportFile] {
        [file(people), file(families, name: "sorge.csv"), file(groups, name: "gruppen.csv")]
    }
}
