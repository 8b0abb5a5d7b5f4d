package import Database

extension MessageBodies {
    package static let migrations = [
        Migration(
            "messagebodies.1-bodies",
            [
                """
                CREATE TABLE bodies (
                    id TEXT PRIMARY KEY NOT NULL,
                    number BIGINT NOT NULL,
                    size BIGINT NOT NULL,
                    refs BIGINT NOT NULL CHECK (refs >= 0)
                ) /* clustered */
                """,
                // `body` is the number of a row of bodies: rows of one time lie together, whatever their hash.
                """
                CREATE TABLE body_chunks (
                    body BIGINT NOT NULL,
                    chunk BIGINT NOT NULL,
                    encoding BIGINT NOT NULL,
                    content BLOB NOT NULL,
                    PRIMARY KEY (body, chunk)
                )
                """,
            ]
        )
    ]
}
