"""Nodes of `schulpost serve`, with what they need around them: a database server, a relay, a certificate, a load balancer."""

import base64
import collections
import imaplib
import json
import os
import pathlib
import shutil
import signal
import smtplib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

from demo_school import BINARY, ROOT, until
from postfix_peer import free_port

PASSWORD = "Gurke!Zelt7Nebel"

PEOPLE = """id;rolle;vorname;nachname;klasse;klassenleitung;unterricht;geburtsdatum;email;sprache
K1;Kind;Anna;Weber;5a;;;;;
K2;Kind;Ben;Kaya;5a;;;;;
K3;Kind;Cem;Demir;5a;;;;;
E1;Sorgeberechtigt;Maria;Weber;;;;;maria@web.example;
L1;Lehrkraft;Lena;Lange;;5a;5a;;;
L2;Lehrkraft;Karl;Kurz;;;5a;;;
S1;Schulleitung;Hanna;Haupt;;;;;;
A1;Administration;Ada;Amt;;;;;;
"""
CUSTODY = "kind;sorgeberechtigt;sorge;reihenfolge\nK1;E1;ja;1\n"


def as_user(name):
    """PostgreSQL refuses to run as root."""
    return ["setpriv", "--reuid", name, "--regid", name, "--init-groups"] if os.geteuid() == 0 else []


class Postgres:
    """A PostgreSQL server of its own, on a socket in a temporary folder. Durable, as in use: it is restarted under load."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-pg-", dir="/tmp"))
        self.bin = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        self.data = self.folder / "data"
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
            self.folder.chmod(0o755)
        self.run("initdb", "-D", self.data, "-U", "school", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8")
        self.start()

    def run(self, program, *arguments):
        done = subprocess.run(
            as_user("postgres") + [str(self.bin / program), *map(str, arguments)], cwd="/tmp", capture_output=True, text=True
        )
        assert done.returncode == 0, f"{program}: {done.stderr[-2000:]}"
        return done.stdout

    def start(self):
        options = f"-k {self.folder} -h '' -p 5432 -c shared_buffers=64MB -c max_connections=200"
        self.run("pg_ctl", "start", "-s", "-w", "-t", "300", "-D", self.data, "-o", options, "-l", self.folder / "log")

    def restart(self, mode="fast"):
        self.run("pg_ctl", "stop", "-s", "-t", "300", "-m", mode, "-D", self.data)
        self.start()

    def create(self, name):
        self.run("createdb", "-h", self.folder, "-U", "school", name)
        return f"host={self.folder} port=5432 user=school dbname={name}"

    def query(self, database, sql):
        text = self.run("psql", "-h", self.folder, "-U", "school", "-d", database, "-At", "-F", "|", "-c", sql)
        return [line.split("|") for line in text.splitlines()]

    def close(self):
        try:
            self.run("pg_ctl", "stop", "-s", "-m", "immediate", "-D", self.data)
        except AssertionError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)


class Relay:
    """The outside world: takes everything, and keeps it."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "Tests/Tools/smtp-sink.py"), "--directory", tempfile.mkdtemp()],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        self.process.stdin.write("{}\n")
        self.process.stdin.flush()
        self.port = json.loads(self.process.stdout.readline())["port"]
        self.messages = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            event = json.loads(line)
            if event["event"] == "message":
                self.messages.append((event["sender"], event["recipients"], base64.b64decode(event["octets"])))

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=120)
        self.process.stdout.close()


