internal import School

/// A column that imports know, in each spelling that headers may have: German and English; case, spaces, hyphens, dots
/// and umlauts don't matter.
package enum ImportColumn: String, Sendable, Hashable, CaseIterable {
    // People.
    case id
    case role
    case givenName
    case familyName
    case schoolClass
    case classTeacherOf
    case teaches
    case birthDate
    case privateAddress
    case localPart
    case login
    case language
    case password
    case passwordHash
    // Guardianships.
    case child
    case guardian
    case custody
    case order
    // Groups.
    case group
    case member
    case part

    static let columns: [ImportFile.Kind: [ImportColumn]] = [
        .people: [
            .id, .role, .givenName, .familyName, .schoolClass, .classTeacherOf, .teaches, .birthDate, .privateAddress,
            .localPart, .login, .language, .password, .passwordHash,
        ],
        .guardianships: [.child, .guardian, .custody, .order],
        .groups: [.group, .member, .part],
    ]

    static let required: [ImportFile.Kind: [ImportColumn]] = [
        .people: [.id, .role, .givenName, .familyName],
        .guardianships: [.child, .guardian],
        .groups: [.group, .member],
    ]

    /// The name in documentation and faults, German and English.
    var title: String {
        let names = spellings
        return names[0] + " (" + (names.count > 1 ? names[1] : names[0]) + ")"
    }

    /// As documented first: the German and the English name, then the others that are understood.
    var spellings: [String] {
        switch self {
        case .id:
            ["id", "id", "nummer", "importid", "externeid", "externalid", "interneidnummer", "eindeutigenummerguid"]
        case .role: ["rolle", "role", "rollen", "roles", "benutzertyp"]
        case .givenName: ["vorname", "givenname", "rufname", "firstname", "allevornamen"]
        case .familyName: ["nachname", "familyname", "familienname", "lastname", "surname"]
        case .schoolClass: ["klasse", "class"]
        case .classTeacherOf: ["klassenleitung", "classteacherof"]
        case .teaches: ["unterricht", "teaches", "unterrichtet", "unterrichtetin"]
        case .birthDate: ["geburtsdatum", "birthdate", "dateofbirth"]
        case .privateAddress: ["email", "privateemail", "emailprivat", "mail", "privateadresse"]
        case .localPart: ["adresse", "address", "schuladresse", "localpart", "emailschulisch"]
        case .login: ["login", "login", "anmeldename", "benutzername", "username", "account"]
        case .language: ["sprache", "language"]
        case .password: ["passwort", "password", "erstpasswort"]
        case .passwordHash: ["passworthash", "passwordhash"]
        case .child: ["kind", "child", "kindid", "childid"]
        case .guardian:
            ["sorgeberechtigt", "guardian", "sorgeberechtigte", "sorgeberechtigter", "elternteil", "guardianid"]
        case .custody: ["sorge", "custody", "sorgerecht"]
        case .order: ["reihenfolge", "order"]
        case .group: ["gruppe", "group"]
        case .member: ["person", "member", "mitglied", "personid"]
        case .part: ["funktion", "function", "aufgabe", "part"]
        }
    }

    static func folded(_ header: String) -> String {
        LocalPart.fold(header).filter { $0 != "-" && $0 != "." }
    }

    /// The column that a header means in a file of this kind.
    init?(_ header: String, in kind: ImportFile.Kind) {
        let name = Self.folded(header)
        guard let column = Self.columns[kind]?.first(where: { $0.spellings.contains(name) }) else { return nil }
        self = column
    }
}
