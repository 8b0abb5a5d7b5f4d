internal import Database
internal import FoundationEssentials
internal import Policy

extension SpreadStore {
    /// Letters that one transaction forgets.
    private static let batch = 200

    /// Forgets letters that nobody sent since; of those that went too far, only those long past.
    /// - Returns: how many went; fewer than ``batch`` once all are gone.
    static func prune(
        before time: Date,
        tripped trippedTime: Date,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let letters = try connection.rows(
            """
            SELECT id FROM spread_letters
            WHERE last_at < \(time) AND (tripped_at IS NULL OR last_at < \(trippedTime))
            ORDER BY last_at LIMIT \(batch)
            """
        ).map { try $0.int64(0) }
        guard !letters.isEmpty else { return 0 }
        let texts = try connection.rows("SELECT id, fingerprint FROM spread_texts WHERE letter IN \(letters)")
        for row in texts {
            guard let fingerprint = TextFingerprint(bytes: try row.bytes(1)) else { continue }
            try connection.execute(
                "DELETE FROM spread_keys WHERE key IN \(fingerprint.keys) AND text = \(try row.int64(0))"
            )
        }
        try connection.execute("DELETE FROM spread_texts WHERE letter IN \(letters)")
        try connection.execute("DELETE FROM spread_copies WHERE letter IN \(letters)")
        try connection.execute("DELETE FROM spread_letters WHERE id IN \(letters)")
        return letters.count
    }
}

extension Gateway {
    /// How long a letter that went too far can be recalled, in seconds.
    static let trippedLetterTime: TimeInterval = 30 * 24 * 3600

    /// Forgets what no window reaches any more, some letters a transaction.
    func forgetLetters(at now: Date) async throws {
        let settings = rooms.settings.current.settings
        let hours = Party.people.map { settings.limit(ChainSpread.hours, for: PartySet($0)) }.max() ?? 24
        // An hour more: whoever comes late still meets a whole window.
        let end = now.addingTimeInterval(-Double(hours + 1) * 3600)
        let tripped = now.addingTimeInterval(-Self.trippedLetterTime)
        while try await rooms.database.write({ try SpreadStore.prune(before: end, tripped: tripped, in: $0) }) > 0 {}
    }
}
