internal import School

/// Everything that an import says, in one language. A sentence that a language lacks keeps the program from compiling.
protocol ImportTexts: Sendable {
    func sentence(_ fault: FileFault) -> String
    func sentence(_ fault: PersonFault) -> String
    func sentence(_ fault: MembershipFault) -> String
    func sentence(_ note: ImportNote) -> String
    func sentence(_ progress: ImportProgress) -> String

    /// `Zeile 12`.
    func line(_ number: Int) -> String
    /// A text from a file, printable and in quotation marks.
    func quoted(_ value: String) -> String

    func name(_ encoding: ImportEncoding) -> String
    func name(_ role: Role) -> String
    func name(_ language: ReadingLanguage) -> String
    func name(_ field: ImportChange.Field) -> String
    func text(_ day: CalendarDay) -> String

    /// `Klasse 5a`, for the diff.
    func title(ofClass name: String) -> String
    func title(ofGroup name: String) -> String
    /// For a field without a value.
    var nothing: String { get }
    var isBack: String { get }
    /// Between the guardians of a child.
    var and: String { get }
    /// Behind a guardian's name.
    var withoutCustody: String { get }

    /// The last line of a diff without changes.
    var nothingChanges: String { get }
    /// The last line of a diff. Counts are of people.
    func total(new: Int, changed: Int, leaving: Int) -> String
}

extension Language {
    var importTexts: any ImportTexts {
        switch self {
        case .german: GermanImportTexts()
        case .english: EnglishImportTexts()
        }
    }
}

extension ImportTexts {
    /// `Anna Weber (Kind, id 12)`, `Klasse 5a`.
    func title(_ subject: ImportChange.Subject) -> String {
        switch subject {
        case .person(let name, let roles, let number):
            ImportProblem.printable(name) + " (" + text(.roles(roles)) + ", id " + ImportProblem.printable(number) + ")"
        case .schoolClass(let name): title(ofClass: ImportProblem.printable(name))
        case .group(let name): title(ofGroup: ImportProblem.printable(name))
        }
    }

    /// `Klasse 5a → 6a`.
    func phrase(_ detail: ImportChange.Detail) -> String {
        switch detail {
        case .isBack: isBack
        case .has(let field, let value): name(field) + " " + text(value)
        case .changes(let field, let old, let new): name(field) + " " + text(old) + " → " + text(new)
        }
    }

    func text(_ value: ImportChange.FieldValue) -> String {
        switch value {
        case .nothing: nothing
        case .text(let text): ImportProblem.printable(text, longest: Self.longestValue)
        case .names(let names): names.map { ImportProblem.printable($0) }.joined(separator: " ")
        case .roles(let roles): roles.map { name($0) }.joined(separator: "+")
        case .day(let day): text(day)
        case .language(let language): name(language)
        case .guardians(let guardians):
            guardians.map { guardian in
                ImportProblem.printable(guardian.name) + (guardian.hasCustody ? "" : " " + withoutCustody)
            }.joined(separator: " " + and + " ")
        }
    }

    /// Unicode scalars of an address in full (RFC 5321 §4.5.3.1: 64 octets, `@`, 255 octets).
    private static var longestValue: Int { 320 }

    /// Names from files, for a sentence.
    func list(_ names: [String]) -> String { names.map { ImportProblem.printable($0) }.joined(separator: ", ") }

    /// The columns that a kind of file must have: `id, rolle (role), …`.
    func requiredColumns(_ kind: ImportFile.Kind) -> String {
        (ImportColumn.required[kind] ?? []).map(\.title).joined(separator: ", ")
    }
}
