package import Database

extension OutgoingQueue {
    /// The tables of the queue and of the copies sent.
    ///
    /// The columns `recipient` are private: only the transport, notices and bounce matching read them.
    package static let migrations: [Migration] = [
        Migration(
            "delivery.1-queue",
            [
                """
                CREATE TABLE queue_entries (
                    id TEXT PRIMARY KEY NOT NULL,
                    body TEXT NOT NULL,
                    prefix BLOB NOT NULL,
                    replaced_octets BIGINT NOT NULL,
                    size BIGINT NOT NULL CHECK (size >= 0),
                    return_path TEXT,
                    recipient TEXT NOT NULL,
                    domain TEXT NOT NULL,
                    shown_name TEXT,
                    shown_address TEXT,
                    notify BIGINT NOT NULL,
                    returned TEXT NOT NULL,
                    envelope_id TEXT,
                    original_recipient TEXT,
                    notice_address TEXT,
                    language TEXT NOT NULL,
                    author TEXT,
                    purpose TEXT NOT NULL,
                    reference TEXT,
                    copy_token TEXT,
                    created BIGINT NOT NULL,
                    expires BIGINT NOT NULL,
                    next_attempt BIGINT NOT NULL,
                    attempts BIGINT NOT NULL,
                    warned BIGINT,
                    lease_holder TEXT,
                    lease_token TEXT,
                    last_code BIGINT,
                    last_status TEXT,
                    last_text TEXT,
                    CHECK ((lease_token IS NULL) = (lease_holder IS NULL))
                )
                """,
                // `next_attempt` of a leased entry is the end of its lease: one index finds all that is due.
                "CREATE INDEX queue_entries_due ON queue_entries (next_attempt, id)",
                "CREATE INDEX queue_entries_copy ON queue_entries (copy_token)",
                """
                CREATE TABLE sent_copies (
                    token TEXT PRIMARY KEY NOT NULL,
                    recipient TEXT NOT NULL,
                    author TEXT,
                    purpose TEXT NOT NULL,
                    reference TEXT,
                    state TEXT NOT NULL,
                    status TEXT,
                    created BIGINT NOT NULL,
                    updated BIGINT NOT NULL
                )
                """,
                "CREATE INDEX sent_copies_reference ON sent_copies (reference, created)",
                "CREATE INDEX sent_copies_created ON sent_copies (created)",
            ]
        ),
        Migration(
            "delivery.3-tls",
            ["ALTER TABLE queue_entries ADD COLUMN tls TEXT NOT NULL DEFAULT 'published'"]
        ),
        // By which copies of a message are taken back (see Withdrawing). A copy that is taken back has the name of the
        // withdrawal, and its next attempt lies beyond all time.
        Migration(
            "delivery.4-origins",
            [
                "ALTER TABLE queue_entries ADD COLUMN origin TEXT",
                "ALTER TABLE queue_entries ADD COLUMN withdrawal TEXT",
                "CREATE INDEX queue_entries_origin ON queue_entries (origin) WHERE origin IS NOT NULL",
                "CREATE INDEX queue_entries_withdrawal ON queue_entries (withdrawal) WHERE withdrawal IS NOT NULL",
            ]
        ),
        // What is made of a copy when it leaves (`CopyFinishing`).
        Migration("delivery.5-finishing", ["ALTER TABLE queue_entries ADD COLUMN finishing TEXT"]),
        // Until when a copy that is taken back waited; nothing for what was due.
        Migration("delivery.6-resuming", ["ALTER TABLE queue_entries ADD COLUMN resumes BIGINT"]),
    ]
}
