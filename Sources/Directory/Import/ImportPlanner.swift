internal import Database
internal import FoundationEssentials
internal import School

/// Works an import out: the files against the school as it is. Pure but for the ids that it makes.
struct ImportPlanner {
    let plan: AddressPlan
    let roster: Roster
    let now: Date
    let rules: PasswordRules
    /// Who has a password already.
    let hasPassword: Set<PersonID>

    /// Private addresses that were changed here since the files had them.
    let changedAddresses: [PersonID: ChangedAddress]

    var register: LocalPartRegister
    var problems: ProblemList
    var notes: [ImportNote] = []
    var changes = SchoolChanges()
    var passwords: [PersonID: String] = [:]

    /// Entries by number, with the person each became; in the order of the files.
    var entries: [(entry: PersonEntry, person: Person)] = []
    var personByNumber: [String: Person] = [:]
    private var logins: [String: PersonID] = [:]
    var keptAddresses: [String] = []
    var overwrittenAddresses: [String] = []

    init(
        plan: AddressPlan,
        roster: Roster,
        usedLocalParts: [String: PersonID],
        hasPassword: Set<PersonID>,
        changedAddresses: [PersonID: ChangedAddress] = [:],
        rules: PasswordRules,
        now: Date,
        limits: ImportLimits
    ) {
        self.plan = plan
        self.roster = roster
        self.hasPassword = hasPassword
        self.changedAddresses = changedAddresses
        self.rules = rules
        self.now = now
        problems = ProblemList(limit: limits.mostProblems)
        let groups = roster.groups.filter { $0.kind == .group && $0.isActive }
        register = LocalPartRegister(
            plan: plan,
            used: usedLocalParts,
            groupNames: Set(groups.map { plan.localPart(ofGroup: $0.addressName) })
        )
        for account in roster.accounts { logins[account.login] = account.person }
    }

    /// Reads all lines about people, then settles who they are.
    mutating func addPeople(_ tables: [ImportTable], progress: (Int) -> Void) {
        var read: [PersonEntry] = []
        var places: [String: (file: String, line: Int)] = [:]
        var ignored = 0
        for table in tables {
            var reading = PersonReading(table: table, plan: plan, problems: problems)
            for line in table.allLines {
                let entry = line.hasSurplus ? nil : reading.read(line)
                // The id of an unfit line counts, too: all that is wrong is named at once.
                let id = entry?.id ?? table.value(.id, in: line) ?? ""
                if let first = places[id] {
                    reading.problems.add(
                        table.name,
                        line: line.number,
                        column: table.header(.id),
                        value: id,
                        .person(.doubleID(file: first.file, line: first.line))
                    )
                    continue
                }
                if !id.isEmpty { places[id] = (table.name, line.number) }
                guard let entry else { continue }
                read.append(entry)
                if read.count % 500 == 0 { progress(read.count) }
            }
            problems = reading.problems
            ignored += reading.ignoredAddresses
        }
        if ignored > 0 {
            notes.append(.addressesNotKept(count: ignored))
        }
        // Addresses that the office has chosen come first, so that no made one stands in their way.
        let claimed = read.map { ($0, claim($0)) }
        for (entry, id) in claimed { settle(entry, id) }
        if !keptAddresses.isEmpty { notes.append(.addressesKept(names: keptAddresses)) }
        if !overwrittenAddresses.isEmpty { notes.append(.addressesOverwritten(names: overwrittenAddresses)) }
        progress(read.count)
    }

    private mutating func claim(_ entry: PersonEntry) -> PersonID {
        let id = roster.person(externalID: entry.id)?.id ?? PersonID(UniqueID.make(at: now))
        if let localPart = entry.localPart, !register.claim(localPart, for: id) {
            problems.add(
                entry.file,
                line: entry.line,
                column: ImportColumn.localPart.spellings[0],
                value: localPart,
                .person(.localPartTaken)
            )
        }
        return id
    }

    private mutating func settle(_ entry: PersonEntry, _ id: PersonID) {
        let known = roster.person(id)
        var person =
            known ?? Person(id: id, givenName: entry.givenName, familyName: entry.familyName, roles: entry.roles)
        person.externalID = entry.id
        person.givenName = entry.givenName
        person.familyName = entry.familyName
        person.roles = entry.roles
        person.isActive = true
        if let birthDate = entry.birthDate { person.birthDate = birthDate }
        if let address = entry.privateAddress { settle(address, of: &person) }
        if !person.isGuardian { person.privateAddress = nil }
        if let language = entry.language { person.reads = language }
        if person.isChild || person.isStaff {
            person.localPart =
                entry.localPart ?? person.localPart
                ?? register.make(
                    for: id,
                    givenName: entry.givenName,
                    familyName: entry.familyName,
                    number: entry.id
                )
            settleAccount(entry, person)
        }
        entries.append((entry, person))
        personByNumber[entry.id] = person
        if person != known { changes.people.append(person) }
    }

    private mutating func settleAccount(_ entry: PersonEntry, _ person: Person) {
        let known = roster.account(of: person.id)
        let login = entry.login ?? known?.login ?? person.localPart ?? ""
        if let owner = logins[login], owner != person.id {
            problems.add(
                entry.file,
                line: entry.line,
                column: ImportColumn.login.spellings[0],
                value: login,
                .person(.loginTaken)
            )
            return
        }
        logins[login] = person.id
        var account = known ?? Account(person: person.id, login: login, passwordState: .chosen)
        account.login = login
        if account != known { changes.accounts.append(account) }
        guard !hasPassword.contains(person.id) else { return }
        if let hash = entry.passwordHash {
            changes.passwordHashes[person.id] = hash
        } else if let password = entry.password {
            let flaws = rules.flaws(of: password, login: login, names: [person.givenName, person.familyName])
            guard flaws.isEmpty else {
                problems.add(
                    entry.file,
                    line: entry.line,
                    column: ImportColumn.password.spellings[0],
                    .person(.weakPassword(flaws))
                )
                return
            }
            passwords[person.id] = password
        }
    }

    /// Whoever an import once brought and this one does not name has left.
    mutating func addLeavers() {
        for person in roster.people where person.isActive {
            guard let number = person.externalID, personByNumber[number] == nil else { continue }
            var leaver = person
            leaver.isActive = false
            changes.people.append(leaver)
        }
    }
}
