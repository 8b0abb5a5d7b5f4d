internal import School

/// The words of import files, German and English.
enum ImportWords {
    /// Roles in one cell, separated by `+`, `,`, `|` or `&`.
    /// - Returns: nil where a word is none.
    static func roles(_ text: String) -> Set<Role>? {
        let words = list(text)
        guard !words.isEmpty else { return nil }
        var roles: Set<Role> = []
        for word in words {
            guard let role = roleWords[ImportColumn.folded(word)] else { return nil }
            roles.insert(role)
        }
        return roles
    }

    /// - Returns: nil where the word is neither yes nor no.
    static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "ja", "j", "yes", "y", "true", "wahr", "1", "x": true
        case "nein", "n", "no", "false", "falsch", "0", "-": false
        default: nil
        }
    }

    static func language(_ text: String) -> ReadingLanguage? {
        switch text.lowercased() {
        case "de", "deutsch", "german", "de-de": .german
        case "en", "englisch", "english", "en-gb", "en-us": .english
        case "tr", "türkisch", "turkish", "türkçe", "tr-tr": .turkish
        case "ar", "arabisch", "arabic", "العربية": .arabic
        case "uk", "ua", "ukrainisch", "ukrainian", "українська", "uk-ua": .ukrainian
        case "ru", "russisch", "russian", "русский", "ru-ru": .russian
        case "pl", "polnisch", "polish", "polski", "pl-pl": .polish
        default: nil
        }
    }

    enum Part: Sendable {
        case owner
        case teacher
        case member
    }

    /// What someone is in a group; an empty cell means a member.
    static func part(_ text: String) -> Part? {
        switch ImportColumn.folded(text) {
        case "", "mitglied", "member": .member
        case "leitung", "leiter", "leiterin", "owner", "leader": .owner
        case "lehrkraft", "lehrer", "lehrerin", "teacher": .teacher
        default: nil
        }
    }

    /// Several names in one cell, separated by `+`, `,`, `|`, `&` or `;`.
    static func list(_ text: String) -> [String] {
        text.split { "+,|&;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// As documented, German and English: a file may mix them.
    static let roleNames =
        "Kind, Sorgeberechtigt, Lehrkraft, Personal, Administration, Schulleitung, Datenschutz "
        + "(child, guardian, teacher, staff, administrator, head, data-protection-officer)"

    private static let roleWords: [String: Role] = {
        let words: [(Role, [String])] = [
            (.child, ["kind", "schueler", "schuelerin", "schuelerinnen", "child", "pupil", "student"]),
            (
                .guardian,
                [
                    "sorgeberechtigt", "sorgeberechtigte", "sorgeberechtigter", "eltern", "elternteil", "guardian",
                    "erziehungsberechtigt", "erziehungsberechtigte", "erziehungsberechtigter", "parent", "erzieher",
                ]
            ),
            (.teacher, ["lehrkraft", "lehrer", "lehrerin", "teacher"]),
            (.staff, ["personal", "mitarbeiter", "mitarbeiterin", "mitarbeitende", "sekretariat", "staff"]),
            (.administrator, ["administration", "administrator", "administratorin", "admin"]),
            (.head, ["schulleitung", "schulleiter", "schulleiterin", "rektor", "rektorin", "head"]),
            (
                .dataProtectionOfficer,
                [
                    "datenschutz", "datenschutzbeauftragt", "datenschutzbeauftragte", "datenschutzbeauftragter",
                    "dataprotectionofficer", "dpo",
                ]
            ),
        ]
        var table: [String: Role] = [:]
        for (role, spellings) in words {
            for spelling in spellings { table[spelling] = role }
        }
        return table
    }()
}
