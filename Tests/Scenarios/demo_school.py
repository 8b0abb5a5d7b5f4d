"""A running `schulpost demo`, for scenarios that speak to it as real clients do."""

import csv
import imaplib
import json
import os
import pathlib
import shutil
import signal
import smtplib
import ssl
import subprocess
import tempfile
import time
from email.message import EmailMessage

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SCHULPOST_BINARY", ROOT / ".build/debug/schulpost"))
DOMAIN = "lindenschule.example"


def until(condition, what: str, seconds: float = 120, every: float = 0.02):
    """The first true answer of `condition`; fails with `what` after a while, which a busy machine may need.
    - every: seconds between two looks. Half a second where a look is a letter: who writes may send only so many."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s for {what}")
        time.sleep(every)


class Account:
    def __init__(self, row):
        self.role = row["role"]
        self.login = row["login"]
        self.address = row["address"]
        self.password = row["password"]
        self.classes = [name for name in row["classes"].replace(",", " ").replace(";", " ").split() if name]

    def __repr__(self):
        return f"<{self.role} {self.login or 'without login'}>"


class DemoSchool:
    """`with DemoSchool() as school:`; with a directory of its own that is kept between starts when `data` is given."""

    def __init__(self, data=None):
        self.owns_data = data is None
        self.data = pathlib.Path(data or tempfile.mkdtemp(prefix="schulpost-scenario-"))
        self.process = None
        self.seen_outside = {}

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        if self.owns_data:
            shutil.rmtree(self.data, ignore_errors=True)

    def start(self):
        (self.data / "ports.json").unlink(missing_ok=True)
        self.log = open(self.data / "demo.log", "ab")
        self.process = subprocess.Popen(
            [str(BINARY), "demo", "--data", str(self.data), "--any-ports"], stdout=self.log, stderr=subprocess.STDOUT
        )

        def ready():
            if self.process.poll() is not None:
                raise AssertionError(
                    "the demo ended at its start:\n" + (self.data / "demo.log").read_text(errors="replace")[-4000:]
                )
            return (self.data / "ports.json").exists()

        until(ready, "the demo to be ready", 300)
        self.ports = json.loads((self.data / "ports.json").read_text())
        with open(self.data / "accounts.csv", newline="", encoding="utf-8") as file:
            self.accounts = [Account(row) for row in csv.DictReader(file)]
        self.tls = ssl.create_default_context(cafile=str(self.data / "certificate.pem"))

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def stop(self):
        """Ends it with SIGTERM; returns the seconds that it took."""
        if self.process is None or self.process.poll() is not None:
            return 0.0
        started = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=120)
        self.log.close()
        return time.monotonic() - started

    def command(self, *arguments):
        """What a command says that works on this school."""
        done = subprocess.run(
            [str(BINARY), *arguments, "--config", str(self.data / "schulpost.yaml")], capture_output=True, text=True
        )
        assert done.returncode == 0, f"{' '.join(arguments)}: {done.stderr}"
        return done.stdout

    # People

    def of(self, role, classname=None):
        found = [a for a in self.accounts if a.role == role and (classname is None or classname in a.classes)]
        assert found, f"no {role} {classname or ''} in accounts.csv"
        return found

    def children(self, classname):
        return self.of("child", classname)

    def teacher(self, classname):
        return self.of("teacher", classname)[0]

    # Clients

    def submission(self, account=None):
        client = smtplib.SMTP("localhost", self.ports["submission"], local_hostname="client.example", timeout=60)
        client.starttls(context=self.tls)
        client.ehlo()
        if account:
            client.login(account.login, account.password)
        return client

    def outside_door(self):
        return smtplib.SMTP("localhost", self.ports["mx"], local_hostname="mx.web.example", timeout=60)

    def mailbox(self, account):
        client = imaplib.IMAP4_SSL("localhost", self.ports["imaps"], ssl_context=self.tls, timeout=60)
        client.login(account.login, account.password)
        return client

    def inbox(self, account, criterion="ALL"):
        """The whole messages of an inbox that match, as bytes."""
        client = self.mailbox(account)
        try:
            client.select("INBOX", readonly=True)
            return self.fetch(client, criterion)
        finally:
            client.logout()

    @staticmethod
    def fetch(client, criterion="ALL"):
        _, data = client.search(None, *(criterion if isinstance(criterion, tuple) else (criterion,)))
        numbers = data[0].split()
        if not numbers:
            return []
        _, parts = client.fetch(b",".join(numbers), "(BODY.PEEK[])")
        return [part[1] for part in parts if isinstance(part, tuple)]

    # The outside world

    def outside(self):
        """What has left the school: (envelope, bytes), as it arrived, which is in any order."""
        for path in (self.data / "outside").glob("*.json"):
            # Each is written whole and never again.
            if path.name not in self.seen_outside:
                self.seen_outside[path.name] = (json.loads(path.read_text()), path.with_suffix(".eml").read_bytes())
        return [self.seen_outside[name] for name in sorted(self.seen_outside)]

    def wait_outside(self, marker: bytes, count: int, seconds: float = 180):
        """Waits until `count` messages with `marker` in them have left; by recipient, so that the first is always the same."""
        until(lambda: len(self.left_with(marker)) >= count, f"{count} messages outside with {marker!r}", seconds)
        return sorted(self.left_with(marker), key=lambda each: each[0]["to"])

    def left_with(self, marker: bytes):
        return [(envelope, content) for envelope, content in self.outside() if marker in content]

    # Time

    @staticmethod
    def least(measure, wanted: float, times: int = 5):
        """The least of a few measurements, no more than needed to be below `wanted`: others on the machine may slow one down."""
        found = []
        while len(found) < times and (not found or min(found) >= wanted):
            found.append(measure())
        return min(found)


def speaking(language, **more):
    """The environment of a command whose terminal speaks so, whatever else this one's says."""
    kept = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANGUAGE")}
    return {**kept, "LANG": language, **more}


def room_for(role):
    """Settings for who writes often, to be told of a change: none of these limits is reached by that."""
    limits = ("messages-per-hour", "messages-per-day", "recipients-per-hour", "recipients-per-day")
    return [f"mass.{limit}.{role}=100000" for limit in limits]


def letter(sender, to, subject, text="Guten Tag!\n", **fields):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to if isinstance(to, str) else ", ".join(to)
    message["Subject"] = subject
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message
