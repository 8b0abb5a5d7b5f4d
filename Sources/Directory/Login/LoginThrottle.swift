internal import FoundationEssentials

/// Slows failed logins down, as a value with the clock handed in.
///
/// Three counts, each with its own purpose:
/// - *pair* (network, login): someone guesses one person's password. After some free failures, attempts are spaced out
///   ever further; the spacing is reserved, so parallel connections gain nothing.
/// - *network*: someone guesses through many logins. Spaced out likewise, but with many failures free: a whole school
///   may stand behind one address.
/// - *login*: many networks guess one person's password. Each attempt from a network where this login has not succeeded
///   lately is answered a few seconds later, no more: a stranger can slow a person down at a strange place, never lock
///   them out, and does not touch them at all where they usually are.
struct LoginThrottle: Sendable {
    enum Decision: Sendable, Hashable {
        /// May go on after so many seconds (0: at once).
        case proceed(after: Double)
        /// Not within a time that a connection should be kept waiting for.
        case tryLater
    }

    private struct Count: Sendable {
        var failures = 0
        var lastFailure: Date
        /// No attempt before this instant.
        var next: Date
    }

    private struct Pair: Hashable, Sendable {
        let network: PeerNetwork
        let login: String
    }

    let limits: LoginThrottleLimits
    private var pairs: [Pair: Count] = [:]
    private var networks: [PeerNetwork: Count] = [:]
    private var logins: [String: Count] = [:]
    /// When a login last succeeded from a network.
    private var trusted: [Pair: Date] = [:]

    init(limits: LoginThrottleLimits) {
        self.limits = limits
    }

    /// Whether this network has failed lately, for whatever login, and this login has not succeeded from it.
    func isSuspect(login: String, network: PeerNetwork, now: Date) -> Bool {
        if isTrusted(Pair(network: network, login: login), now: now) { return false }
        return failures(networks[network], now: now) > 0
    }

    /// Asks for leave to check one password. The attempt counts as failed until `succeeded` or `withdraw` is told.
    mutating func attempt(login: String, network: PeerNetwork, now: Date) -> Decision {
        let pair = Pair(network: network, login: login)
        let isTrusted = isTrusted(pair, now: now)
        var start = now
        start = max(start, earliest(pairs[pair], now: now))
        if !isTrusted { start = max(start, earliest(networks[network], now: now)) }
        var wait = start.timeIntervalSince(now)
        guard wait <= limits.longestWait else { return .tryLater }
        if !isTrusted {
            let late = Self.delay(
                failures(logins[login], now: now),
                free: limits.freePerLogin,
                longest: limits.longestLoginDelay
            )
            wait = max(wait, late)
        }
        pairs[pair] = counted(pairs[pair], at: start, now: now, free: limits.freePerPair)
        networks[network] = counted(networks[network], at: start, now: now, free: limits.freePerNetwork)
        logins[login] = counted(logins[login], at: now, now: now, free: .max)
        makeRoom(now: now)
        return .proceed(after: wait)
    }

    /// The password was right: the pair is free again and trusted for a while.
    mutating func succeeded(login: String, network: PeerNetwork, now: Date) {
        let pair = Pair(network: network, login: login)
        takeBack(login: login, network: network)
        pairs[pair] = nil
        trusted[pair] = now
        makeRoom(now: now)
    }

    /// The attempt was not judged (overload): it doesn't count.
    mutating func withdraw(login: String, network: PeerNetwork) {
        takeBack(login: login, network: network)
        let pair = Pair(network: network, login: login)
        if let count = pairs[pair], count.failures <= 1 { pairs[pair] = nil } else { pairs[pair]?.failures -= 1 }
    }

    private mutating func takeBack(login: String, network: PeerNetwork) {
        if let count = networks[network] {
            if count.failures <= 1 { networks[network] = nil } else { networks[network]?.failures -= 1 }
        }
        if let count = logins[login] {
            if count.failures <= 1 { logins[login] = nil } else { logins[login]?.failures -= 1 }
        }
    }

    /// How full the tables are.
    var sizes: [Int] { [pairs.count, networks.count, logins.count, trusted.count] }

    private func isTrusted(_ pair: Pair, now: Date) -> Bool {
        trusted[pair].map { now.timeIntervalSince($0) < limits.trustLasts } ?? false
    }

    private func failures(_ count: Count?, now: Date) -> Int {
        guard let count, now.timeIntervalSince(count.lastFailure) < limits.failuresLast else { return 0 }
        return count.failures
    }

    private func earliest(_ count: Count?, now: Date) -> Date {
        guard let count, failures(count, now: now) > 0 else { return now }
        return count.next
    }

    private func counted(_ count: Count?, at start: Date, now: Date, free: Int) -> Count {
        let failures = min(failures(count, now: now) + 1, 1_000_000)
        let delay = Self.delay(failures, free: free, longest: limits.longestInterval)
        return Count(failures: failures, lastFailure: now, next: start.addingTimeInterval(delay))
    }

    /// 0 for the free failures, then 1, 2, 4, … seconds up to `longest`.
    static func delay(_ failures: Int, free: Int, longest: Double) -> Double {
        guard failures >= free else { return 0 }
        let step = min(failures - free, 30)
        return min(Double(1 << step), longest)
    }

    /// Forgets what is over; should a flood of networks or logins still fill a table, the oldest half of it.
    private mutating func makeRoom(now: Date) {
        Self.makeRoom(&pairs, limits.longestTable) { now.timeIntervalSince($0.lastFailure) >= limits.failuresLast }
        Self.makeRoom(&networks, limits.longestTable) { now.timeIntervalSince($0.lastFailure) >= limits.failuresLast }
        Self.makeRoom(&logins, limits.longestTable) { now.timeIntervalSince($0.lastFailure) >= limits.failuresLast }
        if trusted.count > limits.longestTable {
            trusted = trusted.filter { now.timeIntervalSince($0.value) < limits.trustLasts }
            if trusted.count > limits.longestTable {
                let middle = trusted.values.sorted()[trusted.count / 2]
                trusted = trusted.filter { $0.value >= middle }
            }
        }
    }

    private static func makeRoom<Key>(_ table: inout [Key: Count], _ limit: Int, isOver: (Count) -> Bool) {
        guard table.count > limit else { return }
        table = table.filter { !isOver($0.value) }
        guard table.count > limit else { return }
        let kept = table.sorted { $0.value.lastFailure > $1.value.lastFailure }.prefix(limit / 2)
        table = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
