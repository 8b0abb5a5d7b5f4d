"""What pages do where there is little room, or somebody waits: narrow screens, large text, long words, paper, live numbers."""

import base64
import pathlib
import subprocess
import tempfile
import unittest

from web_demo import DESK, PHONE, TOOL, Browser, Looking, WebDemo

NARROW = (320, 640)
LONG = "Wolfeschlegelsteinhausenbergerdorff"


@unittest.skipUnless(TOOL.exists(), f"{TOOL} isn't built")
class NarrowPages(Looking, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = WebDemo()
        cls.demo.__enter__()
        cls.addClassCleanup(cls.demo.__exit__)

    @property
    def trip(self):
        return "/announcements/" + self.demo.furniture["announcement-trip"]

    @staticmethod
    def ask(browser, script):
        return browser.driver.execute_script(script)

    def assert_fits(self, browser):
        """Neither the page nor a table in it is wider than the screen."""
        for element in ("document.documentElement", "document.querySelector('.scroll')"):
            width, room = self.ask(browser, f"const e = {element}; return e ? [e.scrollWidth, e.clientWidth] : [0, 0]")
            self.assertLessEqual(width, room, f"{browser.path} {element}")

    def test_one_long_word(self):
        with Browser(self.demo, size=NARROW) as browser:
            browser.log_in("lehrerin")
            for path in (self.trip, "/classes/5a", "/consents/classes/5a"):
                browser.open(path)
                self.ask(browser, f"document.querySelector('tbody th a, tbody th').textContent = 'K00 Freiherr von {LONG}'")
                self.assert_fits(browser)
            self.look(browser, "narrow-long-word", places=(("narrow", NARROW),), shades=("light",))

    def test_text_twice_as_large(self):
        with Browser(self.demo, size=PHONE) as browser:
            browser.log_in("lehrerin")
            for path in ("/announcements", self.trip, "/held", "/limits", "/classes", "/announcements/new"):
                browser.open(path)
                self.ask(browser, "document.documentElement.style.fontSize = '200%'")
                self.assert_fits(browser)
            browser.open("/announcements")
            self.ask(browser, "document.documentElement.style.fontSize = '200%'")
            room, typed = self.ask(browser, """
                const field = document.querySelector('input[type=search]');
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = getComputedStyle(field).font;
                return [field.clientWidth, pen.measureText('Betreff').width];""")
            self.assertGreater(room, typed + 20)

    def test_the_bar_shows_where_one_is(self):
        """In view, and over none of its neighbours."""
        with Browser(self.demo, size=NARROW) as browser:
            browser.log_in("lehrerin")
            for path in ("/held", "/announcements", "/policy/clauses", "/account"):
                browser.open(path)
                items, here, room = self.ask(browser, """
                    const all = [...document.querySelectorAll('nav.main li')];
                    return [all.map(e => e.getBoundingClientRect()).map(r => [r.left, r.right]),
                            all.findIndex(e => e.querySelector('[aria-current]')), innerWidth];""")
                for (_, end), (start, _) in zip(items, items[1:]):
                    self.assertLessEqual(end, start + 0.5, path)
                self.assertGreaterEqual(items[here][0], 0, path)
                self.assertLessEqual(items[here][1], room, path)

    def test_logging_out_stands_beside_the_languages(self):
        with Browser(self.demo, size=PHONE) as browser:
            browser.open("/join?code=" + self.demo.furniture["invitation-mail"])
            browser.press("main form button")
            for name in ("new", "again"):
                browser.fill(name, "Gelbe-Katze-9")
            browser.press("main form button")
            for language in ("de", "tr", "ar"):
                browser.open("/consents?lang=" + language)
                rows = self.ask(browser, """
                    return ['.tongues', '.who'].map(e => document.querySelector(e).getBoundingClientRect())
                      .map(r => (r.top + r.bottom) / 2);""")
                self.assertAlmostEqual(rows[0], rows[1], delta=8, msg=language)

    def test_on_paper(self):
        """What is printed of an announcement is about it: no filter, no buttons, and no page left half empty for a table."""
        with Browser(self.demo, size=DESK) as browser, tempfile.TemporaryDirectory() as folder:
            browser.log_in("lehrerin")
            browser.open(self.trip)
            printed = browser.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
            file = pathlib.Path(folder, "printed.pdf")
            file.write_bytes(base64.b64decode(printed["data"]))
            text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
            pages = text.strip("\f").split("\f")
            for words in ("Als neue Mitteilung verwenden", "Name oder Klasse", "Stand als CSV"):
                self.assertNotIn(words, text)
            self.assertIn("Anna Weber", text)
            for page in pages[:-1]:
                self.assertGreater(len([line for line in page.split("\n") if line.strip()]), 15, page)

    def test_lines_follow_the_numbers(self):
        """Somebody answers: the chart moves, and the line of the child below it."""
        with WebDemo() as demo, Browser(demo) as browser, Browser(demo, scripts=False) as other:
            path = "/announcements/" + demo.furniture["announcement-trip"]
            browser.log_in("lehrerin")
            browser.open(path + "?q=dora")
            self.assertTrue(browser.says("Otto Ohne"), browser.text)
            before = browser.find("tbody")
            other.log_in("lehrerin")
            other.open(path + "/children/dora")
            other.tick("signer", "ohne")
            other.tick("a1", "yes")
            other.press("form[action$='/paper'] button")
            self.assertTrue(other.says("Eingetragen."), other.text)
            self.assertTrue(browser.until(lambda: browser.find("tbody") != before), before)
            self.assertEqual(browser.count("tbody tr"), 1)

    def test_what_is_wrong_is_read_first(self):
        """By whoever answers, with scripts and without; its bullets stand where the page begins."""
        for scripts in (True, False):
            with Browser(self.demo, size=PHONE, scripts=scripts) as browser:
                browser.open(self.demo.furniture["notice-trip-rana"])
                browser.press("main form[action^='/n/'] button")
                self.assertEqual(browser.focus(), "problems")
                directions = self.ask(browser, """
                    return [...document.querySelectorAll('.problems li')].map(e => getComputedStyle(e).direction)""")
                self.assertEqual(set(directions), {"rtl"})


if __name__ == "__main__":
    unittest.main()
