package import Database

extension MailStore {
    /// The tables of mailboxes and of held messages; after `MessageBodies.migrations`.
    package static let migrations = [
        Migration("mailstore.1-mailboxes", mailboxTables),
        Migration("mailstore.2-messages", messageTables),
        Migration("mailstore.3-held", HeldMessages.tables),
        // Up to which sequence it is no longer known what went (see MailStore+Forgetting).
        Migration(
            "mailstore.4-forgotten",
            ["ALTER TABLE mailboxes ADD COLUMN forgotten_modseq BIGINT NOT NULL DEFAULT 0"]
        ),
        // By which the copies of a message are found, to be taken out of mailboxes again (see Withdrawing).
        Migration(
            "mailstore.5-origins",
            [
                "ALTER TABLE messages ADD COLUMN origin TEXT",
                "CREATE INDEX messages_by_origin ON messages (origin) WHERE origin IS NOT NULL",
                """
                CREATE TABLE withdrawn_entries (
                    withdrawal TEXT NOT NULL,
                    mailbox BIGINT NOT NULL,
                    uid BIGINT NOT NULL,
                    owner TEXT NOT NULL,
                    message BIGINT NOT NULL,
                    size BIGINT NOT NULL,
                    internal_date BIGINT NOT NULL,
                    flags BIGINT NOT NULL,
                    keywords TEXT NOT NULL,
                    PRIMARY KEY (withdrawal, mailbox, uid)
                ) /* clustered */
                """,
                "CREATE INDEX withdrawn_entries_by_owner ON withdrawn_entries (owner)",
            ]
        ),
        // So that a recall looks at the message's entries only, and not at every entry of the school.
        Migration(
            "mailstore.6-entries-by-message",
            ["CREATE INDEX mailbox_entries_by_message ON mailbox_entries (message)"]
        ),
    ]

    private static let mailboxTables: [SQL] = [
        // A limit of NULL is the school's standard.
        """
        CREATE TABLE mail_owners (
            owner TEXT PRIMARY KEY NOT NULL,
            byte_limit BIGINT,
            message_limit BIGINT,
            last_uid_validity BIGINT NOT NULL
        ) /* clustered */
        """,
        // changed_modseq: the highest sequence that went to a message that was there before (flags), so that who
        // looks for news after mere deliveries reads the new messages only.
        """
        CREATE TABLE mailboxes (
            id BIGINT PRIMARY KEY NOT NULL,
            owner TEXT NOT NULL REFERENCES mail_owners (owner),
            name TEXT NOT NULL,
            role TEXT,
            uid_validity BIGINT NOT NULL,
            uid_next BIGINT NOT NULL DEFAULT 1,
            highest_modseq BIGINT NOT NULL DEFAULT 1,
            changed_modseq BIGINT NOT NULL DEFAULT 0,
            message_count BIGINT NOT NULL DEFAULT 0 CHECK (message_count >= 0),
            unseen_count BIGINT NOT NULL DEFAULT 0 CHECK (unseen_count >= 0),
            size BIGINT NOT NULL DEFAULT 0 CHECK (size >= 0),
            first_recent BIGINT NOT NULL DEFAULT 1,
            UNIQUE (owner, name)
        )
        """,
        "CREATE UNIQUE INDEX mailboxes_role ON mailboxes (owner, role) WHERE role IS NOT NULL",
        """
        CREATE TABLE mailbox_subscriptions (
            owner TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (owner, name)
        ) /* clustered */
        """,
    ]

    private static let messageTables: [SQL] = [
        // One row for each filed content. refs counts its entries. No foreign keys to it from mailbox_entries: what refs
        // counts needs no second check on each removal.
        """
        CREATE TABLE messages (
            id BIGINT PRIMARY KEY NOT NULL,
            body TEXT NOT NULL,
            size BIGINT NOT NULL,
            refs BIGINT NOT NULL CHECK (refs >= 0),
            sent_at BIGINT,
            subject TEXT NOT NULL,
            envelope BLOB NOT NULL,
            structure BLOB NOT NULL,
            extended_structure BLOB NOT NULL
        )
        """,
        // Apart from messages, because only a search reads it and it may be long.
        """
        CREATE TABLE message_texts (
            message BIGINT PRIMARY KEY NOT NULL,
            from_text TEXT NOT NULL,
            to_text TEXT NOT NULL,
            cc_text TEXT NOT NULL,
            bcc_text TEXT NOT NULL,
            subject_text TEXT NOT NULL,
            header_text TEXT NOT NULL,
            body_text TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE mailbox_entries (
            mailbox BIGINT NOT NULL REFERENCES mailboxes (id),
            uid BIGINT NOT NULL,
            message BIGINT NOT NULL,
            size BIGINT NOT NULL,
            internal_date BIGINT NOT NULL,
            flags BIGINT NOT NULL,
            keywords TEXT NOT NULL,
            modseq BIGINT NOT NULL,
            PRIMARY KEY (mailbox, uid)
        ) /* clustered */
        """,
        """
        CREATE TABLE mailbox_expunged (
            mailbox BIGINT NOT NULL,
            modseq BIGINT NOT NULL,
            uid BIGINT NOT NULL,
            PRIMARY KEY (mailbox, modseq, uid)
        ) /* clustered */
        """,
        // What was delivered under a key, so that the same delivery tried again is not doubled.
        """
        CREATE TABLE mail_deliveries (
            delivery_key TEXT NOT NULL,
            owner TEXT NOT NULL,
            delivered_at BIGINT NOT NULL,
            PRIMARY KEY (delivery_key, owner)
        ) /* clustered */
        """,
    ]
}
