internal import Database

extension AnnouncementStore {
    static let announcementTables: [SQL] = [
        // sent: when it first went out. children, done: how many it is about, and for how many all is there; kept for lists.
        """
        CREATE TABLE announcements (
            id TEXT PRIMARY KEY NOT NULL,
            author TEXT NOT NULL,
            audience TEXT NOT NULL,
            subject TEXT NOT NULL,
            text TEXT NOT NULL,
            document TEXT NOT NULL,
            deadline BIGINT,
            urgent BIGINT NOT NULL,
            asks BIGINT NOT NULL,
            state TEXT NOT NULL,
            state_at BIGINT,
            sent BIGINT,
            code TEXT,
            decision TEXT,
            corrected BIGINT,
            reminded BIGINT,
            by_mail BIGINT NOT NULL DEFAULT 0,
            children BIGINT NOT NULL DEFAULT 0,
            done BIGINT NOT NULL DEFAULT 0,
            search TEXT NOT NULL,
            changed BIGINT NOT NULL
        )
        """,
        "CREATE INDEX announcements_by_author ON announcements (author, changed)",
        "CREATE INDEX announcements_by_state ON announcements (state, state_at)",
        "CREATE INDEX announcements_by_deadline ON announcements (deadline) WHERE deadline IS NOT NULL",
        """
        CREATE TABLE announcement_audiences (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            audience TEXT NOT NULL,
            PRIMARY KEY (announcement, audience)
        )
        """,
        "CREATE INDEX announcement_audiences_by_audience ON announcement_audiences (audience, announcement)",
        // By which of the intake's decisions its copies are taken back.
        """
        CREATE TABLE announcement_decisions (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            decision TEXT NOT NULL,
            PRIMARY KEY (announcement, decision)
        )
        """,
        // body: in the house's store of message bodies, which counts this row.
        """
        CREATE TABLE announcement_attachments (
            id TEXT PRIMARY KEY NOT NULL,
            announcement TEXT NOT NULL,
            place BIGINT NOT NULL,
            file_name TEXT NOT NULL,
            type TEXT NOT NULL,
            size BIGINT NOT NULL,
            body TEXT NOT NULL
        )
        """,
        "CREATE INDEX announcement_attachments_of ON announcement_attachments (announcement, place)",
        // Which reminder before the deadline went out: of several nodes, one inserts the row.
        """
        CREATE TABLE announcement_reminders (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            deadline BIGINT NOT NULL,
            days BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (announcement, deadline, days)
        )
        """,
    ]

    static let responseTables: [SQL] = [
        """
        CREATE TABLE announcement_children (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            child TEXT NOT NULL,
            delivery TEXT NOT NULL,
            opened BIGINT,
            done BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (announcement, child)
        )
        """,
        "CREATE INDEX announcement_children_by_child ON announcement_children (child, announcement)",
        """
        CREATE TABLE announcement_signatures (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            child TEXT NOT NULL,
            signer TEXT NOT NULL,
            attests TEXT NOT NULL,
            typed_name TEXT NOT NULL,
            way TEXT NOT NULL,
            entered_by TEXT,
            at BIGINT NOT NULL,
            PRIMARY KEY (announcement, child, signer)
        )
        """,
        """
        CREATE TABLE announcement_answers (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            child TEXT NOT NULL,
            question BIGINT NOT NULL,
            answer TEXT NOT NULL,
            answered_by TEXT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (announcement, child, question)
        )
        """,
    ]

    /// What guardians said on a page and what counts no more, while an entry from paper stands in its place.
    static let asideTables: [SQL] = [
        """
        CREATE TABLE announcement_signatures_aside (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            child TEXT NOT NULL,
            signer TEXT NOT NULL,
            attests TEXT NOT NULL,
            typed_name TEXT NOT NULL,
            way TEXT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (announcement, child, signer)
        )
        """,
        """
        CREATE TABLE announcement_answers_aside (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            child TEXT NOT NULL,
            question BIGINT NOT NULL,
            answer TEXT NOT NULL,
            answered_by TEXT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (announcement, child, question)
        )
        """,
    ]

    /// What was answered before, in the order of `place`; answer: NULL where one was taken back. settled: when somebody of the
    /// school let the later answer stand.
    static let earlierTables: [SQL] = [
        """
        CREATE TABLE announcement_answers_earlier (
            announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
            child TEXT NOT NULL,
            question BIGINT NOT NULL,
            place BIGINT NOT NULL,
            answer TEXT,
            answered_by TEXT NOT NULL,
            at BIGINT NOT NULL,
            entered_by TEXT,
            replaced BIGINT NOT NULL,
            settled BIGINT,
            settled_by TEXT,
            PRIMARY KEY (announcement, child, question, place)
        )
        """
    ]
}
