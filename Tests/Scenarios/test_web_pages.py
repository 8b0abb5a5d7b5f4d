"""The pages in a browser: each at the width of a phone and of a desk, light and dark, judged by axe-core; the pictures are
kept in `.build/pictures` to be looked at."""

import unittest

from web_demo import DESK, PHONE, TOOL, Browser, WebDemo

STRANGERS = {"welcome": "/", "login": "/login", "verify": "/echt", "verify-unknown": "/echt?code=K7QM-3XWT-9RHC", "missing": "/nowhere"}
CHILD = {"child-start": "/", "child-held": "/held", "child-why": "/why", "account": "/account", "password": "/password"}
TEACHER = {"teacher-start": "/", "teacher-held": "/held", "teacher-clauses": "/policy/clauses", "forbidden": "/policy"}
LEADING = {
    "start": "/", "held": "/held", "policy": "/policy", "policy-rule": "/policy/rule/mass.recipients-per-hour",
    "policy-more": "/policy/more", "history": "/policy/history", "history-undo": "/policy/history?dialog=undo",
    "backtest": "/policy/backtest", "clauses": "/policy/clauses", "clause": "/policy/clauses/mail.no-mass", "orders": "/orders",
}


@unittest.skipUnless(TOOL.exists(), f"{TOOL} isn't built")
class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = WebDemo()
        cls.demo.__enter__()
        cls.addClassCleanup(cls.demo.__exit__)

    def look(self, browser, name):
        """Takes the pictures of the page that is open, and has it judged."""
        for place, size in (("phone", PHONE), ("desk", DESK)):
            for shade in ("light", "dark"):
                browser.resize(size)
                browser.shade(shade == "dark")
                browser.picture(f"{name}-{place}-{shade}")
                with self.subTest(page=name, place=place, shade=shade):
                    self.assertLessEqual(browser.overflow(), 0, "the page is wider than the window")
                    self.assertEqual(browser.violations(), [])
        browser.resize(DESK)
        browser.shade(False)

    def look_at_all(self, browser, pages):
        for name, path in pages.items():
            browser.open(path)
            self.look(browser, name)

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

    def test_decide_about_a_message(self):
        with Browser(self.demo) as browser:
            browser.log_in("admin")
            browser.open("/held")
            browser.press("table a")
            self.look(browser, "held-case")
            browser.press("[data-dialog=refuse]")
            self.look(browser, "held-refuse")

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
                browser.fill("value1", "1")
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
            browser.press("main li button")
            self.assertTrue(browser.says("Gelöst"), browser.text)


if __name__ == "__main__":
    unittest.main()
