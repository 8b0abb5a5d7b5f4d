package import Database
package import FoundationEssentials
package import Policy
package import School

extension ClauseReport {
    /// The school's usage rules clause by clause as of now, with the counts of the last days.
    /// - Parameter days: how far back to count, at least 1.
    package static func read(
        days: Int = 30,
        in language: Language,
        of settings: SettingsStore,
        _ database: any Database,
        at now: Date
    ) async throws -> ClauseReport {
        let current = settings.current
        let tallies = try await database.read { try RuleCounts.tallies(ofLast: days, at: now, in: $0) }
        return ClauseReport(
            current.settings,
            version: current.version,
            tallies: tallies,
            days: max(days, 1),
            changes: changes(try await settings.history(limit: longestHistory)),
            in: language
        )
    }

    /// Versions looked at for when a clause was last worded anew; older ones are not told.
    private static let longestHistory = 500

    /// - Parameter history: newest first.
    private static func changes(_ history: [SettingsVersion]) -> [ClauseID: Change] {
        var changes: [ClauseID: Change] = [:]
        for (place, version) in history.enumerated() {
            let isOldest = place + 1 == history.count
            // What the oldest version that was read changed isn't known, unless it was the first of all.
            if isOldest, version.version != 1 { break }
            let before = isOldest ? [:] : history[place + 1].settings.clauseTexts
            for (clause, wording) in version.settings.clauseTexts
            where changes[clause] == nil && before[clause] != wording {
                changes[clause] = Change(version: version.version, time: version.time, author: version.author)
            }
        }
        return changes
    }
}
