package import Database

extension SigningKeyStore {
    /// The tables. A domain has at most one pair that signs and one that is prepared: the schema says so, whatever two nodes
    /// do at once.
    package static let migrations: [Migration] = [
        Migration(
            "signing.1-keys",
            [
                """
                CREATE TABLE dkim_pairs (
                    id TEXT PRIMARY KEY NOT NULL,
                    domain TEXT NOT NULL,
                    name TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('prepared', 'active', 'retiring', 'retired')),
                    prepared_at BIGINT NOT NULL,
                    seen_at BIGINT,
                    activated_at BIGINT,
                    retiring_at BIGINT,
                    publish_until BIGINT,
                    retired_at BIGINT,
                    UNIQUE (domain, name)
                )
                """,
                "CREATE UNIQUE INDEX dkim_pairs_prepared ON dkim_pairs (domain) WHERE state = 'prepared'",
                "CREATE UNIQUE INDEX dkim_pairs_active ON dkim_pairs (domain) WHERE state = 'active'",
                """
                CREATE TABLE dkim_keys (
                    id TEXT PRIMARY KEY NOT NULL,
                    pair_id TEXT NOT NULL REFERENCES dkim_pairs (id),
                    position BIGINT NOT NULL,
                    algorithm TEXT NOT NULL,
                    selector TEXT NOT NULL,
                    record TEXT NOT NULL,
                    sealed_with TEXT,
                    sealed BLOB,
                    UNIQUE (pair_id, position)
                )
                """,
                """
                CREATE TABLE dkim_version (
                    only_row BIGINT PRIMARY KEY NOT NULL CHECK (only_row = 1),
                    version BIGINT NOT NULL
                )
                """,
                "INSERT INTO dkim_version (only_row, version) VALUES (1, 0)",
            ]
        )
    ]
}
