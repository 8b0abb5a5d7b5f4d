extension Audience {
    /// As the school calls it, in the language of who reads it: "Eltern der 5a".
    package func name(in roster: Roster, _ language: ReadingLanguage) -> String {
        let group = groupID.flatMap(roster.group)?.name ?? ""
        switch self {
        case .classChildren: return Self.ofClass(group, language)
        case .classGuardians: return Self.guardiansOfClass(group, language)
        case .classTeachers: return Self.teachersOfClass(group, language)
        case .group: return group
        case .childGuardians(let child):
            return Self.guardians(of: roster.person(child)?.displayName ?? "", language)
        case .staff: return Self.staff(language)
        case .allChildren: return Self.allChildren(language)
        case .allGuardians: return Self.allGuardians(language)
        }
    }

    private static func ofClass(_ name: String, _ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Klasse \(name)"
        case .english: "Class \(name)"
        case .turkish: "\(name) sınıfı"
        case .arabic: "الصف \(name)"
        case .ukrainian: "Клас \(name)"
        case .russian: "Класс \(name)"
        case .polish: "Klasa \(name)"
        }
    }

    private static func guardiansOfClass(_ name: String, _ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Eltern der \(name)"
        case .english: "Parents of \(name)"
        case .turkish: "\(name) sınıfının velileri"
        case .arabic: "أولياء أمور الصف \(name)"
        case .ukrainian: "Батьки учнів \(name)"
        case .russian: "Родители учеников \(name)"
        case .polish: "Rodzice uczniów \(name)"
        }
    }

    private static func teachersOfClass(_ name: String, _ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Lehrkräfte der \(name)"
        case .english: "Teachers of \(name)"
        case .turkish: "\(name) sınıfının öğretmenleri"
        case .arabic: "معلمو الصف \(name)"
        case .ukrainian: "Учителі класу \(name)"
        case .russian: "Учителя класса \(name)"
        case .polish: "Nauczyciele klasy \(name)"
        }
    }

    private static func guardians(of child: String, _ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Eltern von \(child)"
        case .english: "Parents of \(child)"
        case .turkish: "Velileri: \(child)"
        case .arabic: "أولياء أمور \(child)"
        case .ukrainian: "Батьки: \(child)"
        case .russian: "Родители: \(child)"
        case .polish: "Rodzice: \(child)"
        }
    }

    private static func staff(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Kollegium"
        case .english: "Staff"
        case .turkish: "Okul çalışanları"
        case .arabic: "العاملون في المدرسة"
        case .ukrainian: "Працівники школи"
        case .russian: "Сотрудники школы"
        case .polish: "Pracownicy szkoły"
        }
    }

    private static func allChildren(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Alle Schülerinnen und Schüler"
        case .english: "All pupils"
        case .turkish: "Tüm öğrenciler"
        case .arabic: "جميع التلاميذ"
        case .ukrainian: "Усі учні"
        case .russian: "Все ученики"
        case .polish: "Wszyscy uczniowie"
        }
    }

    private static func allGuardians(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Alle Eltern"
        case .english: "All parents"
        case .turkish: "Tüm veliler"
        case .arabic: "جميع أولياء الأمور"
        case .ukrainian: "Усі батьки"
        case .russian: "Все родители"
        case .polish: "Wszyscy rodzice"
        }
    }
}
