"""An announcement that asks every family of the school, and their replies: written and answered as people do it, with forms."""

import html.parser
import re

LINK = re.compile(r"/n/([A-Za-z0-9_-]{16,})")
SUBJECT = "Wandertag im Herbst"


class Fields(html.parser.HTMLParser):
    """The fields of the first form of a page that has a field of this name, with what a browser would send of them."""

    def __init__(self, page, having):
        super().__init__()
        self.forms = []
        self.feed(page)
        self.form = next(form for form in self.forms if any(name == having for name, _, _ in form))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append([])
        elif tag == "input" and self.forms and attributes.get("name"):
            self.forms[-1].append((attributes["name"], attributes.get("type", "text"), attributes.get("value", "")))

    @property
    def hidden(self):
        return {name: value for name, kind, value in self.form if kind == "hidden"}

    @property
    def filled(self):
        """Each box ticked, of each question the first answer."""
        fields = self.hidden
        for name, kind, value in self.form:
            if kind in ("radio", "checkbox"):
                fields.setdefault(name, value)
        return fields


def ask_all_families(head):
    """The head's announcement to all parents, with two questions and a signature; its path."""
    draft = {
        "audience": "all-guardians", "subject": SUBJECT, "text": "Liebe Eltern,\n\nam Freitag wandern wir.", "quorum": "one", "questions": "2",
        "q1-wording": "Kommt Ihr Kind mit?", "q1-kind": "yes-no", "q1-required": "yes",
        "q2-wording": "Wie kommt es nach Hause?", "q2-kind": "choice", "q2-choices": "allein\nwird abgeholt", "q2-required": "yes",
    }
    _, page, _, _ = head.ask("GET", "/announcements/new")
    status, page, _, place = head.ask("POST", "/announcements/new", {**Fields(page, "subject").hidden, **draft, "do": "check"})
    assert status == 303, (status, re.findall(r'class="error"[^>]*>([^<]+)', page))
    _, page, _, _ = head.ask("GET", place)
    status, _, _, sent = head.ask("POST", place, {**Fields(page, "when").hidden, "when": "now"})
    assert status == 303, status
    return sent


def answer(browser, letter, name):
    """A guardian's reply by the link of their letter."""
    place = "/n/" + LINK.search(letter.replace("=\r\n", "")).group(1)
    _, page, _, _ = browser.ask("GET", place)
    status, page, _, _ = browser.ask("POST", place, {**Fields(page, "confirm").filled, "name": name})
    assert status == 303, (status, re.findall(r'class="error"[^>]*>([^<]+)', page))
