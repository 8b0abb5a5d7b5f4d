"""A guardian's way through the pages: a code, an account, consents, a changed address; and what class teachers and the
office see of it. Looked at on a phone and at a desk, light and dark, judged by axe-core."""

import unittest

from web_demo import PHONE, TOOL, Browser, Looking, WebDemo

PASSWORD = "Gelbe-Katze-9"


@unittest.skipUnless(TOOL.exists(), f"{TOOL} isn't built")
class Guardians(Looking, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = WebDemo()
        cls.demo.__enter__()
        cls.addClassCleanup(cls.demo.__exit__)

    def join(self, browser, code):
        browser.open("/join?code=" + code)
        browser.press("main form button")
        browser.fill("new", PASSWORD)
        browser.fill("again", PASSWORD)

    def test_1_a_family_joins_on_a_phone_without_scripts(self):
        with Browser(self.demo, size=PHONE, scripts=False) as browser:
            self.join(browser, self.demo.furniture["invitation-mail"])
            self.assertTrue(browser.says("Cem Kaya"), browser.text)
            browser.press("main form button")
            self.assertTrue(browser.says("Hallo Elif"), browser.text)
            browser.open("/consents")
            browser.press("button[value=give]")
            self.assertTrue(browser.says("Ihre Einwilligung ist vermerkt"), browser.text)
            browser.press("button[value=revoke]")
            self.assertTrue(browser.says("nicht eingewilligt"), browser.text)
            browser.press("button[value=give]")
            self.assertTrue(browser.says("Ihre Einwilligung ist vermerkt"), browser.text)

    def test_2_the_look_of_joining(self):
        with Browser(self.demo) as browser:
            browser.open("/join")
            self.look(browser, "guardian-join")
            browser.fill("code", "K7QM-3XWT")
            browser.press("main form button")
            self.look(browser, "guardian-join-misspelt")
            browser.open("/join?code=" + self.demo.furniture["invitation-paper"])
            browser.press("main form button")
            self.look(browser, "guardian-join-account")
            browser.fill("address", "otto@web.example")
            browser.fill("new", "kurz")
            browser.fill("again", "kurz")
            browser.press("main form button")
            self.look(browser, "guardian-join-weak")
            browser.fill("new", PASSWORD)
            browser.fill("again", PASSWORD)
            browser.press("main form button")
            self.assertTrue(browser.says("Ihre Adresse bestätigen"), browser.text)
            self.look(browser, "guardian-join-confirm")
        with Browser(self.demo) as browser:
            browser.open("/forgotten")
            self.look(browser, "guardian-forgotten")
            browser.fill("login", "niemand@web.example")
            browser.press("main form button")
            self.look(browser, "guardian-forgotten-sent")
            browser.open("/confirm/" + "0" * 32)
            self.look(browser, "guardian-link-gone", status=404)
            browser.open("/login")
            self.look(browser, "guardian-login")

    def test_3_the_look_of_an_account(self):
        with Browser(self.demo) as browser:
            browser.log_in("elif@web.example", PASSWORD)
            for name, path in {"start": "/", "consents": "/consents", "account": "/account", "address": "/account/address"}.items():
                browser.open(path)
                self.look(browser, f"guardian-{name}")
            browser.fill("address", "elif.kaya.mit.einer.sehr.langen.adresse@eine-lange-domain.example")
            browser.press("form[action='/account/address'] button")
            self.assertTrue(browser.says("Eine Änderung wartet"), browser.text)
            self.look(browser, "guardian-address-pending")
            browser.open("/consents?lang=ar")
            self.look(browser, "guardian-consents-arabic")
            browser.open("/account/address?lang=tr")
            self.look(browser, "guardian-address-turkish")

    def test_4_the_look_of_the_schools_pages(self):
        with Browser(self.demo) as browser:
            browser.log_in("lehrerin")
            for name, path, heading in [
                ("families", "/families", "Familien"), ("invitations", "/invitations/5a", "5a"),
                ("class", "/consents/classes/5a", "5a"), ("child", "/consents/children/cem", "Cem Kaya"),
            ]:
                browser.open(path)
                self.look(browser, f"guardian-{name}", heading=heading)
            browser.open("/invitations/5a")
            browser.press("button[value=list]")
            self.assertTrue(browser.says("Neue Codes"), browser.text)
            self.look(browser, "guardian-invitations-codes")
        with Browser(self.demo) as browser:
            browser.log_in("admin")
            for name, path in {"office": "/families/addresses", "kinds": "/consents/kinds", "kind": "/consents/kinds/conference.consent",
                               "kind-new": "/consents/kinds/new"}.items():
                browser.open(path)
                self.look(browser, f"guardian-{name}")
            self.assertEqual([line for line in browser.complaints() if "favicon" not in line], [])


if __name__ == "__main__":
    unittest.main()
