"""An announcement from its beginning to its end, in the assembled house: by mail programs only, and by a browser of a phone's size
only. No step knows of any other way than its person would have."""

import email
import email.policy
import re
import unittest

from demo_school import DOMAIN, DemoSchool, letter, until
from test_pages_of_the_house import Visitor
from web_demo import PHONE, Browser

LINK = re.compile(r"https://[A-Za-z0-9.:-]+/n/[A-Za-z0-9_-]+")


def link_in(content):
    """The personal link of a guardian's copy: the same in its text and its HTML, and only one."""
    parsed = email.message_from_bytes(content, policy=email.policy.default)
    found = {link for part in parsed.walk() if part.get_content_maintype() == "text" for link in LINK.findall(part.get_content())}
    assert len(found) == 1, f"{len(found)} links in one copy"
    return found.pop()


def language_of(content):
    """In which language a copy speaks to its reader, as its note says."""
    page = email.message_from_bytes(content, policy=email.policy.default).get_body(("html",))
    return re.findall(r'<div lang="([a-z]+)"', page.get_content())[-1]


def path_of(link):
    return "/" + link.split("/", 3)[3]


class House:
    """Where a browser finds the pages of the demo."""

    def __init__(self, school):
        self.address = f"https://localhost:{school.ports['https']}"


class Phone(Browser):
    """A browser of a phone's size that knows the school's own certificate."""

    def __init__(self, school, scripts=True):
        super().__init__(House(school), size=PHONE, scripts=scripts)
        self.driver.execute_cdp_cmd("Security.setIgnoreCertificateErrors", {"ignore": True})

    def log_in(self, account):
        super().log_in(account.login, account.password)

    def value(self, css):
        return self.element("css selector", css).get_attribute("value")

    def write(self, name, text):
        self.fill(name, text)


class Stories(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = cls.enterClassContext(DemoSchool())
        cls.teacher = cls.school.teacher("5a")
        cls.parents = {g.address.lower() for g in cls.school.of("guardian", "5a") if g.address}

    def test_by_mail_programs_only(self):
        message = letter(self.teacher.address, f"eltern.5a@{DOMAIN}", "Laternenfest nur per Post", "Liebe Eltern, kommen Sie gern!\n")
        with self.school.submission(self.teacher) as client:
            client.send_message(message)
        copies = self.school.wait_outside(b"Laternenfest nur per Post", len(self.parents))
        links = {link_in(content) for _, content in copies}
        self.assertEqual(len(links), len(self.parents), "each copy has a link of its own")

        # A guardian answers by mail; the teacher has it.
        sender = copies[0][0]["to"][0]
        answer_to = email.message_from_bytes(copies[0][1], policy=email.policy.default)["Reply-To"].addresses[0].addr_spec
        with self.school.outside_door() as client:
            client.send_message(letter(sender, answer_to, "Re: Laternenfest nur per Post", "Wir bringen Punsch mit.\n"))
        until(lambda: any(b"Wir bringen Punsch mit." in text for text in self.school.inbox(self.teacher)), "the guardian's answer")

        # And it is the same object on the pages, though nobody made it there.
        visitor = Visitor(self.school)
        visitor.log_in(self.teacher)
        self.assertEqual(visitor.open("/announcements"), 200)
        self.assertIn("Laternenfest nur per Post", visitor.page)

    def test_a_program_that_opens_links_confirms_nothing(self):
        self.send_from_the_phone("Einverstanden mit dem Ausflug?")
        copies = self.school.wait_outside("Einverstanden mit dem Ausflug?".encode(), len(self.parents))
        for _, content in copies[:3]:
            scanner = Visitor(self.school)
            self.assertEqual(scanner.open(path_of(link_in(content))), 200)
        visitor = Visitor(self.school)
        visitor.log_in(self.teacher)
        visitor.open("/announcements")
        self.assertEqual(visitor.open(self.place_of("Einverstanden mit dem Ausflug?", visitor.page)), 200)
        self.assertNotRegex(visitor.page, r"[1-9]\d* (Kinder|Kind) bestätigt")

    def test_by_a_phone_only(self):
        subject = "Ausflug ins Museum"
        self.send_from_the_phone(subject)
        copies = self.school.wait_outside(subject.encode(), len(self.parents))
        # Copies leave in any order, and the school knows some guardians to read English.
        link = next(link_in(content) for _, content in copies if language_of(content) == "de")

        # The guardian: no account, no scripts.
        with Phone(self.school, scripts=False) as phone:
            phone.open(path_of(link))
            self.assertTrue(phone.says(subject), phone.text)
            phone.picture("story-notice")
            for address in self.parents:
                self.assertNotIn(address, phone.text.lower())
            phone.write("name", "Maria Muster")
            phone.press("#confirm")
            for box in phone.driver.find_elements("css selector", "#answer fieldset input[type=checkbox]"):
                if not box.is_selected():
                    box.click()
            phone.press("#answer button")
            # Nobody signs as somebody else.
            self.assertTrue(phone.says("wie ihn die Schule kennt: "), phone.text)
            name = re.search(r"wie ihn die Schule kennt: (.+?)\. Stimmt", phone.text)[1]
            self.assertNotEqual(name, "Maria Muster")
            phone.write("name", name)
            phone.press("#answer button")
            self.assertTrue(phone.says("Danke"), phone.text)
            phone.picture("story-thanks")

        # The teacher sees it.
        with Phone(self.school) as phone:
            phone.log_in(self.teacher)
            phone.open("/announcements")
            phone.click(phone.element("partial link text", subject))
            self.assertTrue(phone.says("1 von "), phone.text)
            phone.picture("story-progress")

    # Steps

    def send_from_the_phone(self, subject):
        with Phone(self.school) as phone:
            phone.log_in(self.teacher)
            phone.open("/announcements/new")
            box = next(
                label for label in phone.driver.find_elements("css selector", "#audience label") if "Eltern der 5a" in label.text
            )
            box.click()
            phone.write("subject", subject)
            phone.write("text", "Liebe Eltern,\n\nam Freitag gehen wir ins Museum. Bitte bestätigen Sie, dass Sie davon wissen.")
            phone.press("#replies summary")
            phone.press("input[name=quorum][value=one]")
            phone.picture("story-compose")
            phone.press("button[value=check]")
            self.assertTrue(phone.says(subject), phone.text)
            phone.picture("story-check")
            phone.press("main form .actions button")
            self.assertTrue(phone.says(subject), phone.text)

    @staticmethod
    def place_of(subject, page):
        places = re.findall(r'href="(/announcements/[^"/?#]{16,})"[^>]*>(.*?)</a>', page, re.S)
        return next(place for place, text in places if subject in text)


if __name__ == "__main__":
    unittest.main()
