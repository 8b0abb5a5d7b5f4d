"""The pages and the API of the assembled house, with a plain client: no browser, no script."""

import http.cookiejar
import html
import json
import re
import ssl
import unittest
import urllib.error
import urllib.parse
import urllib.request

from demo_school import DemoSchool, letter, until

CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")


class Visitor:
    """A browser without scripts: keeps cookies, sends forms."""

    def __init__(self, school):
        self.base = f"https://localhost:{school.ports['https']}"
        tls = ssl.create_default_context(cafile=str(school.data / "certificate.pem"))
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPSHandler(context=tls), urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        )
        self.page = ""

    def open(self, path, form=None, headers=None, body=None):
        if form is not None:
            body = urllib.parse.urlencode(form).encode()
        request = urllib.request.Request(self.base + path, body, {"Origin": self.base, **(headers or {})})
        try:
            with self.opener.open(request, timeout=120) as answer:
                status, text = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                status, text = error.code, error.read()
        self.page = text.decode(errors="replace")
        return status

    def send(self, path, **fields):
        """A form of the page that is open, with its hidden token."""
        token = html.unescape(re.search(r'name="csrf" value="([^"]+)"', self.page).group(1))
        return self.open(path, {"csrf": token, **fields})

    def log_in(self, account):
        self.open("/login")
        return self.send("/login", login=account.login, password=account.password, next="/")


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = cls.enterClassContext(DemoSchool())
        cls.administrator = cls.school.of("administrator")[0]
        cls.teacher = cls.school.teacher("5a")

    def hold(self, subject):
        """A forged letter from outside, held; its code."""
        client = self.school.outside_door()
        sender = "schulleitung@lindenschule-nrw.example"
        client.ehlo()
        client.mail(sender)
        client.rcpt(self.teacher.address)
        code, said = client.data(letter(f"Schulleitung <{sender}>", self.teacher.address, subject).as_string())
        client.quit()
        self.assertEqual(code, 250)
        return CODE.search(said.decode()).group()

    def test_an_administrator_releases_what_was_held(self):
        code = self.hold("Kein Unterricht morgen")
        visitor = Visitor(self.school)
        self.assertEqual(visitor.open("/held"), 200)
        self.assertIn('name="password"', visitor.page, "who isn't logged in is asked to")
        self.assertEqual(visitor.log_in(self.administrator), 200)
        self.assertEqual(visitor.open("/held"), 200)
        self.assertIn("Kein Unterricht morgen", visitor.page)
        self.assertEqual(visitor.open(f"/held/case/{code}"), 200)
        self.assertNotIn("Guten Tag!", visitor.page, "the text is nobody's to see here")
        self.assertEqual(visitor.send(f"/held/case/{code}", choice="release"), 200)
        until(lambda: any("Kein Unterricht morgen" in text.decode(errors="replace") for text in self.school.inbox(self.teacher)),
              "the letter in the mailbox")
        self.assertIn(code, self.school.command("audit", "list"))
        self.school.command("audit", "verify")

    def test_a_teacher_sees_neither_rules_nor_others_mail(self):
        code = self.hold("Nicht fuer Lehrkraefte")
        visitor = Visitor(self.school)
        visitor.log_in(self.school.teacher("6a"))
        for path in ("/policy", "/policy/backtest", "/orders", f"/held/case/{code}"):
            self.assertIn(visitor.open(path), (403, 404), path)
            self.assertNotIn("Nicht fuer Lehrkraefte", visitor.page)
        visitor.open("/held")
        self.assertNotIn("Nicht fuer Lehrkraefte", visitor.page)

    def test_a_form_without_its_token_changes_nothing(self):
        code = self.hold("Ohne Zeichen")
        visitor = Visitor(self.school)
        visitor.log_in(self.administrator)
        self.assertEqual(visitor.open(f"/held/case/{code}", {"choice": "release"}), 403)
        self.assertIn(code, self.school.command("quarantine", "list"))

    def test_the_author_of_a_refused_mail_finds_out_why(self):
        child = self.school.children("5a")[0]
        with self.school.submission(child) as client:
            client.mail(child.address)
            code, said = client.rcpt("klasse.5a@lindenschule.example")
        self.assertGreaterEqual(code, 500)
        decision = CODE.search(said.decode()).group()
        visitor = Visitor(self.school)
        visitor.log_in(child)
        self.assertEqual(visitor.open(f"/why/{decision}"), 200)
        self.assertIn("Verteiler", visitor.page)
        stranger = Visitor(self.school)
        stranger.log_in(self.school.children("5a")[1])
        self.assertNotEqual(stranger.open(f"/why/{decision}"), 200)

    def test_a_chat_asks_by_token_and_nobody_else_may(self):
        made = self.school.command("token", "create", "--name", "Chat", "--channel", "chat")
        token = re.search(r"sp_[A-Za-z0-9_-]+|[A-Za-z0-9_-]{30,}", made).group()
        child = self.school.children("5a")[0]
        post = {
            "channel": "chat", "author": {"login": child.login},
            "thread": {"kind": "room", "id": "klasse-5a"}, "readers": {"audiences": ["klasse.5a@lindenschule.example"]}, "content": {"text": "Wer kommt heute zum Fußball?"},
        }
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        visitor = Visitor(self.school)

        def ask():
            return visitor.open("/api/v1/policy/check", body=json.dumps(post).encode(), headers=headers)

        until(lambda: ask() != 401, "the token to be known")
        self.assertEqual(ask(), 200, visitor.page)
        self.assertEqual(json.loads(visitor.page)["verdict"], "accept")
        headers["Authorization"] = "Bearer " + token[:-4] + "AAAA"
        self.assertEqual(ask(), 401)

    def test_anyone_may_ask_whether_an_announcement_is_real(self):
        with self.school.submission(self.teacher) as client:
            wire = letter(self.teacher.address, "eltern.5a@lindenschule.example", "Elternabend im Mai").as_string()
            client.sendmail(self.teacher.address, ["eltern.5a@lindenschule.example"], wire)
        copy = self.school.wait_outside(b"Elternabend im Mai", 1)[0][1]
        link = re.search(rb"/echt/([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})", copy.replace(b"=\r\n", b"")).group(1).decode()
        visitor = Visitor(self.school)
        self.assertEqual(visitor.open(f"/echt/{link}"), 200)
        self.assertIn("Elternabend im Mai", visitor.page)
        self.assertNotIn("@", re.sub(r"<[^>]+>", "", visitor.page), "nobody's address is shown")
        visitor.open("/echt/2B7K-93QM-X4TD")
        self.assertNotIn("Elternabend", visitor.page)


if __name__ == "__main__":
    unittest.main()
