#!/usr/bin/env python3
"""NSD on a free port of 127.0.0.1 with zones of a test, signed where the test says so; nothing of the system's own NSD
is touched.

    dns-lab.py --directory DIR

Takes one line of JSON on its input:

    {"zones": {"signed.example": {"text": "@ IN A 192.0.2.1", "signed": true, "replace": [["192.0.2.1", "192.0.2.66"]]}},
     "empty": ["broken.example"]}

`text` has the records below the SOA and NS records, which are made here; `replace` changes the zone after it was signed, so
that its signatures don't hold. Zones of `empty` are configured and can't be loaded: SERVFAIL. Answers with one line, `{"port":
5300, "anchors": ["signed.example. IN DS …"]}`, and ends when its input does. Also a module: `DNSLab`.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import uuid


def free_port():
    """A port that is free for UDP and TCP."""
    while True:
        with socket.socket() as tcp, socket.socket(type=socket.SOCK_DGRAM) as udp:
            tcp.bind(("127.0.0.1", 0))
            port = tcp.getsockname()[1]
            try:
                udp.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


class DNSLab:
    """`with DNSLab(directory, zones) as lab:`; `lab.port`, `lab.anchors`."""

    def __init__(self, directory, zones, empty=()):
        self.directory = pathlib.Path(directory)
        self.zones = zones
        self.empty = empty
        self.anchors = []
        self.process = None

    def __enter__(self):
        self.directory.mkdir(parents=True, exist_ok=True)
        for name, zone in self.zones.items():
            self._write(name, zone)
        # Known to this server only: another one on the same port does not pass for it.
        self.mark = f"lab-{uuid.uuid4().hex}.example"
        self._write(self.mark, {"text": ""})
        for _ in range(5):
            if self._start():
                return self
            self.__exit__()
        log = self.directory / "nsd.log"
        raise RuntimeError("NSD does not answer: " + (log.read_text() if log.exists() else "no log"))

    def _start(self):
        """Whether NSD got its port, which others may take at the same moment."""
        self.port = free_port()
        names = [*self.zones, *self.empty, self.mark]
        entries = [f'zone:\n  name: "{name}"\n  zonefile: "{name}.zone"\n' for name in names]
        (self.directory / "nsd.conf").write_text(
            f"""server:
  ip-address: 127.0.0.1@{self.port}
  username: ""
  zonesdir: "{self.directory}"
  xfrdir: "{self.directory}"
  zonelistfile: "{self.directory}/zones.list"
  pidfile: "{self.directory}/nsd.pid"
  logfile: "{self.directory}/nsd.log"
  server-count: 1
  minimal-responses: yes
  rrl-ratelimit: 0
remote-control:
  control-enable: no
"""
            + "".join(entries)
        )
        nsd = "/usr/sbin/nsd" if pathlib.Path("/usr/sbin/nsd").exists() else "nsd"
        self.process = subprocess.Popen(
            [nsd, "-d", "-c", str(self.directory / "nsd.conf")], stdin=subprocess.DEVNULL, start_new_session=True
        )
        return self._answers()

    def __exit__(self, *_):
        if self.process:
            # All of its processes: there is nothing to be saved.
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.process.wait(10)
            self.process = None

    def _write(self, name, zone):
        file = self.directory / f"{name}.zone"
        text = (
            f"$ORIGIN {name}.\n$TTL 300\n@ IN SOA ns.{name}. postmaster.{name}. 1 3600 600 86400 60\n@ IN NS ns.{name}.\n"
            f"ns IN A 127.0.0.1\n{zone['text']}\n"
        )
        file.write_text(text)
        if not zone.get("signed"):
            return
        key = subprocess.run(
            ["ldns-keygen", "-a", "ECDSAP256SHA256", "-k", name],
            cwd=self.directory,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        subprocess.run(["ldns-signzone", "-o", name, file.name, key], cwd=self.directory, check=True, timeout=60)
        signed = (self.directory / f"{file.name}.signed").read_text()
        for before, after in zone.get("replace", []):
            if before not in signed:
                raise ValueError(f"{before} is not in {name}")
            signed = signed.replace(before, after)
        file.write_text(signed)
        self.anchors.append((self.directory / f"{key}.ds").read_text().split(";")[0].strip())

    def _answers(self):
        """Waits until it answers a question about the zone that only it has."""
        name = b"".join(bytes([len(label)]) + label.encode() for label in self.mark.split("."))
        question = b"\x00\x01\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00" + name + b"\x00\x00\x06\x00\x01"
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and self.process.poll() is None:
            with socket.socket(type=socket.SOCK_DGRAM) as probe:
                probe.settimeout(0.2)
                try:
                    probe.sendto(question, ("127.0.0.1", self.port))
                    if probe.recv(512)[3] & 15 == 0:
                        return True
                except OSError:
                    pass
            time.sleep(0.02)
        return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--directory", required=True)
    options = parser.parse_args()
    lab = json.loads(sys.stdin.readline())
    with DNSLab(options.directory, lab["zones"], lab.get("empty", [])) as running:
        print(json.dumps({"port": running.port, "anchors": running.anchors}), flush=True)
        sys.stdin.read()
    shutil.rmtree(options.directory, ignore_errors=True)


if __name__ == "__main__":
    main()
