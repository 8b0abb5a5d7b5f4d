/// A SEARCH key, RFC 3501 §6.4.4. Keys that say the same are one case here: UNSEEN is `.not(.flag(.seen))`.
package indirect enum SearchKey: Sendable, Hashable {
    case all
    case flag(MessageFlags.System)
    case keyword(String)
    /// \Recent in this session.
    case recent
    /// Day of INTERNALDATE, zone disregarded.
    case before(CalendarDate)
    case on(CalendarDate)
    case since(CalendarDate)
    /// Day of the Date field, zone disregarded.
    case sentBefore(CalendarDate)
    case sentOn(CalendarDate)
    case sentSince(CalendarDate)
    case larger(Int64)
    case smaller(Int64)
    /// A substring of a header field; an empty text asks whether the field is there.
    case header(String, String)
    /// A substring of the text parts.
    case body(String)
    /// A substring of header or text parts.
    case text(String)
    case sequence(SequenceSet)
    case uid(SequenceSet)
    /// Changed at or after this mod-sequence, RFC 7162 §3.1.5.
    case modSeq(Int64)
    case not(SearchKey)
    case or(SearchKey, SearchKey)
    /// All of them.
    case and([SearchKey])

    /// Whether a key satisfies `isWanted` anywhere in the tree.
    package func contains(where isWanted: (SearchKey) -> Bool) -> Bool {
        if isWanted(self) { return true }
        switch self {
        case .not(let key): return key.contains(where: isWanted)
        case .or(let first, let second): return first.contains(where: isWanted) || second.contains(where: isWanted)
        case .and(let keys): return keys.contains { $0.contains(where: isWanted) }
        default: return false
        }
    }
}
