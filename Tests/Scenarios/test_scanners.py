"""Files, links and scanners at a served school: real clamd and rspamd, and what happens when they are away."""

import email.policy
import pathlib
import shutil
import smtplib
import tempfile
import unittest
from email.message import EmailMessage

from demo_school import ROOT, room_for, until
from scanners import EICAR, EICAR_NAME, Clamd, Rspamd, executable
from served_school import Node, Relay, found_school

DOMAIN = "lindenschule.example"


@unittest.skipUnless(executable("clamd") and executable("rspamd"), "clamav-daemon and rspamd aren't installed")
class Scanners(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-scanners-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        cls.clamd = cls.enterClassContext(Clamd())
        cls.rspamd = cls.enterClassContext(Rspamd())
        cls.relay = Relay()
        cls.addClassCleanup(cls.relay.close)
        cls.node = Node(
            cls.folder, 1, f'school:\n  name: Lindenschule\n  domains: [{DOMAIN}]\n  database: "{cls.folder}/school.sqlite"\n', cls.relay,
            f"scanners:\n  clamav: {cls.clamd.address}\n  rspamd: 127.0.0.1:{cls.rspamd.port}\n  timeout: 60 s\n",
        )
        found_school(cls.node, cls.folder, ("anna.weber", "lena.lange"))
        cls.node.command("policy", "set", *room_for("child"), "--why", "room for the test")
        cls.node.start()
        cls.addClassCleanup(cls.node.stop)

    def answer(self, subject, text="Hallo\n", files=(), html=None, to="lena.lange"):
        """What the server says to a pupil's letter to the teacher, or to another pupil: code and text."""
        message = EmailMessage()
        message["From"], message["To"] = f"anna.weber@{DOMAIN}", f"{to}@{DOMAIN}"
        message["Subject"] = subject
        message.set_content(text)
        if html:
            message.add_alternative(html, subtype="html")
        for name, content in files:
            message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
        with self.node.submission("anna.weber") as client:
            client.mail(f"anna.weber@{DOMAIN}")
            client.rcpt(f"{to}@{DOMAIN}")
            code, said = client.data(message.as_bytes(policy=email.policy.SMTP))
            return code, said.decode()

    def policy(self, *arguments):
        return self.node.command("policy", *arguments, "--why", "for the test")

    def test_a_pest_is_refused_by_its_name_and_other_mail_goes_through(self):
        self.assertEqual(self.answer("gesund")[0], 250)
        code, said = self.answer("krank", files=[("aufgabe.txt", EICAR.encode())])
        self.assertEqual(code // 100, 5)
        self.assertIn(EICAR_NAME, said)
        self.assertIn("content.virus", said)

    def test_points_for_spam_label_and_hold(self):
        self.assertEqual(self.answer("Gewinnspiel")[0], 250)
        code, said = self.answer("Riesengewinn")
        self.assertEqual(code, 250)
        self.assertIn("content.spam-score-high", said)

    def test_files_are_known_by_their_content(self):
        files = ROOT / "Fixtures/files"
        for name, shown, rule in (
            ("program.exe", "bild.png", "content.dangerous-file"), ("program-within.zip", "a.zip", "content.dangerous-file"),
            ("zeros.zip", "a.zip", "content.archive-bomb"),
        ):
            code, said = self.answer(name, files=[(shown, (files / name).read_bytes())])
            self.assertGreaterEqual(code, 500, name)
            self.assertIn(rule, said)
        self.assertEqual(self.answer("text", files=[("a.zip", (files / "text.zip").read_bytes())])[0], 250)

    def test_a_link_that_shows_our_address_and_leads_elsewhere_is_held(self):
        html = f'<a href="https://boese.example/">https://portal.{DOMAIN}/</a>'
        code, said = self.answer("Portal", html=html, to="ben.kaya")
        self.assertEqual(code, 250)
        self.assertIn("content.phishing", said)
        # A pupil who asks the teacher whether it is real isn't stopped.
        code, said = self.answer("Ist das echt?", html=html)
        self.assertEqual(code, 250)
        self.assertNotIn("content.phishing", said)

    def test_a_block_list_holds_without_a_restart(self):
        def code(to="ben.kaya", text="https://www.spielhoelle.example/\n"):
            return self.answer("Link", text, to=to)[0]

        self.assertEqual(code(), 250)
        hosts = self.folder / "hosts"
        hosts.write_text("0.0.0.0 spielhoelle.example\n0.0.0.0 com\nkein name\n")
        self.node.command("block-list", "import", hosts, "--name", "Spiele")
        until(lambda: code() >= 500, "the list to hold", every=0.5)
        self.assertGreaterEqual(code(text="hxxp://spielhoelle[.]example\n"), 500)
        self.assertEqual(code("lena.lange"), 250)
        self.assertIn("Spiele", self.node.command("block-list", "list"))
        self.node.command("block-list", "remove", "Spiele")
        until(lambda: code() == 250, "the list to be gone", every=0.5)

    def test_when_a_scanner_is_away_mail_goes_on_or_waits_as_the_school_wants(self):
        self.clamd.stop()
        try:
            self.assertEqual(self.answer("ohne Prüfung")[0], 250)
            self.policy("set", "content.scanner-away.action.child=refuse")
            code = until(lambda: (self.answer("später")[0] // 100 == 4) and 4, "mail to be put off", every=0.5)
            self.assertEqual(code, 4)
        finally:
            self.clamd.start()
        until(lambda: self.answer("wieder da")[0] == 250, "the scanner to be asked again", 180, every=0.5)


if __name__ == "__main__":
    unittest.main()
