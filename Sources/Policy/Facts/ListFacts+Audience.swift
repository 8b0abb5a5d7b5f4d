package import School

extension ListFacts {
    /// The audience of an id as `id(of:)` makes it: what a finding proposes, a record names.
    /// - Returns: nil for what is no such id. Whether the class or child is (still) there is not asked.
    package static func audience(of id: String) -> Audience? {
        let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let kind = parts.first.flatMap({ Audience.Kind(rawValue: String($0)) }) else { return nil }
        let name = parts.count == 2 ? String(parts[1]) : ""
        switch kind {
        case .staff: return parts.count == 1 ? .staff : nil
        case .allChildren: return parts.count == 1 ? .allChildren : nil
        case .allGuardians: return parts.count == 1 ? .allGuardians : nil
        case .classChildren, .classGuardians, .classTeachers, .group, .childGuardians:
            guard !name.isEmpty else { return nil }
        }
        switch kind {
        case .classChildren: return .classChildren(GroupID(name))
        case .classGuardians: return .classGuardians(GroupID(name))
        case .classTeachers: return .classTeachers(GroupID(name))
        case .group: return .group(GroupID(name))
        case .childGuardians: return .childGuardians(PersonID(name))
        case .staff, .allChildren, .allGuardians: return nil
        }
    }
}
