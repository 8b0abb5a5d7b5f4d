#!/usr/bin/env python3
"""How long the server takes for each page, and what a page weighs: a school of 2,000 people with 200,000 messages.

    Benchmarks/pages/run.py [--binary .build/release/schulpost] [--rounds 25] [--letters 200] [--only notices] [--before schulpost]

Fills a real school through its own doors (letters of the head to all children, of class teachers to their classes and parents, and
one announcement that every family has answered and signed), then asks for every page over HTTPS, on one connection that stays open. Prints the median, and the octets of the page with its style
sheet and script.
"""

import argparse
import http.client
import os
import pathlib
import re
import shutil
import ssl
import statistics
import sys
import tempfile
import time
import urllib.parse

import replies

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Scenarios"))
CLASSES = [f"{year}{letter}" for year in range(5, 11) for letter in "abcdef"]
CHILDREN = 25
FAMILIES = len(CLASSES) * CHILDREN
# Every sixth child of a class has two.
GUARDIANS = FAMILIES + len(CLASSES) * len(range(0, CHILDREN, 6))
LIMIT_MILLISECONDS, LIMIT_OCTETS = 20, 100_000


def people():
    """36 classes of 25 children, a teacher each, 1,080 guardians: 2,000 people with head, office and administrator."""
    rows = ["id;rolle;vorname;nachname;klasse;klassenleitung;unterricht;geburtsdatum;email;sprache"]
    custody = ["kind;sorgeberechtigt;sorge;reihenfolge"]
    guardians = 0
    for place, name in enumerate(CLASSES):
        rows.append(f"L{place};Lehrkraft;Lehrkraft{name};Schmidt;;{name};{name};;;")
        for number in range(CHILDREN):
            child = f"K{place}x{number}"
            family = f"Familie{place * CHILDREN + number}"
            rows.append(f"{child};Kind;Kind{name}{number};{family};{name};;;;;")
            for order in (1, 2) if number % 6 == 0 else (1,):
                guardians += 1
                rows.append(f"E{guardians};Sorgeberechtigt;Eltern{order};{family};;;;;e{guardians}@web.example;")
                custody.append(f"{child};E{guardians};ja;{order}")
    rows.append("S1;Schulleitung;Hanna;Haupt;;;;;;")
    rows.append("A1;Administration;Ada;Amt;;;;;;")
    return "\n".join(rows) + "\n", "\n".join(custody) + "\n"


class Browser:
    """One connection that stays open, and cookies."""

    def __init__(self, port, tls):
        self.port = port
        self.tls = tls
        self.cookies = {}
        self.come_from("127.0.0.1")

    def come_from(self, address):
        """Opens the connection anew: whoever asks so much is soon told to wait, by their address."""
        self.connection = http.client.HTTPSConnection(
            "localhost", self.port, context=self.tls, timeout=30, source_address=(address, 0)
        )
        self.connection.connect()

    def ask(self, method, path, form=None):
        """Status, body, seconds, and where it sends on to."""
        headers = {"Origin": f"https://localhost:{self.port}", "Accept": "text/html"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        started = time.perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        seconds = time.perf_counter() - started
        for value in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = value.partition("=")
            self.cookies[name] = rest.split(";")[0]
        return answer.status, text.decode(errors="replace"), seconds, answer.headers.get("Location")

    def token(self, path):
        _, page, _, _ = self.ask("GET", path)
        return re.search(r'name="csrf" value="([^"]+)"', page).group(1)

    def log_in(self, login, password):
        status, _, _, place = self.ask(
            "POST", "/login", {"csrf": self.token("/login"), "login": login, "password": password, "next": "/"}
        )
        assert status == 303 and "login" not in (place or ""), (login, status, place)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/schulpost")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--letters", type=int, default=220, help="letters to all 900 children")
    parser.add_argument("--only", default="", help="pages whose path this expression finds")
    parser.add_argument("--before", type=pathlib.Path, help="an earlier binary, which serves the same school first")
    arguments = parser.parse_args()
    os.environ["SCHULPOST_BINARY"] = str(arguments.binary)
    import served_school
    from demo_school import until
    from served_school import Node, Relay, found_school

    served_school.PEOPLE, served_school.CUSTODY = people()
    work = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-pages-"))
    relay = Relay()
    node = Node(work, 1, "school:\n  name: Lindenschule\n  domains: [lindenschule.example]\n  database: school.sqlite\n", relay)
    port = node.open_pages()
    try:
        served_school.BINARY = arguments.before or arguments.binary
        found_school(node, work, ["lehrkraft5a.schmidt", "hanna.haupt", "ada.amt", "kind5a0.familie0"])
        node.start()
        fill(node, arguments.letters)
        until(lambda: "e1@web.example" in {r for _, to, _ in relay.messages for r in to}, "the parents' letters", 300)
        letter = next(text for _, to, text in relay.messages if "e1@web.example" in to).decode(errors="replace")
        link = re.search(r"/n/([A-Za-z0-9_-]{16,})", letter.replace("=\r\n", ""))
        code = re.search(r"/(?:echt|verify)/([0-9A-Z-]{14})", letter.replace("=\r\n", ""))
        reply(node, port, relay)
        if arguments.before:
            report(node, port, link.group(1), code.group(1), arguments)
            node.stop()
            served_school.BINARY = arguments.binary
            node.start()
        report(node, port, link.group(1), code.group(1), arguments)
    finally:
        node.stop()
        relay.close()
        shutil.rmtree(work, ignore_errors=True)


