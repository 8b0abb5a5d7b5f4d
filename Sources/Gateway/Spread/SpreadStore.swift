internal import Database
internal import FoundationEssentials
internal import Policy

/// Which texts go round: fingerprints of what people of the school wrote lately, and who sent each to how many.
///
/// A *letter* is a text with its edited copies. It is found by the keys of its fingerprints (`TextFingerprint.keys`), so that
/// a look costs the same however many texts are remembered. Everything is forgotten when no window reaches it any more.
enum SpreadStore {
    static let migrations = [
        Migration(
            "spread.1-letters",
            [
                // tripped_by: the decision of the copy that was too many; its code is the letter's name from then on.
                """
                CREATE TABLE spread_letters (
                    id BIGINT PRIMARY KEY NOT NULL,
                    last_at BIGINT NOT NULL,
                    is_announced BIGINT NOT NULL,
                    tripped_at BIGINT,
                    tripped_by TEXT
                )
                """,
                "CREATE INDEX spread_letters_by_time ON spread_letters (last_at)",
                """
                CREATE TABLE spread_texts (
                    id BIGINT PRIMARY KEY NOT NULL,
                    letter BIGINT NOT NULL,
                    fingerprint BLOB NOT NULL
                )
                """,
                "CREATE INDEX spread_texts_by_letter ON spread_texts (letter)",
                """
                CREATE TABLE spread_keys (
                    key BIGINT NOT NULL,
                    text BIGINT NOT NULL,
                    PRIMARY KEY (key, text)
                ) /* clustered */
                """,
                """
                CREATE TABLE spread_copies (
                    letter BIGINT NOT NULL,
                    at BIGINT NOT NULL,
                    code TEXT NOT NULL,
                    author BIGINT NOT NULL,
                    generation BIGINT NOT NULL,
                    is_held BIGINT NOT NULL,
                    readers BLOB NOT NULL,
                    PRIMARY KEY (letter, at, code)
                ) /* clustered */
                """,
                "CREATE INDEX spread_copies_by_code ON spread_copies (code)",
            ]
        ),
        // When somebody last let a held copy through.
        Migration("spread.2-released", ["ALTER TABLE spread_letters ADD COLUMN released_at BIGINT"]),
    ]

    private static let numbers = RowNumbers()

    /// Rows of keys that a look reads at most.
    private static let mostKeys = 512
    /// Texts that are compared at most, those with the most keys in common first.
    private static let mostCompared = 12
    /// Wordings of one letter that are remembered.
    private static let mostWordings = 8
    /// From so much on a wording isn't worth remembering beside the one it resembles, in thousandths.
    private static let sameWording = 800
    /// Copies that are read at most, the newest first: far above any limit on authors that makes sense.
    static let mostCopies = 1_000

    /// A letter that a text belongs to.
    struct Found {
        var letter: Int64
        /// To the wording that is most like it.
        var likeness: Int
    }

    /// The letters that this text may be a copy of, the most similar first; usually none or one.
    static func find(_ fingerprint: TextFingerprint, in connection: any DatabaseConnection) throws -> [Found] {
        var hits: [Int64: Int] = [:]
        try connection.forEachRow(
            "SELECT text FROM spread_keys WHERE key IN \(fingerprint.keys) LIMIT \(mostKeys)"
        ) { hits[try $0.int64(0), default: 0] += 1 }
        guard !hits.isEmpty else { return [] }
        let nearest = hits.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(mostCompared).map(\.key)
        var best: [Int64: Int] = [:]
        try connection.forEachRow("SELECT letter, fingerprint FROM spread_texts WHERE id IN \(nearest)") { row in
            guard let other = TextFingerprint(bytes: try row.bytes(1)) else { return }
            let likeness = fingerprint.likeness(to: other)
            guard likeness >= TextFingerprint.sameLetter else { return }
            let letter = try row.int64(0)
            best[letter] = max(best[letter] ?? 0, likeness)
        }
        return best.map { Found(letter: $0.key, likeness: $0.value) }
            .sorted { ($1.likeness, $0.letter) < ($0.likeness, $1.letter) }
    }

    /// A copy as it is remembered.
    struct Copy {
        var at: Date
        var author: Int64
        var generation: Int
        /// Nobody has read it yet.
        var isHeld: Bool
        /// Who got it, or would have.
        var readers: [Int64]
    }

