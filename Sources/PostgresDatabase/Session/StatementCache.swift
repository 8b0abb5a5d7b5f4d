internal import CPostgres
internal import Database

/// The statements that a session has prepared, by their text.
///
/// A statement is prepared for the types of its values. Where a value was NULL its type stays open, until a value of a
/// type comes: then the statement is prepared again, once.
struct StatementCache {
    /// How many statements a session keeps at most; the one not used for longest goes.
    static let most = 500
    /// Longer texts are not kept, in bytes.
    static let longestText = 64 * 1024

    enum Plan {
        case ready(name: String)
        /// To be prepared under `name`; the statements in `forgets` are to be given up.
        case prepare(name: String, types: [Oid], forgets: [String])
        case once
    }

    private struct Entry {
        var name: String
        var types: [Oid]
        var lastUse: Int
    }

    private var entries: [String: Entry] = [:]
    private var uses = 0
    private var made = 0

    mutating func plan(_ command: Command) -> Plan {
        guard command.isKept else { return .once }
        uses += 1
        var forgets: [String] = []
        var types = command.bindings.map(\.typeNumber)
        if var entry = entries[command.text] {
            types = Self.merged(entry.types, types)
            if types == entry.types {
                entry.lastUse = uses
                entries[command.text] = entry
                return .ready(name: entry.name)
            }
            forgets.append(entry.name)
        } else if entries.count >= Self.most, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            forgets.append(oldest.value.name)
            entries[oldest.key] = nil
        }
        made += 1
        let name = "s\(made)"
        entries[command.text] = Entry(name: name, types: types, lastUse: uses)
        return .prepare(name: name, types: types, forgets: forgets)
    }

    /// It could not be prepared after all.
    mutating func forget(_ text: String) { entries[text] = nil }

    private static func merged(_ known: [Oid], _ new: [Oid]) -> [Oid] {
        guard known.count == new.count else { return new }
        return zip(known, new).map { $1 == 0 ? $0 : $1 }
    }
}
