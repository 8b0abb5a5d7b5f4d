package import Database

extension GuardianAccounts {
    /// Invitations, links in mails, what is known of private addresses, and their changes.
    package static let migrations: [Migration] = [
        Migration(
            "directory.guardians.1",
            [
                // Whether the pages wait for the person's address to be confirmed.
                """
                ALTER TABLE accounts ADD COLUMN awaits_address BIGINT NOT NULL DEFAULT 0
                    CHECK (awaits_address IN (0, 1))
                """,
                """
                CREATE TABLE guardian_invitations (
                    code_hash BLOB PRIMARY KEY NOT NULL,
                    person_id TEXT NOT NULL REFERENCES people (id),
                    made_at BIGINT NOT NULL,
                    made_by TEXT NOT NULL,
                    expires_at BIGINT NOT NULL,
                    sent_to TEXT
                )
                """,
                "CREATE INDEX guardian_invitations_by_person ON guardian_invitations (person_id)",
                """
                CREATE TABLE family_links (
                    hash BLOB PRIMARY KEY NOT NULL,
                    purpose TEXT NOT NULL CHECK (purpose IN ('confirm-address', 'new-password', 'leave-address',
                        'take-address')),
                    person_id TEXT NOT NULL REFERENCES people (id),
                    change_id TEXT,
                    address TEXT NOT NULL,
                    made_at BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX family_links_by_person ON family_links (person_id, purpose, made_at)",
                // What happened here to a person's address: confirmed (or not yet); and, where it was changed here, the one
                // that the school's files had before: an import that still brings that one undoes nothing.
                """
                CREATE TABLE private_addresses (
                    person_id TEXT PRIMARY KEY NOT NULL REFERENCES people (id),
                    address TEXT NOT NULL,
                    confirmed_at BIGINT,
                    replaced TEXT
                )
                """,
                """
                CREATE TABLE address_changes (
                    id TEXT PRIMARY KEY NOT NULL,
                    person_id TEXT NOT NULL REFERENCES people (id),
                    old_address TEXT,
                    new_address TEXT NOT NULL,
                    asked_at BIGINT NOT NULL,
                    expires_at BIGINT NOT NULL,
                    old_confirmed_at BIGINT,
                    new_confirmed_at BIGINT
                )
                """,
                "CREATE INDEX address_changes_by_person ON address_changes (person_id)",
            ]
        )
    ]
}
