"""The installer is quick and silent when nothing is missing, and names what is."""

import os
import pathlib
import stat
import subprocess
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "install-packages"


class InstallPackages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tools = pathlib.Path(folder.name)

    def tool(self, name, text):
        file = self.tools / name
        file.write_text("#!/bin/bash\n" + text)
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    def run_script(self, *groups):
        environment = {**os.environ, "PATH": f"{self.tools}:{os.environ['PATH']}"}
        return subprocess.run([SCRIPT, *groups], capture_output=True, text=True, env=environment, timeout=60)

    def test_with_all_there_it_says_nothing_and_calls_no_apt(self):
        self.tool("dpkg-query", 'echo -n "install ok installed"\n')
        self.tool("apt-get", "echo called >&2; exit 1\n")
        result = self.run_script("build", "test", "bench")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_an_unknown_group_is_an_error(self):
        result = self.run_script("everything")
        self.assertEqual(result.returncode, 2)
        self.assertIn("there are: build, test, bench", result.stderr)


if __name__ == "__main__":
    unittest.main()
