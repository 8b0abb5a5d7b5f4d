internal import School

/// Children in families: who share a guardian belong together.
struct Families {
    private var parents: [PersonID: PersonID] = [:]
    private var numbers: [PersonID: Int] = [:]

    /// How many there are.
    var count: Int { Set(numbers.values).count }

    init(_ children: some Collection<PersonID>, in roster: Roster) {
        for child in children { parents[child] = child }
        var childOf: [PersonID: PersonID] = [:]
        for child in children {
            for guardianship in roster.guardianships(ofChild: child) where guardianship.hasCustody {
                if let sibling = childOf[guardianship.guardian] {
                    parents[root(child)] = root(sibling)
                } else {
                    childOf[guardianship.guardian] = child
                }
            }
        }
        var known: [PersonID: Int] = [:]
        for child in children.sorted() {
            let root = root(child)
            let number = known[root] ?? known.count
            known[root] = number
            numbers[child] = number
        }
    }

    /// The same for all children of a family, from 0.
    func number(of child: PersonID) -> Int { numbers[child] ?? 0 }

    private func root(_ child: PersonID) -> PersonID {
        var root = child
        while let next = parents[root], next != root { root = next }
        return root
    }
}
