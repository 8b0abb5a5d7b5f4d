"""clamd and rspamd, run by hand in a directory of the test on free ports, with one signature and one rule of their own."""

import getpass
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

from postfix_peer import free_port

EICAR = r"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + r"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
# clamd marks signatures that aren't signed by its makers.
EICAR_NAME = "Eicar-Test-Signature.UNOFFICIAL"


def executable(name):
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/bin")


class Scanner:
    """A context: started when entered, ended when left; `stop` and `start` for tests of its absence."""

    def __init__(self):
        # Short: the path of a socket has at most 107 octets.
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="scan-", dir="/tmp"))
        self.port = free_port()
        self.process = None
        self.configure()

    def start(self):
        log = open(self.directory / "log", "ab")
        self.process = subprocess.Popen(self.command(), stdout=log, stderr=log)
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError((self.directory / "log").read_text(errors="replace")[-2000:])
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        raise TimeoutError("the scanner does not listen")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(120)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.directory, ignore_errors=True)


class Clamd(Scanner):
    name = "clamd"

    def configure(self):
        database = self.directory / "database"
        database.mkdir()
        (database / "test.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.encode().hex()}\n")
        (self.directory / "clamd.conf").write_text(
            f"DatabaseDirectory {database}\nTCPSocket {self.port}\nTCPAddr 127.0.0.1\nForeground yes\n"
            f"LocalSocket {self.directory}/socket\nTemporaryDirectory {self.directory}\nUser {getpass.getuser()}\n"
        )

    def command(self):
        return [executable("clamd"), "-c", str(self.directory / "clamd.conf")]

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"


class Rspamd(Scanner):
    """The word "Gewinnspiel" in a subject is worth 7.3 points, "Riesengewinn" 20."""

    name = "rspamd"

    def configure(self):
        (self.directory / "endings").write_text("com\nde\nexample\n")
        (self.directory / "rspamd.conf").write_text(f"""
options {{
  pidfile = "{self.directory}/pid"; tempdir = "{self.directory}"; filters = "regexp"; url_tld = "{self.directory}/endings";
  dns {{ nameserver = ["127.0.0.1:1"]; timeout = 0.1s; retransmits = 1; }}
  control_socket = "{self.directory}/control mode=0600";
}}
logging {{ type = "console"; level = "error"; }}
actions {{ reject = 15; add_header = 6; greylist = 4; }}
regexp {{
  TEST_WORD {{ re = "Subject=/gewinnspiel/i"; score = 7.3; }}
  TEST_MANY {{ re = "Subject=/riesengewinn/i"; score = 20; }}
}}
group "test" {{ symbols {{ TEST_WORD {{ score = 7.3; }} TEST_MANY {{ score = 20; }} }} }}
worker "normal" {{ bind_socket = "127.0.0.1:{self.port}"; count = 1; }}
""")

    def command(self):
        return [executable("rspamd"), "-f", "-i", "-c", str(self.directory / "rspamd.conf")]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"
