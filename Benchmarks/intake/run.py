#!/usr/bin/env python3
"""Durable intake, beside Postfix handing to Dovecot: messages per second taken, checked and filed.

Both sides get the same load from Postfix's own `smtp-source`, on loopback, in turn, and count from the first
connection until the last message stands in a mailbox. Each figure is the median of several rounds; machines are noisy,
so read the ratio.

    Benchmarks/intake/run.py [--rounds 3] [--binary .build/release/schulpost]
"""

import argparse
import csv
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

from peer import DOMAIN as PEER_DOMAIN
from peer import PostfixDovecot

ROOT = pathlib.Path(__file__).resolve().parents[2]
# (connections, message octets, messages)
LOADS = [(1, 4_096, 400), (20, 4_096, 3_000), (50, 4_096, 3_000), (1, 61_440, 200), (20, 61_440, 1_000), (50, 61_440, 1_000)]
MAILBOXES = 10


class Schulpost:
    """`schulpost demo` in a directory of its own; mail from outside to its teachers."""

    def __init__(self, binary: pathlib.Path, directory: pathlib.Path):
        self.binary, self.directory = binary, directory

    def __enter__(self):
        self.log = open(self.directory / "log", "wb")
        self.process = subprocess.Popen(
            [self.binary, "demo", "--data", str(self.directory), "--any-ports"],
            stdout=self.log, stderr=subprocess.STDOUT,
        )
        while not (self.directory / "ports.json").exists():
            if self.process.poll() is not None:
                raise RuntimeError("schulpost ended: see " + str(self.directory / "log"))
            time.sleep(0.05)
        self.port = json.loads((self.directory / "ports.json").read_text())["mx"]
        with open(self.directory / "accounts.csv", newline="") as file:
            teachers = [row["address"] for row in csv.DictReader(file) if row["role"] == "teacher"]
        self.recipients = teachers[:MAILBOXES]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()

    def resident_mib(self) -> int:
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS:"))

    def peak_mib(self) -> int:
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM:"))


def send(port: int, recipients: list, connections: int, size: int, count: int) -> None:
    """`count` messages over `connections` connections, spread over the recipients; returns when all have their 250."""
    shares = min(connections, len(recipients))
    sources = []
    for share in range(shares):
        sessions = connections // shares + (1 if share < connections % shares else 0)
        messages = count // shares + (1 if share < count % shares else 0)
        sources.append(
            subprocess.Popen(
                [
                    "smtp-source", "-d", "-s", str(sessions), "-m", str(messages), "-l", str(size), "-M", "mx.web.example",
                    "-f", "sender@web.example", "-t", recipients[share], f"127.0.0.1:{port}",
                ]
            )
        )
    for source in sources:
        if source.wait() != 0:
            raise RuntimeError("smtp-source failed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/schulpost")
    options = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-bench-"))
    os.chmod(work, 0o755)
    (work / "ours").mkdir()
    ours, theirs = {}, {}
    try:
        with Schulpost(options.binary, work / "ours") as school, PostfixDovecot(work / "peer") as peer:
            peer_recipients = [f"teacher{number}@{PEER_DOMAIN}" for number in range(MAILBOXES)]
            send(school.port, school.recipients, 5, 4_096, 200)
            send(peer.port, peer_recipients, 5, 4_096, 200)
            peer.wait_until_filed(200)
            print(f"memory when idle: {school.resident_mib()} MiB", flush=True)
            for _ in range(options.rounds):
                for load in LOADS:
                    connections, size, count = load
                    start = time.monotonic()
                    send(school.port, school.recipients, connections, size, count)
                    ours.setdefault(load, []).append(count / (time.monotonic() - start))
                    peer.clear()
                    start = time.monotonic()
                    send(peer.port, peer_recipients, connections, size, count)
                    peer.wait_until_filed(count)
                    theirs.setdefault(load, []).append(count / (time.monotonic() - start))
            print(f"memory at most: {school.peak_mib()} MiB")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{'connections':>11} {'octets':>7} {'schulpost/s':>12} {'postfix+dovecot/s':>18} {'ratio':>6}")
    for load in LOADS:
        mine, peers = statistics.median(ours[load]), statistics.median(theirs[load])
        ratio = statistics.median(a / b for a, b in zip(ours[load], theirs[load]))
        print(f"{load[0]:>11} {load[1]:>7} {mine:>12.0f} {peers:>18.0f} {ratio:>6.1f}")


if __name__ == "__main__":
    main()
