internal import School

/// Children in families: who share a guardian belong together.
struct Families {
    private var parents: [PersonID: PersonID] = [:]

    /// How many there are.
    var count: Int { parents.count { $0.key == $0.value } }

    /// For each child its family's, from 1 in the children's order of ids.
    var numbers: [PersonID: Int] {
        var known: [PersonID: Int] = [:]
        var numbers: [PersonID: Int] = [:]
        for child in parents.keys.sorted() {
            let root = root(child)
            let number = known[root] ?? known.count + 1
            known[root] = number
            numbers[child] = number
        }
        return numbers
    }

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
    }

    private func root(_ child: PersonID) -> PersonID {
        var root = child
        while let next = parents[root], next != root { root = next }
        return root
    }
}

extension Roster {
    /// The other children of a child's guardians.
    func siblings(of child: PersonID) -> [PersonID] {
        var siblings: [PersonID] = []
        for own in guardianships(ofChild: child) where own.hasCustody {
            for other in guardianships(ofGuardian: own.guardian) where other.hasCustody && other.child != child {
                if !siblings.contains(other.child) { siblings.append(other.child) }
            }
        }
        return siblings
    }
}