class Node:
    """One `schulpost serve`."""

    def __init__(self, folder, number, schools, relay, extra=""):
        self.folder = pathlib.Path(folder)
        self.name = f"node{number}"
        self.ports = {name: free_port() for name in ("mx", "submission", "submissions", "imap", "imaps")}
        self.config = self.folder / f"{self.name}.yaml"
        self.certificate = self.folder / "certificate.pem"
        if not self.certificate.exists():
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
                 "30", "-keyout", str(self.folder / "key.pem"), "-out", str(self.certificate), "-subj", "/CN=localhost",
                 "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
                check=True, stderr=subprocess.DEVNULL,
            )
        listeners = "".join(f'  {name}: "127.0.0.1:{port}"\n' for name, port in self.ports.items())
        self.config.write_text(
            f"{schools}server:\n  host-name: {self.name}.traeger.example\n  certificate: certificate.pem\n"
            f"  private-key: key.pem\nlisteners:\n  https: off\n{listeners}{extra}"
            f"dns:\n  servers: off\nrelay:\n  host: 127.0.0.1\n  port: {relay.port}\n  tls: none\n"
            "limits:\n  connections-per-address: 1000\n  greeting-delay: 0 s\nlog:\n  level: notice\n"
        )
        self.tls = ssl.create_default_context(cafile=str(self.certificate))
        self.process = None

    def open_pages(self):
        """Gives the node a door for its pages, before it starts; their port."""
        self.ports["https"] = free_port()
        text = self.config.read_text()
        self.config.write_text(text.replace("  https: off\n", f'  https: "127.0.0.1:{self.ports["https"]}"\n'))
        return self.ports["https"]

    def command(self, *arguments, text_in=None):
        done = subprocess.run(
            [str(BINARY), *map(str, arguments), "--config", str(self.config)], capture_output=True, text=True,
            input=text_in, env={**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}, timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self, wait=True):
        self.log = open(self.folder / f"{self.name}.log", "ab")
        self.process = subprocess.Popen(
            [str(BINARY), "serve", "--config", str(self.config)], stdout=self.log, stderr=subprocess.STDOUT
        )
        if wait:
            self.wait()

    def wait(self):
        def ready():
            assert self.process.poll() is None, (self.folder / f"{self.name}.log").read_text(errors="replace")[-3000:]
            try:
                for port in self.ports.values():
                    socket.create_connection(("127.0.0.1", port), timeout=20).close()
                return True
            except OSError:
                return False

        until(ready, f"{self.name} to open", 180)

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.log.close()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=120)
            self.log.close()

    # Clients

    def mailbox(self, login, password=PASSWORD):
        client = imaplib.IMAP4_SSL("localhost", self.ports["imaps"], ssl_context=self.tls, timeout=60)
        client.login(login, password)
        return client

    def submission(self, login, password=PASSWORD):
        client = smtplib.SMTP("localhost", self.ports["submission"], local_hostname="client.example", timeout=60)
        client.starttls(context=self.tls)
        client.login(login, password)
        return client

    def outside_door(self):
        return smtplib.SMTP("localhost", self.ports["mx"], local_hostname="mx.web.example", timeout=60)


def found_school(node, folder, logins, school=None):
    """Imports the people, and gives those named a password."""
    folder = pathlib.Path(folder)
    (folder / "personen.csv").write_text(PEOPLE)
    (folder / "sorge.csv").write_text(CUSTODY)
    choice = ("--school", school) if school else ()
    node.command("school", "import", folder / "personen.csv", folder / "sorge.csv", *choice)
    for login in logins:
        node.command("account", "set-password", login, *choice, text_in=PASSWORD + "\n")


def told(client, wanted, seconds=120):
    """Reads untagged lines of an idling client until one has `wanted` in it."""
    client.sock.settimeout(seconds)
    deadline = time.monotonic() + seconds
    seen = []
    while time.monotonic() < deadline:
        line = client.readline()
        seen.append(line)
        if wanted in line:
            return line
    raise AssertionError(f"{wanted!r} was not told in {seconds} s, but {seen}")


def idle(client):
    tag = client._new_tag()
    client.send(tag + b" IDLE\r\n")
    answer = client.readline()
    assert answer.startswith(b"+"), answer
    return tag


def end_idle(client, tag):
    client.send(b"DONE\r\n")
    told(client, tag)
