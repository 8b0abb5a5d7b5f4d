internal import Crypto
internal import FoundationEssentials
internal import School

/// Remembers for a short while which passwords were found right, so that mail programs asking every minute don't cost a
/// yescrypt each.
///
/// What is kept is no password and no hash that could be attacked at leisure: an HMAC-SHA256 over account, stored hash
/// and password, under a key that is made at random when the process starts and never leaves it. The stored hash is
/// part of it, so a changed password no longer matches. One entry an account. It saves the yescrypt for ten minutes
/// without use and an hour in any case; for a day it still tells the person's own password from a guess, which then
/// need not queue behind a neighbour's guesses.
struct VerifiedLogins: Sendable {
    /// One password for one account as kept here.
    struct Tag: Sendable, Hashable {
        fileprivate let bytes: [UInt8]
    }

    private struct Entry: Sendable {
        let tag: Tag
        let verifiedAt: Date
        var usedAt: Date
    }

    let limits: VerifiedLoginLimits
    private let key = SymmetricKey(size: .bits256)
    private var entries: [PersonID: Entry] = [:]

    init(limits: VerifiedLoginLimits) {
        self.limits = limits
    }

    func tag(account: String, storedHash: String, password: String) -> Tag {
        var message: [UInt8] = []
        for part in [account, storedHash, password] {
            // With its length, so that no two different triples make one message.
            withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { message.append(contentsOf: $0) }
            message.append(contentsOf: part.utf8)
        }
        return Tag(bytes: Array(HMAC<SHA256>.authenticationCode(for: message, using: key)))
    }

    mutating func isVerified(_ tag: Tag, of person: PersonID, now: Date) -> Bool {
        guard let entry = entries[person], isFresh(entry, now: now), entry.tag == tag else { return false }
        entries[person]?.usedAt = now
        return true
    }

    /// Whether this is the password that was right some hours ago: to be checked again, but not a guess.
    func isRecognised(_ tag: Tag, of person: PersonID, now: Date) -> Bool {
        guard let entry = entries[person], isKnown(entry, now: now) else { return false }
        return entry.tag == tag
    }

    mutating func remember(_ tag: Tag, of person: PersonID, now: Date) {
        if entries.count >= limits.longestTable, entries[person] == nil {
            entries = entries.filter { isKnown($0.value, now: now) }
            if entries.count >= limits.longestTable {
                let kept = entries.sorted { $0.value.usedAt > $1.value.usedAt }.prefix(limits.longestTable / 2)
                entries = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
            }
        }
        entries[person] = Entry(tag: tag, verifiedAt: now, usedAt: now)
    }

    mutating func forget(_ person: PersonID) { entries[person] = nil }

    var count: Int { entries.count }

    private func isKnown(_ entry: Entry, now: Date) -> Bool {
        now.timeIntervalSince(entry.verifiedAt) < limits.recognition
    }

    private func isFresh(_ entry: Entry, now: Date) -> Bool {
        now.timeIntervalSince(entry.usedAt) < limits.idle && now.timeIntervalSince(entry.verifiedAt) < limits.lifetime
    }
}

/// How long a verified login is remembered.
package struct VerifiedLoginLimits: Sendable, Hashable {
    /// Seconds without use. Default 10 minutes.
    package var idle = 600.0
    /// Seconds since the password was really checked. Default 1 hour.
    package var lifetime = 3600.0
    /// Seconds for which the person's own password is told from guesses. Default 1 day.
    package var recognition = 86_400.0
    /// Accounts. Default 10,000.
    package var longestTable = 10_000

    package init() {}

    package static let standard = VerifiedLoginLimits()
}
