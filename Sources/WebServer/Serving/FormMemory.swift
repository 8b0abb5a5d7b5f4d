internal import Gateway

/// Where forms take room in memory, for who sends them: strangers never take what the staff or the mail needs.
struct FormMemory: Sendable {
    /// Octets that were taken, to be given back once.
    struct Share: Sendable {
        fileprivate let budget: MemoryBudget
        fileprivate let octets: Int

        func giveBack() { budget.release(octets) }
    }

    private let staff: MemoryBudget
    private let others: MemoryBudget
    private let free: Int

    init(staff: MemoryBudget, _ limits: WebLimits) {
        self.staff = staff
        others = MemoryBudget(limit: limits.strangersMemory)
        free = limits.freeFormSize
    }

    /// Waits for room.
    /// - Returns: nil where so few octets need none.
    /// - Throws: ``WebError`` where there is none for so long.
    func share(of octets: Int, isStaff: Bool, seconds: Int) async throws -> Share? {
        guard octets > free else { return nil }
        let share = Share(budget: isStaff ? staff : others, octets: octets)
        if share.budget.tryAcquire(octets) { return share }
        let isTaken = await withTaskGroup(of: Bool.self) { group in
            group.addTask { await share.budget.acquire(octets) }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return false
            }
            // Room may be found in the very moment in which the time is up.
            var isTaken = false
            for await answer in group {
                isTaken = isTaken || answer
                group.cancelAll()
            }
            return isTaken
        }
        guard isTaken else { throw WebError(.unavailable, retryAfter: 5) }
        return share
    }
}
