package import School

extension VerifiedAnnouncement {
    /// The office in which it was written, for people: "Schulleitung".
    package func office(in language: Language) -> String { role.office(in: ReadingLanguage(language)) }
}

extension Role {
    /// The office in which somebody of the school writes, for people: "Schulleitung". Whoever is no staff by name is "staff".
    package func office(in language: ReadingLanguage) -> String {
        switch self {
        case .head: Self.head(language)
        case .administrator: Self.administrator(language)
        case .teacher: Self.teacher(language)
        case .dataProtectionOfficer: Self.dataProtectionOfficer(language)
        case .staff, .child, .guardian: Self.staff(language)
        }
    }

    private static func head(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Schulleitung"
        case .english: "Head of school"
        case .turkish: "okul müdürlüğü"
        case .arabic: "إدارة المدرسة"
        case .ukrainian: "керівництво школи"
        case .russian: "руководство школы"
        case .polish: "dyrekcja szkoły"
        }
    }

    private static func administrator(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Administration"
        case .english: "Administration"
        case .turkish: "okul yönetimi"
        case .arabic: "الإدارة التقنية"
        case .ukrainian: "адміністрація"
        case .russian: "администрация"
        case .polish: "administracja"
        }
    }

    private static func teacher(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Lehrkraft"
        case .english: "Teacher"
        case .turkish: "öğretmen"
        case .arabic: "الهيئة التعليمية"
        case .ukrainian: "учительський колектив"
        case .russian: "педагогический коллектив"
        case .polish: "grono pedagogiczne"
        }
    }

    private static func dataProtectionOfficer(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Datenschutz"
        case .english: "Data protection officer"
        case .turkish: "veri koruma"
        case .arabic: "حماية البيانات"
        case .ukrainian: "захист даних"
        case .russian: "защита данных"
        case .polish: "ochrona danych"
        }
    }

    private static func staff(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Personal"
        case .english: "Staff"
        case .turkish: "okul personeli"
        case .arabic: "موظفو المدرسة"
        case .ukrainian: "персонал школи"
        case .russian: "персонал школы"
        case .polish: "personel szkoły"
        }
    }
}
