"""Two schools on one node: nothing of one is reachable from the other, and mail between them comes from outside for both."""

import shutil
import smtplib
import tempfile
import unittest

from demo_school import letter, until
from served_school import Node, Postgres, Relay, found_school

LINDE, EICHE = "lindenschule.example", "eichenschule.example"
SCHOOLS = """schools:
  linden:
    name: Lindenschule
    domains: [lindenschule.example]
    database: linden.sqlite
  eichen:
    name: Eichenschule
    domains: [eichenschule.example]
    database: "{}"
"""


class TwoSchools(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.mkdtemp(prefix="schulpost-schools-")
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        cls.postgres = Postgres()
        cls.addClassCleanup(cls.postgres.close)
        cls.relay = Relay()
        cls.addClassCleanup(cls.relay.close)
        # One of each engine, on one node.
        cls.node = Node(folder, 1, SCHOOLS.format(cls.postgres.create("eichen")), cls.relay)
        for school in ("linden", "eichen"):
            found_school(cls.node, folder, ["anna.weber", "lena.lange"], school)
        cls.node.command("account", "set-password", "karl.kurz", "--school", "linden", text_in="Andere!Gabel9Wolke\n")
        cls.node.start()
        cls.addClassCleanup(cls.node.stop)

    def inbox(self, login):
        client = self.node.mailbox(login)
        try:
            client.select("INBOX", readonly=True)
            _, data = client.search(None, "ALL")
            numbers = data[0].split()
            if not numbers:
                return []
            return [part[1] for part in client.fetch(b",".join(numbers), "(BODY.PEEK[])")[1] if isinstance(part, tuple)]
        finally:
            client.logout()

    def refusal(self, client, sender, recipients, message):
        """The code and text with which a whole message, or its recipients, are refused."""
        try:
            refused = client.sendmail(sender, recipients, message.as_bytes(policy=message.policy.clone(linesep="\r\n")))
            return refused
        except smtplib.SMTPRecipientsRefused as error:
            return error.recipients
        except smtplib.SMTPResponseException as error:
            return error.smtp_code, error.smtp_error

    def test_people_log_in_with_their_full_address_only(self):
        for login in (f"lena.lange@{LINDE}", f"lena.lange@{EICHE}"):
            self.node.mailbox(login).logout()
        for login in ("lena.lange", "lena.lange@elsewhere.example", f"karl.kurz@{EICHE}"):
            with self.assertRaises(Exception, msg=login):
                self.node.mailbox(login)
        with self.assertRaises(Exception):
            self.node.mailbox(f"karl.kurz@{EICHE}", "Andere!Gabel9Wolke")
        self.node.mailbox(f"karl.kurz@{LINDE}", "Andere!Gabel9Wolke").logout()

    def test_the_same_name_in_two_schools_is_two_people(self):
        sender = f"lena.lange@{LINDE}"
        with self.node.submission(sender) as client:
            client.send_message(letter(sender, f"anna.weber@{LINDE}", "only for one of them"))
        until(lambda: any(b"only for one of them" in m for m in self.inbox(f"anna.weber@{LINDE}")), "the letter")
        self.assertFalse(any(b"only for one of them" in m for m in self.inbox(f"anna.weber@{EICHE}")))

    def test_mail_between_the_schools_passes_the_checks_of_both(self):
        teacher = f"lena.lange@{LINDE}"
        with self.node.submission(teacher) as client:
            client.send_message(letter(teacher, f"lena.lange@{EICHE}", "from one teacher to another"))
        found = until(
            lambda: [m for m in self.inbox(f"lena.lange@{EICHE}") if b"from one teacher to another" in m], "the letter"
        )
        # Two doors, two Received lines; nothing went through the relay.
        self.assertEqual(found[0].split(b"\r\n\r\n")[0].count(b"Received:"), 2)
        self.assertEqual(self.relay.messages, [])
        # A child of one school writes to nobody in another ...
        child = f"anna.weber@{LINDE}"
        with self.node.submission(child) as client:
            refused = self.refusal(client, child, [f"lena.lange@{EICHE}"], letter(child, f"lena.lange@{EICHE}", "no"))
        self.assertIn("school-only.external-recipient", str(refused))
        # ... and to a child of the other, a teacher is an outsider: its own school lets it out, the other tells it by mail.
        with self.node.submission(teacher) as client:
            client.send_message(letter(teacher, f"anna.weber@{EICHE}", "to a foreign child"))
        notice = until(
            lambda: [m for m in self.inbox(teacher) if b"multipart/report" in m and f"anna.weber@{EICHE}".encode() in m],
            "word that it was refused",
        )
        self.assertIn(b"school-only.external-sender", notice[0])
        self.assertFalse(any(b"to a foreign child" in m for m in self.inbox(f"anna.weber@{EICHE}")))

    def test_nobody_writes_as_the_other_school(self):
        teacher = f"lena.lange@{LINDE}"
        with self.node.submission(teacher) as client:
            forged = letter(f"lena.lange@{EICHE}", f"anna.weber@{LINDE}", "forged")
            refused = self.refusal(client, teacher, [f"anna.weber@{LINDE}"], forged)
        self.assertIn("spoof.sender-not-owned", str(refused))

    def test_one_message_from_outside_is_for_one_school(self):
        with self.node.outside_door() as client:
            client.ehlo()
            client.mail("museum@partner.example")
            self.assertEqual(client.rcpt(f"lena.lange@{LINDE}")[0], 250)
            code, text = client.rcpt(f"lena.lange@{EICHE}")
            self.assertEqual((code, text[:5]), (452, b"4.5.3"))
            code, _ = client.data(b"From: museum@partner.example\r\nSubject: for one\r\n\r\nText\r\n")
            self.assertEqual(code, 250)
            client.mail("museum@partner.example")
            self.assertEqual(client.rcpt(f"lena.lange@{EICHE}")[0], 250)
            self.assertEqual(client.data(b"From: museum@partner.example\r\nSubject: for one\r\n\r\nText\r\n")[0], 250)
            self.assertEqual(client.docmd("MAIL FROM:<museum@partner.example>")[0], 250)
            self.assertEqual(client.rcpt("someone@third.example")[0], 550)
        for school in (LINDE, EICHE):
            self.assertEqual(sum(b"for one" in m for m in self.inbox(f"lena.lange@{school}")), 1)

    def test_commands_name_the_school(self):
        with self.assertRaisesRegex(AssertionError, "linden, eichen"):
            self.node.command("account", "unlock", "anna.weber")
        self.node.command("account", "unlock", "anna.weber", "--school", "eichen")


if __name__ == "__main__":
    unittest.main()
