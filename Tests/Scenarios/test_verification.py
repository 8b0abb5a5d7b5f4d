"""Official announcements: the note with a code, what the school answers to it, and S/MIME signatures of the school's own."""

import email
import email.policy
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from demo_school import BINARY, DOMAIN, DemoSchool, letter, until
from served_school import Node, Relay, found_school

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b")
PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"


def command(config, *arguments, language="en_GB.UTF-8"):
    return subprocess.run(
        [str(BINARY), *arguments, "--config", str(config)], capture_output=True, text=True, timeout=300,
        env={**os.environ, "LANG": language, "LC_ALL": language},
    )


def parsed(content):
    return email.message_from_bytes(content, policy=email.policy.default)


def text_of(part):
    return part.get_content().replace("\r\n", "\n")


def sum_of(code):
    """What the check letter makes 0."""
    total = 0
    for value in map(ALPHABET.index, code.replace("-", "")):
        total <<= 1
        if total & 32:
            total ^= 0b100101
        total ^= value
    return total


class VerifiedAnnouncements(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.addClassCleanup(cls.school.__exit__)
        cls.config = cls.school.data / "schulpost.yaml"

    def verify(self, code, language="en_GB.UTF-8"):
        return command(self.config, "announcement", "verify", code, language=language)

    def test_parents_find_a_code_in_the_letter_and_the_school_knows_it(self):
        teacher = self.school.teacher("5a")
        message = letter(
            f"Klassenleitung <{teacher.address}>", f"eltern.5a@{DOMAIN}", "Morgen kein Unterricht", "Liebe Eltern!\n",
            Schulpost_Verification="0000-0000-0000",
        )
        with self.school.submission(teacher) as client:
            client.send_message(message)
        expected = {g.address.lower() for g in self.school.of("guardian", "5a") if g.address}
        copies = self.school.wait_outside(b"Morgen kein Unterricht", len(expected))
        codes = set()
        for _, content in copies:
            self.assertNotIn(b"Schulpost-Verification", content)
            text = text_of(parsed(content))
            self.assertTrue(text.startswith("Liebe Eltern!\n\n____\n"), text)
            codes |= set(CODE.findall(text))
            self.assertIn(f"https://post.{DOMAIN}/echt/" + CODE.search(text).group(), text)
        self.assertEqual(len(codes), 1, "one code for the whole letter")
        code = codes.pop()
        self.assertEqual(sum_of(code), 0)

        answer = self.verify(code)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        for expected in (code, "Teacher", "Parents of 5a", "Morgen kein Unterricht"):
            self.assertIn(expected, answer.stdout)
        self.assertNotIn("@", answer.stdout)
        german = self.verify(f" https://post.{DOMAIN}/echt/{code.lower()}", "de_DE.UTF-8")
        self.assertEqual(german.returncode, 0)
        self.assertIn("Betreff: Morgen kein Unterricht", german.stdout)
        self.assertIn("Lehrkraft", german.stdout)
        self.assertIn("Eltern der 5a", german.stdout)

        mistyped = code[:-1] + ALPHABET[(ALPHABET.index(code[-1]) + 1) % 32]
        self.assertIn("no code", self.verify(mistyped).stderr)
        invented = next(c for c in ("2222-2222-222" + a for a in ALPHABET) if sum_of(c) == 0)
        unknown = self.verify(invented)
        self.assertEqual(unknown.returncode, 1)
        self.assertIn("does not come from the school", unknown.stderr)

    def test_children_get_the_code_in_a_field_and_at_the_end_of_the_text(self):
        teacher = self.school.teacher("5b")
        forged = "0000-0000-0000"
        body = (
            f"From: {teacher.address}\r\nTo: klasse.5b@{DOMAIN}\r\nSubject: Hausaufgaben fuer 5b\r\n"
            f"Date: Mon, 02 Nov 2026 08:00:00 +0100\r\nMessage-ID: <ha@{DOMAIN}>\r\n"
        )
        rest = "\r\nSeite 12.\r\n"
        with self.school.submission(teacher) as client:
            client.sendmail(
                teacher.address, [f"klasse.5b@{DOMAIN}"], body + f"Schulpost-Verification: {forged}\r\n" + rest
            )
        child = self.school.children("5b")[0]
        found = [m for m in self.school.inbox(child) if b"Hausaufgaben fuer 5b" in m]
        self.assertEqual(len(found), 1)
        self.assertIn((body + rest).encode() + b"\r\n____\r\n", found[0], "what the teacher wrote stays")
        fields = parsed(found[0]).get_all("Schulpost-Verification")
        self.assertEqual(len(fields), 1)
        self.assertNotEqual(fields[0], forged)
        self.assertIn("Class 5b", self.verify(fields[0]).stdout)
        note = text_of(parsed(found[0])).split("____\n")[1]
        self.assertEqual(set(CODE.findall(note)), {fields[0]})
        self.assertIn(f"https://post.{DOMAIN}/echt/{fields[0]}", note)

    def test_what_a_program_signed_stays_octet_by_octet(self):
        teacher = self.school.teacher("5b")
        content = (
            f"From: {teacher.address}\r\nTo: klasse.5b@{DOMAIN}\r\nSubject: Von Hand unterschrieben\r\n"
            f"Date: Mon, 02 Nov 2026 08:00:00 +0100\r\nMessage-ID: <su@{DOMAIN}>\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; micalg=pgp-sha256; boundary=b\r\n\r\n"
            "--b\r\nContent-Type: text/plain\r\n\r\nSeite 12.\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\n"
            "-----BEGIN PGP SIGNATURE-----\r\n\r\niQ==\r\n-----END PGP SIGNATURE-----\r\n--b--\r\n"
        )
        with self.school.submission(teacher) as client:
            client.sendmail(teacher.address, [f"klasse.5b@{DOMAIN}"], content)
        found = [m for m in self.school.inbox(self.school.children("5b")[0]) if b"Von Hand unterschrieben" in m]
        self.assertTrue(found[0].endswith(content.encode()), found[0])
        self.assertEqual(len(parsed(found[0]).get_all("Schulpost-Verification")), 1)

    def test_a_code_from_outside_never_arrives(self):
        child = self.school.children("5a")[0]
        teacher = self.school.teacher("5a")
        with self.school.outside_door() as client:
            client.send_message(
                letter("museum@partner.example", teacher.address, "Von draussen", Schulpost_Verification="0000-0000-0000")
            )
        found = [m for m in self.school.inbox(teacher) if b"Von draussen" in m]
        self.assertEqual(len(found), 1)
        self.assertNotIn(b"Schulpost-Verification", found[0])
        self.assertEqual([m for m in self.school.inbox(child) if b"Von draussen" in m], [])

    def test_text_and_html_both_carry_it_and_attachments_stay(self):
        teacher = self.school.teacher("6a")
        message = letter(teacher.address, f"eltern.6a@{DOMAIN}", "Sommerfest mit Anhang", "Schöne Grüße!\n")
        message.add_alternative("<html><body><p>Schöne Grüße!</p></body></html>\n", subtype="html")
        message.add_attachment(PDF, maintype="application", subtype="pdf", filename="Übersicht.pdf")
        with self.school.submission(teacher) as client:
            client.send_message(message)
        _, content = self.school.wait_outside(b"Sommerfest mit Anhang", 1)[0]
        copy = parsed(content)
        text = text_of(copy.get_body(("plain",)))
        html = copy.get_body(("html",)).get_content()
        self.assertTrue(text.startswith("Schöne Grüße!\n\n____\n"))
        self.assertIn("<p>Schöne Grüße!</p>", html)
        code = CODE.search(text).group()
        self.assertIn(f'href="https://post.{DOMAIN}/echt/{code}"', html)
        self.assertLess(html.index(code), html.index("</body>"))
        attachment = next(copy.iter_attachments())
        self.assertEqual((attachment.get_filename(), attachment.get_content()), ("Übersicht.pdf", PDF))

    def test_a_letter_to_one_family_is_private_and_carries_none(self):
        teacher = self.school.teacher("5a")
        child = self.school.children("5a")[0]
        with self.school.submission(teacher) as client:
            client.send_message(
                letter(teacher.address, f"eltern.{child.address}", "Unter uns", "Ein Gespräch.\n")
            )
        _, content = self.school.wait_outside(b"Unter uns", 1)[0]
        self.assertEqual(text_of(parsed(content)), "Ein Gespräch.\n")


class SignedAnnouncements(unittest.TestCase):
    """A school with a certificate for e-mail."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-signed-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.relay = Relay()
        cls.addClassCleanup(cls.relay.close)
        cls.make_certificate("mail", "emailProtection")
        cls.make_certificate("web", "serverAuth")
        schools = (
            f"school:\n  name: Lindenschule\n  domains: [{DOMAIN}]\n  database: school.sqlite\n"
            "  verification-page: https://www.lindenschule.example/pruefen/\n"
            "  mail-certificate: mail.pem\n  mail-private-key: mail.key\n  mail-passphrase-file: passphrase\n"
        )
        cls.node = Node(cls.folder, 1, schools, cls.relay)
        found_school(cls.node, cls.folder, ["lena.lange", "hanna.haupt"])
        cls.node.start()
        cls.addClassCleanup(cls.node.stop)

    @classmethod
    def make_certificate(cls, name, usage):
        (cls.folder / "passphrase").write_text("geheim\n")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-passout", "pass:geheim", "-days", "30", "-keyout",
             str(cls.folder / f"{name}.key"), "-out", str(cls.folder / f"{name}.pem"), "-subj", "/CN=Lindenschule",
             "-addext", f"subjectAltName=email:lena.lange@{DOMAIN}", "-addext", f"extendedKeyUsage={usage}",
             "-addext", "keyUsage=critical,digitalSignature"],
            check=True, stderr=subprocess.DEVNULL,
        )

    def left(self, marker):
        return until(lambda: [m for m in self.relay.messages if marker in m[2]], f"a message with {marker!r}")[0][2]

    def openssl_accepts(self, content):
        (self.folder / "letter.eml").write_bytes(content)
        return subprocess.run(
            ["openssl", "cms", "-verify", "-in", "letter.eml", "-CAfile", "mail.pem", "-out", "content"],
            cwd=self.folder, capture_output=True,
        ).returncode == 0

    def test_a_letter_in_the_certificates_name_is_signed_and_openssl_accepts_it(self):
        sender = f"lena.lange@{DOMAIN}"
        message = letter(sender, f"eltern.5a@{DOMAIN}", "Unterschrieben", "Schöne Grüße!\nAb hier neu.\n")
        with self.node.submission("lena.lange") as client:
            client.send_message(message)
        content = self.left(b"Unterschrieben")
        self.assertTrue(self.openssl_accepts(content))
        self.assertFalse(self.openssl_accepts(content.replace(b"neu.", b"alt.")))
        copy = parsed(content)
        self.assertEqual(copy.get_content_type(), "multipart/signed")
        text = text_of(copy.get_payload(0))
        self.assertTrue(text.startswith("Schöne Grüße!\nAb hier neu.\n\n____\n"), text)
        code = CODE.search(text).group()
        self.assertIn(f"https://www.lindenschule.example/pruefen/{code}", text)
        self.assertIn("Lena Lange", self.node.command("announcement", "verify", code))

    def test_another_authors_letter_stays_unsigned_with_its_note(self):
        with self.node.submission("hanna.haupt") as client:
            client.send_message(
                letter(f"hanna.haupt@{DOMAIN}", f"eltern.5a@{DOMAIN}", "Nicht unterschrieben", "Guten Tag!\n")
            )
        copy = parsed(self.left(b"Nicht unterschrieben"))
        self.assertEqual(copy.get_content_type(), "text/plain")
        code = CODE.search(text_of(copy)).group()
        self.assertIn("Head of school", self.node.command("announcement", "verify", code))
        until(lambda: "stays unsigned" in (self.folder / "node1.log").read_text(), "the log to tell of it")

    def test_a_certificate_that_cannot_sign_mail_is_told_before(self):
        text = self.node.config.read_text()
        wrong = self.folder / "wrong.yaml"
        for old, new, told in (
            ("mail-certificate: mail.pem", "mail-certificate: nothing.pem", "no such file"),
            ("mail.pem\n  mail-private-key: mail.key", "web.pem\n  mail-private-key: web.key", "not issued for signing e-mail"),
            ("mail-private-key: mail.key", "mail-private-key: web.key", "doesn't belong"),
            ("  mail-passphrase-file: passphrase\n", "", "mail-passphrase-file"),
            ("  mail-private-key: mail.key\n", "", "go together"),
        ):
            self.assertIn(old, text)
            wrong.write_text(text.replace(old, new))
            result = command(wrong, "check-config")
            self.assertEqual(result.returncode, 1, told)
            self.assertIn(told, result.stderr)


if __name__ == "__main__":
    unittest.main()
