internal import Database
package import FoundationEssentials
package import MessageBodies

/// What FETCH wants of each message beyond its flags, date and size, which come always.
package struct FetchColumns: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let envelope = FetchColumns(rawValue: 1)
    package static let bodyStructure = FetchColumns(rawValue: 2)
    package static let extendedBodyStructure = FetchColumns(rawValue: 4)
    /// The body's id, for `MessageBodies.bytes`.
    package static let body = FetchColumns(rawValue: 8)
    package static let sentDate = FetchColumns(rawValue: 16)

    /// The column of each, in the order of the bits.
    static let columns: [(FetchColumns, String)] = [
        (.envelope, "m.envelope"), (.bodyStructure, "m.structure"), (.extendedBodyStructure, "m.extended_structure"),
        (.body, "m.body"), (.sentDate, "m.sent_at"),
    ]
}

/// A message in a mailbox, for FETCH and SEARCH.
package struct FetchRow: Sendable, Hashable {
    package let state: EntryState
    package let internalDate: Date
    /// RFC822.SIZE.
    package let size: Int
    /// The others are nil unless asked for.
    package internal(set) var envelope: [UInt8]?
    package internal(set) var bodyStructure: [UInt8]?
    package internal(set) var extendedBodyStructure: [UInt8]?
    package internal(set) var bodyID: BodyID?
    /// Nil also where the message has no date.
    package internal(set) var sentDate: Date?

    package var uid: UInt32 { state.uid }
    package var flags: MessageFlags { state.flags }
    package var keywords: [String] { state.keywords }
    package var modSeq: Int64 { state.modSeq }

    init(_ row: Row, columns: FetchColumns) throws(DatabaseError) {
        state = try EntryState(row)
        internalDate = try row.date(4)
        size = try row.int(5)
        var column = 6
        if columns.contains(.envelope) {
            envelope = try row.bytes(column)
            column += 1
        }
        if columns.contains(.bodyStructure) {
            bodyStructure = try row.bytes(column)
            column += 1
        }
        if columns.contains(.extendedBodyStructure) {
            extendedBodyStructure = try row.bytes(column)
            column += 1
        }
        if columns.contains(.body) {
            bodyID = try row.bodyID(column)
            column += 1
        }
        if columns.contains(.sentDate) { sentDate = try row.optionalDate(column) }
    }
}
