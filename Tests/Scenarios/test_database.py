"""A school that outgrew its file moves to PostgreSQL, and back; nothing changes on the way."""

import re
import shutil
import subprocess
import tempfile
import unittest

from demo_school import BINARY, DOMAIN, letter, until
from served_school import Node, Postgres, Relay, found_school

SCHOOL = "school:\n  name: Lindenschule\n  domains: [lindenschule.example]\n  database: \"{}\"\n"


def copy(source, destination):
    return subprocess.run(
        [str(BINARY), "database", "copy", "--from", source, "--to", destination], capture_output=True, text=True, timeout=120,
        env={"LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"},
    )


class Moving(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="schulpost-moving-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.postgres = Postgres()
        self.addCleanup(self.postgres.close)
        self.relay = Relay()
        self.addCleanup(self.relay.close)

    def contents(self, node):
        client = node.mailbox("anna.weber")
        try:
            client.select("INBOX", readonly=True)
            _, parts = client.fetch("1:*", "(UID FLAGS MODSEQ INTERNALDATE BODY.PEEK[])")
            validity = client.response("UIDVALIDITY")
            return validity, [part for part in parts if isinstance(part, tuple)]
        finally:
            client.logout()

    def test_there_and_back(self):
        file = f"{self.folder}/school.sqlite"
        node = Node(self.folder, 1, SCHOOL.format(file), self.relay)
        self.assertIn("pending", node.command("database", "status"))
        self.assertIn("steps done", node.command("database", "migrate"))
        self.assertIn("up to date", node.command("database", "migrate"))
        found_school(node, self.folder, ["anna.weber", "lena.lange"])
        node.start()
        self.addCleanup(node.stop)
        with node.submission("lena.lange") as client:
            for number in range(5):
                message = letter(f"lena.lange@{DOMAIN}", f"anna.weber@{DOMAIN}", f"Brief {number}", "ä" * 400_000)
                client.send_message(message)
        client = node.mailbox("anna.weber")
        client.select("INBOX")
        client.store("2", "+FLAGS", "(\\Seen $Wichtig)")
        client.logout()
        before = self.contents(node)
        node.stop()

        server = self.postgres.create("linden")
        done = copy(f"sqlite:{file}", server)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"[0-9a-f]{16}  mailbox_entries  5\n")
        self.assertIn("count and checksum agree", done.stdout)
        again = copy(f"sqlite:{file}", server)
        self.assertEqual(again.returncode, 1, "a school is never copied over another")

        moved = Node(self.folder, 2, SCHOOL.format(server), self.relay)
        moved.start()
        self.addCleanup(moved.stop)
        self.assertEqual(self.contents(moved), before)
        with moved.submission("lena.lange") as client:
            client.send_message(letter(f"lena.lange@{DOMAIN}", f"anna.weber@{DOMAIN}", "after the move"))
        until(lambda: len(self.contents(moved)[1]) == 6, "mail after the move")
        there = self.contents(moved)
        moved.stop()

        back = copy(server, f"sqlite:{self.folder}/back.sqlite")
        self.assertEqual(back.returncode, 0, back.stderr)
        home = Node(self.folder, 3, SCHOOL.format(f"{self.folder}/back.sqlite"), self.relay)
        home.start()
        self.addCleanup(home.stop)
        self.assertEqual(self.contents(home), there)

    def test_a_password_in_a_connection_string_is_refused_and_not_shown(self):
        done = copy("sqlite:/tmp/none.sqlite", "postgresql://school:geheim@db.example/linden")
        self.assertEqual(done.returncode, 1)
        self.assertNotIn("geheim", done.stdout + done.stderr)
        self.assertIn("without a password", done.stderr)


if __name__ == "__main__":
    unittest.main()
