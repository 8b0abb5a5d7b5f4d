package import FoundationEssentials

/// The rotation of one domain's keys as a state machine: what stands, what the DNS shows and what time it is say what is to
/// be done. Knows no clock, database or DNS.
package struct RotationPlan: Sendable, Hashable {
    package let schedule: RotationSchedule

    package init(_ schedule: RotationSchedule = RotationSchedule()) { self.schedule = schedule }

    /// Whether the DNS must be asked for the prepared pair's records.
    package func wantsLook(at pairs: [SigningKeyPair]) -> Bool { pairs.contains { $0.state == .prepared } }

    /// What is due, in the order in which it is to be done.
    /// - Parameters:
    ///   - pairs: all of one domain.
    ///   - published: ids of pairs whose records are in the DNS at this moment.
    package func steps(_ pairs: [SigningKeyPair], published: Set<String>, at now: Date) -> [RotationStep] {
        var steps: [RotationStep] = pairs.filter { isOver($0, at: now) }.map { .finish(pair: $0.id) }
        let active = pairs.first { $0.state == .active }
        guard let next = pairs.first(where: { $0.state == .prepared }) else {
            if active.map({ isAging($0, at: now) }) ?? true { steps.append(.prepare) }
            return steps
        }
        guard published.contains(next.id) else { return steps }
        if next.seenAt == nil { steps.append(.noteSeen(pair: next.id)) }
        // A domain that signs nothing yet begins as soon as it can.
        if active.map({ hasServed($0, at: now) }) ?? true { steps.append(.activate(pair: next.id)) }
        return steps
    }

    /// Until when the records of a pair must stay that stops signing now.
    package func publishUntil(from now: Date) -> Date { now.addingTimeInterval(schedule.overlap) }

    private func isOver(_ pair: SigningKeyPair, at now: Date) -> Bool {
        pair.state == .retiring && pair.publishUntil.map { $0 <= now } ?? true
    }

    private func isAging(_ pair: SigningKeyPair, at now: Date) -> Bool {
        age(pair, at: now) >= schedule.lifetime - schedule.preparation
    }

    private func hasServed(_ pair: SigningKeyPair, at now: Date) -> Bool { age(pair, at: now) >= schedule.lifetime }

    private func age(_ pair: SigningKeyPair, at now: Date) -> TimeInterval {
        now.timeIntervalSince(pair.activatedAt ?? pair.preparedAt)
    }
}
