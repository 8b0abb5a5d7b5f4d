#!/usr/bin/env python3
"""What one message, one mailbox entry and one waiting mail program cost, on PostgreSQL: the numbers behind a region's layout.

    Benchmarks/intake/cost.py [--binary .build/release/schulpost]
"""

import argparse
import os
import pathlib
import random
import shutil
import smtplib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Scenarios"))
TICKS = os.sysconf("SC_CLK_TCK")
MESSAGES, LETTERS, SESSIONS = 2_000, 20, 300


def cpu_seconds(pids):
    seconds = 0.0
    for pid in pids:
        try:
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        # With the children that have ended (`cutime`, `cstime`).
        seconds += sum(int(fields[place]) for place in (11, 12, 13, 14)) / TICKS
    return seconds


def family(pid):
    """A process and its children."""
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *map(int, children)]


def resident_kib(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def text(octets, chance):
    """Lines of made-up words: compresses about as well as letters do."""
    words = ["".join(chance.choices("aeinrstdhulgmobk", k=chance.randint(3, 11))) for _ in range(400)]
    lines = []
    while sum(map(len, lines)) < octets:
        lines.append(" ".join(chance.choices(words, k=10)) + "\r\n")
    return "".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/schulpost")
    os.environ["SCHULPOST_BINARY"] = str(parser.parse_args().binary)
    import served_school
    from served_school import Node, Postgres, Relay, found_school, idle

    classes = "".join(f"X{number};Kind;Kind{number};Klasse;7c;;;;;\n" for number in range(100))
    served_school.PEOPLE += classes.replace("Klasse", "Probe")
    served_school.PEOPLE = served_school.PEOPLE.replace(";5a;5a;", ";5a+7c;5a+7c;")
    work = tempfile.mkdtemp(prefix="schulpost-cost-")
    postgres, relay = Postgres(), Relay()
    database = postgres.create("cost")
    node = Node(work, 1, f'school:\n  name: L\n  domains: [lindenschule.example]\n  database: "{database}"\n', relay)
    chance = random.Random(4)
    try:
        found_school(node, work, ["lena.lange", "hanna.haupt", "anna.weber"])
        node.start()
        server = int((postgres.data / "postmaster.pid").read_text().split()[0])

        def size():
            postgres.query("cost", "CHECKPOINT")
            return int(postgres.query("cost", "SELECT pg_database_size(current_database())")[0][0])

        def send(count, recipient, octets):
            with node.outside_door() as client:
                for number in range(count):
                    client.sendmail(
                        "museum@partner.example", [recipient],
                        f"From: museum@partner.example\r\nSubject: {number}\r\n\r\n" + text(octets, chance),
                    )

        send(100, "karl.kurz@lindenschule.example", 4_000)
        before, ours, theirs = size(), cpu_seconds([node.process.pid]), cpu_seconds(family(server))
        send(MESSAGES, "karl.kurz@lindenschule.example", 4_000)
        ours, theirs = cpu_seconds([node.process.pid]) - ours, cpu_seconds(family(server)) - theirs
        print(f"a message of 4 kB from outside: {1000 * ours / MESSAGES:.2f} ms of processor in the node, "
              f"{1000 * theirs / MESSAGES:.2f} ms in the database, {(size() - before) / MESSAGES / 1000:.1f} kB stored")
        before, ours = size(), cpu_seconds([node.process.pid])
        with node.submission("hanna.haupt") as client:
            for number in range(LETTERS):
                client.sendmail(
                    "hanna.haupt@lindenschule.example", ["klasse.7c@lindenschule.example"],
                    f"From: hanna.haupt@lindenschule.example\r\nSubject: {number}\r\n\r\n" + text(60_000, chance),
                )
        ours = cpu_seconds([node.process.pid]) - ours
        entries = LETTERS * 100
        print(f"a letter of 60 kB to 100 mailboxes: {1000 * ours / LETTERS:.1f} ms in the node, "
              f"{(size() - before) / LETTERS / 1000:.0f} kB stored, {(size() - before) / entries / 1000:.2f} kB a mailbox entry")
        before = resident_kib(node.process.pid)
        clients = []
        for _ in range(SESSIONS):
            client = node.mailbox("anna.weber")
            client.select("INBOX")
            idle(client)
            clients.append(client)
        print(f"a waiting mail program (TLS, IDLE): {(resident_kib(node.process.pid) - before) / SESSIONS:.0f} KiB of memory; "
              f"the node when idle: {before // 1024} MiB")
        for client in clients:
            client.sock.close()
    except smtplib.SMTPException as error:
        raise SystemExit(f"refused: {error}")
    finally:
        node.stop()
        relay.close()
        postgres.close()
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
