internal import Database
internal import School

extension ImportPlanner {
    /// A class or group as the files describe it; a part is nil where no file speaks of it.
    struct GroupDraft {
        var name: String
        var owners: [PersonID]?
        var teachers: [PersonID]?
        var members: [PersonID]?
    }

    /// Classes follow from the columns `klasse`, `klassenleitung` and `unterricht` of the people files.
    mutating func addClasses(_ tables: [ImportTable]) {
        let hasOwners = tables.contains { $0.has(.classTeacherOf) }
        let hasTeachers = tables.contains { $0.has(.teaches) }
        guard tables.contains(where: { $0.has(.schoolClass) }) else { return }
        var drafts: [String: GroupDraft] = [:]
        for (entry, person) in entries {
            for name in entry.classes ?? [] {
                drafts[
                    LocalPart.fold(name),
                    default: GroupDraft(
                        name: name,
                        owners: hasOwners ? [] : nil,
                        teachers: hasTeachers ? [] : nil,
                        members: []
                    )
                ].members?.appendOnce(person.id)
            }
        }
        for (entry, person) in entries {
            for name in entry.classTeacherOf ?? [] where isClass(name, drafts, entry, .classTeacherOf) {
                drafts[LocalPart.fold(name)]?.owners?.appendOnce(person.id)
            }
            for name in entry.teaches ?? [] where isClass(name, drafts, entry, .teaches) {
                drafts[LocalPart.fold(name)]?.teachers?.appendOnce(person.id)
            }
        }
        settle(drafts, .schoolClass)
        let unled = drafts.values.filter { ($0.owners ?? [PersonID("")]).isEmpty }.map(\.name).sorted()
        if !unled.isEmpty { notes.append(.classesWithoutTeacher(names: unled)) }
    }

    /// A teacher's class that no child is in is a typing error.
    private mutating func isClass(
        _ name: String,
        _ drafts: [String: GroupDraft],
        _ entry: PersonEntry,
        _ column: ImportColumn
    ) -> Bool {
        if drafts[LocalPart.fold(name)] != nil { return true }
        problems.add(
            entry.file,
            line: entry.line,
            column: column.spellings[0],
            value: name,
            .membership(.classWithoutChildren(known: drafts.values.map(\.name).sorted()))
        )
        return false
    }

    /// Groups of the groups files, one line a membership. Without such a file groups stay as they are.
    mutating func addGroups(_ tables: [ImportTable]) {
        guard !tables.isEmpty else { return }
        var drafts: [String: GroupDraft] = [:]
        let classes = Set(
            (changes.groups + roster.groups).filter { $0.kind == .schoolClass && $0.isActive }.map(\.addressName)
        )
        for table in tables {
            for line in table.lines {
                addMembership(line, table, classes, &drafts)
            }
        }
        settle(drafts, .group)
        let unled = drafts.values.filter { ($0.owners ?? []).isEmpty }.map(\.name).sorted()
        if !unled.isEmpty { notes.append(.groupsWithoutOwner(names: unled)) }
    }

    private mutating func addMembership(
        _ line: ImportTable.Line,
        _ table: ImportTable,
        _ classes: Set<String>,
        _ drafts: inout [String: GroupDraft]
    ) {
        let name = table.value(.group, in: line) ?? ""
        let number = table.value(.member, in: line) ?? ""
        let folded = LocalPart.fold(name)
        guard GroupNames.isFit(name) else {
            problems.add(
                table.name,
                line: line.number,
                column: table.header(.group),
                value: name,
                .membership(.unfitGroupName)
            )
            return
        }
        let isTaken = classes.contains(folded) || plan.isReserved(forGroup: folded)
        let isPersons = !register.isFree(plan.localPart(ofGroup: folded))
        guard !isTaken, !isPersons else {
            problems.add(
                table.name,
                line: line.number,
                column: table.header(.group),
                value: name,
                .membership(.groupNameTaken)
            )
            return
        }
        guard let part = ImportWords.part(table.value(.part, in: line) ?? "") else {
            problems.add(
                table.name,
                line: line.number,
                column: table.header(.part),
                value: table.value(.part, in: line),
                .membership(.unknownPart)
            )
            return
        }
        guard let person = person(number, .member, line, table) else { return }
        var draft = drafts[folded] ?? GroupDraft(name: name, owners: [], teachers: [], members: [])
        switch part {
        case .owner: draft.owners?.appendOnce(person.id)
        case .teacher: draft.teachers?.appendOnce(person.id)
        case .member: draft.members?.appendOnce(person.id)
        }
        drafts[folded] = draft
    }

    /// Whom a number in a file means; complains where it means nobody.
    mutating func person(
        _ number: String,
        _ column: ImportColumn,
        _ line: ImportTable.Line,
        _ table: ImportTable
    ) -> Person? {
        if let person = personByNumber[number] { return person }
        problems.add(
            table.name,
            line: line.number,
            column: table.header(column),
            value: number,
            .membership(.unknownID)
        )
        return nil
    }

    /// Compares what the files describe with what is there.
    private mutating func settle(_ drafts: [String: GroupDraft], _ kind: Group.Kind) {
        for (_, draft) in drafts.sorted(by: { $0.key < $1.key }) {
            let known = roster.group(named: draft.name).flatMap { $0.kind == kind && $0.isActive ? $0 : nil }
            var group = known ?? Group(id: GroupID(UniqueID.make(at: now)), kind: kind, name: draft.name)
            group.owners = Self.merged(group.owners, draft.owners)
            group.teachers = Self.merged(group.teachers, draft.teachers)
            group.members = Self.merged(group.members, draft.members)
            if group != known { changes.groups.append(group) }
        }
        for group in roster.groups where group.kind == kind && group.isActive && drafts[group.addressName] == nil {
            var old = group
            old.isActive = false
            changes.groups.append(old)
        }
    }

    /// The order of a list is kept when the same people are in it: another order of lines changes nothing.
    private static func merged(_ old: [PersonID], _ new: [PersonID]?) -> [PersonID] {
        guard let new else { return old }
        return Set(old) == Set(new) ? old : new
    }
}

extension [PersonID] {
    /// Classes and groups have few dozens of people: a linear look is quick.
    fileprivate mutating func appendOnce(_ id: PersonID) {
        if !contains(id) { append(id) }
    }
}
