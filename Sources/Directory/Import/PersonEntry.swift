internal import MailMessage
internal import School

/// A line about a person, its cells read; each cell is nil where the file has no such column.
struct PersonEntry: Sendable {
    let file: String
    let line: Int
    let id: String
    let roles: Set<Role>
    let givenName: String
    let familyName: String
    /// Names as written; not yet looked up.
    let classes: [String]?
    let classTeacherOf: [String]?
    let teaches: [String]?
    /// Outer nil: no such column; inner nil: an empty cell.
    let birthDate: CalendarDay??
    let privateAddress: EmailAddress??
    let localPart: String?
    let login: String?
    let language: ReadingLanguage?
    let password: String?
    let passwordHash: String?

    /// Characters in a name.
    static let longestName = 100
    /// Characters in an id.
    static let longestID = 100
}

/// Reads the lines of one people file.
struct PersonReading {
    let table: ImportTable
    let plan: AddressPlan
    var problems: ProblemList
    /// Private addresses of people who aren't guardians: not kept.
    private(set) var ignoredAddresses = 0

    init(table: ImportTable, plan: AddressPlan, problems: ProblemList) {
        self.table = table
        self.plan = plan
        self.problems = problems
    }

    /// - Returns: nil where a cell is unfit; `problems` names each.
    mutating func read(_ line: ImportTable.Line) -> PersonEntry? {
        let before = problems.problems.count + problems.unlisted
        let id = name(.id, line, longest: PersonEntry.longestID, isRequired: true)
        let givenName = name(.givenName, line, longest: PersonEntry.longestName, isRequired: false)
        let familyName = name(.familyName, line, longest: PersonEntry.longestName, isRequired: true)
        let roles = roles(line)
        let entry = PersonEntry(
            file: table.name,
            line: line.number,
            id: id,
            roles: roles,
            givenName: givenName,
            familyName: familyName,
            classes: table.value(.schoolClass, in: line).map(ImportWords.list),
            classTeacherOf: table.value(.classTeacherOf, in: line).map(ImportWords.list),
            teaches: table.value(.teaches, in: line).map(ImportWords.list),
            birthDate: birthDate(line),
            privateAddress: privateAddress(line, roles),
            localPart: localPart(line),
            login: login(line),
            language: language(line),
            password: filled(.password, line),
            passwordHash: passwordHash(line)
        )
        checkClasses(entry, line)
        return problems.problems.count + problems.unlisted == before ? entry : nil
    }

    private mutating func complain(
        _ column: ImportColumn,
        _ line: ImportTable.Line,
        _ fault: ImportFault,
        value: String? = nil
    ) {
        problems.add(table.name, line: line.number, column: table.header(column), value: value, fault)
    }

