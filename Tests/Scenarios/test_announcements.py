"""Class announcements: to the children's mailboxes, and to the parents' private addresses."""

import email
import email.policy
import re
import unittest

from demo_school import DOMAIN, DemoSchool, letter, until

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 300 + b"\n%%EOF\n"


class Announcements(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()

    @classmethod
    def tearDownClass(cls):
        cls.school.__exit__()

    def test_a_letter_with_pdf_reaches_each_child_of_5a_once_with_the_note_at_its_texts_end(self):
        teacher = self.school.teacher("5a")
        message = letter(teacher.address, f"klasse.5a@{DOMAIN}", "Wandertag mit Anhang", "Liebe 5a!\n")
        message["Date"] = "Mon, 02 Nov 2026 08:00:00 +0100"
        message["Message-ID"] = f"<wandertag@{DOMAIN}>"
        message.add_attachment(PDF, maintype="application", subtype="pdf", filename="Wandertag Übersicht.pdf")
        wire = message.as_bytes(policy=email.policy.SMTP)
        with self.school.submission(teacher) as client:
            client.sendmail(teacher.address, [f"klasse.5a@{DOMAIN}"], wire)
        children = self.school.children("5a")
        self.assertGreater(len(children), 20)
        for child in children:
            found = [m for m in self.school.inbox(child) if b"Wandertag mit Anhang" in m]
            self.assertEqual(len(found), 1, "each child gets it exactly once")
            before, after = wire.split(b"Liebe 5a!\r\n")
            self.assertIn(before + b"Liebe 5a!\r\n\r\n____\r\nIst diese Nachricht echt?", found[0])
            self.assertTrue(found[0].endswith(after.lstrip(b"\r\n")), "what follows the text stays, octet by octet")
            parsed = email.message_from_bytes(found[0], policy=email.policy.default)
            attachment = next(parsed.iter_attachments())
            self.assertEqual(attachment.get_content(), PDF)
        for child in self.school.children("5b"):
            self.assertEqual([m for m in self.school.inbox(child) if b"Wandertag mit Anhang" in m], [])

    def test_a_letter_to_parents_is_one_copy_for_each_address_and_shows_no_other(self):
        teacher = self.school.teacher("5a")
        message = letter(
            f"Klassenleitung 5a <{teacher.address}>", f"eltern.5a@{DOMAIN}", "Elternabend am Dienstag",
            "Liebe Eltern!\n", Message_ID=f"<elternabend@{DOMAIN}>", Date="Mon, 02 Nov 2026 08:00:00 +0100",
        )
        with self.school.submission(teacher) as client:
            client.send_message(message)
        expected = {g.address.lower() for g in self.school.of("guardian", "5a") if g.address}
        self.assertGreater(len(expected), 20)
        copies = self.school.wait_outside(b"Elternabend am Dienstag", len(expected))
        self.assertEqual(len(copies), len(expected))
        self.assertEqual({to for envelope, _ in copies for to in (t.lower() for t in envelope["to"])}, expected)
        everyone = {g.address.lower() for g in self.school.of("guardian") if g.address}
        return_paths = set()
        for envelope, content in copies:
            self.assertEqual(len(envelope["to"]), 1)
            own = envelope["to"][0].lower()
            text = content.lower().decode("latin-1")
            for address in everyone - {own}:
                self.assertNotIn(address, text, "no other family's address stands in a copy")
            parsed = email.message_from_bytes(content, policy=email.policy.default)
            self.assertEqual(parsed["To"].addresses[0].addr_spec, f"eltern.5a@{DOMAIN}")
            self.assertEqual(parsed["From"].addresses[0].addr_spec, teacher.address)
            self.assertEqual(parsed["Reply-To"].addresses[0].addr_spec, teacher.address)
            self.assertIn(f"eltern.5a.{DOMAIN}", parsed["List-Id"])
            self.assertIsNone(parsed["Cc"])
            self.assertIsNone(parsed["Bcc"])
            self.assertTrue(envelope["from"].endswith("@" + DOMAIN))
            self.assertNotIn(own.split("@")[0], envelope["from"])
            return_paths.add(envelope["from"])
        self.assertEqual(len(return_paths), len(copies), "each copy has a return path of its own")

        # A parent answers: the teacher gets it.
        parent = copies[0][0]["to"][0]
        with self.school.outside_door() as client:
            client.send_message(letter(parent, teacher.address, "Re: Elternabend am Dienstag", "Wir kommen.\n"))
        self.assertEqual(len([m for m in self.school.inbox(teacher) if b"Wir kommen." in m]), 1)

        # A copy bounces: the teacher hears of the family, not of the address.
        bounced_path, bounced_to = copies[1][0]["from"], copies[1][0]["to"][0]
        bounce = (
            "From: MAILER-DAEMON@web.example\r\nTo: <%s>\r\nSubject: Undelivered\r\nDate: Mon, 02 Nov 2026 09:00:00 +0100\r\n"
            "Message-ID: <b1@web.example>\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            "Reporting-MTA: dns; mx.web.example\r\n\r\nFinal-Recipient: rfc822; %s\r\nAction: failed\r\nStatus: 5.1.1\r\n"
            "Diagnostic-Code: smtp; 550 no such user\r\n\r\n--b--\r\n"
        ) % (bounced_path, bounced_to)
        with self.school.outside_door() as client:
            client.sendmail("", [bounced_path], bounce)

        def notice():
            for content in self.school.inbox(teacher):
                parsed = email.message_from_bytes(content, policy=email.policy.default)
                if "Elternabend am Dienstag" in parsed["Subject"] and "Nicht zugestellt" in parsed["Subject"]:
                    return parsed
            return None

        text = until(notice, "the notice of the bounce").get_content()
        self.assertNotIn(bounced_to.lower(), text.lower())
        self.assertIn(f"eltern.5a@{DOMAIN}", text)

    def test_children_and_parents_in_one_message_become_two_that_know_nothing_of_each_other(self):
        teacher = self.school.teacher("5b")
        message = letter(
            teacher.address, [f"klasse.5b@{DOMAIN}", f"eltern.5b@{DOMAIN}"], "Schulfest fuer alle", "Hallo zusammen!\n"
        )
        with self.school.submission(teacher) as client:
            client.send_message(message)
        expected = {g.address.lower() for g in self.school.of("guardian", "5b") if g.address}
        copies = self.school.wait_outside(b"Schulfest fuer alle", len(expected))
        for _, content in copies:
            self.assertNotIn(b"klasse.5b@", content)
        child = self.school.children("5b")[0]
        found = [m for m in self.school.inbox(child) if b"Schulfest fuer alle" in m]
        self.assertEqual(len(found), 1)
        self.assertNotIn(b"eltern.5b@", found[0])
        self.assertIn(b"klasse.5b@", found[0])

    def test_siblings_and_shared_addresses_never_get_two_copies(self):
        head = self.school.of("head")[0]
        with self.school.submission(head) as client:
            client.send_message(letter(head.address, f"eltern@{DOMAIN}", "An alle Eltern", "Guten Tag!\n"))
        expected = {g.address.lower() for g in self.school.of("guardian") if g.address}
        copies = self.school.wait_outside(b"An alle Eltern", len(expected))
        receivers = [envelope["to"][0].lower() for envelope, _ in copies]
        self.assertEqual(sorted(receivers), sorted(expected))

    def test_hidden_recipients_are_not_shown_and_missing_fields_are_added(self):
        teacher = self.school.teacher("6a")
        other = self.school.of("teacher")[-1]
        wire = (
            f"From: {teacher.address}\r\nTo: {other.address}\r\nBcc: geheim@partner.example\r\n"
            "Subject: Ohne Datum\r\n\r\nText\r\n"
        )
        with self.school.submission(teacher) as client:
            client.sendmail(teacher.address, [other.address], wire)
        found = [m for m in self.school.inbox(other) if b"Ohne Datum" in m]
        self.assertEqual(len(found), 1)
        self.assertNotIn(b"geheim@", found[0])
        parsed = email.message_from_bytes(found[0], policy=email.policy.default)
        self.assertTrue(parsed["Date"])
        self.assertTrue(parsed["Message-ID"])
        self.assertTrue(re.match(r"<.*>", parsed["Return-Path"]))

    def test_teacher_and_outside_partners_write_to_each_other(self):
        teacher = self.school.teacher("5a")
        with self.school.submission(teacher) as client:
            client.send_message(letter(teacher.address, "museum@partner.example", "Fuehrung", "Guten Tag!\n"))
        envelope, content = self.school.wait_outside(b"Subject: Fuehrung", 1)[0]
        self.assertEqual(envelope, {"from": teacher.address, "to": ["museum@partner.example"]})
        self.assertNotIn(b"127.0.0.1", content, "no client address leaves the school")
        self.assertNotIn(b"client.example", content)
        with self.school.outside_door() as client:
            client.send_message(letter("museum@partner.example", teacher.address, "Re: Fuehrung", "Gern!\n"))
        self.assertEqual(len([m for m in self.school.inbox(teacher) if b"Gern!" in m]), 1)

    def test_postmaster_and_abuse_always_work(self):
        administrator = self.school.of("administrator")[0]
        for name in ("postmaster", "abuse", "Postmaster"):
            with self.school.outside_door() as client:
                client.send_message(letter("stranger@web.example", f"{name}@{DOMAIN}", f"Frage an {name}"))
            found = [m for m in self.school.inbox(administrator) if f"Frage an {name}".encode() in m]
            self.assertEqual(len(found), 1)

    def test_a_plus_address_reaches_the_person_once(self):
        teacher = self.school.teacher("5a")
        local, domain = teacher.address.split("@")
        with self.school.outside_door() as client:
            client.sendmail(
                "museum@partner.example", [f"{local}+fest@{domain}", teacher.address],
                f"From: museum@partner.example\r\nTo: {local}+fest@{domain}\r\nSubject: Plus\r\n\r\nx\r\n",
            )
        self.assertEqual(len([m for m in self.school.inbox(teacher) if b"Subject: Plus" in m]), 1)


if __name__ == "__main__":
    unittest.main()
