"""What the rules refuse, and how it is said: rule, numbers, clause, decision code."""

import re
import smtplib
import unittest

from demo_school import DOMAIN, DemoSchool, letter

CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")


class Refusals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()

    @classmethod
    def tearDownClass(cls):
        cls.school.__exit__()

    def refusal(self, client, sender, recipients, wire) -> str:
        """Sends, expects a permanent refusal of everything, and returns its text."""
        try:
            client.sendmail(sender, recipients, wire)
        except smtplib.SMTPRecipientsRefused as error:
            answers = list(error.recipients.values())
        except smtplib.SMTPResponseException as error:
            answers = [(error.smtp_code, error.smtp_error)]
        else:
            self.fail("the message was taken")
        finally:
            client.close()
        for code, _ in answers:
            self.assertTrue(500 <= code < 600, answers)
        text = b"\n".join(part for _, part in answers).decode("ascii")
        return text

    def assert_cites(self, text, rule, clause, *numbers):
        self.assertIn(rule, text)
        self.assertIn(clause, text)
        self.assertRegex(text, CODE)
        for number in numbers:
            self.assertRegex(text, rf"(?<!\d){number}(?!\d)")

    def test_a_child_writing_to_25_single_recipients(self):
        child, *others = self.school.children("5a")[:1] + self.school.children("5b") + self.school.children("6a")
        recipients = [other.address for other in others[:25]]
        self.assertEqual(len(recipients), 25)
        wire = letter(child.address, recipients, "Kettenmassenmail").as_string()
        text = self.refusal(self.school.submission(child), child.address, recipients, wire)
        self.assert_cites(text, "mass.recipients-per-message", "mail.no-mass", 25, 10)
        for other in others[:25]:
            self.assertEqual([m for m in self.school.inbox(other) if b"Kettenmassenmail" in m], [])

    def test_a_child_writing_to_its_class_list(self):
        child = self.school.children("5a")[0]
        to = f"klasse.5a@{DOMAIN}"
        wire = letter(child.address, to, "Hallo Klasse").as_string()
        text = self.refusal(self.school.submission(child), child.address, [to], wire)
        self.assert_cites(text, "lists.", "mail.no-mass")

    def test_a_child_writing_outside(self):
        child = self.school.children("5a")[0]
        wire = letter(child.address, "freund@web.example", "Hallo").as_string()
        text = self.refusal(self.school.submission(child), child.address, ["freund@web.example"], wire)
        self.assert_cites(text, "school-only.external-recipient", "mail.school-only")

    def test_an_outsider_writing_to_a_child(self):
        child = self.school.children("5a")[0]
        wire = letter("fremd@web.example", child.address, "Hallo").as_string()
        text = self.refusal(self.school.outside_door(), "fremd@web.example", [child.address], wire)
        self.assert_cites(text, "school-only.external-sender", "mail.school-only")

    def test_an_outsider_writing_to_any_list(self):
        lists = ["klasse.5a", "eltern.5a", "lehrer.5a", "kollegium", "schueler", "eltern", "ag.theater"]
        for name in lists:
            to = f"{name}@{DOMAIN}"
            wire = letter("fremd@web.example", to, "Morgen keine Schule").as_string()
            with self.subTest(list=name):
                text = self.refusal(self.school.outside_door(), "fremd@web.example", [to], wire)
                self.assert_cites(text, "lists.", "mail.")

    def test_a_teacher_writing_as_the_head(self):
        teacher, head = self.school.teacher("5a"), self.school.of("head")[0]
        to = self.school.of("teacher")[-1].address
        wire = letter(head.address, to, "Anweisung").as_string()
        text = self.refusal(self.school.submission(teacher), head.address, [to], wire)
        self.assert_cites(text, "spoof.sender-not-owned", "mail.no-deception")
        text = self.refusal(self.school.submission(teacher), teacher.address, [to], wire)
        self.assert_cites(text, "spoof.sender-not-owned", "mail.no-deception")

    def test_an_outsider_writing_as_the_head_with_our_domain(self):
        head, teacher = self.school.of("head")[0], self.school.teacher("5a")
        wire = letter(head.address, teacher.address, "Unterricht faellt aus").as_string()
        for envelope in (head.address, "forger@web.example", ""):
            with self.subTest(envelope=envelope):
                text = self.refusal(self.school.outside_door(), envelope, [teacher.address], wire)
                self.assert_cites(text, "spoof.own-domain-from-outside", "mail.no-deception")

    def test_no_relaying(self):
        with self.school.outside_door() as client:
            client.ehlo()
            client.mail("fremd@web.example")
            code, text = client.rcpt("anderer@web.example")
        self.assertEqual(code, 550, text)
        self.assertIn(b"5.7.1", text)

    def test_unknown_people(self):
        with self.school.outside_door() as client:
            client.ehlo()
            client.mail("fremd@web.example")
            code, text = client.rcpt(f"niemand.hier@{DOMAIN}")
        self.assertEqual(code, 550)
        self.assertIn(b"5.1.1", text)

    def test_the_hourly_limit_counts_over_messages(self):
        child = self.school.children("6a")[0]
        others = [c.address for c in self.school.children("5b")]
        # The same ten: new people have a limit of their own.
        for _ in range(3):
            with self.school.submission(child) as client:
                client.sendmail(child.address, others[:10], letter(child.address, others[:10], "Gruppe").as_string())
        wire = letter(child.address, others[10], "Gruppe").as_string()
        text = self.refusal(self.school.submission(child), child.address, [others[10]], wire)
        self.assert_cites(text, "mass.recipients-per-hour", "mail.no-mass", 30)

    def test_submission_wants_tls_and_login(self):
        client = smtplib.SMTP("localhost", self.school.ports["submission"], timeout=120)
        client.ehlo()
        self.assertNotIn("auth", client.esmtp_features)
        code, _ = client.docmd("MAIL FROM:<a@b.example>")
        self.assertEqual(code, 530)
        client.close()
        with self.school.submission() as client:
            code, _ = client.docmd("MAIL FROM:<a@b.example>")
            self.assertEqual(code, 530)

    def test_guardians_and_others_have_no_way_into_a_childs_mailbox(self):
        child, other = self.school.children("5a")[:2]
        for login in {g.address for g in self.school.of("guardian", "5a")[:3] if g.address} | {other.login}:
            import imaplib

            client = imaplib.IMAP4_SSL("localhost", self.school.ports["imaps"], ssl_context=self.school.tls, timeout=120)
            with self.assertRaises(imaplib.IMAP4.error):
                client.login(login, child.password)
            client.shutdown()
        mailbox = self.school.mailbox(child)
        for name in (other.login, f"user/{other.login}", f"~{other.login}", f"../{other.login}/INBOX"):
            status, _ = mailbox.select(f'"{name}"')
            self.assertEqual(status, "NO")
        mailbox.logout()


if __name__ == "__main__":
    unittest.main()
