internal import School

/// What an import says in English: notes, progress and the words of the diff. Faults are in the files beside.
struct EnglishImportTexts: ImportTexts {
    func sentence(_ note: ImportNote) -> String {
        switch note {
        case .windows1252(let file):
            "\(quoted(file)) is in Windows-1252, not UTF-8: please look at umlauts in the changes."
        case .unusedColumns(let file, let names): "\(quoted(file)): these columns are not used: \(list(names))."
        case .addressesNotKept(1): "One private address is not kept: only guardians have one."
        case .addressesNotKept(let count): "\(count) private addresses are not kept: only guardians have one."
        case .addressesKept(let names):
            "Private addresses that were changed here stay, though the file still has the former one: \(list(names))."
        case .addressesOverwritten(let names):
            "Private addresses were changed here, and the file has yet others; those hold now, not confirmed yet: "
                + "\(list(names))."
        case .childrenWithoutGuardian(let count): "Children without a guardian: \(count)."
        case .guardiansWithoutChild(let count): "Guardians without a child: \(count)."
        case .classesWithoutTeacher(let names): "Classes without a class teacher: \(list(names))."
        case .groupsWithoutOwner(let names): "Groups without an owner: \(list(names))."
        }
    }

    func sentence(_ progress: ImportProgress) -> String {
        switch progress {
        case .reading(let lines): "\(lines) people read"
        case .hashing(let done, let all): "Passwords: \(done) of \(all)"
        case .writing: "Applying …"
        }
    }

    func line(_ number: Int) -> String { "line \(number)" }

    func quoted(_ value: String) -> String { "\"\(ImportProblem.printable(value))\"" }

    func name(_ encoding: ImportEncoding) -> String {
        switch encoding {
        case .utf8: "UTF-8"
        case .utf8WithMark: "UTF-8 with BOM"
        case .windows1252: "Windows-1252"
        }
    }

    func name(_ role: Role) -> String {
        switch role {
        case .child: "child"
        case .guardian: "guardian"
        case .teacher: "teacher"
        case .staff: "staff"
        case .administrator: "administrator"
        case .head: "head"
        case .dataProtectionOfficer: "data-protection-officer"
        }
    }

    func name(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "German"
        case .english: "English"
        case .turkish: "Turkish"
        case .arabic: "Arabic"
        case .ukrainian: "Ukrainian"
        case .russian: "Russian"
        case .polish: "Polish"
        }
    }

    func name(_ field: ImportChange.Field) -> String {
        switch field {
        case .name: "name"
        case .roles: "role"
        case .birthDate: "born"
        case .address: "address"
        case .privateAddress: "private address"
        case .language: "language"
        case .login: "login"
        case .schoolClass: "class"
        case .classTeacherOf: "class teacher of"
        case .teaches: "teaches"
        case .leads: "leads"
        case .groups: "groups"
        case .guardians: "guardians"
        }
    }

    func text(_ day: CalendarDay) -> String { day.description }

    func title(ofClass name: String) -> String { "class \(name)" }
    func title(ofGroup name: String) -> String { "group \(name)" }

    var nothing: String { "(none)" }
    var isBack: String { "is back" }
    var and: String { "and" }
    var withoutCustody: String { "(without custody)" }
    var nothingChanges: String { "Nothing changes." }

    func total(new: Int, changed: Int, leaving: Int) -> String { "\(new) new, \(changed) changed, \(leaving) leaving" }
}
