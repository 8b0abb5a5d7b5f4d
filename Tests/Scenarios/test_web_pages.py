"""The pages in a browser: each at the width of a phone and of a desk, light and dark, judged by axe-core; the pictures are
kept in `.build/pictures` to be looked at."""

import unittest

from web_demo import TOOL, Browser, Looking, WebDemo

STRANGERS = {"welcome": "/", "login": "/login", "verify": "/echt", "verify-unknown": "/echt?code=K7QM-3XWT-9RHC", "missing": "/nowhere"}
CHILD = {"child-start": "/", "child-held": "/held", "child-why": "/why", "account": "/account", "password": "/password"}
TEACHER = {"teacher-start": "/", "teacher-held": "/held", "teacher-clauses": "/policy/clauses", "forbidden": "/policy"}
LEADING = {
    "start": "/", "held": "/held", "policy": "/policy", "policy-rule": "/policy/rule/mass.recipients-per-hour",
    "policy-more": "/policy/more", "history": "/policy/history", "history-undo": "/policy/history?dialog=undo",
    "backtest": "/policy/backtest", "clauses": "/policy/clauses", "clause": "/policy/clauses/mail.no-mass", "orders": "/orders",
    "exemptions": "/policy/exemptions",
}
ADMINISTERING = {"admin-start": "/", "admin-held": "/held", "admin-held-filter": "/held?class=5a", "recall": "/recall",
                 "recall-unknown": "/recall?code=ZZZZ-ZZZZ"}

# Those that say that there is nothing to see.
REFUSED = {"missing": 404, "verify-unknown": 404, "forbidden": 403, "recall-unknown": 404}


