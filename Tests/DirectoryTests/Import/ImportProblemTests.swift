import School
import Testing

@testable import Directory

@Suite("Faults in import files")
struct ImportProblemTests {
    func problems(_ files: [ImportFile]) async throws -> [ImportProblem] {
        let directory = try await ImportFixtures.emptyDirectory()
        let plan = try await directory.planImport(files)
        if !plan.isSound {
            #expect(plan.isEmpty)
            await #expect(throws: DirectoryError.planUnsound) {
                try await directory.apply(plan, note: ImportFixtures.note)
            }
            #expect(directory.roster.people.isEmpty)
        }
        return plan.problems
    }

    struct BadLine: Sendable, CustomTestStringConvertible {
        let line: String
        let column: String?
        let reason: String

        init(_ line: String, _ column: String?, _ reason: String) {
            self.line = line
            self.column = column
            self.reason = reason
        }

        var testDescription: String { line }
    }

    @Test(
        "a bad line is named with column, value and reason",
        arguments: [
            BadLine(";Kind;A;B;5a;;;;", "id", "empty"), BadLine("9;;A;B;5a;;;;", "rolle", "no such role"),
            BadLine("9;Hausmeister;A;B;;;;;", "rolle", "no such role"),
            BadLine("9;Kind+Lehrkraft;A;B;5a;;;;", "rolle", "no other role"),
            BadLine("9;Kind;A;;5a;;;;", "nachname", "empty"),
            BadLine("9;Kind;A;B;5a;;;31.02.2015;", "geburtsdatum", "no such day"),
            BadLine("9;Kind;A;B;5a;;;2015;", "geburtsdatum", "no such day"),
            BadLine("9;Sorgeberechtigt;A;B;;;;;keine adresse", "email", "no mail address"),
            BadLine("9;Sorgeberechtigt;A;B;;;;;a@lindenschule.example", "email", "of the school"),
            BadLine("9;Lehrkraft;A;B;5a;;;;", "klasse", "Only children"),
            BadLine("9;Kind;A;B;5a;5a;;;", "klassenleitung", "works for the school"),
            BadLine("9;Lehrkraft;A;B;;7x;;;", "klassenleitung", "No child is in this class"),
            BadLine("9;Kind;A;B;-;;;;", "klasse", "letters or digits"), BadLine("1;Kind;A;B;5a;;;;", "id", "already"),
            BadLine("9;Kind;A\u{202E};B;5a;;;;", "vorname", "control"),
            BadLine("9;Kind;A;B;5a;;;;;;zu viel", nil, "column 11 is the first too many"),
            BadLine("9;Kind;\"A;B;5a;;;;\n", nil, "never closed"),
            BadLine("9;Kind;\"A\"x;B;5a;;;;\n", nil, "closing quote"),
            BadLine("9;Kind;" + String(repeating: "x", count: 101) + ";B;5a;;;;", "vorname", "100 characters"),
            BadLine("9;Kind;" + String(repeating: "x", count: 1001) + ";B;5a;;;;", nil, "1000 characters"),
        ]
    )
    func badLine(bad: BadLine) async throws {
        let found = try await problems([ImportFixtures.file(ImportFixtures.people + bad.line)])
        #expect(found.count == 1, "\(found)")
        let problem = try #require(found.first)
        #expect(problem.line == 7)
        #expect(problem.file == "personen.csv")
        #expect(problem.column == bad.column)
        #expect(problem.reason(in: .english).contains(bad.reason), "\(problem.text(in: .english))")
    }

    @Test("all bad lines are named at once")
    func several() async throws {
        let text = ImportFixtures.people + "8;X;A;B;;;;;\n9;Kind;A;;5a;;;1.1.1;\n"
        let found = try await problems([ImportFixtures.file(text)])
        #expect(found.map(\.line) == [7, 8, 8])
        #expect(
            found.last?.text(in: .german)
                == "personen.csv, Zeile 8, geburtsdatum „1.1.1“: Diesen Tag gibt es nicht. Erwartet wird TT.MM.JJJJ oder JJJJ-MM-TT, zum Beispiel 05.03.2015."
        )
        #expect(
            found.first?.text(in: .english)
                == "personen.csv, line 7, rolle \"X\": There is no such role. Expected is: \(ImportWords.roleNames); several joined by +."
        )
    }

    @Test("an id that an unfit line has used is known, and problems come by file and line")
    func unfitThenDouble() async throws {
        let people = """
            id;rolle;vorname;nachname
            1;Kind;A;
            2;Kind;A;B;C;;zu viel
            1;Kind;A;B
            3;Kind;A;B
            2;Kind;A;B
            3;Hausmeister;A;B
            """
        let more = "id;rolle;vorname;nachname\n9;Kind;;\n1;Kind;A;B\n8;Kind;A;B;;C\n"
        let found = try await problems([
            ImportFixtures.file(people, name: "z.csv"), ImportFixtures.file(more, name: "a.csv"),
        ])
        #expect(found.map(\.file) == Array(repeating: "z.csv", count: 6) + Array(repeating: "a.csv", count: 3))
        #expect(found.map(\.line) == [2, 3, 4, 6, 7, 7, 2, 3, 4])
        #expect(found[1].fault == .file(.tooManyFields(found: 7, expected: 4, surplus: 5)))
        #expect(found[2].fault == .person(.doubleID(file: "z.csv", line: 2)))
        #expect(found[3].fault == .person(.doubleID(file: "z.csv", line: 3)))
        #expect(found[5].fault == .person(.doubleID(file: "z.csv", line: 5)))
        #expect(found[7].fault == .person(.doubleID(file: "z.csv", line: 2)))
    }

    @Test(
        "bad lines about families",
        arguments: [
            ("1;99", "sorgeberechtigt", "No line of the people files"), ("99;3", "kind", "No line of the people files"),
            ("3;3", "kind", "no child"), ("1;4", "sorgeberechtigt", "has not the role"),
            ("1;3", "sorgeberechtigt", "already"),
            ("2;3;vielleicht", "sorge", "yes or no"), ("2;3;ja;0", "reihenfolge", "1 to 99"),
            ("2;3;ja;eins", "reihenfolge", "1 to 99"),
        ]
    )
    func families(line: String, column: String, reason: String) async throws {
        let text = "kind;sorgeberechtigt;sorge;reihenfolge\n1;3\n" + line
        let found = try await problems([
            ImportFixtures.file(ImportFixtures.people), ImportFixtures.file(text, name: "sorge.csv"),
        ])
        #expect(found.map(\.line) == [3])
        #expect(found.map(\.column) == [column])
        #expect(found.first?.reason(in: .english).contains(reason) == true)
    }

    @Test(
        "bad lines about groups",
        arguments: [
            ("ag.x;99", "No line of the people files"), ("5a;1", "would mean two things"),
            ("anna.weber;1", "would mean two things"),
            ("eltern;1", "would mean two things"), ("klasse.9;1", "would mean two things"), (";1", "letters or digits"),
            ("ag.x;1;Chef", "Expected is owner"),
        ]
    )
    func groups(line: String, reason: String) async throws {
        let text = "gruppe;person;funktion\n" + line
        let found = try await problems([
            ImportFixtures.file(ImportFixtures.people), ImportFixtures.file(text, name: "gruppen.csv"),
        ])
        #expect(found.map(\.line) == [2])
        #expect(found.first?.reason(in: .english).contains(reason) == true, "\(found)")
    }

    @Test(
        "files that are none of ours",
        arguments: [
            ("", "empty"), ("\n\n;;\n", "empty"), ("a;b;c\n1;2;3\n", "does not tell"),
            ("id;rolle\n1;Kind\n", "missing"),
            ("id;rolle;vorname;nachname;Vorname\n", "twice"), ("PK\u{3}\u{4}xx", "spreadsheet"), ("id\0", "NUL"),
            ("\u{FEFF}", "empty"),
        ]
    )
    func unreadable(text: String, reason: String) async throws {
        let found = try await problems([ImportFixtures.file(text)])
        #expect(found.contains { $0.reason(in: .english).contains(reason) }, "\(found)")
    }

    @Test("UTF-16 is refused with what to do")
    func utf16() async throws {
        let bytes: [UInt8] = [0xFF, 0xFE] + ImportFixtures.people.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let found = try await problems([ImportFile(name: "u.csv", bytes: bytes)])
        #expect(found.map(\.fault) == [.file(.utf16)])
    }

    @Test("bytes that are neither UTF-8 nor Windows-1252 are named with their line")
    func badBytes() async throws {
        let found = try await problems([ImportFile(name: "b.csv", bytes: Array("id\nx".utf8) + [0x81])])
        #expect(found.map(\.fault) == [.file(.unknownByte(0x81, line: 2))])
        let marked = try await problems([ImportFile(name: "b.csv", bytes: [0xEF, 0xBB, 0xBF, 0xFC])])
        #expect(marked.map(\.fault) == [.file(.brokenUTF8)])
    }

    @Test("passwords that break the rules are named without being shown")
    func weakPassword() async throws {
        let found = try await problems([
            ImportFixtures.file("id;rolle;vorname;nachname;passwort\n1;Kind;Anna;Weber;geheim\n")
        ])
        #expect(found.map(\.column) == ["passwort"])
        #expect(found.allSatisfy { $0.value == nil && !$0.text(in: .german).contains("geheim") })
    }

    @Test("an import without people is refused, and so are reserved and double addresses and logins")
    func whole() async throws {
        #expect(try await problems([ImportFixtures.file(ImportFixtures.families)]).count == 1)
        let people = """
            id;rolle;vorname;nachname;adresse;login
            1;Kind;A;B;postmaster;
            2;Kind;A;C;klasse.5a;
            3;Kind;A;D;ä@lindenschule.example;
            4;Kind;A;E;x@familie.example;
            5;Kind;A;F;same;one
            6;Kind;A;G;same;
            7;Kind;A;H;;one
            """
        let found = try await problems([ImportFixtures.file(people)])
        #expect(found.map(\.line) == [2, 3, 4, 5, 7, 8], "\(found)")
    }

    @Test(
        "names that break programs come in as they are, and the diff holds nothing that a terminal obeys",
        arguments: [
            "Robert'); DROP TABLE people;--", "<script>alert(1)</script>", "${jndi:ldap://x}", "%s%n%d", "\\", "NULL",
            "undefined",
            "👩‍👧 Müller", "Ω≈ç√∫", "ثم نفس", "田中さん", "\u{FEFF}Null", "‪‪test", "a\u{301}\u{302}\u{303}", "=1+1",
            "@SUM(A1)", "nil", "-", ".",
        ]
    )
    func naughtyNames(name: String) async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
        let file = ImportFixtures.file("id;rolle;vorname;nachname\n1;Kind;\(quoted);\(quoted)\n")
        let plan = try await directory.planImport([file])
        guard plan.isSound else {
            #expect(name.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, "\(plan.problems)")
            return
        }
        try await directory.apply(plan, note: ImportFixtures.note)
        let person = try #require(directory.roster.person(externalID: "1"))
        #expect(person.familyName == name)
        #expect(person.localPart.map(LocalPart.isValid) == true)
        #expect(
            !plan.diff(in: .german).unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
        )
        #expect(try await directory.planImport([file]).isEmpty)
    }

    @Test("terminals obey nothing that stands in a file")
    func terminal() {
        let problem = ImportProblem(
            file: "f",
            line: 2,
            column: "c",
            value: "a\u{1B}[31m\u{202E}" + String(repeating: "x", count: 100),
            fault: .person(.empty)
        )
        for text in [problem.text(in: .german), problem.text(in: .english)] {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
            #expect(text.count < 200)
        }
    }
}