    private func filled(_ column: ImportColumn, _ line: ImportTable.Line) -> String? {
        table.value(column, in: line).flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func name(
        _ column: ImportColumn,
        _ line: ImportTable.Line,
        longest: Int,
        isRequired: Bool
    ) -> String {
        let text = table.value(column, in: line) ?? ""
        if isRequired, text.isEmpty { complain(column, line, .person(.empty)) }
        if text.count > longest { complain(column, line, .person(.tooLong(most: longest)), value: text) }
        if text.unicodeScalars.contains(where: \.isUnfitForNames) {
            complain(column, line, .person(.controlCharacters), value: text)
        }
        return text
    }

    private mutating func roles(_ line: ImportTable.Line) -> Set<Role> {
        let text = table.value(.role, in: line) ?? ""
        guard let roles = ImportWords.roles(text) else {
            complain(.role, line, .person(.unknownRole), value: text)
            return []
        }
        if roles.contains(.child), roles.count > 1 {
            complain(.role, line, .person(.childWithOtherRole), value: text)
        }
        return roles
    }

    private mutating func birthDate(_ line: ImportTable.Line) -> CalendarDay?? {
        guard let text = table.value(.birthDate, in: line) else { return nil }
        guard !text.isEmpty else { return .some(nil) }
        guard let day = CalendarDay(text), day.year >= 1900 else {
            complain(.birthDate, line, .person(.noSuchDay), value: text)
            return nil
        }
        return day
    }

    private mutating func privateAddress(_ line: ImportTable.Line, _ roles: Set<Role>) -> EmailAddress?? {
        guard let text = table.value(.privateAddress, in: line) else { return nil }
        guard !text.isEmpty else { return .some(nil) }
        guard roles.contains(.guardian) || roles.isEmpty else {
            ignoredAddresses += 1
            return .some(nil)
        }
        guard let address = EmailAddress(text) else {
            complain(.privateAddress, line, .person(.noMailAddress), value: text)
            return nil
        }
        guard !plan.isOurs(address.domain) else {
            complain(
                .privateAddress,
                line,
                .person(.addressOfSchool),
                value: text
            )
            return nil
        }
        return address
    }

    private mutating func localPart(_ line: ImportTable.Line) -> String? {
        guard let text = filled(.localPart, line) else { return nil }
        var local = text.lowercased()
        if let at = local.lastIndex(of: "@") {
            guard let domain = Domain(local[local.index(after: at)...]), plan.isOurs(domain) else {
                complain(.localPart, line, .person(.foreignDomain(expected: "\(plan.primaryDomain)")), value: text)
                return nil
            }
            local = String(local[..<at])
        }
        guard LocalPart.isValid(local) else {
            complain(
                .localPart,
                line,
                .person(.unfitLocalPart),
                value: text
            )
            return nil
        }
        guard !plan.isReserved(local) else {
            complain(.localPart, line, .person(.reservedLocalPart), value: text)
            return nil
        }
        return local
    }

    private mutating func login(_ line: ImportTable.Line) -> String? {
        guard let text = filled(.login, line) else { return nil }
        let login = text.lowercased()
        guard LocalPart.isValid(login) else {
            complain(.login, line, .person(.unfitLogin), value: text)
            return nil
        }
        return login
    }

    private mutating func language(_ line: ImportTable.Line) -> ReadingLanguage? {
        guard let text = filled(.language, line) else { return nil }
        guard let language = ImportWords.language(text) else {
            complain(.language, line, .person(.unknownLanguage), value: text)
            return nil
        }
        return language
    }

    private mutating func passwordHash(_ line: ImportTable.Line) -> String? {
        guard let text = filled(.passwordHash, line) else { return nil }
        guard CryptPasswordHasher.isSupported(text) else {
            complain(.passwordHash, line, .person(.unknownHash))
            return nil
        }
        return text
    }

    private mutating func checkClasses(_ entry: PersonEntry, _ line: ImportTable.Line) {
        if let classes = entry.classes, !classes.isEmpty, !entry.roles.isEmpty, !entry.roles.contains(.child) {
            complain(
                .schoolClass,
                line,
                .person(.onlyChildrenBelongToClasses),
                value: classes.joined(separator: ", ")
            )
        }
        for (column, names) in [(ImportColumn.classTeacherOf, entry.classTeacherOf), (.teaches, entry.teaches)] {
            guard let names, !names.isEmpty, !entry.roles.isEmpty, !entry.roles.contains(where: \.isStaff) else {
                continue
            }
            complain(
                column,
                line,
                .person(.onlyStaffTeaches),
                value: names.joined(separator: ", ")
            )
        }
        for (column, names) in [
            (ImportColumn.schoolClass, entry.classes), (.classTeacherOf, entry.classTeacherOf),
            (.teaches, entry.teaches),
        ] {
            for name in names ?? [] where !GroupNames.isFit(name) {
                complain(column, line, .membership(.unfitGroupName), value: name)
            }
        }
    }
}

/// What classes and groups may be called.
enum GroupNames {
    /// Octets of the name in addresses: `lehrer.` and a subaddress still fit (RFC 5321 §4.5.3.1.1).
    static let longest = 40

    static func isFit(_ name: String) -> Bool {
        let folded = LocalPart.fold(name)
        return (1...longest).contains(folded.utf8.count) && !name.unicodeScalars.contains(where: \.isUnfitForNames)
    }
}

extension Unicode.Scalar {
    /// Control characters, and marks that turn the direction of what follows around.
    fileprivate var isUnfitForNames: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        }
    }
}
