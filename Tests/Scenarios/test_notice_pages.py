"""What families see of a notice: each page at the width of a phone and of a desk, light and dark, with scripts and without,
in every language, judged by axe-core; the pictures are kept in `.build/pictures` to be looked at."""

import unittest

from web_demo import DESK, PHONE, TOOL, Browser, Looking, WebDemo

LANGUAGES = ["de", "en", "tr", "ar", "uk", "ru", "pl"]
READERS = {"aylin": "tr", "rana": "ar", "olena": "uk", "irina": "ru", "ewa": "pl", "john": "en", "vera": "de"}


@unittest.skipUnless(TOOL.exists(), f"{TOOL} isn't built")
class NoticePages(Looking, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = WebDemo()
        cls.demo.__enter__()
        cls.addClassCleanup(cls.demo.__exit__)

    def notice(self, name):
        return self.demo.furniture["notice-" + name]

    def test_each_state(self):
        with Browser(self.demo) as browser:
            for name in ["plain", "recalled", "corrected", "closed", "gone", "one", "trip-vera"]:
                browser.open(self.notice(name))
                self.look(browser, "notice-" + name, status=404 if name == "gone" else 200)
            self.assertEqual([line for line in browser.complaints() if "404" not in line and "favicon" not in line], [])

    def test_each_language_on_a_phone(self):
        """Each family in its own language, as the school knows it; a browser that says nothing of it."""
        for reader, language in READERS.items():
            with Browser(self.demo, size=PHONE, language="fr-FR") as browser:
                browser.open(self.notice("trip-" + reader))
                html = browser.element("tag name", "html")
                self.assertEqual(html.get_attribute("lang"), language)
                self.assertEqual(html.get_attribute("dir"), "rtl" if language == "ar" else "ltr")
                self.look(browser, f"notice-{language}", places=(("phone", PHONE),))
                browser.press("main form[action^='/n/'] button")
                self.look(browser, f"notice-errors-{language}", places=(("phone", PHONE),), shades=("light",))
                for path in ["/echt", "/n", "/login"]:
                    browser.open(path + "?lang=" + language)
                    self.look(browser, f"{path[1:]}-{language}", places=(("phone", PHONE),), shades=("light",))
                browser.open("/echt?code=" + self.demo.furniture["announcement"])
                self.look(browser, f"verify-{language}", places=(("phone", PHONE),), shades=("light",))
                browser.open("/n/" + "7" * 32)
                self.look(browser, f"notice-gone-{language}", places=(("phone", PHONE),), shades=("light",), status=404)

    def test_language_menu(self):
        with Browser(self.demo, size=PHONE) as browser:
            browser.open(self.notice("one"))
            browser.press(".tongues summary")
            self.assertEqual(browser.count(".tongues li"), 7)
            self.look(browser, "notice-tongues", places=(("phone", PHONE),))
            browser.resize(PHONE)
            browser.press(".tongues a[hreflang=uk]")
            self.assertTrue(browser.says("Відповідь школі"), browser.text)
            browser.open(self.notice("one"))
            self.assertTrue(browser.says("Відповідь школі"), browser.text)

    def test_answer_with_scripts_and_without(self):
        """The whole way on a phone: look, forget something, mend it, be thanked, change one's mind."""
        for scripts in (True, False):
            with WebDemo() as demo, Browser(demo, size=PHONE, scripts=scripts) as browser:
                path = demo.furniture["notice-trip-vera"]
                for _ in range(2):
                    browser.open(path)
                    self.assertTrue(browser.says("Noch offen: Vera Huber"), browser.text)
                browser.press("form[action^='/n/'] button")
                self.assertTrue(browser.says("Es fehlt noch etwas"), browser.text)
                if scripts:
                    self.look(browser, "notice-errors", places=(("phone", PHONE), ("desk", DESK)))
                    browser.resize(PHONE)
                for child in ("jonas", "emil"):
                    self.pick(browser, f"answer.1.{child}", "yes")
                    self.pick(browser, f"answer.2.{child}", "2")
                self.pick(browser, "attest.jonas", "1")
                browser.fill("name", "Vera Huber")
                self.pick(browser, "confirm", "1")
                browser.press("form[action^='/n/'] button")
                self.assertTrue(browser.says("Danke!"), browser.text)
                self.assertTrue(browser.says("Bestätigt: Vera Huber"), browser.text)
                self.assertTrue(browser.says("Einverständnis mitbestätigt: Paul Huber"), browser.text)
                if scripts:
                    self.look(browser, "notice-done")
                    browser.resize(PHONE)
                browser.press("main details summary")
                if scripts:
                    self.look(browser, "notice-change", places=(("phone", PHONE),))
                    browser.resize(PHONE)
                self.pick(browser, "answer.2.emil", "0")
                browser.press("form[action^='/n/'] button")
                self.assertTrue(browser.says("Danke!"), browser.text)
                self.assertTrue(browser.says("alles"), browser.text)

    def test_answer_without_scripts_at_each_width_and_shade(self):
        """Looked at, answered and thanked, on a phone and at a desk, light and dark, with no script at all."""
        for place, size in (("phone", PHONE), ("desk", DESK)):
            for shade in ("light", "dark"):
                with self.subTest(place=place, shade=shade), WebDemo() as demo, Browser(demo, size=size, dark=shade == "dark", scripts=False) as browser:
                    browser.open(demo.furniture["notice-trip-vera"])
                    self.assertEqual(browser.count(".scripted"), 0)
                    self.seen(browser, f"notice-bare-{place}-{shade}")
                    browser.press("form[action^='/n/'] button")
                    self.assertTrue(browser.says("Es fehlt noch etwas"), browser.text)
                    self.seen(browser, f"notice-bare-errors-{place}-{shade}")
                    for child in ("jonas", "emil"):
                        self.pick(browser, f"answer.1.{child}", "yes")
                        self.pick(browser, f"answer.2.{child}", "2")
                    browser.fill("name", "Vera Huber")
                    self.pick(browser, "confirm", "1")
                    browser.press("form[action^='/n/'] button")
                    self.assertTrue(browser.says("Danke!"), browser.text)
                    self.seen(browser, f"notice-bare-done-{place}-{shade}")

    def seen(self, browser, name):
        browser.picture(name)
        # axe-core needs scripts: it judges the same pages where they run.
        self.assertLessEqual(browser.overflow(), 0, f"{name} is wider than the window")

    def test_two_at_one_address(self):
        with WebDemo() as demo, Browser(demo, size=PHONE, language="tr-TR") as browser:
            browser.open(demo.furniture["notice-trip-aylin"])
            self.assertTrue(browser.says("Kim yanıtlıyor?"), browser.text)
            self.pick(browser, "signer", "deniz")
            self.pick(browser, "answer.1.selma", "no")
            self.pick(browser, "answer.2.selma", "1")
            browser.fill("name", "Deniz Demir")
            self.pick(browser, "confirm", "1")
            browser.press("form[action^='/n/'] button")
            self.assertTrue(browser.says("Teşekkürler!"), browser.text)
            self.assertNotIn("@", browser.text)
            self.look(browser, "notice-half", places=(("phone", PHONE),))

    def test_two_answers(self):
        """The second reads what the first has said before sending; the first, that it was answered otherwise."""
        with WebDemo() as demo, Browser(demo, size=PHONE, language="de-DE") as browser:
            path = demo.furniture["notice-trip-aylin"] + "?lang=de"
            for signer, name, answer in [("aylin", "Aylin Demir", "yes"), ("deniz", "Deniz Demir", "no")]:
                browser.open(path)
                if signer == "deniz":
                    self.assertTrue(browser.says("Aylin Demir hat geantwortet: „ja“"), browser.text)
                    self.look(browser, "notice-answered-by-other", places=(("phone", PHONE),))
                self.pick(browser, "signer", signer)
                self.pick(browser, "answer.1.selma", answer)
                self.pick(browser, "answer.2.selma", "0")
                browser.fill("name", name)
                self.pick(browser, "confirm", "1")
                browser.press("form[action^='/n/'] button")
            self.assertTrue(browser.says("Zwei Antworten widersprechen sich"), browser.text)
            self.assertIn("Vorher: „ja“ (Aylin Demir", browser.text)
            self.assertNotIn("@", browser.text)
            self.look(browser, "notice-disagreed")

    def test_keyboard(self):
        """From the top of the page to the button, and off."""
        with WebDemo() as demo, Browser(demo) as browser:
            browser.open(demo.furniture["notice-one"])
            reached = browser.tab_through(40)
            for name in ["answer.1.jonas", "answer.1.emil", "name", "confirm"]:
                self.assertIn(name, reached)

    def test_a_code_from_paper(self):
        code = self.notice("code")
        with Browser(self.demo, size=PHONE, scripts=False) as browser:
            browser.open("/n")
            browser.fill("code", "7KQ2-M3XW-T9RH-C4DB")
            browser.press("main form button")
            self.assertTrue(browser.says("Zu diesem Code gibt es keine Mitteilung"), browser.text)
            browser.fill("code", code.lower().replace("-", " "))
            browser.press("main form button")
            self.assertTrue(browser.says("Timo Arm"), browser.text)
        with Browser(self.demo) as browser:
            browser.open("/n")
            self.look(browser, "notice-code")
            browser.fill("code", "7KQ2-M3XW-T9RH-C4DB")
            browser.press("main form button")
            self.look(browser, "notice-code-unknown")

    def test_a_new_link(self):
        with Browser(self.demo, scripts=False) as browser:
            browser.open(self.notice("gone"))
            self.assertTrue(browser.says("Dieser Link gilt nicht mehr"), browser.text)
            browser.press("main form button")
            self.assertTrue(browser.says("Die Anfrage ist angekommen"), browser.text)
        with Browser(self.demo) as browser:
            browser.open("/n/" + "7" * 32)
            browser.press("main form button")
            self.look(browser, "notice-again")

    def test_with_an_account(self):
        with Browser(self.demo) as browser:
            browser.log_in("vera")
            self.look(browser, "guardian-start")
            browser.open("/notices")
            self.look(browser, "notices")
            browser.press("main a.card")
            self.look(browser, "notice-account")
        with Browser(self.demo) as browser:
            browser.log_in("mara")
            browser.open("/notices")
            self.look(browser, "notices-none")
        with Browser(self.demo, language="ar") as browser:
            browser.open("/login")
            browser.fill("login", "rana")
            browser.fill("password", "Wiese-7-Apfel")
            browser.press("main form button")
            self.assertTrue(browser.says("مرحبًا Rana"), browser.text)
            browser.open("/notices")
            self.look(browser, "notices-ar", places=(("phone", PHONE),))

    @staticmethod
    def pick(browser, name, value):
        """Of boxes and radio buttons, as thumbs do: on the words beside them."""
        field = browser.element("css selector", f"input[name='{name}'][value='{value}']")
        if not field.is_selected():
            browser.press(f"label[for='{field.get_attribute('id')}']")


if __name__ == "__main__":
    unittest.main()