def fill(node, letters):
    """Letters to all children, and from each class teacher to children and parents."""
    children = "Liebe Kinder, morgen gehen wir in den Wald; bitte denkt an feste Schuhe!\r\n" * 8
    parents = "Liebe Eltern, morgen geht die Klasse in den Wald; bitte geben Sie feste Schuhe mit!\r\n" * 8

    def send(client, sender, to, subject):
        text = parents if to.startswith("eltern") else children
        client.sendmail(sender, [to], f"From: <{sender}>\r\nTo: <{to}>\r\nSubject: {subject}\r\n\r\n{text}")

    with node.submission("hanna.haupt") as client:
        for number in range(letters):
            send(client, "hanna.haupt@lindenschule.example", "schueler@lindenschule.example", f"Rundschreiben {number}")
        for number in range(3):
            send(client, "hanna.haupt@lindenschule.example", "eltern@lindenschule.example", f"An alle Eltern {number}")
    with node.submission("lehrkraft5a.schmidt") as client:
        for number in range(letters // 2):
            teacher = "lehrkraft5a.schmidt@lindenschule.example"
            send(client, teacher, "klasse.5a@lindenschule.example", f"Wochenplan {number}")
            send(client, teacher, "eltern.5a@lindenschule.example", f"Elternbrief {number}")
    print(f"filled with about {letters * 900 + letters // 2 * 25:,} mailbox entries", flush=True)


def reply(node, port, relay):
    """One announcement to all parents that every family has answered."""
    from demo_school import until
    from served_school import PASSWORD

    head = Browser(port, node.tls)
    head.log_in("hanna.haupt", PASSWORD)
    replies.ask_all_families(head)
    subject = replies.SUBJECT.encode()

    def letters():
        return {to[0]: text.decode(errors="replace") for _, to, text in list(relay.messages) if subject in text}

    # The first guardian of each child, in the order in which `people` made them.
    until(lambda: len(letters()) >= GUARDIANS, "the letters that ask", 300)
    arrived, guardian = letters(), 0
    for family in range(FAMILIES):
        parent = Browser(port, node.tls)
        parent.come_from(f"127.2.{family // 250}.{family % 250 + 1}")
        replies.answer(parent, arrived[f"e{guardian + 1}@web.example"], f"Eltern1 Familie{family}")
        parent.connection.close()
        guardian += 2 if family % CHILDREN % 6 == 0 else 1
    print(f"{FAMILIES} families have answered", flush=True)


def found(pattern, page):
    match = re.search(pattern, page)
    if not match:
        sys.exit(f"nothing like {pattern} on the page")
    return match.group(1)


def report(node, port, link, code, arguments):
    browsers = {"": Browser(port, node.tls)}
    from served_school import PASSWORD

    for login in ("lehrkraft5a.schmidt", "ada.amt", "hanna.haupt", "kind5a0.familie0"):
        browsers[login] = Browser(port, node.tls)
        browsers[login].log_in(login, PASSWORD)
    teacher, head, administrator, child = "lehrkraft5a.schmidt", "hanna.haupt", "ada.amt", "kind5a0.familie0"
    _, listed, _, _ = browsers[teacher].ask("GET", "/announcements")
    one = found(r'href="(/announcements/[0-9a-fA-F-]{16,})"', listed)
    whole = found(r'href="(/announcements/[0-9a-fA-F-]{16,})"', browsers[head].ask("GET", "/announcements?q=An+alle+Eltern")[1])
    answered = found(
        r'href="(/announcements/[0-9a-fA-F-]{16,})"', browsers[head].ask("GET", "/announcements?q=" + urllib.parse.quote_plus(replies.SUBJECT))[1])
    family = found(rf'href="({one}/children/[^"?]+)"', browsers[teacher].ask("GET", one)[1])
    group = found(r'href="(/classes/[^"/?]+)"', browsers[teacher].ask("GET", "/classes")[1])
    notice = found(r'href="(/notices/[^"/?]+)"', browsers[child].ask("GET", "/notices")[1])
    pupil = found(r'href="(/consents/children/[^"/?]+)"', browsers[teacher].ask("GET", group.replace("classes", "consents/classes"))[1])
    pages = [("", path) for path in (
        "/", "/login", f"/verify/{code}", f"/n/{link}", "/n", "/join", "/forgotten",
    )] + [(teacher, path) for path in (
        "/", "/announcements", "/announcements?q=Elternbrief", "/announcements/new", "/announcements/new?template=trip", one, family,
        f"{one}/correct", f"{one}/recall", f"{one}/deadline", f"{one}/progress.csv", f"{one}/progress.pdf", f"{one}/letters.pdf",
        "/classes", group, group.replace("classes", "invitations"), group.replace("classes", "consents/classes"), pupil, "/limits",
        "/waiting", "/held", "/why", "/policy/clauses", "/account", "/password",
    )] + [(head, path) for path in (
        "/announcements", "/announcements/new", whole, f"{whole}?show=missing", answered, f"{answered}/progress.csv", "/office", "/families", "/families/addresses",
        "/consents/kinds", "/policy", "/policy/more", "/policy/history", "/policy/rule/mass.recipients-per-hour", "/policy/backtest",
        "/policy/exemptions", "/orders", "/held",
    )] + [(administrator, path) for path in ("/held", "/recall", "/policy", "/office")] + [(child, path) for path in (
        "/", "/notices", notice, "/consents", "/held",
    )]
    pages = [(who, path) for who, path in pages if re.search(arguments.only, path)]
    shared = 0
    for path in re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js)[^"]*)"', browsers[""].ask("GET", "/login")[1]):
        shared += len(browsers[""].ask("GET", path)[1].encode())
    print(f"{'page':<44} {'who':<20} {'ms':>7} {'kB':>6}")
    slow = otherwise = 0
    for number, (who, path) in enumerate(pages):
        browser = browsers[who]
        browser.come_from(f"127.0.1.{number + 1}")
        times, octets, status = [], 0, 0
        for _ in range(arguments.rounds):
            status, text, seconds, _ = browser.ask("GET", path)
            times.append(seconds * 1000)
            # A file comes without style sheet and script.
            octets = len(text.encode()) + (0 if path.endswith((".csv", ".pdf")) else shared)
        median = statistics.median(times)
        shown = re.sub(r"[A-Za-z0-9_-]{20,}", "…", path)
        note = "" if status == 200 else f"  answered {status}"
        otherwise += status == 429
        if path.endswith((".csv", ".pdf")):
            note += "  a file to keep: no limit"
        elif median > LIMIT_MILLISECONDS or octets > LIMIT_OCTETS:
            slow += 1
            note += "  over the limit"
        print(f"{shown:<44} {who or 'anyone':<20} {median:7.1f} {octets / 1000:6.1f}{note}")
    print(f"limits: {LIMIT_MILLISECONDS} ms, {LIMIT_OCTETS // 1000} kB; over them: {slow}; refused for asking too much, so not measured: {otherwise}")


if __name__ == "__main__":
    main()
