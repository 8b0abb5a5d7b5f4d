"""Signs and verifies with dkimpy, run by the Python that Debian's python3-dkim is installed for.

    dkim_peer.py sign DOMAIN SELECTOR KEY [a=ALGORITHM] [c=HEADER/BODY]   message on standard input
    dkim_peer.py verify ZONE                                              prints one "pass" or "fail" per signature

ZONE has lines `NAME TEXT`.
"""

import sys

import dkim


def sign(domain, selector, key, *options):
    settings = dict(option.split("=", 1) for option in options)
    canonical = tuple(part.encode() for part in settings.get("c", "relaxed/relaxed").split("/"))
    algorithm = settings.get("a", "rsa-sha256").encode()
    message = sys.stdin.buffer.read()
    with open(key, "rb") as file:
        text = file.read()
    signature = dkim.sign(
        message, selector.encode(), domain.encode(), text, canonicalize=canonical, signature_algorithm=algorithm
    )
    sys.stdout.buffer.write(signature + message)


def verify(zone):
    with open(zone) as file:
        records = dict(line.rstrip("\n").split(" ", 1) for line in file)

    def ask(name, timeout=5):
        text = records.get(name.decode().rstrip(".")) if isinstance(name, bytes) else records.get(name.rstrip("."))
        return text.encode() if text else None

    message = sys.stdin.buffer.read()
    checker = dkim.DKIM(message)
    count = sum(1 for name, _ in checker.headers if name.lower() == b"dkim-signature")
    for index in range(count):
        try:
            print("pass" if dkim.DKIM(message).verify(idx=index, dnsfunc=ask) else "fail")
        except dkim.DKIMException as error:
            print("fail", error)


if __name__ == "__main__":
    {"sign": sign, "verify": verify}[sys.argv[1]](*sys.argv[2:])
