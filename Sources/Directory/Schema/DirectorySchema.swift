package import Database

extension Directory {
    /// The tables of the school. To be applied before a `Directory` is made.
    package static let migrations: [Migration] =
        schoolMigrations + GuardianAccounts.migrations + Consents.migrations

    private static let schoolMigrations = [
        Migration(
            "directory.1-school",
            [
                """
                CREATE TABLE people (
                    id TEXT PRIMARY KEY NOT NULL,
                    external_id TEXT UNIQUE,
                    given_name TEXT NOT NULL,
                    family_name TEXT NOT NULL,
                    birth_date TEXT,
                    local_part TEXT UNIQUE CHECK (local_part = LOWER(local_part)),
                    private_address TEXT,
                    language TEXT NOT NULL CHECK (language IN ('de', 'en')),
                    is_active BIGINT NOT NULL CHECK (is_active IN (0, 1)),
                    created_at BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE person_roles (
                    person_id TEXT NOT NULL REFERENCES people (id),
                    role TEXT NOT NULL CHECK (role IN ('child', 'guardian', 'teacher', 'staff', 'administrator', 'head',
                        'data-protection-officer')),
                    PRIMARY KEY (person_id, role)
                )
                """,
                // Every local part that anyone ever had: none is given to a second person.
                """
                CREATE TABLE local_parts (
                    local_part TEXT PRIMARY KEY NOT NULL,
                    person_id TEXT NOT NULL REFERENCES people (id)
                )
                """,
                """
                CREATE TABLE school_groups (
                    id TEXT PRIMARY KEY NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('class', 'group')),
                    name TEXT NOT NULL,
                    address_name TEXT NOT NULL,
                    is_active BIGINT NOT NULL CHECK (is_active IN (0, 1))
                )
                """,
                "CREATE UNIQUE INDEX school_groups_by_address_name ON school_groups (address_name) WHERE is_active = 1",
                """
                CREATE TABLE memberships (
                    group_id TEXT NOT NULL REFERENCES school_groups (id),
                    person_id TEXT NOT NULL REFERENCES people (id),
                    part TEXT NOT NULL CHECK (part IN ('owner', 'teacher', 'member')),
                    position BIGINT NOT NULL,
                    PRIMARY KEY (group_id, person_id, part)
                )
                """,
                """
                CREATE TABLE guardianships (
                    guardian_id TEXT NOT NULL REFERENCES people (id),
                    child_id TEXT NOT NULL REFERENCES people (id),
                    has_custody BIGINT NOT NULL CHECK (has_custody IN (0, 1)),
                    ask_order BIGINT NOT NULL CHECK (ask_order >= 1),
                    PRIMARY KEY (child_id, guardian_id),
                    CHECK (guardian_id <> child_id)
                )
                """,
                """
                CREATE TABLE accounts (
                    person_id TEXT PRIMARY KEY NOT NULL REFERENCES people (id),
                    login TEXT NOT NULL UNIQUE CHECK (login = LOWER(login)),
                    password_hash TEXT,
                    password_state TEXT NOT NULL CHECK (password_state IN ('invited', 'must-change', 'chosen')),
                    locked_until BIGINT,
                    CHECK ((password_state = 'invited' AND password_hash IS NULL)
                        OR (password_state <> 'invited' AND password_hash IS NOT NULL))
                )
                """,
                """
                CREATE TABLE account_denials (
                    person_id TEXT NOT NULL REFERENCES accounts (person_id),
                    module TEXT NOT NULL CHECK (module IN ('mail', 'chat', 'forum', 'conferences')),
                    denied_until BIGINT NOT NULL,
                    PRIMARY KEY (person_id, module)
                )
                """,
                """
                CREATE TABLE account_events (
                    id TEXT PRIMARY KEY NOT NULL,
                    person_id TEXT NOT NULL REFERENCES people (id),
                    happened_at BIGINT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('create', 'reset', 'set-password', 'lock', 'unlock', 'deny', 'allow')),
                    done_by TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    module TEXT,
                    holds_until BIGINT
                )
                """,
                "CREATE INDEX account_events_by_person ON account_events (person_id, id)",
                """
                CREATE TABLE school_imports (
                    id TEXT PRIMARY KEY NOT NULL,
                    happened_at BIGINT NOT NULL,
                    done_by TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    joined BIGINT NOT NULL,
                    changed BIGINT NOT NULL,
                    departed BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE school_version (
                    only_row BIGINT PRIMARY KEY NOT NULL CHECK (only_row = 1),
                    version BIGINT NOT NULL
                )
                """,
                "INSERT INTO school_version (only_row, version) VALUES (1, 0)",
            ]
        ),
        // Families read more languages than the school writes.
        Migration(
            "directory.2-reading-languages",
            [
                """
                ALTER TABLE people ADD COLUMN reads TEXT NOT NULL DEFAULT 'de'
                    CHECK (reads IN ('de', 'en', 'tr', 'ar', 'uk', 'ru', 'pl'))
                """,
                "UPDATE people SET reads = language",
                "ALTER TABLE people DROP COLUMN language",
            ]
        ),
    ]
}
