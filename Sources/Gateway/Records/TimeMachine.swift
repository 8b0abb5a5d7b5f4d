package import Database
package import FoundationEssentials
package import Policy

/// Runs a backtest over the decisions that are kept.
package enum TimeMachine {
    /// Rows read at once: some 5 MB.
    package static let pageSize = 20_000

    /// Judges a time anew: one page is read while those before it are judged, on as many cores as there are.
    /// - Parameters:
    ///   - backtest: nothing judged yet.
    ///   - progress: told after each page how many records were read so far.
    package static func replay(
        _ backtest: Backtest,
        from start: Date,
        until end: Date,
        in database: any Database,
        pageSize: Int = pageSize,
        progress: (Int) -> Void = { _ in }
    ) async throws -> Backtest {
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        return try await withThrowingTaskGroup(of: Backtest.self) { group in
            var whole = backtest
            var last: DecisionPage.Row?
            var running = 0
            var count = 0
            while true {
                try Task.checkCancellation()
                let after = last
                let page = try await database.read {
                    try DecisionPage.read(from: start, until: end, after: after, limit: pageSize, in: $0)
                }
                count += page.rows.count
                progress(count)
                if running >= width, let part = try await group.next() {
                    whole.merge(part)
                    running -= 1
                }
                group.addTask {
                    var part = backtest
                    part.add(page)
                    return part
                }
                running += 1
                last = page.rows.last
                if page.rows.count < pageSize { break }
            }
            for try await part in group { whole.merge(part) }
            return whole
        }
    }
}
