"""`schulpost token`: shown once, listed without secrets, withdrawn."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from demo_school import BINARY, ROOT


class TestTokens(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.config = self.folder / "schulpost.yaml"
        sample = (ROOT / "Config/schulpost.yaml").read_text()
        self.config.write_text(
            sample.replace("  # database: /var/lib/schulpost/school.sqlite", f"  database: {self.folder}/school.sqlite")
        )

    def token(self, *words, fails=False):
        done = subprocess.run(
            [str(BINARY), "token", *words, "--config", str(self.config), "--language", "en"],
            capture_output=True, text=True, timeout=120, env={**os.environ, "LANG": "en_GB.UTF-8"},
        )
        self.assertEqual(done.returncode != 0, fails, done.stdout + done.stderr)
        return done

    def test_a_tokens_life(self):
        made = self.token("create", "--name", "Synapse", "--channel", "chat", "--channel", "forum")
        # Standard output is the token and nothing else: it goes into a file.
        self.assertRegex(made.stdout, r"^schulpost_[2-9a-z]{8}_[2-9a-z]{52}\n$")
        self.assertNotIn(made.stdout.strip(), made.stderr)
        name, secret = made.stdout.strip().split("_")[1:]
        listed = self.token("list").stdout
        self.assertRegex(listed, rf"{name}  Synapse  chat,forum  made .*, never used")
        self.assertNotIn(secret, listed)
        for file in self.folder.glob("school.sqlite*"):
            self.assertNotIn(secret.encode(), file.read_bytes())
        self.assertIn("withdrawn", self.token("revoke", "Synapse").stdout)
        self.assertIn("withdrawn", self.token("list").stdout)
        self.assertIn("no such token", self.token("revoke", "Synapse", fails=True).stderr)

    def test_what_is_wrong_is_told(self):
        self.assertIn("no channel", self.token("create", "--name", "x", "--channel", "pigeon", fails=True).stderr)
        self.assertIn("1 to 80", self.token("create", "--name", " ", "--channel", "chat", fails=True).stderr)
        past = self.token("create", "--name", "x", "--channel", "chat", "--until", "2020-01-01", fails=True)
        self.assertIn("past", past.stderr)
        self.assertTrue(re.search("There is no token", self.token("list").stdout))


if __name__ == "__main__":
    unittest.main()