    static func copies(of letter: Int64, in connection: any DatabaseConnection) throws -> [Copy] {
        try connection.rows(
            """
            SELECT at, author, generation, is_held, readers FROM spread_copies WHERE letter = \(letter)
            ORDER BY at DESC, code DESC LIMIT \(mostCopies)
            """
        ).map { row in
            Copy(
                at: try row.date(0),
                author: try row.int64(1),
                generation: try row.int(2),
                isHeld: try row.bool(3),
                readers: unpacked(try row.bytes(4))
            )
        }
    }

    static func isAnnounced(_ letter: Int64, in connection: any DatabaseConnection) throws -> Bool {
        try connection.row("SELECT is_announced FROM spread_letters WHERE id = \(letter)")?.bool(0) ?? false
    }

    /// When somebody last let a copy through that was held for having gone too far.
    static func released(_ letters: [Int64], in connection: any DatabaseConnection) throws -> Date? {
        try connection.row("SELECT MAX(released_at) FROM spread_letters WHERE id IN \(letters)")?.optionalDate(0)
    }

    // MARK: - Writing

    /// Somebody let a copy through: it has reached its readers, and the letter is harmless for a while.
    static func release(_ code: DecisionCode, at time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            UPDATE spread_letters SET released_at = \(time)
            WHERE id IN (SELECT letter FROM spread_copies WHERE code = \(code.text))
            """
        )
        try connection.execute("UPDATE spread_copies SET is_held = 0 WHERE code = \(code.text)")
    }

    /// Begins a letter.
    static func begin(
        _ fingerprint: TextFingerprint,
        isAnnounced: Bool,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Int64 {
        let letter = numbers.next()
        try connection.execute(
            """
            INSERT INTO spread_letters (id, last_at, is_announced)
            VALUES (\(letter), \(time), \(isAnnounced ? 1 : 0))
            """
        )
        try remember(fingerprint, as: letter, of: letter, in: connection)
        return letter
    }

    /// Remembers a wording that is no longer much like those that are remembered.
    static func learn(
        _ fingerprint: TextFingerprint,
        of found: Found,
        in connection: any DatabaseConnection
    ) throws {
        guard found.likeness < sameWording else { return }
        let known = try connection.row("SELECT COUNT(*) FROM spread_texts WHERE letter = \(found.letter)")?.int(0)
        guard known ?? 0 < mostWordings else { return }
        try remember(fingerprint, as: numbers.next(), of: found.letter, in: connection)
    }

    private static func remember(
        _ fingerprint: TextFingerprint,
        as text: Int64,
        of letter: Int64,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            "INSERT INTO spread_texts (id, letter, fingerprint) VALUES (\(text), \(letter), \(fingerprint.bytes))"
        )
        let rows = Set(fingerprint.keys).sorted().map { [$0.sqlValue, text.sqlValue] }
        try connection.execute("INSERT INTO spread_keys (key, text) VALUES \(rows: rows)")
    }

    static func add(
        _ copy: Copy,
        code: DecisionCode,
        to letter: Int64,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO spread_copies (letter, at, code, author, generation, is_held, readers)
            VALUES (\(letter), \(copy.at), \(code.text), \(copy.author), \(copy.generation), \(copy.isHeld ? 1 : 0),
                \(packed(copy.readers)))
            """
        )
    }

    static func touch(_ letter: Int64, at time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("UPDATE spread_letters SET last_at = \(time) WHERE id = \(letter)")
    }

    /// Makes several letters one, where a copy has shown that they are.
    static func merge(_ others: [Int64], into letter: Int64, in connection: any DatabaseConnection) throws {
        if let time = try released(others + [letter], in: connection) {
            try connection.execute("UPDATE spread_letters SET released_at = \(time) WHERE id = \(letter)")
        }
        for other in others {
            try connection.execute("UPDATE spread_copies SET letter = \(letter) WHERE letter = \(other)")
            try connection.execute("UPDATE spread_texts SET letter = \(letter) WHERE letter = \(other)")
            try connection.execute("DELETE FROM spread_letters WHERE id = \(other)")
        }
    }

    /// Notes that a letter went too far.
    /// - Returns: whether this is the first to note it: exactly one is.
    static func trip(
        _ letter: Int64,
        by code: DecisionCode,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        let changed = try connection.execute(
            """
            UPDATE spread_letters SET tripped_at = \(time), tripped_by = \(code.text)
            WHERE id = \(letter) AND tripped_at IS NULL
            """
        )
        return changed == 1
    }

    // MARK: - Numbers of readers

    private static func packed(_ readers: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(readers.count * 8)
        for reader in readers {
            let bits = UInt64(bitPattern: reader)
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
            }
        }
        return bytes
    }

    private static func unpacked(_ bytes: [UInt8]) -> [Int64] {
        stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
            Int64(bitPattern: bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) })
        }
    }
}
