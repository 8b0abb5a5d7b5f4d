/// One value for each party.
package struct PartyTable<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Always one for each party, by `Party.index`.
    private var values: [Value]

    package init(all value: Value) {
        values = Array(repeating: value, count: Party.allCases.count)
    }

    package subscript(party: Party) -> Value {
        get { values[party.index] }
        set { values[party.index] = newValue }
    }

    /// The same with another value for one party.
    package func with(_ value: Value, for parties: Party...) -> Self {
        var copy = self
        for party in parties { copy[party] = value }
        return copy
    }

    /// Who has several roles has the widest of their values.
    /// - Parameter isWider: whether the first is wider than the second.
    /// - Returns: the narrowest of all where `parties` is empty: who has no role is given no advantage by it.
    func widest(for parties: PartySet, by isWider: (Value, Value) -> Bool) -> Value {
        var found: Value?
        for (index, value) in values.enumerated() where parties.rawValue & (1 << UInt16(index)) != 0 {
            if let best = found, !isWider(value, best) { continue }
            found = value
        }
        return found ?? narrowest(by: isWider)
    }

    private func narrowest(by isWider: (Value, Value) -> Bool) -> Value {
        var least = self[.child]
        for value in values where isWider(least, value) { least = value }
        return least
    }
}
