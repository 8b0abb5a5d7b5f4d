/// COPY (RFC 3501 §6.4.7) and MOVE (RFC 6851), with their UID forms.
package struct CopyCommand: Sendable, Hashable {
    package let set: SequenceSet
    package let mailbox: MailboxName
    package let usesUID: Bool

    package init(_ set: SequenceSet, to mailbox: MailboxName, usesUID: Bool = false) {
        self.set = set
        self.mailbox = mailbox
        self.usesUID = usesUID
    }
}

extension GrammarCursor {
    /// copy = "COPY" SP sequence-set SP mailbox
    mutating func copy(usesUID: Bool) throws(GrammarError) -> CopyCommand {
        let set = try sequenceSet()
        try space()
        return CopyCommand(set, to: try mailbox(), usesUID: usesUID)
    }
}
