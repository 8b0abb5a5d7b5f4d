internal import FoundationEssentials

/// Slows failed logins down, as a value with the clock handed in.
///
/// Three counts, each with its own purpose:
/// - *pair* (network, login): someone guesses one person's password. After some free failures, each attempt waits some
///   seconds, and few may wait at a time.
/// - *network*: someone guesses through many logins. Slowed likewise, but with many failures free: a whole school may
///   stand behind one address.
/// - *login*: many networks guess one person's password. Each attempt from a network where this login has not succeeded
///   lately is answered a few seconds later.
///
/// None of them turns anyone away by what others did before: a stranger can slow a person down, never lock them out, be
/// it from the same network. Where more attempts wait than may, lots decide which are checked; the others are told so
/// after the same wait, so asking again at once gains nothing.
struct LoginThrottle: Sendable {
    /// What an attempt has to do before its password is checked.
    struct Leave: Sendable, Hashable {
        /// Seconds; 0: at once.
        let wait: Double
        /// To be shown after the wait; nil where there is none.
        fileprivate let lot: Lot?
    }

    /// An attempt that waits.
    fileprivate struct Lot: Sendable, Hashable {
        /// The lower, the better.
        let rank: UInt64
        let pair: Pair
    }

    private struct Count: Sendable {
        var failures = 0
        var lastFailure: Date
    }

    fileprivate struct Pair: Hashable, Sendable {
        let network: PeerNetwork
        let login: String
    }

    let limits: LoginThrottleLimits
    private var pairs: [Pair: Count] = [:]
    private var networks: [PeerNetwork: Count] = [:]
    private var logins: [String: Count] = [:]
    /// When a login last succeeded from a network.
    private var trusted: [Pair: Date] = [:]
    /// Who waits and may then be checked; bounded by the attempts under way.
    private var waitingByPair: [Pair: Set<Lot>] = [:]
    private var waitingByNetwork: [PeerNetwork: Set<Lot>] = [:]

    init(limits: LoginThrottleLimits) {
        self.limits = limits
    }

    /// Whether this network has failed lately, for whatever login, and this login has not succeeded from it.
    func isSuspect(login: String, network: PeerNetwork, now: Date) -> Bool {
        if isTrusted(Pair(network: network, login: login), now: now) { return false }
        return failures(networks[network], now: now) > 0
    }

    /// Asks for leave to check one password. The attempt counts as failed until `succeeded` or `withdraw` is told.
    /// - Parameter rank: the lot drawn.
    mutating func attempt(
        login: String,
        network: PeerNetwork,
        now: Date,
        rank: UInt64 = .random(in: .min ... .max)
    ) -> Leave {
        let pair = Pair(network: network, login: login)
        let isTrusted = isTrusted(pair, now: now)
        let forPair = Self.delay(
            failures(pairs[pair], now: now),
            free: limits.freePerPair,
            longest: limits.longestPairDelay
        )
        var forNetwork = 0.0
        var forLogin = 0.0
        if !isTrusted {
            forNetwork = Self.delay(
                failures(networks[network], now: now),
                free: limits.freePerNetwork,
                longest: limits.longestNetworkDelay
            )
            forLogin = Self.delay(
                failures(logins[login], now: now),
                free: limits.freePerLogin,
                longest: limits.longestLoginDelay
            )
        }
        pairs[pair] = counted(pairs[pair], now: now)
        networks[network] = counted(networks[network], now: now)
        logins[login] = counted(logins[login], now: now)
        makeRoom(now: now)
        let wait = max(forPair, forNetwork, forLogin)
        guard wait > 0 else { return Leave(wait: 0, lot: nil) }
        let lot = Lot(rank: rank, pair: pair)
        waitingByPair[pair, default: []].insert(lot)
        if forNetwork > 0 { waitingByNetwork[network, default: []].insert(lot) }
        drop(Self.loser(waitingByPair[pair], limits.mostWaitingPerPair))
        drop(Self.loser(waitingByNetwork[network], limits.mostWaitingPerNetwork))
        return Leave(wait: wait, lot: lot)
    }

    /// Ends the wait of an attempt.
    /// - Returns: whether its password may be checked; false where too many waited with it and others drew better lots.
    mutating func enter(_ leave: Leave) -> Bool {
        guard let lot = leave.lot else { return true }
        let isAdmitted = waitingByPair[lot.pair]?.contains(lot) ?? false
        drop(lot)
        return isAdmitted
    }

    private static func loser(_ waiting: Set<Lot>?, _ limit: Int) -> Lot? {
        guard let waiting, waiting.count > limit else { return nil }
        return waiting.max { $0.rank < $1.rank }
    }

    private mutating func drop(_ lot: Lot?) {
        guard let lot else { return }
        waitingByPair[lot.pair]?.remove(lot)
        if waitingByPair[lot.pair]?.isEmpty == true { waitingByPair[lot.pair] = nil }
        waitingByNetwork[lot.pair.network]?.remove(lot)
        if waitingByNetwork[lot.pair.network]?.isEmpty == true { waitingByNetwork[lot.pair.network] = nil }
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

    /// How many attempts wait and may then be checked.
    var waiting: Int { waitingByPair.values.reduce(0) { $0 + $1.count } }

    private func isTrusted(_ pair: Pair, now: Date) -> Bool {
        trusted[pair].map { now.timeIntervalSince($0) < limits.trustLasts } ?? false
    }

    private func failures(_ count: Count?, now: Date) -> Int {
        guard let count, now.timeIntervalSince(count.lastFailure) < limits.failuresLast else { return 0 }
        return count.failures
    }

    private func counted(_ count: Count?, now: Date) -> Count {
        Count(failures: min(failures(count, now: now) + 1, 1_000_000), lastFailure: now)
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
