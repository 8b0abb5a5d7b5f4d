/// STORE and UID STORE, RFC 3501 §6.4.6.
package struct StoreCommand: Sendable, Hashable {
    package enum Change: String, Sendable, Hashable {
        case replace = "FLAGS"
        case add = "+FLAGS"
        case remove = "-FLAGS"
    }

    package let set: SequenceSet
    package let change: Change
    package let flags: MessageFlags
    package let isSilent: Bool
    package let usesUID: Bool
    /// UNCHANGEDSINCE, RFC 7162 §3.1.3
    package let unchangedSince: Int64?

    package init(
        _ set: SequenceSet,
        _ change: Change,
        _ flags: MessageFlags,
        isSilent: Bool = false,
        usesUID: Bool = false,
        unchangedSince: Int64? = nil
    ) {
        self.set = set
        self.change = change
        self.flags = flags
        self.isSilent = isSilent
        self.usesUID = usesUID
        self.unchangedSince = unchangedSince
    }
}

extension GrammarCursor {
    /// store = "STORE" SP sequence-set SP ["(" "UNCHANGEDSINCE" SP mod-sequence-valzer ")" SP] store-att-flags
    mutating func store(usesUID: Bool) throws(GrammarError) -> StoreCommand {
        let set = try sequenceSet()
        try space()
        var unchangedSince: Int64?
        if skip("(") {
            guard skipWord("UNCHANGEDSINCE") else { throw .expected("UNCHANGEDSINCE") }
            try space()
            unchangedSince = try number64()
            try expect(")")
            try space()
        }
        let sign = skip("+") ? "+" : skip("-") ? "-" : ""
        let word = try keyword("FLAGS")
        let isSilent = word == "FLAGS.SILENT"
        guard isSilent || word == "FLAGS", let change = StoreCommand.Change(rawValue: sign + "FLAGS") else {
            throw .expected("FLAGS or FLAGS.SILENT")
        }
        try space()
        return StoreCommand(
            set,
            change,
            try flags(),
            isSilent: isSilent,
            usesUID: usesUID,
            unchangedSince: unchangedSince
        )
    }
}
