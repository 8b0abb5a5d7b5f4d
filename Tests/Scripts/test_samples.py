"""The sample files for operators are understood by the programs that they are for."""

import pathlib
import shutil
import subprocess
import unittest

CONFIG = pathlib.Path(__file__).resolve().parents[2] / "Config"


class Samples(unittest.TestCase):
    @unittest.skipUnless(shutil.which("haproxy"), "HAProxy comes with the test packages")
    def test_haproxy_takes_its_configuration(self):
        done = subprocess.run(["haproxy", "-c", "-f", str(CONFIG / "haproxy.cfg")], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
