"""The pages of a small school in memory (`web-demo`), and a browser that looks at them."""

import base64
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = pathlib.Path(os.environ.get("SCHULPOST_WEB_DEMO", ROOT / ".build/debug/web-demo"))
PICTURES = pathlib.Path(os.environ.get("SCHULPOST_PICTURES", ROOT / ".build/pictures"))
PASSWORD = "Wiese-7-Apfel"
PHONE, DESK = (390, 844), (1280, 900)


class WebDemo:
    def __enter__(self):
        self.process = subprocess.Popen([str(TOOL)], stdout=subprocess.PIPE, text=True)
        self.furniture = {}
        for line in self.process.stdout:
            name, _, value = line.strip().partition(" ")
            self.furniture[name] = value
            if line.startswith("port "):
                self.address = f"http://127.0.0.1:{line.split()[1]}"
                return self
        raise RuntimeError("web-demo ended before it listened")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=120)
        self.process.stdout.close()


class Browser:
    """Chromium without a screen."""

    def __init__(self, demo, size=DESK, dark=False, scripts=True, language="de-DE"):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--lang={language}",
                         "--force-device-scale-factor=1", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        options.add_experimental_option("prefs", {
            "intl.accept_languages": language,
            "profile.managed_default_content_settings.javascript": 1 if scripts else 2,
        })
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.demo = demo
        self.scripts = scripts
        # What it leaves behind goes with it.
        self.folder = tempfile.mkdtemp(prefix="browser-")
        service = Service("/usr/bin/chromedriver", env={**os.environ, "TMPDIR": self.folder})
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_script_timeout(300)
        self.resize(size)
        self.shade(dark)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)

    def resize(self, size):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 600})

    def shade(self, dark):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

    def open(self, path):
        self.driver.get(self.demo.address + path)

    def element(self, by, what, seconds=60):
        """One of the page that is open, or of the one that is coming."""
        end = time.monotonic() + seconds
        while True:
            try:
                return self.driver.find_element(by, what)
            except NoSuchElementException:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def fill(self, name, value):
        field = self.element(By.NAME, name)
        field.clear()
        field.send_keys(value)

    def set(self, name, value):
        """Of fields that take no keys in one order: days."""
        field = self.element(By.NAME, name)
        self.driver.execute_script("arguments[0].value = arguments[1]", field, value)

    def tick(self, name, value):
        """Of boxes and radio buttons."""
        field = self.element(By.CSS_SELECTOR, f"input[name='{name}'][value='{value}']")
        if not field.is_selected():
            field.click()

    def attach(self, name, path):
        self.element(By.NAME, name).send_keys(path)

    def press_text(self, words):
        self.click(self.element(By.LINK_TEXT, words))

    def find(self, css):
        try:
            return self.element(By.CSS_SELECTOR, css).text
        except StaleElementReferenceException:  # just replaced
            return self.element(By.CSS_SELECTOR, css).text

    def until(self, holds, seconds=120):
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                return False
            time.sleep(0.2)
        return True

    def focus(self):
        """The class, id or name of what has the focus."""
        return self.driver.execute_script(
            "const e = document.activeElement; return e.className || e.id || e.name || e.tagName")

    def keys(self, *keys):
        """To whatever has the focus."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, name, value=None, steps=120):
        """With the tabulator to a field or button: by its name and value, or by its words."""
        for _ in range(steps):
            self.keys(Keys.TAB)
            found = self.driver.execute_script(
                "const e = document.activeElement; return [e.name || e.textContent.trim(), e.value]")
            if found[0] == name and value in (None, found[1]):
                return
        raise AssertionError(f"the tabulator doesn't reach {name}")

    def tab_through(self, steps):
        """Names or values of what the tabulator reaches."""
        reached = []
        for _ in range(steps):
            ActionChains(self.driver).send_keys(Keys.TAB).perform()
            reached += self.driver.execute_script("const e = document.activeElement; return [e.name, e.value]")
        return reached

    def status(self):
        """What the server said of the page that is open."""
        return self.driver.execute_script("return performance.getEntriesByType('navigation')[0].responseStatus")

    def weight(self):
        """Octets of the page with everything that it loads."""
        return self.driver.execute_script("""
            return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
              .filter(e => !e.name.endsWith('/events')).reduce((sum, e) => sum + e.decodedBodySize, 0);
        """)

    def count(self, css):
        return len(self.driver.find_elements(By.CSS_SELECTOR, css))

    def press(self, css, stays=False):
        """`stays`: nothing is sent, because the browser or a script finds something missing first."""
        self.click(self.element(By.CSS_SELECTOR, css), stays)

    def click(self, element, stays=False, seconds=120):
        """And where a link or a form leads to another page, waits until the one that it was on is gone: what is asked next is asked of
        the page that came."""
        if stays or not self.leads_away(element):
            element.click()
            return
        page = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        if not self.until(lambda: self.is_gone(page), seconds):
            raise AssertionError(f"{self.path} is still there")

    def leads_away(self, element):
        """Links to another page do, and buttons that send a form; not those that a script answers: dialogs and previews."""
        by_script = element.get_dom_attribute("data-dialog") is not None or element.get_dom_attribute("data-close") is not None \
            or element.get_dom_attribute("value") == "preview"
        if self.scripts and by_script:
            return False
        if element.tag_name == "a":
            return not element.get_dom_attribute("href").startswith("#")
        if element.tag_name != "button" or element.get_property("type") != "submit":
            return False
        return element.get_property("form").get_property("method") != "dialog"

    @staticmethod
    def is_gone(element):
        try:
            element.is_enabled()
        except StaleElementReferenceException:
            return True
        except WebDriverException as error:
            return "does not belong to the document" in str(error)
        return False

    def log_in(self, login, password=PASSWORD):
        self.open("/login")
        self.fill("login", login)
        self.fill("password", password)
        self.press("main form button")
        if not self.says("Abmelden"):
            raise RuntimeError(f"{login} isn't let in: {self.text}")

    @property
    def text(self):
        for _ in range(600):
            try:
                return self.driver.find_element(By.TAG_NAME, "body").text
            except (NoSuchElementException, StaleElementReferenceException):
                time.sleep(0.1)  # the next page is coming
            except WebDriverException as error:
                # Said by the browser where the page goes between finding its element and reading it.
                if "does not belong to the document" not in str(error):
                    raise
                time.sleep(0.1)
        raise TimeoutError("no page came")

    def says(self, words, seconds=120):
        """Whether the page says so, now or soon."""
        end = time.monotonic() + seconds
        while words not in self.text:
            if time.monotonic() > end:
                return False
            time.sleep(0.2)
        return True

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.demo.address)

    def complaints(self):
        """What the browser refused or missed: broken policies, missing files."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def picture(self, name):
        """The whole page, however long (up to 6000 pixels)."""
        height = min(6000, self.driver.execute_script("return document.documentElement.scrollHeight"))
        width = self.driver.execute_script("return window.innerWidth")
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "format": "png", "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
        PICTURES.mkdir(parents=True, exist_ok=True)
        (PICTURES / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))

    def overflow(self):
        """Pixels by which the page is wider than the window. A phone's window grows with its page: what it was made for counts."""
        return self.driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def violations(self):
        """axe-core's, of WCAG 2.2 AA: one line each."""
        import axe_playwright_python
        script = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
        self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": script})
        found = self.driver.execute_async_script("""
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(
              r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))));
        """)
        return found


