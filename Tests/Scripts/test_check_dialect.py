"""The gate on SQL's dialect can fail: one made-up file for each fault, and texts that it must leave alone."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "check-dialect"

FAULTS = [
    "PRAGMA journal_mode = WAL",
    "SELECT rowid FROM mailboxes",
    "CREATE TABLE a (id BIGINT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT)",
    "INSERT OR REPLACE INTO a (id) VALUES (1)",
    "INSERT OR IGNORE INTO a (id) VALUES (1)",
    "SELECT datetime(at) FROM a",
    "SELECT name FROM sqlite_master",
    "SELECT id FROM a WHERE name GLOB 'x*'",
    "SELECT id FROM a ORDER BY name COLLATE NOCASE",
    "SELECT IFNULL(a, 0) FROM b",
    "SELECT group_concat(name) FROM a",
    "UPDATE a SET n = MAX(n, 5) WHERE id = 1",
    "SELECT GREATEST(a, b) FROM c",
    "CREATE TABLE a (id BIGINT PRIMARY KEY, content BYTEA)",
    "CREATE TABLE a (id BIGSERIAL PRIMARY KEY)",
    "SELECT id::text FROM a",
    "SELECT id FROM a WHERE name ILIKE '%x%'",
    "SELECT pg_advisory_xact_lock(1)",
    "SELECT id FROM a FOR UPDATE SKIP LOCKED",
    "CREATE TABLE a (id BIGINT PRIMARY KEY, truth BOOLEAN NOT NULL)",
    "CREATE TABLE a (id BIGINT PRIMARY KEY, at TIMESTAMPTZ)",
    "SELECT json_extract(a, '$.b') FROM c",
    "SELECT DISTINCT ON (a) b FROM c",
    "CREATE INDEX a ON b USING gin (c)",
    "SELECT id FROM a LIMIT -1",
]

CLEAN = r'''
// SELECT rowid FROM mailboxes; PRAGMA journal_mode
/* INSERT OR REPLACE INTO a */
let header = "Pragma: no-cache"
let words = "rowid, datetime() and pg_dump are words"
let one: SQL = "INSERT INTO a (id, at) VALUES (\(row.id), \(Date.now())) ON CONFLICT (id) DO UPDATE SET at = excluded.at"
let two: SQL = """
    CREATE TABLE a (id BIGINT PRIMARY KEY NOT NULL, text TEXT, content BLOB, weight DOUBLE PRECISION) /* clustered */
    """
let three: SQL = "SELECT MAX(uid), SUM(size), CAST(COALESCE(SUM(n), 0) AS BIGINT) FROM a WHERE t LIKE \(p) ESCAPE '\\'"
let four = Swift.max(1, 2)
'''


class CheckDialect(unittest.TestCase):
    def run_check(self, text, room="MailStore"):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "Sources" / room / "Rows.swift"
            file.parent.mkdir(parents=True)
            file.write_text(text)
            return subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True)

    def test_each_fault_is_found(self):
        for fault in FAULTS:
            for text in (f'let sql: SQL = "{fault}"\n', f'let sql: SQL = """\n    {fault}\n    """\n'):
                with self.subTest(text=text):
                    result = self.run_check(text)
                    self.assertEqual(result.returncode, 1, result.stdout)
                    self.assertIn("Sources/MailStore/Rows.swift:", result.stderr)

    def test_the_line_is_told(self):
        result = self.run_check('\n\nlet sql: SQL = """\n    SELECT id\n    FROM a WHERE rowid = 1\n    """\n')
        self.assertIn("Rows.swift:5: rowid", result.stderr)

    def test_portable_texts_pass(self):
        result = self.run_check(CLEAN)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("1 files", result.stdout)

    def test_adapters_may(self):
        for room in ("SQLiteDatabase", "PostgresDatabase"):
            (result := self.run_check('let sql = "SELECT pg_notify(\'a\', \'b\')"\n', room))
            self.assertNotIn("Rows.swift", result.stderr)

    def test_a_tree_without_sources_fails(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(subprocess.run([sys.executable, CHECK, folder], capture_output=True).returncode, 1)


if __name__ == "__main__":
    unittest.main()
