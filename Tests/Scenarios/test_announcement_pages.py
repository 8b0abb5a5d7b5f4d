"""The teachers' pages in a browser: each story by phone and by desk, light and dark, with scripts and without, judged by
axe-core; the pictures are kept in `.build/pictures` to be looked at."""

import pathlib
import tempfile
import unittest
import urllib.request

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from web_demo import DESK, PASSWORD, PHONE, TOOL, Browser, Looking, WebDemo


@unittest.skipUnless(TOOL.exists(), f"{TOOL} isn't built")
class AnnouncementPages(Looking, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = WebDemo()
        cls.demo.__enter__()
        cls.addClassCleanup(cls.demo.__exit__)

    def path(self, name, more=""):
        return "/announcements/" + self.demo.furniture["announcement-" + name] + more

    def no_complaints(self, browser):
        self.assertEqual([line for line in browser.complaints() if "favicon" not in line], [])

    def test_what_a_teacher_sees(self):
        with Browser(self.demo) as browser:
            browser.log_in("lehrerin")
            pages = {
                "teacher-start": "/", "announcements": "/announcements", "announcements-classes": "/announcements?shelf=classes",
                "announcements-found": "/announcements?q=Museum", "announcements-none-found": "/announcements?q=Zebra",
                "announcement-new": "/announcements/new", "announcement-template": "/announcements/new?template=trip",
                "announcement-trip": self.path("trip"), "announcement-missing": self.path("trip", "?show=missing"),
                "announcement-plain": self.path("plain"), "announcement-evening": self.path("evening"),
                "announcement-others": self.path("others"), "announcement-scheduled": self.path("scheduled"),
                "announcement-held": self.path("held"), "announcement-draft": self.path("draft", "/edit"),
                "announcement-send-blanks": self.path("draft", "/send"),
                "announcement-child": self.path("trip", "/children/dora"),
                "announcement-child-signed": self.path("trip", "/children/anna"),
                "announcement-correct": self.path("trip", "/correct"), "announcement-recall": self.path("trip", "/recall"),
                "announcement-deadline": self.path("trip", "/deadline"),
                "announcement-discard": self.path("draft", "/discard"),
                "classes": "/classes", "class": "/classes/5a", "limits": "/limits", "waiting": "/waiting",
            }
            for name, path in pages.items():
                browser.open(path)
                self.look(browser, name)
            browser.open("/waiting")
            browser.press("main li a.button")
            self.look(browser, "waiting-ask")
            self.assertEqual([line for line in browser.complaints() if "favicon" not in line], [])

    def test_who_has_nothing_yet(self):
        with Browser(self.demo) as browser:
            browser.log_in("lang")
            for name, path, heading, words in [
                ("announcements-none", "/announcements", "Mitteilungen", "Es gibt keine Klasse oder Gruppe, an die Sie schreiben."),
                ("announcement-nobody", "/announcements/new", "Neue Mitteilung", "Sie leiten keine Klasse oder Gruppe"),
                ("classes-none", "/classes", "Klassen", ""), ("limits-none", "/limits", "Grenzen", ""),
                ("waiting-none", "/waiting", "", ""),
            ]:
                browser.open(path)
                self.look(browser, name, heading=heading)
                self.assertIn(words, browser.text)
            self.no_complaints(browser)

    def test_who_leads_the_school(self):
        with Browser(self.demo) as browser:
            browser.log_in("head")
            for name, path, heading in [
                ("announcement-new-head", "/announcements/new", "Neue Mitteilung"), ("office", "/office", "Adressen"),
                ("classes-all", "/classes", "Klassen"),
            ]:
                browser.open(path)
                self.look(browser, name, heading=heading)
            browser.open("/office?q=zzz")
            self.look(browser, "office-none-found", heading="Adressen")
            self.assertIn("Zu dieser Suche steht hier niemand.", browser.text)
            self.assertNotIn("Alle Sorgeberechtigten haben eine Adresse", browser.text)
            self.no_complaints(browser)

    def test_the_office_and_paper(self):
        """Another's announcement: whose letter to print, what came back, and on to the next child."""
        for size, scripts in ((PHONE, True), (DESK, False)):
            with self.subTest(size=size), WebDemo() as demo, Browser(demo, size=size, scripts=scripts) as browser:
                browser.log_in("buero")
                self.assertIn("Briefe für Familien ohne E-Mail drucken", browser.text)
                self.assertNotIn("Klassen", browser.text.split("Mein Konto")[0])
                places = (("phone", PHONE),) if size == PHONE else (("desk", DESK),)
                look = self.look if scripts else (lambda browser, name, places: browser.picture(name + "-bare"))
                browser.open("/announcements")
                look(browser, "office-announcements", places=places)
                self.assertEqual(browser.count("a[href^='/announcements/new']"), 0)
                browser.press("main .rows a")
                look(browser, "office-paper", places=places)
                self.assertNotIn("@", browser.text)
                self.assertIn("Timo Arm", browser.text)
                self.assertNotIn("Noor Haddad", browser.text)
                browser.press("main tbody th a")
                look(browser, "office-child", places=places)
                for name, value in [("signer", "ute"), ("a1", "yes"), ("a2", "0")]:
                    browser.tick(name, value)
                browser.press("form[action$='/paper'] button")
                self.assertTrue(browser.says("eingetragen von Bea Buch"), browser.text)
                self.assertIn("Alle eingetragen: zur Übersicht", browser.text)
                look(browser, "office-entered", places=places)

    def test_in_english(self):
        with Browser(self.demo) as browser:
            browser.log_in("lehrerin")
            for name, path, heading in [
                ("announcements-en", "/announcements?lang=en", "Announcements"),
                ("announcement-new-en", "/announcements/new?lang=en", "New announcement"),
                ("announcement-trip-en", self.path("trip", "?lang=en"), ""), ("limits-en", "/limits?lang=en", "limits"),
            ]:
                browser.open(path)
                self.look(browser, name, heading=heading)
                self.assertNotIn("Eltern der", browser.text)
            self.no_complaints(browser)

    def test_write_to_5a_on_a_phone(self):
        """Between two lessons: whom, what, a question, a file, one look, sent."""
        for scripts in (True, False):
            with self.subTest(scripts=scripts), WebDemo() as demo, Browser(demo, size=PHONE, scripts=scripts) as browser:
                browser.log_in("lehrerin")
                browser.open("/announcements")
                browser.press(".heading a.button")
                browser.tick("audience", "class-guardians:5a")
                if scripts:
                    self.assertTrue(browser.says("Eltern aus"), browser.text)
                else:
                    browser.press("button[value=reach]")
                    self.assertTrue(browser.says("Eltern aus"), browser.text)
                self.assertTrue(
                    browser.says("3 Familien ohne E-Mail: Nele Neumann (5a), Dora Ohne (5a), David Simon (5a)"), browser.text)
                browser.fill("text", "Liebe Eltern,\n\nam **Freitag** wandern wir.\n\n- feste Schuhe\n- Trinken")
                browser.press("button[value=preview]")
                self.assertTrue(browser.says("feste Schuhe"), browser.text)
                self.assertTrue(browser.until(lambda: browser.count("#preview li") == 2), browser.text)
                browser.press("#files summary")
                with tempfile.TemporaryDirectory() as folder:
                    file = pathlib.Path(folder) / "Wanderweg.txt"
                    file.write_text("Zum Bach\n")
                    browser.attach("files", str(file))
                    browser.press("button[value=attach]")
                    self.assertTrue(browser.says("Wanderweg.txt"), browser.text)
                browser.press("#replies summary")
                browser.tick("quorum", "one")
                browser.press("button[value=add-question]")
                browser.fill("q1-wording", "Mein Kind kommt mit")
                browser.press("button[value=check]")
                self.assertTrue(browser.says("Geben Sie einen Betreff ein."), browser.text)
                if scripts:
                    self.assertTrue(browser.until(lambda: browser.focus() == "problems"), browser.focus())
                    self.look(browser, "announcement-problems")
                    browser.resize(PHONE)
                browser.press(".problems a")
                browser.fill("subject", "Wandertag am Freitag")
                browser.press("button[value=check]")
                self.assertTrue(browser.says("So geht die Mitteilung hinaus"), browser.text)
                self.assertIn("Eltern der 5a", browser.text)
                self.assertIn("Wanderweg.txt", browser.text)
                if scripts:
                    self.look(browser, "announcement-send")
                    browser.resize(PHONE)
                browser.press("main form[action$='/send'] button")
                self.assertTrue(browser.says("Gesendet."), browser.text)
                self.assertNotIn("@web.example", browser.text)
                if scripts:
                    self.look(browser, "announcement-sent")
                    browser.resize(PHONE)
                browser.press_text("Dora Ohne")
                browser.tick("signer", "ohne")
                browser.tick("a1", "yes")
                browser.press("form[action$='/paper'] button")
                self.assertTrue(browser.says("Eingetragen."), browser.text)
                self.assertIn("eingetragen von Lena Lange", browser.text)

    def test_numbers_change_while_somebody_watches(self):
        with WebDemo() as demo, Browser(demo) as browser, Browser(demo, scripts=False) as other:
            path = "/announcements/" + demo.furniture["announcement-trip"]
            browser.log_in("lehrerin")
            browser.open(path)
            before = browser.find("#summary .stamp")
            other.log_in("lehrerin")
            other.open(path + "/children/dora")
            other.tick("signer", "ohne")
            other.tick("a1", "yes")
            other.press("form[action$='/paper'] button")
            self.assertTrue(other.says("Eingetragen."), other.text)
            self.assertTrue(browser.until(lambda: browser.find("#summary .stamp") != before), "nothing changed")

    def test_after_sending(self):
        with WebDemo() as demo, Browser(demo, size=PHONE) as browser:
            path = "/announcements/" + demo.furniture["announcement-trip"]
            browser.log_in("lehrerin")
            browser.open(path)
            browser.press("form[action$='/remind'] button")
            self.assertTrue(browser.says("Erinnert:"), browser.text)
            browser.open(path + "/correct")
            browser.fill("subject", "Ausflug ins Naturkundemuseum am 13. Dezember")
            browser.press("main form.panel button")
            self.assertTrue(browser.says("Berichtigt."), browser.text)
            browser.open(path + "/recall")
            browser.fill("reason", "Das Museum ist geschlossen.")
            browser.press("main form button.danger")
            self.assertTrue(browser.says("Zurückgenommen:"), browser.text)
            self.look(browser, "announcement-recalled")

    def test_the_guard_on_the_page(self):
        with WebDemo() as demo, Browser(demo, size=PHONE, scripts=False) as browser:
            browser.log_in("lehrerin")
            browser.open("/announcements/" + demo.furniture["announcement-held"])
            browser.press("button[value='send:class-guardians:5a']")
            self.assertTrue(browser.says("Erledigt."), browser.text)

    def test_by_keyboard_alone(self):
        """From logging in to a letter that is sent, with no mouse at all; and everything else of the form is reached."""
        with WebDemo() as demo, Browser(demo) as browser:
            browser.open("/login")
            browser.tab_to("login")
            browser.keys("lehrerin", Keys.TAB, PASSWORD, Keys.ENTER)
            self.assertTrue(browser.says("Abmelden"), browser.text)
            browser.open("/announcements/new")
            browser.tab_to("audience", "class-guardians:5a")
            browser.keys(Keys.SPACE)
            browser.tab_to("subject")
            browser.keys("Wandertag am Freitag")
            browser.tab_to("text")
            browser.keys("Liebe Eltern,", Keys.ENTER, Keys.ENTER, "am Freitag wandern wir.")
            browser.tab_to("do", "check")
            browser.keys(Keys.ENTER)
            self.assertTrue(browser.says("So geht die Mitteilung hinaus"), browser.text)
            browser.tab_to("Senden")
            browser.keys(Keys.ENTER)
            self.assertTrue(browser.says("Gesendet."), browser.text)
            browser.open("/announcements/new?template=trip")
            reached = browser.tab_through(60)
            for name in ("audience", "subject", "text", "quorum", "deadline-day", "urgent", "check", "save"):
                self.assertIn(name, reached)

    def test_a_stream_ends_with_the_session(self):
        """Logged out in one window, nothing more comes into the other."""
        with WebDemo() as demo, Browser(demo) as browser, Browser(demo, scripts=False) as other:
            path = "/announcements/" + demo.furniture["announcement-trip"]
            browser.log_in("lehrerin")
            session = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in browser.driver.get_cookies())
            asking = urllib.request.Request(demo.address + path + "/events", headers={
                "Cookie": session, "Accept": "text/event-stream"})
            with urllib.request.urlopen(asking, timeout=120) as stream:
                self.assertEqual(stream.status, 200)
                while b"event: summary" not in stream.readline():
                    pass  # how it stands when somebody begins to watch
                while stream.readline().strip():
                    pass
                browser.press("form[action='/logout'] button")
                self.assertTrue(browser.says("Anmelden"), browser.text)
                other.log_in("lehrerin")
                other.open(path + "/children/dora")
                other.tick("signer", "ohne")
                other.tick("a1", "yes")
                other.press("form[action$='/paper'] button")
                self.assertTrue(other.says("Eingetragen."), other.text)
                told = stream.read()  # to its end
            self.assertNotIn(b"event: summary", told)

    def test_what_was_typed_outlives_the_session(self):
        """Logged out in another window, with scripts and without: log in on the same page, and on it goes. The same with a
        file that is too large."""
        for scripts in (True, False):
            with self.subTest(scripts=scripts), WebDemo() as demo, Browser(demo, scripts=scripts) as browser:
                browser.log_in("lehrerin")
                browser.open("/announcements/new")
                browser.tick("audience", "class-guardians:5a")
                browser.fill("subject", "Wandertag am Freitag")
                browser.fill("text", "Liebe Eltern,\n\nam Freitag wandern wir.")
                browser.driver.delete_all_cookies()
                browser.driver.add_cookie({"name": "schulpost", "value": "A" * 43})
                browser.press(".actions button[value=save]")
                self.assertTrue(browser.says("Was Sie eingetragen haben, ist noch da"), browser.text)
                self.assertIn("am Freitag wandern wir.", browser.text)
                if scripts:
                    self.look(browser, "kept-logged-out", status=401)
                browser.fill("login", "lehrerin")
                browser.fill("password", PASSWORD)
                browser.press("main form button")
                self.assertTrue(browser.says("Sie sind wieder angemeldet"), browser.text)
                if scripts:
                    self.look(browser, "kept-again")
                browser.press("main form button")
                self.assertTrue(browser.says("Der Entwurf ist gespeichert."), browser.text)
                self.assertEqual(browser.element(By.NAME, "text").get_attribute("value"), "Liebe Eltern,\n\nam Freitag wandern wir.")
                if scripts:
                    continue
                with tempfile.NamedTemporaryFile(suffix=".mp4") as film:
                    film.truncate(30_000_000)
                    browser.press("#replies summary")
                    browser.press("button[value=add-question]")
                    browser.fill("q1-wording", "Wer kommt mit?")
                    browser.press("#files summary")
                    browser.attach("files", film.name)
                    browser.fill("subject", "Wandertag am Samstag")
                    browser.press(".actions button[value=save]")
                    self.assertTrue(browser.says("höchstens 10 MB"), browser.text)
                    self.assertEqual(browser.status(), 413)
                    browser.picture("kept-too-large")
                browser.press("main form button")
                self.assertTrue(browser.says("Mitteilung schreiben"), browser.text)
                self.assertEqual(browser.element(By.NAME, "subject").get_attribute("value"), "Wandertag am Samstag")
                self.assertEqual(browser.element(By.NAME, "q1-wording").get_attribute("value"), "Wer kommt mit?")

    def test_children_sign_for_themselves(self):
        """The form offers what fits who is written to, as soon as it is chosen."""
        with Browser(self.demo) as browser:
            browser.log_in("lehrerin")
            browser.open("/announcements/new")
            browser.press("#replies summary")
            browser.tick("audience", "class-guardians:5a")
            self.assertTrue(browser.says("Eine sorgeberechtigte Person bestätigt"), browser.text)
            browser.press("input[value='class-guardians:5a']")
            browser.tick("audience", "class-children:5a")
            self.assertTrue(browser.says("Jedes Kind bestätigt selbst"), browser.text)
            self.assertNotIn("orgeberechtigte", browser.text)
            self.look(browser, "announcement-new-children")

    def test_where_one_is(self):
        """On a phone the bar of the navigation runs out of the screen; where one is stays in it."""
        with Browser(self.demo, size=PHONE) as browser:
            browser.log_in("head")
            for path in ("/limits", "/families", "/office", "/account"):
                browser.open(path)
                current = browser.element(By.CSS_SELECTOR, "nav.main [aria-current]")
                seen = browser.until(lambda: current.rect["x"] >= 0 and current.rect["x"] + current.rect["width"] <= PHONE[0], 20)
                self.assertTrue(seen, f"{path}: {current.rect}")


if __name__ == "__main__":
    unittest.main()
