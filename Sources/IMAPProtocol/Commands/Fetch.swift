/// FETCH and UID FETCH, RFC 3501 §6.4.5.
package struct FetchCommand: Sendable, Hashable {
    package let set: SequenceSet
    package let items: [FetchItem]
    package let usesUID: Bool
    /// CHANGEDSINCE, RFC 7162 §3.1.4.1
    package let changedSince: Int64?

    package init(_ set: SequenceSet, _ items: [FetchItem], usesUID: Bool = false, changedSince: Int64? = nil) {
        self.set = set
        self.items = items
        self.usesUID = usesUID
        self.changedSince = changedSince
    }

    /// What is sent: UID FETCH always has UID (§6.4.8), CHANGEDSINCE has MODSEQ; each item once.
    package var answeredItems: [FetchItem] {
        var answered: [FetchItem] = []
        let implied: [FetchItem] = (usesUID ? [.uid] : []) + (changedSince == nil ? [] : [.modSeq])
        for item in implied + items where !answered.contains(item) { answered.append(item) }
        return answered
    }
}

extension GrammarCursor {
    /// fetch = "FETCH" SP sequence-set SP (…) [SP "(" "CHANGEDSINCE" SP mod-sequence-value ")"]
    mutating func fetch(usesUID: Bool) throws(GrammarError) -> FetchCommand {
        let set = try sequenceSet()
        try space()
        let items = try fetchItems()
        guard skip(" ") else { return FetchCommand(set, items, usesUID: usesUID) }
        try expect("(")
        guard skipWord("CHANGEDSINCE") else { throw .expected("CHANGEDSINCE") }
        try space()
        let since = try number64()
        try expect(")")
        return FetchCommand(set, items, usesUID: usesUID, changedSince: since)
    }
}
