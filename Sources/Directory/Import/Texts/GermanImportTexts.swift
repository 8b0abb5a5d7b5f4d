internal import School

/// What an import says in German: notes, progress and the words of the diff. Faults are in the files beside.
struct GermanImportTexts: ImportTexts {
    func sentence(_ note: ImportNote) -> String {
        switch note {
        case .windows1252(let file):
            "\(quoted(file)) ist in Windows-1252 geschrieben, nicht in UTF-8: Bitte in den Änderungen auf die Umlaute achten."
        case .unusedColumns(let file, let names):
            "\(quoted(file)): Diese Spalten werden nicht gebraucht: \(list(names))."
        case .addressesNotKept(1):
            "Eine private Adresse wird nicht übernommen: Nur bei Sorgeberechtigten wird sie gespeichert."
        case .addressesNotKept(let count):
            "\(count) private Adressen werden nicht übernommen: Nur bei Sorgeberechtigten werden sie gespeichert."
        case .addressesKept(let names):
            "Selbst geänderte private Adressen bleiben, obwohl die Datei noch die frühere nennt: \(list(names))."
        case .addressesOverwritten(let names):
            "Private Adressen waren hier geändert worden, die Datei nennt inzwischen andere; diese gelten nun, noch "
                + "unbestätigt: \(list(names))."
        case .childrenWithoutGuardian(let count): "Kinder ohne Sorgeberechtigte: \(count)."
        case .guardiansWithoutChild(let count): "Sorgeberechtigte ohne Kind: \(count)."
        case .classesWithoutTeacher(let names): "Klassen ohne Klassenleitung: \(list(names))."
        case .groupsWithoutOwner(let names): "Gruppen ohne Leitung: \(list(names))."
        }
    }

    func sentence(_ progress: ImportProgress) -> String {
        switch progress {
        case .reading(let lines): "\(lines) Personen gelesen"
        case .hashing(let done, let all): "Passwörter: \(done) von \(all)"
        case .writing: "Wird übernommen …"
        }
    }

    func line(_ number: Int) -> String { "Zeile \(number)" }

    func quoted(_ value: String) -> String { "„\(ImportProblem.printable(value))“" }

    func name(_ encoding: ImportEncoding) -> String {
        switch encoding {
        case .utf8: "UTF-8"
        case .utf8WithMark: "UTF-8 mit BOM"
        case .windows1252: "Windows-1252"
        }
    }

    func name(_ role: Role) -> String {
        switch role {
        case .child: "Kind"
        case .guardian: "Sorgeberechtigt"
        case .teacher: "Lehrkraft"
        case .staff: "Personal"
        case .administrator: "Administration"
        case .head: "Schulleitung"
        case .dataProtectionOfficer: "Datenschutz"
        }
    }

    func name(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Deutsch"
        case .english: "Englisch"
        case .turkish: "Türkisch"
        case .arabic: "Arabisch"
        case .ukrainian: "Ukrainisch"
        case .russian: "Russisch"
        case .polish: "Polnisch"
        }
    }

    func name(_ field: ImportChange.Field) -> String {
        switch field {
        case .name: "Name"
        case .roles: "Rolle"
        case .birthDate: "geboren"
        case .address: "Adresse"
        case .privateAddress: "private Adresse"
        case .language: "Sprache"
        case .login: "Anmeldename"
        case .schoolClass: "Klasse"
        case .classTeacherOf: "Klassenleitung"
        case .teaches: "unterrichtet"
        case .leads: "leitet"
        case .groups: "Gruppen"
        case .guardians: "Sorgeberechtigte"
        }
    }

    func text(_ day: CalendarDay) -> String { "\(day.day).\(day.month).\(day.year)" }

    func title(ofClass name: String) -> String { "Klasse \(name)" }
    func title(ofGroup name: String) -> String { "Gruppe \(name)" }

    var nothing: String { "(leer)" }
    var isBack: String { "ist wieder da" }
    var and: String { "und" }
    var withoutCustody: String { "(ohne Sorgerecht)" }
    var nothingChanges: String { "Es ändert sich nichts." }

    func total(new: Int, changed: Int, leaving: Int) -> String {
        "\(new) neu, \(changed) geändert, \(leaving == 1 ? "1 Abgang" : "\(leaving) Abgänge")"
    }
}
