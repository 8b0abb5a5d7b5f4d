internal import School

extension ImportPlanner {
    /// In which order guardians are asked, as a number in a file.
    private static let orders = 1...99

    /// Guardianships, one line each. With such a file it names all of them; without one they stay as they are.
    mutating func addGuardianships(_ tables: [ImportTable]) {
        guard !tables.isEmpty else { return }
        var families: [PersonID: [Guardianship]] = [:]
        for table in tables {
            for line in table.lines {
                guard let guardianship = read(line, table, families) else { continue }
                families[guardianship.child, default: []].append(guardianship)
            }
        }
        var withoutGuardian = 0
        for (_, person) in entries where person.isChild {
            let family = (families[person.id] ?? []).sorted {
                ($0.order, $0.guardian.text) < ($1.order, $1.guardian.text)
            }
            if family.isEmpty { withoutGuardian += 1 }
            if family != roster.guardianships(ofChild: person.id) { changes.guardianships[person.id] = family }
        }
        if withoutGuardian > 0 { notes.append(.childrenWithoutGuardian(count: withoutGuardian)) }
        let guardians = Set(families.values.joined().map(\.guardian))
        let childless = entries.count { $0.person.isGuardian && !guardians.contains($0.person.id) }
        if childless > 0 { notes.append(.guardiansWithoutChild(count: childless)) }
    }

    private mutating func read(
        _ line: ImportTable.Line,
        _ table: ImportTable,
        _ families: [PersonID: [Guardianship]]
    ) -> Guardianship? {
        func complain(_ column: ImportColumn, _ value: String, _ fault: MembershipFault) {
            problems.add(table.name, line: line.number, column: table.header(column), value: value, .membership(fault))
        }
        let childNumber = table.value(.child, in: line) ?? ""
        let guardianNumber = table.value(.guardian, in: line) ?? ""
        let child = person(childNumber, .child, line, table)
        let guardian = person(guardianNumber, .guardian, line, table)
        guard let child, let guardian else { return nil }
        guard child.isChild else {
            complain(.child, childNumber, .notAChild)
            return nil
        }
        guard guardian.isGuardian else {
            complain(.guardian, guardianNumber, .notAGuardian)
            return nil
        }
        let family = families[child.id] ?? []
        guard !family.contains(where: { $0.guardian == guardian.id }) else {
            complain(.guardian, guardianNumber, .doubleGuardian)
            return nil
        }
        let custodyText = table.value(.custody, in: line) ?? ""
        guard let hasCustody = custodyText.isEmpty ? true : ImportWords.truth(custodyText) else {
            complain(.custody, custodyText, .neitherYesNorNo)
            return nil
        }
        let orderText = table.value(.order, in: line) ?? ""
        let next = (family.map(\.order).max() ?? 0) + 1
        guard let order = orderText.isEmpty ? next : Int(orderText), Self.orders.contains(order) else {
            complain(.order, orderText, .notAnOrder(least: Self.orders.lowerBound, most: Self.orders.upperBound))
            return nil
        }
        return Guardianship(guardian: guardian.id, child: child.id, hasCustody: hasCustody, order: order)
    }
}
