import School
import Testing

@testable import Directory

@Suite("Texts of the import, in both languages")
struct ImportTextsTests {
    static let fileFaults: [FileFault] = [
        .tooManyFiles(most: 20), .noPeopleFile, .tooLong(mebibytes: 32), .utf16, .spreadsheet, .nulByte(line: 2),
        .brokenUTF8, .unknownByte(0x81, line: 2), .empty, .unknownHeader, .missingColumn(.role),
        .doubleColumn(first: "Vorname"), .tooManyFields(found: 9, expected: 4, surplus: 5), .textBehindQuote,
        .quoteNeverClosed,
        .fieldTooLong(most: 1_000), .tooManyColumns(most: 200), .tooManyLines(most: 200_000),
    ]
    static let personFaults: [PersonFault] = [
        .empty, .tooLong(most: 100), .controlCharacters, .doubleID(file: "a.csv", line: 7), .unknownRole,
        .childWithOtherRole, .noSuchDay, .noMailAddress, .addressOfSchool,
        .foreignDomain(expected: "lindenschule.example"), .unfitLocalPart, .reservedLocalPart, .localPartTaken,
        .unfitLogin, .loginTaken, .unknownLanguage, .weakPassword(PasswordFlaw.allCases), .unknownHash,
        .onlyChildrenBelongToClasses, .onlyStaffTeaches,
    ]
    static let membershipFaults: [MembershipFault] = [
        .unknownID, .notAChild, .notAGuardian, .doubleGuardian, .neitherYesNorNo, .notAnOrder(least: 1, most: 99),
        .unfitGroupName, .groupNameTaken, .unknownPart, .classWithoutChildren(known: ["5a", "5b"]),
        .classWithoutChildren(known: []),
    ]
    static let notes: [ImportNote] = [
        .windows1252(file: "a.csv"), .unusedColumns(file: "a.csv", names: ["Geschlecht"]), .addressesNotKept(count: 1),
        .addressesNotKept(count: 2), .childrenWithoutGuardian(count: 1), .guardiansWithoutChild(count: 1),
        .classesWithoutTeacher(names: ["5a"]), .groupsWithoutOwner(names: ["ag.chor"]),
    ]
    static let faults: [ImportFault] =
        fileFaults.map { .file($0) } + personFaults.map { .person($0) } + membershipFaults.map { .membership($0) }

    /// German and English of everything, side by side.
    static func pairs(_ text: (Language) -> String) -> (german: String, english: String) {
        (text(.german), text(.english))
    }

    @Test("every fault is a whole sentence in German and another in English", arguments: faults)
    func faultTexts(fault: ImportFault) {
        let problem = ImportProblem(file: "f.csv", fault: fault)
        let texts = Self.pairs { problem.reason(in: $0) }
        expectSentences(texts)
        #expect(problem.text(in: .german) == "f.csv: " + texts.german)
    }

    @Test("no two faults read alike", arguments: Language.allCases)
    func distinct(language: Language) {
        let texts = Self.faults.map { ImportProblem(file: "", fault: $0).reason(in: language) }
        #expect(Set(texts).count == texts.count)
    }

    @Test("every note is a whole sentence in both languages", arguments: notes)
    func noteTexts(note: ImportNote) {
        expectSentences(Self.pairs { note.text(in: $0) })
    }

    @Test("progress is told in both languages")
    func progress() {
        for progress in [ImportProgress.reading(lines: 500), .hashing(done: 1, of: 2), .writing] {
            let texts = Self.pairs { progress.text(in: $0) }
            #expect(!texts.german.isEmpty && !texts.english.isEmpty && texts.german != texts.english)
        }
    }

    @Test("the words for roles are those that an import understands", arguments: Role.allCases)
    func roles(role: Role) {
        for language in Language.allCases {
            #expect(ImportWords.roles(language.importTexts.name(role)) == [role])
            #expect(ImportWords.roleNames.contains(language.importTexts.name(role)))
        }
    }

    @Test("the words for languages are those that an import understands", arguments: ReadingLanguage.allCases)
    func languages(named: ReadingLanguage) {
        for language in Language.allCases {
            #expect(ImportWords.language(language.importTexts.name(named)) == named)
        }
    }

    @Test("fields of the diff have a name of their own in both languages")
    func fields() {
        for language in Language.allCases {
            let names = ImportChange.Field.allCases.map { language.importTexts.name($0) }
            #expect(Set(names).count == ImportChange.Field.allCases.count)
            #expect(names.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("a day is written as the language writes it, and read again")
    func days() throws {
        let day = try #require(CalendarDay("2015-03-05"))
        #expect(GermanImportTexts().text(day) == "5.3.2015")
        #expect(EnglishImportTexts().text(day) == "2015-03-05")
        for language in Language.allCases { #expect(CalendarDay(language.importTexts.text(day)) == day) }
    }

    @Test("guardians, roles and empty fields read well in both languages")
    func values() {
        let change = ImportChange(
            kind: .changed,
            subject: .person(name: "Anna\u{202E} Weber", roles: [.head, .teacher], number: "7"),
            details: [
                .isBack, .changes(.language, from: .language(.german), to: .language(.english)),
                .changes(
                    .guardians,
                    from: .nothing,
                    to: .guardians([.init(name: "A B", hasCustody: true), .init(name: "C D", hasCustody: false)])
                ),
            ]
        )
        #expect(
            change.text(in: .german)
                == "~ Anna\u{FFFD} Weber (Schulleitung+Lehrkraft, id 7): ist wieder da, Sprache Deutsch → Englisch, "
                + "Sorgeberechtigte (leer) → A B und C D (ohne Sorgerecht)"
        )
        #expect(
            change.text(in: .english)
                == "~ Anna\u{FFFD} Weber (head+teacher, id 7): is back, language German → English, "
                + "guardians (none) → A B and C D (without custody)"
        )
        let group = ImportChange(kind: .new, subject: .group("ag.chor"), details: [])
        #expect(group.text(in: .german) == "+ Gruppe ag.chor")
        #expect(group.text(in: .english) == "+ group ag.chor")
    }
}

/// Whole sentences, and not the same in both languages.
func expectSentences(
    _ texts: (german: String, english: String),
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for text in [texts.german, texts.english] {
        #expect(text.count > 10 && ".?:!".contains(text.last ?? " "), "\(text)", sourceLocation: sourceLocation)
        #expect(!text.contains("Optional("), "\(text)", sourceLocation: sourceLocation)
    }
    #expect(texts.german != texts.english, sourceLocation: sourceLocation)
}
