package import FoundationEssentials

/// When keys change. Times in seconds.
package struct RotationSchedule: Sendable, Hashable {
    private static let day: TimeInterval = 86_400

    /// How long a pair signs: half a year (M3AAWG, DKIM Key Rotation Best Common Practices, 2019, §4.1).
    package var lifetime: TimeInterval
    /// How long before the end of that time the next pair is made, so that a person can publish its records.
    package var preparation: TimeInterval
    /// How long the records of a pair that signs no more stay published: queues keep mail for 5 days (RFC 5321 §4.5.4.1),
    /// readers check late. At least 7 days.
    package var overlap: TimeInterval

    /// The least `overlap`.
    package static let leastOverlap: TimeInterval = 7 * day

    package init(
        lifetime: TimeInterval = 180 * day,
        preparation: TimeInterval = 30 * day,
        overlap: TimeInterval = leastOverlap
    ) {
        self.lifetime = max(lifetime, Self.day)
        self.preparation = min(max(preparation, 0), self.lifetime)
        self.overlap = max(overlap, Self.leastOverlap)
    }
}
