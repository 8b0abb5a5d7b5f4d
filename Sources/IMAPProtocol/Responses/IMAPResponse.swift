/// What the server says, RFC 3501 §7. FETCH responses with message data are written by `FetchResponseWriter` as they are
/// read from the store, without a value between.
package enum IMAPResponse: Sendable, Hashable {
    case tagged(String, StatusResponse)
    case untagged(StatusResponse)
    /// `+`
    case continuation(String)
    case capability([String])
    case enabled([String])
    case flags(MessageFlags)
    case exists(Int)
    case recent(Int)
    case expunge(Int)
    /// An unasked FETCH with FLAGS; UID and MODSEQ where the session wants them.
    case flagsChanged(number: Int, uid: UInt32?, flags: MessageFlags, isRecent: Bool, modSeq: Int64?)
    /// FETCH with MODSEQ alone: a silent STORE under CONDSTORE.
    case modSeqChanged(number: Int, uid: UInt32?, modSeq: Int64)
    case list(ListEntry)
    case lsub(ListEntry)
    case status(MailboxName, [(StatusItem, Int64)])
    case search([UInt32], modSeq: Int64?)
    case extendedSearch(ExtendedSearch)
    case namespace
    case id([ClientIdentity])
    case quotaRoot(MailboxName, root: String)
    /// In units of 1,024 octets, RFC 9208 §5.1.
    case quota(root: String, used: Int64, limit: Int64?)

    package static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    /// As sent, with its CRLF.
    package var bytes: [UInt8] {
        var writer = ResponseWriter()
        writer.write(self)
        return writer.bytes
    }
}

/// One line of LIST or LSUB.
package struct ListEntry: Sendable, Hashable {
    /// nil for the root, the answer to the question for the delimiter.
    package var name: MailboxName?
    /// With their backslashes.
    package var attributes: [String]
    /// CHILDINFO, RFC 5258 §3.5.
    package var hasSubscribedChild: Bool

    package init(_ name: MailboxName?, attributes: [String], hasSubscribedChild: Bool = false) {
        self.name = name
        self.attributes = attributes
        self.hasSubscribedChild = hasSubscribedChild
    }
}

/// ESEARCH, RFC 4731 §3.1.
package struct ExtendedSearch: Sendable, Hashable {
    package let tag: String
    package let usesUID: Bool
    package var min: UInt32?
    package var max: UInt32?
    package var all: [UInt32]
    package var count: Int?
    package var modSeq: Int64?

    /// - Parameter found: ascending, each with its mod-sequence where the search asked for them.
    package init(
        tag: String,
        usesUID: Bool,
        results: [SearchCommand.Result],
        found: [UInt32],
        modSeqs: [Int64]?
    ) {
        self.tag = tag
        self.usesUID = usesUID
        min = results.contains(.min) ? found.first : nil
        max = results.contains(.max) ? found.last : nil
        all = results.contains(.all) ? found : []
        count = results.contains(.count) ? found.count : nil
        // RFC 4731 §3.2: of the message returned for MIN or MAX alone, the higher for both, else of all found.
        let isPicked = !results.contains(.all) && !results.contains(.count)
        let picked = (results.contains(.min) ? [modSeqs?.first] : []) + (results.contains(.max) ? [modSeqs?.last] : [])
        modSeq = isPicked ? picked.compactMap(\.self).max() : modSeqs?.max()
    }
}
