"""Who really sent it: the two incidents of the usage rules, replayed, and how honest mail shows where it is from.

Everything against `schulpost demo`, whose world of names (`Fixtures/dns/demo.zone`) answers without a network; in it every
outside sender comes from 127.0.0.1.
"""

import email
import email.policy
import gzip
import re
import subprocess
import unittest

from test_dkim_peers import PEER, PYTHON
from demo_school import BINARY, DOMAIN, DemoSchool, letter, until

CANCELLED = "Morgen fällt der Unterricht aus. Bitte sofort an alle weitersagen!\n"


class Deception(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.teacher = cls.school.teacher("5a")
        cls.head = cls.school.of("head")[0]

    @classmethod
    def tearDownClass(cls):
        cls.school.__exit__()

    def answer(self, envelope, recipient, header_from, subject, text=CANCELLED, **fields):
        """What the outside door says to a message: code and text."""
        message = letter(header_from, recipient, subject, text, **fields)
        with self.school.outside_door() as client:
            client.ehlo()
            code, said = client.mail(envelope)
            if code == 250:
                code, said = client.rcpt(recipient)
            if code == 250:
                code, said = client.data(message.as_bytes(policy=email.policy.SMTP))
            return code, said.decode(errors="replace")

    def received(self, account, subject):
        found = [m for m in self.school.inbox(account) if subject.encode() in m.split(b"\r\n\r\n")[0]]
        return email.message_from_bytes(found[0], policy=email.policy.default) if found else None

    # 2019: a whole-school list, open to outsiders

    def test_no_list_of_the_school_takes_mail_from_outside(self):
        for address in ("schueler", "eltern", "kollegium", "klasse.5a", "eltern.5a"):
            code, said = self.answer("x@web.example", f"{address}@{DOMAIN}", "x@web.example", "Abo")
            self.assertEqual(code, 550, address)
            self.assertIn("mail.", said)

    def test_a_list_never_is_a_sender(self):
        code, said = self.answer(
            "x@web.example", self.teacher.address, f"Alle Eltern <eltern@{DOMAIN}>", "Von der Liste"
        )
        self.assertEqual(code, 550)
        self.assertIn("spoof.", said)

    # 2016: in the head teacher's name

    def test_the_head_by_our_own_domain(self):
        for envelope in ("x@web.example", self.head.address, ""):
            code, said = self.answer(envelope, self.teacher.address, self.head.address, "Unterricht")
            self.assertEqual(code, 550, said)
            self.assertIn("spoof.own-domain-from-outside", said)

    def test_the_head_by_a_look_alike_in_perfect_order(self):
        for domain in ("lindenschule-nrw.example", "1indenschule.example", "lindenschu1e.example"):
            sender = f"schulleitung@{domain}"
            code, said = self.answer(sender, self.teacher.address, f"Schulleitung <{sender}>", f"Ausfall {domain}")
            self.assertEqual(code, 250, said)
            self.assertIsNone(self.received(self.teacher, f"Ausfall {domain}"), "it is held, not delivered")

    def test_what_is_held_is_released_or_refused_by_a_person(self):
        sender = "schulleitung@lindenschule-nrw.example"
        for subject in ("Zum Freigeben", "Zum Ablehnen"):
            self.answer(sender, self.teacher.address, f"Schulleitung <{sender}>", subject)
        lines = self.command("held", "list").splitlines()
        codes = {lines[place + 2].strip(): line.split()[0] for place, line in enumerate(lines) if sender in line}
        self.command("held", "release", codes["Zum Freigeben"])
        found = until(lambda: self.received(self.teacher, "Zum Freigeben"), "the released mail")
        self.assertIn("dmarc=pass", found["Authentication-Results"])
        self.command("held", "refuse", codes["Zum Ablehnen"], "--why", "Fälschung")
        self.assertIsNone(self.received(self.teacher, "Zum Ablehnen"))
        self.assertNotIn("Zum Ablehnen", self.command("held", "list"))

    def test_the_heads_name_on_a_free_mail_address(self):
        sender = "ahrens.gudrun@gmx-mail.example"
        code, _ = self.answer(sender, self.teacher.address, f"Gudrun Ahrens <{sender}>", "Kurz am Telefon?")
        self.assertEqual(code, 250)
        found = self.received(self.teacher, "Kurz am Telefon?")
        if found is not None:
            self.assertIn("spoof.staff-name", str(found["Schulpost-Label"]))

    def test_in_the_name_of_a_domain_that_disowns_it(self):
        code, said = self.answer(
            "x@web.example", self.teacher.address, "Ministerium <erlass@ministerium.example>", "Erlass"
        )
        self.assertEqual(code, 550)
        self.assertIn("spoof.dmarc-reject", said)

    # Honest mail

    def test_a_partner_is_let_in_and_shown_as_proved(self):
        code, said = self.answer(
            "museum@partner.example", self.teacher.address, "Museum <museum@partner.example>", "Führung", "Gern am Freitag.\n",
            Authentication_Results=f"post.{DOMAIN}; dmarc=pass (forged)",
        )
        self.assertEqual(code, 250, said)
        found = until(lambda: self.received(self.teacher, "Gern") or self.received(self.teacher, "F=C3=BChrung"), "the mail")
        results = found.get_all("Authentication-Results")
        self.assertEqual(len(results), 1)
        self.assertIn("spf=pass", results[0])
        self.assertIn("dmarc=pass", results[0])
        self.assertNotIn("forged", results[0])

    def test_a_known_guardian_is_shown_with_the_childs_class(self):
        guardian = next(a for a in self.school.of("guardian") if a.address.endswith("@elbmail.example"))
        code, said = self.answer(guardian.address, self.teacher.address, guardian.address, "Krankmeldung", "Fieber.\n")
        self.assertEqual(code, 250, said)
        found = until(lambda: self.received(self.teacher, "Krankmeldung"), "the mail")
        self.assertRegex(str(found["Schulpost-Sender"]), r"Erziehungsberechtigt für .*\d[ab]")

    @unittest.skipUnless(PYTHON, "python3-dkim isn't installed")
    def test_what_leaves_is_signed_and_verifies(self):
        with self.school.submission(self.head) as client:
            client.send_message(letter(self.head.address, "museum@partner.example", "Signiert"))
            client.send_message(letter(self.head.address, f"eltern.5a@{DOMAIN}", "Elternabend"))
        (_, content), = self.school.wait_outside(b"Subject: Signiert", 1)
        self.assertEqual(self.verified(content), ["pass", "pass"])
        copies = until(lambda: self.school.left_with(b"Subject: Elternabend"), "the letters")
        self.assertEqual(self.verified(copies[0][1]), ["pass", "pass"])

    def verified(self, content):
        """What dkimpy says of each signature, asked about the demo's own zone."""
        zone = (self.school.data / "demo.zone").read_text()
        records = self.school.data / "records"
        with open(records, "w") as file:
            for name, strings in re.findall(r"^(\S+_domainkey\S+) TXT \( (.*?) \)$", zone, re.M):
                file.write(name.rstrip(".").lower() + " " + "".join(re.findall(r'"([^"]*)"', strings)) + "\n")
        done = subprocess.run([PYTHON, str(PEER), "verify", str(records)], input=content, capture_output=True)
        return done.stdout.decode().split("\n")[:-1]

    def test_reports_of_others_are_read_and_shown_as_a_table(self):
        report = (
            '<?xml version="1.0"?><feedback><report_metadata><org_name>partner.example</org_name>'
            "<email>dmarc@partner.example</email><report_id>r-4711</report_id><date_range><begin>1790000000</begin>"
            f"<end>1790086399</end></date_range></report_metadata><policy_published><domain>{DOMAIN}</domain><p>reject</p>"
            "</policy_published><record><row><source_ip>192.0.2.66</source_ip><count>7</count><policy_evaluated>"
            "<disposition>reject</disposition><dkim>fail</dkim><spf>fail</spf></policy_evaluated></row><identifiers>"
            f"<header_from>{DOMAIN}</header_from></identifiers><auth_results><spf><domain>web.example</domain>"
            "<result>fail</result></spf></auth_results></record></feedback>"
        )
        message = letter("dmarc@partner.example", f"dmarc@{DOMAIN}", "Report domain: " + DOMAIN)
        message.add_attachment(gzip.compress(report.encode()), maintype="application", subtype="gzip",
                               filename=f"partner.example!{DOMAIN}!1790000000!1790086399.xml.gz")
        with self.school.outside_door() as client:
            client.send_message(message)
        table = self.command("reports", "list")
        self.assertIn("partner.example", table)
        identifier = next(line.split()[0] for line in table.splitlines() if "partner.example" in line)
        rows = self.command("reports", "show", identifier)
        self.assertRegex(rows, r"7 +192\.0\.2\.66 +fail +fail +reject +" + DOMAIN)

    def test_doctor_finds_the_demos_own_world_in_order(self):
        done = subprocess.run(
            [str(BINARY), "doctor", "dns", "--config", str(self.school.data / "schulpost.yaml")],
            capture_output=True, text=True, timeout=60, env={"LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"},
        )
        self.assertIn("_domainkey", done.stdout)
        self.assertIn("v=DMARC1", done.stdout)

    def command(self, *arguments):
        done = subprocess.run(
            [str(BINARY), *arguments, "--config", str(self.school.data / "schulpost.yaml")],
            capture_output=True, text=True, timeout=60,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout


if __name__ == "__main__":
    unittest.main()
