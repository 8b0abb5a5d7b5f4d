#!/usr/bin/env python3
"""Checks a second of the policy API over HTTP, on loopback, against the real server with a database that syncs each commit.

    Benchmarks/api/run.py [--tool .build/release/api-demo] [--connections 128] [--seconds 5] [--rounds 3]

`wrk` (Debian) speaks, so that the client costs little. Single checks share commits with those that come at the same time; a
batch is one commit. Prints the median of the rounds.
"""

import argparse
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

SCRIPT = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer %(token)s"
local count = 0
function request()
  count = count + 1
  local checks = {}
  for place = 1, %(batch)d do
    checks[place] = string.format([[%(check)s]], (count * 7 + place) %% 500 + 1, (count + place) %% 40)
  end
  if %(batch)d == 1 then return wrk.format(nil, nil, nil, checks[1]) end
  return wrk.format(nil, nil, nil, '{"checks":[' .. table.concat(checks, ",") .. ']}')
end
local threads = {}
function setup(thread) table.insert(threads, thread) end
"""

# A line of a child in the chat of a class.
CHECK = json.dumps(
    {
        "channel": "chat", "author": {"login": "kind.nummer%d"}, "thread": {"kind": "room", "id": "room %d"},
        "readers": {"counts": {"children": 25, "teachers": 2}},
        "content": {"text": "Hat jemand die Aufgaben in Mathe verstanden? Ich komme bei Nummer drei nicht weiter."},
    }
)


def measure(tool, batch, arguments):
    with tempfile.TemporaryDirectory(prefix="schulpost-bench-") as folder:
        server = subprocess.Popen(
            [tool, str(pathlib.Path(folder) / "school.sqlite")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        try:
            told = json.loads(server.stdout.readline())
            script = pathlib.Path(folder) / "ask.lua"
            script.write_text(SCRIPT % {"token": told["token"], "batch": batch, "check": CHECK})
            path = "check" if batch == 1 else "check-batch"
            connections = arguments.connections if batch == 1 else 4
            done = subprocess.run(
                ["wrk", "-t1", f"-c{connections}", f"-d{arguments.seconds}s", "-s", str(script), "--latency",
                 f"http://127.0.0.1:{told['port']}/api/v1/policy/{path}"],
                capture_output=True, text=True, check=True,
            )
        finally:
            server.stdin.close()
            server.wait(timeout=30)
    if failed := re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout):
        sys.exit(f"{failed.group(1)} requests were refused")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout).group(1)) * batch
    latency = re.search(r"50%\s+(\S+)", done.stdout).group(1)
    return rate, latency


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=str(ROOT / ".build/release/api-demo"))
    parser.add_argument("--connections", type=int, default=128)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    if not shutil.which("wrk"):
        sys.exit("wrk is missing: apt-get install wrk")
    if not pathlib.Path(arguments.tool).exists():
        sys.exit(f"{arguments.tool} is missing: swift build -c release --product api-demo")
    for name, batch in (("single checks", 1), ("batches of 100", 100)):
        rounds = [measure(arguments.tool, batch, arguments) for _ in range(arguments.rounds)]
        median = statistics.median(rate for rate, _ in rounds)
        print(f"API, {name}: {median:,.0f} checks a second (median of {arguments.rounds}; latency {rounds[0][1]})", flush=True)


if __name__ == "__main__":
    main()