@Suite("Separated values and encodings")
struct SeparatedValuesTests {
    func fields(_ text: String) throws -> [[String]] {
        try SeparatedValues(text, limits: .standard).records.map(\.fields)
    }

    @Test(
        "separators are noticed",
        arguments: [(";", "a;b,c;d\n"), (",", "a,b;c,d\n"), ("\t", "a\tb\tc\n"), (";", "\"a,b,c\";d\n"), (";", "a\n")]
    )
    func separators(expected: String, text: String) throws {
        #expect(String(try SeparatedValues(text, limits: .standard).separator) == expected)
    }

    @Test("quotes, line ends and empty lines of RFC 4180 and its neighbours")
    func forms() throws {
        #expect(try fields("a;b\r\n1;2\r\n") == [["a", "b"], ["1", "2"]])
        #expect(try fields("a;b\r1;2") == [["a", "b"], ["1", "2"]])
        #expect(try fields("a;b\n\n;;\n1;\"x\"\"y;z\n\"\n") == [["a", "b"], ["1", "x\"y;z"]])
        #expect(try fields("a;b\n 1 ;\u{A0}2\n \"q\" ;3\n") == [["a", "b"], ["1", "2"], ["q", "3"]])
        #expect(try fields("a;b\n\"x\" ;y\n\"\";\"\"\n\"\";1") == [["a", "b"], ["x", "y"], ["", "1"]])
    }

