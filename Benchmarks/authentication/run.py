#!/usr/bin/env python3
"""What checking a signed 10 kB message costs: SPF, DKIM and DMARC by Schulpost, DKIM alone by OpenDKIM and by dkimpy.

The keys are at hand for all (a zone in memory, a file of keys, a dictionary): it is the work that is measured. OpenDKIM is
given the message many times over in its test mode, and the time of a single one is taken off; signed with RSA-2048 alone,
since Debian's doesn't know Ed25519. dkimpy runs in Debian's Python.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = pathlib.Path(os.environ.get("MAIL_AUTH_TOOL", ROOT / ".build/release/mail-auth-tool"))
DOMAIN = "lindenschule.example"
OPENDKIM = shutil.which("opendkim", path="/usr/sbin:/usr/bin:/sbin:/bin")
DKIMPY = """
import sys, time, dkim
message = open(sys.argv[1], "rb").read()
records = dict(line.rstrip("\\n").split(" ", 1) for line in open(sys.argv[2]))
ask = lambda name, timeout=5: records[name.decode().rstrip(".")].encode()
times = []
for _ in range(50):
    start = time.perf_counter()
    assert dkim.DKIM(message).verify(dnsfunc=ask)
    times.append(time.perf_counter() - start)
print(sorted(times)[25] * 1e6)
"""


def run(*command, text=b""):
    return subprocess.run([str(part) for part in command], input=text, capture_output=True, check=True).stdout


def opendkim(config, message, copies):
    start = time.perf_counter()
    subprocess.run([OPENDKIM, "-x", config, "-t", ",".join([str(message)] * copies)], capture_output=True, check=True)
    return time.perf_counter() - start


def main():
    with tempfile.TemporaryDirectory() as name:
        here = pathlib.Path(name)
        zone = [
            f'{DOMAIN}. TXT "v=spf1 include:out.example -all"',
            'out.example. TXT "v=spf1 ip4:198.51.100.0/24 mx ip4:192.0.2.0/24 -all"',
            "out.example. MX 10 out.example.",
            f'_dmarc.{DOMAIN}. TXT "v=DMARC1; p=reject"',
        ]
        plain = []
        for kind in ("rsa", "ed25519"):
            (here / kind).write_bytes(run(TOOL, "keygen", f"{kind}-sha256"))
            line = run(TOOL, "record", kind, DOMAIN, here / kind).decode().strip()
            zone.append(line)
            plain.append(f"{kind}._domainkey.{DOMAIN} " + "".join(line.split('"')[1::2]))
        (here / "zone").write_text("\n".join(zone) + "\n")
        (here / "plain").write_text("\n".join(plain) + "\n")
        body = b"Liebe Eltern,  am Montag beginnt der Unterricht erst um neun Uhr.\r\n" * 150
        text = f"From: a@{DOMAIN}\r\nTo: b@example.org\r\nSubject: Montag\r\n\r\n".encode() + body
        rsa = run(TOOL, "sign", DOMAIN, "rsa", here / "rsa", text=text)
        both = run(TOOL, "sign", DOMAIN, "rsa", here / "rsa", "ed25519", here / "ed25519", text=text)
        (here / "message").write_bytes(rsa)

        client = ("192.0.2.1", "out.example", f"a@{DOMAIN}", 2_000)
        for title, message in (("RSA", rsa), ("RSA and Ed25519", both)):
            spent = float(run(TOOL, "bench", here / "zone", *client, text=message))
            print(f"Schulpost, SPF + DKIM ({title}) + DMARC, parsing included: {spent:8.0f} µs")
        if OPENDKIM:
            config = here / "opendkim.conf"
            config.write_text(f"Syslog no\nMode v\nTestPublicKeys {here / 'plain'}\n")
            rounds = []
            for _ in range(3):
                one, many = opendkim(config, here / "message", 1), opendkim(config, here / "message", 301)
                rounds.append((many - one) / 300 * 1e6)
            print(f"OpenDKIM, DKIM (RSA):                                      {statistics.median(rounds):8.0f} µs")
        for python in ("/usr/bin/python3", shutil.which("python3")):
            if subprocess.run([python, "-c", "import dkim"], capture_output=True).returncode == 0:
                spent = float(run(python, "-c", DKIMPY, here / "message", here / "plain"))
                print(f"dkimpy, DKIM (RSA):                                        {spent:8.0f} µs")
                break


if __name__ == "__main__":
    main()
