"""The same by hand's tools: swaks, curl, mbsync, mutt."""

import os
import pathlib
import subprocess
import tempfile
import time
import unittest

from demo_school import DOMAIN, DemoSchool, letter, until


class Clients(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.temporary = tempfile.TemporaryDirectory()
        cls.home = pathlib.Path(cls.temporary.name)

    @classmethod
    def tearDownClass(cls):
        cls.school.__exit__()
        cls.temporary.cleanup()

    def run_tool(self, *command, expect=0, **options):
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=300,
            env={**os.environ, "HOME": str(self.home)}, **options,
        )
        if expect is not None:
            self.assertEqual(done.returncode, expect, done.stdout)
        return done.stdout

    def test_swaks_sends_by_starttls_and_by_tls(self):
        teacher, other = self.school.teacher("5a"), self.school.of("teacher")[-1]
        for option, port in (("--tls", "submission"), ("--tls-on-connect", "submissions")):
            self.run_tool(
                "swaks", "--server", "localhost", "--port", str(self.school.ports[port]), option, "--auth-user",
                teacher.login, "--auth-password", teacher.password, "--from", teacher.address, "--to", other.address,
                "--header", f"Subject: swaks {option}",
            )
            found = [m for m in self.school.inbox(other) if f"Subject: swaks {option}".encode() + b"\r\n" in m]
            self.assertEqual(len(found), 1)

    def test_swaks_sees_the_clause_in_a_refusal(self):
        child = self.school.children("5a")[0]
        output = self.run_tool(
            "swaks", "--server", "localhost", "--port", str(self.school.ports["mx"]), "--from", "fremd@web.example",
            "--to", child.address, expect=24,
        )
        self.assertIn("mail.school-only", output)

    def test_curl_sends_and_reads(self):
        teacher, other = self.school.teacher("5a"), self.school.of("teacher")[-1]
        message = self.home / "mail.eml"
        message.write_bytes(
            f"From: {teacher.address}\r\nTo: {other.address}\r\nSubject: von curl\r\n\r\nHallo\r\n".encode()
        )
        netrc = self.home / "netrc"
        netrc.write_text(f"machine localhost login {teacher.login} password {teacher.password}\n")
        certificate = str(self.school.data / "certificate.pem")
        self.run_tool(
            "curl", "-sS", "--cacert", certificate, "--netrc-file", str(netrc), "--mail-from", teacher.address,
            "--mail-rcpt", other.address, "-T", str(message), f"smtps://localhost:{self.school.ports['submissions']}",
        )
        netrc.write_text(f"machine localhost login {other.login} password {other.password}\n")
        output = self.run_tool(
            "curl", "-sS", "--cacert", certificate, "--netrc-file", str(netrc),
            f"imaps://localhost:{self.school.ports['imaps']}/INBOX?SUBJECT%20%22von%20curl%22",
        )
        self.assertRegex(output, r"\* SEARCH \d+")

    def test_mbsync_fetches_and_pushes(self):
        teacher = self.school.of("teacher")[2]
        with self.school.outside_door() as client:
            for number in range(5):
                client.send_message(letter("museum@partner.example", teacher.address, f"mbsync {number}"))
        maildir = self.home / "Mail"
        maildir.mkdir()
        password = self.home / "password"
        password.write_text(teacher.password)
        config = self.home / "mbsyncrc"
        config.write_text(
            f"""
IMAPAccount school
Host localhost
Port {self.school.ports["imaps"]}
User {teacher.login}
PassCmd "cat {password}"
SSLType IMAPS
CertificateFile {self.school.data}/certificate.pem

IMAPStore far
Account school

MaildirStore near
Path {maildir}/
Inbox {maildir}/INBOX
SubFolders Verbatim

Channel all
Far :far:
Near :near:
Patterns *
Create Both
Expunge Both
SyncState *
"""
        )
        self.run_tool("mbsync", "-c", str(config), "all")
        fetched = list((maildir / "INBOX").glob("*/*"))
        self.assertEqual(len([p for p in fetched if p.is_file() and b"mbsync " in p.read_bytes()]), 5)
        names = {path.name for path in maildir.iterdir()}
        self.assertTrue({"INBOX", "Gesendet", "Papierkorb", "Spam"} <= names, names)
        draft = maildir / "Entwürfe" / "new" / f"{int(time.time())}.1.host"
        if not draft.parent.exists():
            draft = next(path for path in maildir.iterdir() if path.name.startswith("Entw")) / "new" / draft.name
        draft.write_bytes(b"From: me\nSubject: Entwurf von mbsync\n\nText\n")
        self.run_tool("mbsync", "-c", str(config), "all")
        client = self.school.mailbox(teacher)
        client.select('"Entw&APw-rfe"')
        self.assertEqual(len([m for m in self.school.fetch(client) if b"Entwurf von mbsync" in m]), 1)
        client.logout()

    def test_mutt_reads_and_sends(self):
        teacher, other = self.school.teacher("5b"), self.school.of("teacher")[-1]
        rc = self.home / "muttrc"
        rc.write_text(
            f"""
set ssl_ca_certificates_file = "{self.school.data}/certificate.pem"
set certificate_file = "{self.school.data}/certificate.pem"
set ssl_verify_host = no
set smtp_url = "smtp://{teacher.login}@localhost:{self.school.ports["submission"]}/"
set smtp_pass = "{teacher.password}"
set ssl_force_tls = yes
set from = "{teacher.address}"
set use_from = yes
set record = ""
set copy = no
set hostname = "{DOMAIN}"
"""
        )
        os.chmod(rc, 0o600)
        self.run_tool("mutt", "-F", str(rc), "-s", "von mutt", "--", other.address, input="Hallo von mutt\n")
        found = until(
            lambda: [m for m in self.school.inbox(other) if b"Subject: von mutt" in m], "mutt's message"
        )
        self.assertEqual(len(found), 1)
        self.assertIn(b"Hallo von mutt", found[0])

    def test_the_demo_stops_within_two_seconds_with_open_connections(self):
        def stopped():
            with DemoSchool() as school:
                mailbox = school.mailbox(school.teacher("5a"))
                mailbox.select("INBOX")
                client = school.outside_door()
                client.ehlo()
                seconds = school.stop()
            self.assertEqual(school.process.returncode, 0)
            return seconds

        self.assertLess(DemoSchool.least(stopped, 2.0), 2.0)


if __name__ == "__main__":
    unittest.main()