@unittest.skipUnless(TOOL.exists(), f"{TOOL} isn't built")
class Pages(Looking, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = WebDemo()
        cls.demo.__enter__()
        cls.addClassCleanup(cls.demo.__exit__)

    def look_at_all(self, browser, pages):
        for name, path in pages.items():
            browser.open(path)
            self.look(browser, name, status=REFUSED.get(name, 200))

    def test_strangers(self):
        with Browser(self.demo) as browser:
            self.look_at_all(browser, STRANGERS)
            browser.open("/login")
            browser.fill("login", "anna")
            browser.fill("password", "falsch")
            browser.press("main form button")
            self.look(browser, "login-wrong")
            self.assertTrue(browser.says("stimmt nicht"), browser.text)

    def test_child(self):
        with Browser(self.demo) as browser:
            browser.log_in("anna")
            self.look_at_all(browser, CHILD)

    def test_teacher(self):
        with Browser(self.demo) as browser:
            browser.log_in("lang")
            self.look_at_all(browser, TEACHER)

    def test_leading(self):
        with Browser(self.demo) as browser:
            browser.log_in("head")
            self.look_at_all(browser, LEADING)
            self.assertEqual([line for line in browser.complaints() if "favicon" not in line], [])

    def test_administering(self):
        with Browser(self.demo) as browser:
            browser.log_in("admin")
            self.look_at_all(browser, ADMINISTERING)
            browser.open("/recall/" + self.demo.furniture["spreading"])
            self.look(browser, "recall-ask")
            browser.fill("reason", "Kettenbrief")
            browser.press("main form button")
            self.assertTrue(browser.says("Zurückgeholt. Exemplare: 2"), browser.text)
            self.look(browser, "recall-done")
            browser.press("[aria-labelledby=done] summary")
            browser.fill("reason", "Es war ein Gedicht")
            browser.press("[aria-labelledby=done] form button")
            self.assertTrue(browser.says("Zurückgelegt. Exemplare: 2"), browser.text)

    def test_announcement(self):
        with Browser(self.demo) as browser:
            browser.open("/echt?code=" + self.demo.furniture["announcement"])
            self.assertTrue(browser.says("Ja, diese Mitteilung kommt von der Schule"), browser.text)
            self.look(browser, "verify-known")

    def test_why(self):
        with Browser(self.demo) as browser:
            browser.log_in("cem")
            browser.open("/why/" + self.demo.furniture["why"])
            self.assertTrue(browser.says("nicht angenommen"), browser.text)
            self.look(browser, "why-known")
        with Browser(self.demo) as browser:
            browser.log_in("ben")
            browser.open("/why/" + self.demo.furniture["why"])
            self.assertTrue(browser.says("gibt es keine Nachricht von dir"), browser.text)

    def test_the_question_of_the_guard(self):
        """The link of the mail: looked at twice, answered once, without scripts and without a password."""
        with WebDemo() as demo:
            with Browser(demo, scripts=False) as browser:
                for _ in range(2):
                    browser.open(demo.furniture["question"])
                    self.assertTrue(browser.says("An wen soll diese Nachricht gehen?"), browser.text)
                    self.assertIn("eltern.5a@lindenschule.example", browser.text)
                browser.press("button[value^='send:']")
                self.assertTrue(browser.says("Erledigt"), browser.text)
                browser.open(demo.furniture["question"])
                self.assertTrue(browser.says("schon beantwortet"), browser.text)

    def test_the_look_of_the_question(self):
        with Browser(self.demo) as browser:
            browser.open(self.demo.furniture["question"])
            self.look(browser, "held-question")
            browser.log_in("lehrerin")
            browser.open("/held")
            self.look(browser, "held-own")
            browser.open("/held/zzzzzzzzzzzzzzzzzzzzzzzzzz")
            self.look(browser, "held-gone", status=404)

    def test_decide_about_a_message(self):
        for scripts in (True, False):
            with WebDemo() as demo, Browser(demo, scripts=scripts) as browser:
                browser.log_in("admin")
                browser.open("/held")
                count = browser.count("tbody tr")
                browser.press("table a")
                if scripts:
                    self.look(browser, "held-case")
                browser.press("[data-dialog=refuse]")
                if scripts:
                    self.look(browser, "held-refuse")
                browser.fill("reason", "Bitte nicht an alle")
                browser.press("button[value=refuse]")
                self.assertTrue(browser.says("Erledigt"), browser.text)
                self.assertEqual(browser.count("tbody tr"), count - 1)
                browser.press("table a")
                browser.press("button[value=release]")
                self.assertTrue(browser.says("Erledigt"), browser.text)
                self.assertEqual(browser.count("tbody tr"), count - 2)

    def test_exception(self):
        with Browser(self.demo) as browser:
            browser.log_in("head")
            browser.open("/policy/exemptions")
            browser.press("main form button")
            self.look(browser, "exemptions-errors")
            browser.fill("person", "Lena Lange")
            browser.fill("value", "60 MB")
            browser.set("until", "2099-12-31")
            browser.fill("reason", "Fotos vom Schulfest")
            browser.press("main form button")
            self.assertTrue(browser.says("Die Ausnahme gilt ab jetzt"), browser.text)
            self.look(browser, "exemptions-granted")

    def test_change_a_setting_and_take_it_back(self):
        with Browser(self.demo) as browser:
            browser.log_in("admin")
            browser.open("/policy/rule/mass.recipients-per-hour")
            browser.fill("s:mass.recipients-per-hour.child", "viele")
            browser.press("button[value=save]")
            self.look(browser, "policy-rule-error")
            browser.fill("s:mass.recipients-per-hour.child", "25")
            browser.fill("reason", "Test")
            browser.press("button[value=save]")
            self.assertTrue(browser.says("Gespeichert"), browser.text)
            self.look(browser, "history-saved")
            browser.press("[data-dialog=undo]")
            browser.press("dialog button")
            self.assertTrue(browser.says("Zurückgenommen"), browser.text)

    def test_time_machine(self):
        for scripts in (True, False):
            with Browser(self.demo, scripts=scripts) as browser:
                browser.log_in("admin")
                browser.open("/policy/backtest")
                browser.fill("name1", "mass.recipients-per-message.child")
                browser.fill("value1", "3")
                browser.press("main form button")
                self.assertTrue(browser.says("Das wäre anders gewesen"), browser.text)
                if scripts:
                    self.look(browser, "backtest-result")

    def test_emergency_brake(self):
        with Browser(self.demo) as browser:
            browser.log_in("head")
            browser.open("/orders")
            browser.fill("reason", "Kettenbrief geht um")
            browser.press("button.danger")
            self.assertTrue(browser.says("Kettenbrief geht um"), browser.text)
            self.look(browser, "orders-on")
            browser.press("main li summary")
            self.look(browser, "orders-release")
            browser.fill("release-reason", "Der Brief ist zurückgeholt")
            browser.press("main li button")
            self.assertTrue(browser.says("Gelöst"), browser.text)


if __name__ == "__main__":
    unittest.main()
