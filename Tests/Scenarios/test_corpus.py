"""Real messages go in by SMTP and come out by IMAP byte for byte; what SMTP can't carry is refused with the reason."""

import pathlib
import smtplib
import unittest

from demo_school import ROOT, DemoSchool, until

# Rules that judge what a message says or carries: here it is about its octets.
CONTENT_RULES = [
    "content.archive-bomb", "content.dangerous-file", "content.encrypted-archive", "content.link", "content.macros",
    "content.phishing", "content.risky-file", "content.unreadable-file", "content.words", "chain.wording",
    "school-only.private-signup", "school-only.signup-signs", "size.attachments",
]

SETS = [ROOT / "Fixtures" / "mime", ROOT.parent / "shared" / "material" / "mime", ROOT.parent / "shared" / "material" / "corpora"]
LONGEST_LINE = 998
# Oversized on purpose; the size has its own test.
LARGEST = 20_000_000
SUFFIXES = {".eml", ".txt", ".msg", ".mail", ".email", ""}


def messages():
    """(name, bytes) of every mail file, each content once; line ends of LF files made CRLF."""
    seen = set()
    for folder in SETS:
        if not folder.is_dir():
            continue
        for path in sorted(folder.rglob("*")):
            if not path.is_file() or path.suffix.lower() not in SUFFIXES or path.name.startswith(("SOURCE", "LICEN", "README", "NOTICE", "COPY")):
                continue
            content = path.read_bytes()
            if b"\r\n" not in content:
                content = content.replace(b"\n", b"\r\n")
            if content and not content.endswith(b"\r\n"):
                content += b"\r\n"
            if not content or len(content) > LARGEST or content in seen:
                continue
            seen.add(content)
            yield str(path.relative_to(folder.parent)), content


def carries(content: bytes) -> bool:
    """Whether SMTP can carry it: no bare CR or LF, no NUL, no line over 998 octets (RFC 5321 §2.3.8, §4.5.3.1.6)."""
    bare = content.replace(b"\r\n", b"")
    if b"\r" in bare or b"\n" in bare:
        return False
    return all(len(line) <= LONGEST_LINE for line in content.split(b"\r\n"))


class Corpus(unittest.TestCase):
    def test_all_mail_files_go_in_and_come_out_unchanged(self):
        with DemoSchool() as school:
            teacher = school.teacher("5a")
            # Nor do warnings stand above the texts.
            settings = ["presentation.banner=off", *[f"{rule}.action=observe" for rule in CONTENT_RULES]]
            school.command("policy", "set", "--why", "corpus", *settings)
            # The node knows of it within a second.
            other = next(account for account in school.of("teacher") if account.login != teacher.login)
            until(lambda: self.comes_unchanged(school, other), "the banner to be off", every=0.5)
            accepted, refused = [], 0
            client = self.connect(school)
            sent = 0
            for name, content in messages():
                if sent == 50:
                    client.quit()
                    client, sent = self.connect(school), 0
                sent += 1
                client.mail("archive@partner.example", ["BODY=8BITMIME"])
                client.rcpt(teacher.address)
                code, _ = client.docmd("DATA")
                self.assertEqual(code, 354)
                stuffed = content.replace(b"\r\n.", b"\r\n..")
                if stuffed.startswith(b"."):
                    stuffed = b"." + stuffed
                client.sock.sendall(stuffed + b".\r\n")
                code, answer = client.getreply()
                if carries(content):
                    if code == 250:
                        accepted.append((name, content))
                        continue
                    # A message that claims our own domain or several senders is refused by a rule, and says so.
                    self.assertIn(b"mail.", answer, name)
                    refused += 1
                else:
                    refused += 1
                    self.assertGreaterEqual(code, 500, name)
                    if code in (421, 221):
                        client, sent = self.connect(school), 0
            client.quit()
            self.assertGreater(len(accepted), 100)
            stored = school.inbox(teacher)
            self.assertEqual(len(stored), len(accepted))
            for (name, content), found in zip(accepted, stored):
                self.assertTrue(found.endswith(content), f"{name} came out changed")
                above = found[: len(found) - len(content)]
                self.assertTrue(above.startswith(b"Return-Path: <archive@partner.example>\r\n"), name)
            print(f"{len(accepted)} messages came out unchanged, {refused} were refused with a reason")

    def comes_unchanged(self, school, teacher):
        """Whether a message of which the school warns comes as it went in."""
        content = b"No field, and no sender.\r\n"
        with self.connect(school) as client:
            client.sendmail("archive@partner.example", [teacher.address], content)
        return school.inbox(teacher)[-1].endswith(b"\r\n" + content)

    def connect(self, school):
        client = school.outside_door()
        client.ehlo()
        return client


if __name__ == "__main__":
    unittest.main()