class Looking:
    """For tests that look at pages: a picture of each at the width of a phone and of a desk, light and dark; judged by axe-core, by its
    width, and by its weight. It must be the page that was meant: one that the server calls good, or a form with what is missing in it,
    unless another status is wanted; with a heading, and with the one that is named."""

    MOST_OCTETS = 100_000

    def look(self, browser, name, places=(("phone", PHONE), ("desk", DESK)), shades=("light", "dark"), status=200, heading=""):
        with self.subTest(page=name):
            said = browser.status()
            # A form that is shown again says what is wrong with it.
            if (said, status) != (422, 200):
                self.assertEqual(said, status, f"{browser.path}: {browser.text[:200]}")
            found = browser.find("h1")
            self.assertTrue(found, "no heading")
            self.assertIn(heading, found)
        for place, size in places:
            for shade in shades:
                browser.resize(size)
                browser.shade(shade == "dark")
                browser.picture(f"{name}-{place}-{shade}")
                with self.subTest(page=name, place=place, shade=shade):
                    self.assertLessEqual(browser.overflow(), 0, "the page is wider than the window")
                    self.assertEqual(browser.violations(), [])
                    self.assertLess(browser.weight(), self.MOST_OCTETS)
        browser.resize(DESK)
        browser.shade(False)
