internal import School

/// A list of the school in a page's language: "Eltern der 5a".
enum AudienceWords {
    static func name(_ audience: Audience, in roster: Roster, _ texts: Texts) -> String {
        var name = audience.groupID.flatMap(roster.group)?.name ?? ""
        if case .childGuardians(let child) = audience { name = roster.person(child)?.displayName ?? "" }
        return texts("audience-" + audience.kind.rawValue, ["name": name])
    }
}
