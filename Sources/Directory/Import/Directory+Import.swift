internal import Database
internal import FoundationEssentials
internal import School

extension Directory {
    /// Works out what an import would do; writes nothing. The files together are the whole school: who was imported
    /// before and is not in them leaves.
    /// - Throws: `DatabaseError` only; faults in the files are in the plan.
    package func planImport(
        _ files: [ImportFile],
        limits: ImportLimits = .standard,
        progress: @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportPlan {
        try await reload()
        let school = roster
        let used = try await usedLocalParts()
        let changed = try await database.read { try ChangedAddress.all($0) }
        var planner = ImportPlanner(
            plan: plan,
            roster: school,
            usedLocalParts: used,
            hasPassword: Set(school.accounts.map(\.person).filter { passwordHash(of: $0) != nil }),
            changedAddresses: changed,
            rules: rules,
            now: now(),
            limits: limits
        )
        var tables: [ImportTable] = []
        if files.count > limits.mostFiles {
            planner.problems.add(files.first?.name ?? "", .file(.tooManyFiles(most: limits.mostFiles)))
        }
        for file in files.prefix(limits.mostFiles) {
            guard let table = ImportTable(file, limits: limits, problems: &planner.problems) else { continue }
            tables.append(table)
            planner.note(table)
        }
        // With a file that can't be read, every name in it would be missed elsewhere: say what is wrong, and no more.
        if tables.count == files.count {
            let people = tables.filter { $0.kind == .people }
            if people.isEmpty {
                planner.problems.add(files.first?.name ?? "", .file(.noPeopleFile))
            } else {
                planner.addPeople(people) { progress(.reading(lines: $0)) }
                planner.addClasses(people)
                planner.addGuardianships(tables.filter { $0.kind == .guardianships })
                planner.addGroups(tables.filter { $0.kind == .groups })
                planner.addLeavers()
            }
        }
        return planner.finished(tables, files.map(\.name), limits)
    }

    /// Does what was planned, in one transaction.
    /// - Parameters:
    ///   - confirmingLeavers: that so many leave is meant (`ImportPlan.needsConfirmation`).
    ///   - passwordsMustChange: whether first passwords of the files are to be changed at the first login.
    /// - Throws: `DirectoryError.planUnsound`, `.planOutdated`, `.manyLeavers`; `DatabaseError`.
    @discardableResult
    package func apply(
        _ plan: ImportPlan,
        note: ChangeNote,
        confirmingLeavers: Bool = false,
        passwordsMustChange: Bool = true,
        progress: @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportSummary {
        guard plan.isSound else { throw DirectoryError.planUnsound }
        if plan.needsConfirmation, !confirmingLeavers {
            throw DirectoryError.manyLeavers(count: plan.leaving, of: plan.activePeople)
        }
        let summary = ImportSummary(joined: plan.joining, changed: plan.changing, departed: plan.leaving)
        guard !plan.isEmpty else { return summary }
        let hashes = try await hash(plan.passwords) { progress(.hashing(done: $0, of: $1)) }
        let state = passwordsMustChange ? Account.PasswordState.mustChange : .chosen
        progress(.writing)
        let before = Set(roster.accounts.map(\.person))
        try await change { connection, time in
            guard try DirectorySnapshot.version(connection) == plan.baseVersion else {
                throw DirectoryError.planOutdated
            }
            let writing = SchoolWriting(connection: connection, now: time)
            try writing.write(plan.schoolChanges)
            for (person, hash) in hashes { try writing.setPassword(hash, state: state, of: person) }
            for account in plan.schoolChanges.accounts where !before.contains(account.person) {
                try writing.record(AccountEvent(person: account.person, at: time, kind: .create, note: note))
            }
            for person in hashes.keys.sorted() {
                try writing.record(AccountEvent(person: person, at: time, kind: .setPassword, note: note))
            }
            try connection.execute(
                """
                INSERT INTO school_imports (id, happened_at, done_by, reason, joined, changed, departed)
                VALUES (\(UniqueID.make(at: time)), \(time), \(note.who), \(note.why), \(summary.joined),
                    \(summary.changed), \(summary.departed))
                """
            )
        }
        return summary
    }

    private func usedLocalParts() async throws -> [String: PersonID] {
        try await database.read { connection in
            var used: [String: PersonID] = [:]
            try connection.forEachRow("SELECT local_part, person_id FROM local_parts") { row in
                used[try row.string(0)] = PersonID(try row.string(1))
            }
            return used
        }
    }
}

extension ImportPlanner {
    /// What the reader of the plan should know of a file.
    fileprivate mutating func note(_ table: ImportTable) {
        if table.encoding == .windows1252 { notes.append(.windows1252(file: table.name)) }
        if !table.unusedHeaders.isEmpty {
            notes.append(.unusedColumns(file: table.name, names: Array(table.unusedHeaders.prefix(20))))
        }
    }

    fileprivate func finished(
        _ tables: [ImportTable],
        _ files: [String],
        _ limits: ImportLimits
    ) -> ImportPlan {
        let isSound = problems.problems.isEmpty
        let changes = isSound ? self.changes : SchoolChanges()
        let lines =
            isSound
            ? RosterDifference(before: roster, after: changes.applied(to: roster), plan: plan).changes() : []
        let active = roster.people.count(where: \.isActive)
        let leaving = lines.count { $0.kind == .leaves && $0.isPerson }
        return ImportPlan(
            sources: tables.map {
                .init(
                    name: $0.name,
                    kind: $0.kind,
                    encoding: $0.encoding,
                    separator: $0.separator,
                    lines: $0.lines.count
                )
            },
            problems: problems.sorted(files: files),
            unlistedProblems: problems.unlisted,
            notes: notes,
            changes: lines,
            activePeople: active,
            needsConfirmation: leaving > 10 && Double(leaving) > Double(active) * limits.largestLeavingShare,
            baseVersion: roster.version,
            schoolChanges: changes,
            passwords: isSound ? passwords : [:]
        )
    }
}