    @Test("records know their line, over quoted line ends")
    func lines() throws {
        let records = try SeparatedValues("a;b\r\n\"1\r\n1\";2\r\n\r\n3;4\r\n", limits: .standard).records
        #expect(records.map(\.line) == [1, 2, 5])
    }

    @Test("limits hold")
    func limits() {
        var limits = ImportLimits.standard
        limits.mostLines = 3
        limits.mostColumns = 2
        limits.longestField = 4
        for text in ["a\nb\nc\nd\n", "a;b;c\n", "abcde\n", "\"abcde"] {
            #expect(throws: SeparatedValues.Malformed.self, "\(text)") { try SeparatedValues(text, limits: limits) }
        }
    }

    @Test("no bytes end the process", arguments: 0..<200)
    func noise(seed: UInt64) {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let alphabet: [UInt8] = Array("a;,\"\n\r\t ".utf8) + [0xC3, 0xA4, 0xFC, 0x81, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF]
        let bytes: [UInt8] = (0..<80).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return alphabet[Int(state >> 33) % alphabet.count]
        }
        guard let text = try? ImportText(bytes) else { return }
        _ = try? SeparatedValues(text.text, limits: .standard)
    }

    @Test(
        "encodings are noticed",
        arguments: [
            (Array("Jörg".utf8), ImportEncoding.utf8), ([0xEF, 0xBB, 0xBF] + Array("Jörg".utf8), .utf8WithMark),
            ([0x4A, 0xF6, 0x72, 0x67], .windows1252),
        ]
    )
    func encodings(bytes: [UInt8], encoding: ImportEncoding) throws {
        let text = try ImportText(bytes)
        #expect(text.text == "Jörg")
        #expect(text.encoding == encoding)
    }

    @Test("Windows-1252 is said in the notes, with the columns that are not used")
    func notes() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        let text = "id;rolle;vorname;nachname;Geschlecht\n1;Kind;Jörg;Groß;m\n"
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let plan = try await directory.planImport([ImportFile(name: "alt.csv", bytes: bytes)])
        #expect(plan.isSound)
        #expect(
            plan.notes == [.windows1252(file: "alt.csv"), .unusedColumns(file: "alt.csv", names: ["Geschlecht"])]
        )
        #expect(plan.diff(in: .german).contains("Jörg Groß"))
        #expect(plan.sources.map(\.encoding) == [.windows1252])
    }
}
