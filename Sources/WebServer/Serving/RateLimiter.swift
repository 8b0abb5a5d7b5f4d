internal import FoundationEssentials
internal import MailMessage
internal import ProxyProtocol
internal import Synchronization

/// Counts requests by address; of IPv6 by /64, which is what one subscriber has. Memory is bounded: when it is full,
/// buckets that are full again are forgotten first, then any.
final class RateLimiter: Sendable {
    private let rate: TokenBucket.Rate
    private let capacity: Int
    private let buckets = Mutex<[[UInt8]: TokenBucket]>([:])

    init(_ rate: TokenBucket.Rate, capacity: Int) {
        self.rate = rate
        self.capacity = max(1, capacity)
    }

    /// - Returns: nil where the request may go on, else after how many seconds the next may.
    func admit(_ address: IPAddress?, at time: Date) -> Int? {
        let key = address?.subscriber ?? []
        let seconds = time.timeIntervalSince1970
        return buckets.withLock { buckets in
            if buckets[key] == nil, buckets.count >= capacity { Self.forget(&buckets, rate, capacity, seconds) }
            var bucket = buckets[key] ?? TokenBucket(rate, at: seconds)
            let isWelcome = bucket.take(rate, at: seconds)
            buckets[key] = bucket
            return isWelcome ? nil : max(1, Int(bucket.wait(rate).rounded(.up)))
        }
    }

    var count: Int { buckets.withLock { $0.count } }

    private static func forget(
        _ buckets: inout [[UInt8]: TokenBucket],
        _ rate: TokenBucket.Rate,
        _ capacity: Int,
        _ seconds: Double
    ) {
        buckets = buckets.filter { entry in
            var bucket = entry.value
            return !bucket.isFull(rate, at: seconds)
        }
        guard buckets.count >= capacity else { return }
        for key in buckets.keys.prefix(max(1, capacity / 4)) { buckets[key] = nil }
    }
}

extension IPAddress {
    /// The part of an address that one subscriber has: of IPv6 the first 64 bits.
    var subscriber: [UInt8] { Array(octets.prefix(isIPv6 ? 8 : 4)) }
}
