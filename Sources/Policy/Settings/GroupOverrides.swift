/// What holds for the members of a class or group in place of what holds for their roles.
///
/// A group is named as in addresses (`5a`, `ag.theater`): a setting of the 10a is next year's 10a's, too. Who is in several
/// groups with an override has the widest of these, as with roles; an override may also be narrower than the role's.
package struct GroupOverrides: Sendable, Hashable {
    var limits: [String: [String: Int]] = [:]
    var actions: [RuleID: [String: Action]] = [:]
    var modes: [String: SchoolMode] = [:]

    package init() {}

    /// Whether there is none.
    var isEmpty: Bool { limits.isEmpty && actions.isEmpty && modes.isEmpty }
}

extension Author {
    /// The classes and groups that the author is a member of.
    var groups: [String] {
        if case .person(let person) = self { person.groups } else { [] }
    }
}

extension PolicySettings {
    // MARK: - Reading

    /// What follows from a finding of `rule` for this author.
    package func action(of rule: any Rule, for author: Author) -> Action {
        if let own = overrides.actions[rule.id], let mildest = author.groups.compactMap({ own[$0] }).min() {
            return mildest
        }
        return action(of: rule, for: author.parties)
    }

    /// How far mail of members of these groups, who have these roles, reaches.
    package func mode(for parties: PartySet, in groups: [String]) -> SchoolMode {
        guard !overrides.modes.isEmpty, !groups.isEmpty else { return mode(for: parties) }
        let own = groups.compactMap { overrides.modes[$0] }
        if own.contains(.internalAndExternal) { return .internalAndExternal }
        return own.isEmpty ? mode(for: parties) : .internal
    }

    package func mode(for author: Author) -> SchoolMode { mode(for: author.parties, in: author.groups) }

    /// A limit of the author's groups; nil where none has one.
    func ownLimit(_ limit: Limit, of author: Author) -> Int? {
        guard let own = overrides.limits[limit.name] else { return nil }
        return author.groups.compactMap { own[$0] }.max()
    }

    // MARK: - Writing

    /// - Parameter value: nil lets the roles' limits hold again.
    package mutating func set(_ limit: Limit, to value: Int?, forGroup group: String) {
        var own = overrides.limits[limit.name] ?? [:]
        own[group] = value
        overrides.limits[limit.name] = own.isEmpty ? nil : own
    }

    /// - Parameter action: nil lets the roles' actions hold again.
    package mutating func set(_ action: Action?, of rule: any Rule, forGroup group: String) {
        var own = overrides.actions[rule.id] ?? [:]
        own[group] = action
        overrides.actions[rule.id] = own.isEmpty ? nil : own
    }

    /// - Parameter mode: nil lets the roles' modes hold again.
    package mutating func set(_ mode: SchoolMode?, forGroup group: String) {
        overrides.modes[group] = mode
    }
}
