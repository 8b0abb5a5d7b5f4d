package import Database

extension Consents {
    /// Kinds by version, and every word that was ever given about them.
    package static let migrations: [Migration] = [
        Migration(
            "directory.consents.1",
            [
                """
                CREATE TABLE consent_kinds (
                    id TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    valid_since BIGINT NOT NULL,
                    title_de TEXT NOT NULL,
                    title_en TEXT NOT NULL,
                    text_de TEXT NOT NULL,
                    text_en TEXT NOT NULL,
                    quorum TEXT NOT NULL CHECK (quorum IN ('one', 'all', 'attested')),
                    child_signature TEXT NOT NULL CHECK (child_signature IN ('none', 'with', 'instead')),
                    valid_until TEXT,
                    is_asked BIGINT NOT NULL CHECK (is_asked IN (0, 1)),
                    made_at BIGINT NOT NULL,
                    made_by TEXT NOT NULL,
                    PRIMARY KEY (id, version)
                )
                """,
                """
                CREATE TABLE consent_records (
                    id TEXT PRIMARY KEY NOT NULL,
                    child_id TEXT NOT NULL REFERENCES people (id),
                    kind_id TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    is_given BIGINT NOT NULL CHECK (is_given IN (0, 1)),
                    signer_id TEXT NOT NULL REFERENCES people (id),
                    attests_for TEXT NOT NULL,
                    typed_name TEXT NOT NULL,
                    way TEXT NOT NULL CHECK (way IN ('link', 'account', 'paper')),
                    entered_by TEXT,
                    happened_at BIGINT NOT NULL,
                    valid_until TEXT
                )
                """,
                "CREATE INDEX consent_records_by_child ON consent_records (child_id, kind_id, id)",
            ]
        )
    ]
}
