#!/usr/bin/env python3
"""Durable intake on SQLite, on PostgreSQL with one node, and on PostgreSQL with three nodes, in turn in one run.

The load comes from Postfix's `smtp-source` on loopback; three nodes get a third of it each. All runs on this one machine,
the database server too (fsync on), so three nodes show what sharing costs, not what more machines would bring.

    Benchmarks/intake/engines.py [--rounds 3] [--binary .build/release/schulpost]
"""

import argparse
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Scenarios"))
LOADS = [(1, 4_096, 300), (20, 4_096, 2_000), (50, 4_096, 2_000), (20, 61_440, 600)]
RECIPIENTS = [f"{name}@lindenschule.example" for name in ("lena.lange", "karl.kurz", "hanna.haupt", "ada.amt")]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/schulpost")
    options = parser.parse_args()
    os.environ["SCHULPOST_BINARY"] = str(options.binary)
    from run import send
    from served_school import Node, Postgres, Relay, found_school

    work = tempfile.mkdtemp(prefix="schulpost-bench-")
    postgres, relay, nodes = Postgres(), Relay(), []
    school = "school:\n  name: Lindenschule\n  domains: [lindenschule.example]\n  database: \"{}\"\n"

    def node(number, database):
        nodes.append(Node(work, number, school.format(database), relay))
        if number in (0, 1, 2):
            found_school(nodes[-1], work, [])
        nodes[-1].start()
        return nodes[-1]

    figures = {}
    try:
        one, three = postgres.create("one"), postgres.create("three")
        sides = {
            "sqlite": [node(0, f"{work}/school.sqlite")],
            "postgresql": [node(1, one)],
            "3 nodes": [node(2, three), node(3, three), node(4, three)],
        }
        for members in sides.values():
            for member in members:
                send(member.ports["mx"], RECIPIENTS, 4, 4_096, 60)
        for _ in range(options.rounds):
            for load in LOADS:
                connections, size, count = load
                for name, members in sides.items():
                    threads = [
                        threading.Thread(
                            target=send,
                            args=(member.ports["mx"], RECIPIENTS, max(connections // len(members), 1), size,
                                  count // len(members)),
                        )
                        for member in members[:connections]
                    ]
                    start = time.monotonic()
                    for thread in threads:
                        thread.start()
                    for thread in threads:
                        thread.join()
                    sent = count // len(members) * len(threads)
                    figures.setdefault((load, name), []).append(sent / (time.monotonic() - start))
    finally:
        for member in nodes:
            member.stop()
        relay.close()
        postgres.close()
        shutil.rmtree(work, ignore_errors=True)
    print(f"{'connections':>11} {'octets':>7} " + " ".join(f"{name + '/s':>13}" for name in sides))
    for load in LOADS:
        values = " ".join(f"{statistics.median(figures[load, name]):>13.0f}" for name in sides)
        print(f"{load[0]:>11} {load[1]:>7} {values}")


if __name__ == "__main__":
    main()
