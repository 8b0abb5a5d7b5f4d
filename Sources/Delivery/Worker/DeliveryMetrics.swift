package import FoundationEssentials
package import MailMessage

/// What a worker lets others measure. Labels are bounded: no address, no text.
package protocol DeliveryMetrics: Sendable {
    /// An attempt ended.
    /// - Parameters:
    ///   - outcome: `delivered`, `retry`, `returned` or `not-ours`.
    ///   - seconds: the time that the transport took.
    func attempted(outcome: String, domain: Domain, seconds: TimeInterval)
}

/// Measures nothing.
package struct NoDeliveryMetrics: DeliveryMetrics {
    package init() {}
    package func attempted(outcome: String, domain: Domain, seconds: TimeInterval) {}
}
