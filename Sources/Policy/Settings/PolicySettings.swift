package import FoundationEssentials

/// All that a school may tune, as one value: one version of it is one row, live on every node.
///
/// What isn't set has the default that its rule declares. `SettingsCatalogue` names every setting and reads and prints
/// them.
package struct PolicySettings: Sendable, Hashable {
    /// How far each role's mail reaches.
    package var modes: PartyTable<SchoolMode>
    package var allowed: [AllowedCorrespondent]
    /// Senders outside with a name or domain like ours who are what they say: no deception rule weighs their names. An
    /// address or domain counts for names only where the message proves it.
    package var trusted: [AllowedCorrespondent]
    /// Names of offices and services.
    package var roleNames: RoleNames
    package var freeMailDomains: DomainList
    /// By which words chain letters, sign-ups, readers and held words are known.
    package var phrases: PhraseLists
    package var signupServices: DomainList
    /// Services that the school uses, by domain.
    package var usedServices: [AllowedCorrespondent]
    /// How labels are shown to readers.
    package var presentation: Presentation
    package var exemptions: [Exemption]
    /// Who may look at texts of held messages where that is needed. Default: who decides.
    package var textSight: TextSight
    /// Emergency brakes that are on, or were.
    package var brakes: [Brake]
    /// When announcements wait, by their readers.
    package var quietHours: [QuietAudience: QuietHours]
    /// The school's own titles and texts of clauses.
    package var clauseTexts: [ClauseID: ClauseWording]
    var limits: [String: PartyTable<Int>]
    /// What classes and groups have of their own.
    var overrides: GroupOverrides
    /// By name, where they are not as by default.
    var numbers: [String: Int]
    var actions: [RuleID: PartyTable<Action>]

    /// The defaults.
    package init() {
        modes = Self.standardModes
        allowed = []
        trusted = []
        roleNames = .standard
        freeMailDomains = DomainList(.freeMail)
        phrases = .standard
        signupServices = DomainList(.signupServices)
        usedServices = []
        presentation = .standard
        exemptions = []
        textSight = .deciders
        brakes = []
        quietHours = [:]
        clauseTexts = [:]
        limits = [:]
        overrides = GroupOverrides()
        numbers = [:]
        actions = [:]
    }

    package static let standardModes = PartyTable(all: SchoolMode.internalAndExternal)
        .with(.internal, for: .child, .guardian)

    // MARK: - Reading

    /// The limit for an author of these roles: the widest of theirs.
    package func limit(_ limit: Limit, for parties: PartySet) -> Int {
        table(of: limit).widest(for: parties, by: >)
    }

    /// The limit for this author at this time, that of their groups and exemptions counted.
    package func limit(_ limit: Limit, for author: Author, at time: Date) -> Int {
        let ordinary = ownLimit(limit, of: author) ?? self.limit(limit, for: author.parties)
        guard !exemptions.isEmpty, case .person(let person) = author else { return ordinary }
        return exemptions.reduce(ordinary) { widest, exemption in
            let holds = exemption.limit == limit.name && exemption.person == person.id && time <= exemption.until
            return holds ? max(widest, exemption.value) : widest
        }
    }

    /// What follows from a finding of `rule` by an author of these roles: the mildest of theirs.
    package func action(of rule: any Rule, for parties: PartySet) -> Action {
        let table = actions[rule.id] ?? rule.defaultActions
        return table.widest(for: parties, by: <)
    }

    package func mode(for parties: PartySet) -> SchoolMode {
        modes.widest(for: parties) { $0 == .internalAndExternal && $1 == .internal }
    }

    func table(of limit: Limit) -> PartyTable<Int> { limits[limit.name] ?? limit.defaults }

    func table(of rule: any Rule) -> PartyTable<Action> {
        actions[rule.id] ?? rule.defaultActions
    }

    // MARK: - Writing

    /// Sets a limit for one party; use the catalogue where the value comes from people.
    package mutating func set(_ limit: Limit, to value: Int, for party: Party) {
        var table = table(of: limit)
        table[party] = value
        limits[limit.name] = table == limit.defaults ? nil : table
    }

    package mutating func set(_ action: Action, of rule: any Rule, for party: Party) {
        var table = table(of: rule)
        table[party] = action
        actions[rule.id] = table == rule.defaultActions ? nil : table
    }
}
