"""A real Matrix Synapse asks Schulpost about what people say: `Config/bridges/synapse`."""

import asyncio
import importlib.util
import pathlib
import sys
import tempfile
import time
import types
import unittest

import synapse_peer
from api_school import APISchool
from demo_school import ROOT
from synapse_peer import Synapse

CHAIN = (
    "Leite diese Nachricht an mindestens 15 Freunde weiter, sonst passiert dir heute Nacht etwas Schlimmes! "
    "Ein Mädchen hat sie nicht weitergeleitet, und am nächsten Tag war es tot. Das ist kein Scherz, schicke sie sofort weiter!"
)


BAD = "so ein Hurensohn"


class Rooms:
    """What the module asks of Synapse, for one room of two people."""

    def __init__(self):
        self.names = {"anna.weber": "Anna", "ben.kaya": None}
        self.callbacks = {}

    def register_spam_checker_callbacks(self, **callbacks):
        self.callbacks.update(callbacks)

    register_third_party_rules_callbacks = register_spam_checker_callbacks

    def is_mine(self, user):
        return user.endswith(":school.example")

    async def get_room_state(self, room, wanted):
        member = {"membership": "join"}
        return {
            (kind, user): types.SimpleNamespace(state_key=user, content=member, sender="@anna.weber:school.example")
            for kind, key in wanted
            for user in (("@anna.weber:school.example", "@ben.kaya:school.example") if key is None else (key,))
            if kind in ("m.room.member", "m.room.create")
        }

    async def get_profile_for_user(self, login):
        return types.SimpleNamespace(display_name=self.names[login])

    async def set_displayname(self, user, name):
        self.names[user.localpart] = name

    async def defer_to_thread(self, function, *words):
        return function(*words)


@unittest.skipUnless(importlib.util.find_spec("synapse"), "matrix-synapse is not here: scripts/python-environment installs it")
class TestWhatPeopleRead(unittest.TestCase):
    """The module without Synapse and Schulpost around it: what of an event is asked about."""

    def setUp(self):
        sys.path.insert(0, str(ROOT / "Config/bridges/synapse"))
        self.addCleanup(sys.path.remove, str(ROOT / "Config/bridges/synapse"))
        sys.dont_write_bytecode = True
        import schulpost_spam_checker as module

        self.module = module
        with tempfile.NamedTemporaryFile("w") as token:
            token.write("schulpost_x")
            token.flush()
            settings = module.SchulpostSpamChecker.parse_config({"url": "http://127.0.0.1:1", "token_file": token.name})
        self.rooms = Rooms()
        self.checker = module.SchulpostSpamChecker(settings, self.rooms)
        self.asked = []
        self.checker.client.check = self.check

    def check(self, question, key):
        self.assertLessEqual(len(key), 255)
        self.asked.append(question)
        content = question["content"]
        words = content.get("text", "") + content.get("html", "") + "".join(file["name"] for file in content.get("attachments", []))
        return {"verdict": "refuse" if "hurensohn" in words.lower() else "accept"}

    def event(self, kind, content, **more):
        return types.SimpleNamespace(
            type=kind, content=content, sender="@anna.weber:school.example", room_id="!r:school.example", event_id="$e", depth=7,
            **more,
        )

    def passes(self, kind, content):
        return asyncio.run(self.rooms.callbacks["check_event_for_spam"](self.event(kind, content))) == self.module.NOT_SPAM

    def test_everything_that_readers_see_is_judged(self):
        text = {"msgtype": "m.text", "body": "hallo"}
        edit = {"rel_type": "m.replace", "event_id": "$x"}
        poll = "org.matrix.msc3381.poll.start"
        words = "org.matrix.msc1767.text"
        for kind, content in (
            ("m.room.message", {**text, "body": BAD}),
            ("m.room.message", {**text, "formatted_body": BAD, "format": "org.matrix.custom.html"}),
            ("m.room.message", {**text, "formatted_body": BAD}),
            ("m.room.message", {**text, "m.text": [{"body": BAD}]}),
            ("m.room.message", {**text, "m.text": [{"mimetype": "text/html", "body": f"<b>{BAD}</b>"}]}),
            ("m.room.message", {"msgtype": "m.text", "body": BAD, "m.new_content": text, "m.relates_to": edit}),
            ("m.room.message", {**text, "m.new_content": {**text, "body": BAD}, "m.relates_to": edit}),
            ("m.room.message", {**text, "m.new_content": BAD, "m.relates_to": edit}),
            ("m.room.message", {"msgtype": "m.image", "body": BAD, "filename": "a.png", "url": "mxc://x/y"}),
            ("m.room.message", {"msgtype": "m.image", "body": "a.png", "url": f"https://x.example/{BAD}"}),
            ("m.room.message", {"msgtype": "m.location", "body": "hier", "geo_uri": "geo:1,1", "m.location": {"description": BAD}}),
            ("m.room.message", {**text, "rel_type": BAD}),
            (poll, {poll: {"question": {words: BAD}, "answers": [{"id": "1", words: "ja"}]}}),
            (poll, {poll: {"question": {words: "Wer?"}, "answers": [{"id": "1", words: BAD}]}}),
            ("m.poll.start", {"m.poll": {"question": {"m.text": [{"body": BAD}]}, "answers": []}}),
            ("m.poll.start", {"m.poll": {"answers": [{"m.id": "1", "m.text": [{"body": BAD}]}]}}),
            ("m.poll.end", {"m.text": [{"body": BAD}]}),
            ("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$x", "key": BAD}}),
            ("m.room.topic", {"topic": "hallo", "m.topic": {"m.text": [{"body": BAD}]}}),
            ("m.room.name", {"name": BAD}),
            ("m.room.canonical_alias", {"alias": "#ein-Hurensohn:school.example"}),
            ("m.room.redaction", {"redacts": "$x", "reason": BAD}),
            ("m.room.tombstone", {"body": BAD, "replacement_room": "!x:y"}),
            ("org.example.unheard-of", {"deeply": [{"hidden": [BAD]}]}),
        ):
            with self.subTest(kind=kind, content=content):
                self.assertFalse(self.passes(kind, content))

    def test_what_only_programs_read_is_not_asked_about(self):
        for kind, content in (
            ("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$x", "key": "👍🏽"}}),
            ("m.poll.response", {"m.selections": ["a"], "m.relates_to": {"rel_type": "m.reference", "event_id": "$x"}}),
            ("m.room.power_levels", {"users": {"@a:b": 100}}), ("m.call.invite", {"offer": {"sdp": "v=0 o=mozilla"}}),
            ("m.room.message", {}), ("m.room.redaction", {"redacts": "$x"}),
        ):
            self.assertTrue(self.passes(kind, content))
        self.assertEqual(self.asked, [])

    def test_an_edit_is_said_once(self):
        new = {"msgtype": "m.text", "body": "Guten Morgen", "format": "org.matrix.custom.html", "formatted_body": "<b>Guten</b> Morgen"}
        edit = {
            **new, "body": "* Guten Morgen", "formatted_body": "* <b>Guten</b> Morgen", "m.new_content": new, "m.mentions": {},
            "m.relates_to": {"rel_type": "m.replace", "event_id": "$x"},
        }
        self.assertTrue(self.passes("m.room.message", edit))
        self.assertEqual(self.asked[0]["content"], {"text": "Guten Morgen", "html": "<b>Guten</b> Morgen"})
        self.assertTrue(self.asked[0]["thread"]["isEdit"])

    def test_an_encrypted_file_is_its_name(self):
        key = {"k": "aGFsbG8", "alg": "A256CTR", "ext": True, "key_ops": ["encrypt", "decrypt"], "kty": "oct"}
        file = {"url": "mxc://x/y", "key": key, "iv": "w+sE15fzSc0AAAAA", "hashes": {"sha256": "fdSLu/YkRx3Wyh3KQabP3rd6+SFiKg5lsJZQHtkSAYA"}, "v": "v2"}
        self.assertTrue(self.passes("m.room.message", {"msgtype": "m.file", "body": "a.pdf", "file": file, "info": {"size": 9}}))
        self.assertEqual(self.asked[0]["content"], {"text": "a.pdf", "attachments": [{"name": "a.pdf", "size": 9}]})

    def test_what_is_too_long_or_too_deep_is_refused_and_not_cut(self):
        deep = BAD
        for _ in range(100):
            deep = [deep]
        for content in ({"body": "x " * 110_000 + BAD}, {"formatted_body": "x " * 600_000}, {"a": deep}, {"a": ["x"] * 6_000}):
            self.assertFalse(self.passes("m.room.message", content))
        self.assertEqual(self.asked, [])
        long = "Guten Morgen " * 5_000
        self.assertFalse(self.passes("m.room.message", {"body": long + BAD}))
        self.assertTrue(self.passes("m.room.message", {"body": long}))

    def test_names_are_judged_where_they_are_given(self):
        from synapse.module_api.errors import SynapseError

        def member(content, of="@anna.weber:school.example"):
            event = self.event("m.room.member", content, state_key=of)
            return asyncio.run(self.rooms.callbacks["check_event_allowed"](event, {}))

        def room(**config):
            requester = types.SimpleNamespace(user=types.SimpleNamespace(to_string=lambda: "@anna.weber:school.example"))
            asyncio.run(self.rooms.callbacks["on_create_room"](requester, config, False))

        self.assertEqual(member({"membership": "join", "displayname": "Anna", "avatar_url": "mxc://x/y"}), (True, None))
        self.assertEqual(self.asked, [])
        self.assertEqual(member({"membership": "join", "displayname": "Anni"}), (True, None))
        member({"membership": "join", "displayname": "Anni"})
        self.assertEqual([question["content"]["text"] for question in self.asked], ["Anni"])
        room(name="Klasse 5a", topic="Hausaufgaben", preset="private_chat", initial_state=[{"type": "m.room.encryption", "content": {}}])
        for action in (
            lambda: member({"membership": "join", "displayname": BAD}),
            lambda: member({"membership": "leave", "reason": BAD}, of="@ben.kaya:school.example"),
            lambda: room(name=BAD), lambda: room(topic=BAD), lambda: room(room_alias_name="ein_Hurensohn"),
            lambda: room(initial_state=[{"type": "m.room.name", "content": {"name": BAD}}]),
        ):
            with self.assertRaises(SynapseError):
                action()
        for alias, is_fine in (("klasse-5a", True), ("du.hurensohn", False)):
            answer = asyncio.run(
                self.rooms.callbacks["user_may_create_room_alias"]("@anna.weber:school.example", types.SimpleNamespace(localpart=alias))
            )
            self.assertEqual(answer == self.module.NOT_SPAM, is_fine)
        for name, left in (("Anna W.", "Anna W."), (BAD, "anna.weber")):
            self.rooms.names["anna.weber"] = name
            asyncio.run(
                self.rooms.callbacks["on_profile_update"](
                    "@anna.weber:school.example", types.SimpleNamespace(display_name=name), False, False
                )
            )
            self.assertEqual(self.rooms.names["anna.weber"], left)


@unittest.skipUnless(synapse_peer.is_there(), "matrix-synapse is not here: scripts/python-environment installs it")
class TestSynapse(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = APISchool().start()
        cls.token = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-synapse-")) / "token"
        cls.token.write_text(cls.school.chat_token + "\n")
        cls.synapse = Synapse(
            {"url": cls.school.url, "token_file": str(cls.token), "language": "de", "timeout_seconds": 30,
             "exempt_users": ["@bot:lindenschule.example"]}
        )
        cls.synapse.start()
        cls.anna, cls.ben, cls.lena, cls.bot = (
            cls.synapse.register(name) for name in ("anna.weber", "ben.kaya", "lena.lange", "bot")
        )

    @classmethod
    def tearDownClass(cls):
        cls.synapse.close()
        cls.school.close()

    def test_1_an_ordinary_message_is_sent(self):
        room = self.anna.create_room(self.ben, self.lena, name="Klasse 5a")
        status, answer = self.anna.send(room, "Wer hat die Hausaufgaben?")
        self.assertEqual(status, 200, answer)
        # An account without a person is no reader; others are judged all the same.
        mixed = self.bot.create_room(self.anna, self.ben)
        self.assertEqual(self.anna.send(mixed, "Hallo Bot")[0], 200)
        self.assertEqual(self.bot.send(mixed, CHAIN)[0], 200)

    def test_2_a_chain_letter_is_refused_and_explained(self):
        room = self.anna.create_room(self.ben, self.lena)
        status, answer = self.anna.send(room, CHAIN)
        self.assertEqual((status, answer["errcode"]), (403, "M_FORBIDDEN"))
        self.assertIn("chain.wording", answer["org.schulpost.rules"])
        self.assertIn("mail.no-chain", answer["error"])
        self.assertRegex(answer["org.schulpost.decision"], "^[0-9A-Z]{4}-[0-9A-Z]{4}$")

    def test_3_an_edit_is_checked_and_not_counted(self):
        room = self.anna.create_room(self.ben)
        status, sent = self.anna.send(room, "Guten Morgen")
        self.assertEqual(status, 200, sent)

        def edited(text):
            return {
                "msgtype": "m.text", "body": "* " + text, "m.new_content": {"msgtype": "m.text", "body": text},
                "m.relates_to": {"rel_type": "m.replace", "event_id": sent["event_id"]},
            }

        self.assertEqual(self.anna.send(room, edited("Guten Morgen, Ben"))[0], 200)
        status, answer = self.anna.send(room, edited(CHAIN))
        self.assertEqual((status, answer["errcode"]), (403, "M_FORBIDDEN"))
        # Programs that don't know edits show the body, the others what replaces it: neither hides the other.
        hidden = edited(CHAIN)
        hidden["body"] = "Guten Morgen"
        self.assertEqual(self.anna.send(room, hidden)[0], 403)
        shown = edited("Guten Morgen")
        shown["body"] = CHAIN
        self.assertEqual(self.anna.send(room, shown)[0], 403)

    def test_3b_polls_reactions_names_and_addresses_are_judged_too(self):
        room = self.anna.create_room(self.ben, name="Lerngruppe", room_alias_name="lerngruppe-5a")
        poll, words = "org.matrix.msc3381.poll.start", "org.matrix.msc1767.text"

        def question(text, answer="ja"):
            return {
                poll: {
                    "question": {words: text, "body": text, "msgtype": "m.text"}, "kind": "org.matrix.msc3381.poll.disclosed",
                    "max_selections": 1, "answers": [{"id": "a", words: answer}, {"id": "b", words: "nein"}],
                },
                words: f"{text}\n1. {answer}\n2. nein",
            }

        status, sent = self.anna.send(room, question("Treffen wir uns am Montag?"), poll)
        self.assertEqual(status, 200, sent)
        self.assertEqual(self.anna.send(room, question(CHAIN), poll)[0], 403)
        self.assertEqual(self.anna.send(room, question("Und?", CHAIN), poll)[0], 403)

        def reaction(key):
            return {"m.relates_to": {"rel_type": "m.annotation", "event_id": sent["event_id"], "key": key}}

        self.assertEqual(self.ben.send(room, reaction("👍"), "m.reaction")[0], 200)
        self.assertEqual(self.ben.send(room, reaction(CHAIN), "m.reaction")[0], 403)
        # Names: of rooms, of people in one room and everywhere, and the words with which somebody goes.
        self.assertEqual(self.anna.call("POST", "/createRoom", {"name": CHAIN})[0], 403)
        self.assertEqual(self.anna.call("POST", "/createRoom", {"topic": CHAIN})[0], 403)
        state = f"/rooms/{room}/state/m.room.member/{self.anna.user}"
        self.assertEqual(self.anna.call("PUT", state, {"membership": "join", "displayname": "Anni"})[0], 200)
        status, answer = self.anna.call("PUT", state, {"membership": "join", "displayname": CHAIN[:200]})
        self.assertEqual(status, 403)
        self.assertIn("mail.no-chain", answer["error"])
        profile = f"/profile/{self.anna.user}/displayname"
        self.assertEqual(self.anna.call("PUT", profile, {"displayname": "Anna Weber"})[0], 200)
        self.assertEqual(self.anna.call("GET", profile)[1]["displayname"], "Anna Weber")
        self.anna.call("PUT", profile, {"displayname": CHAIN[:200]})
        self.assertEqual(self.anna.call("GET", profile)[1]["displayname"], "anna.weber")
        self.assertEqual(self.ben.call("POST", f"/rooms/{room}/leave", {"reason": CHAIN})[0], 403)

    def test_4_a_thread_and_a_file(self):
        room = self.lena.create_room(self.anna, self.ben)
        root = self.lena.send(room, "Aufgabe 3")[1]["event_id"]
        answer = self.anna.send(
            room, {"msgtype": "m.text", "body": "Fertig", "m.relates_to": {"rel_type": "m.thread", "event_id": root}}
        )
        self.assertEqual(answer[0], 200, answer)
        big = {"msgtype": "m.file", "body": "film.mp4", "url": "mxc://x/y", "info": {"size": 900_000_000}}
        status, answer = self.anna.send(room, big)
        self.assertEqual(status, 403, answer)
        self.assertIn("size.message", answer["org.schulpost.rules"])

    def test_5_the_limit_holds_here_too(self):
        people = [self.synapse.register(f"kind.nummer{number}") for number in range(1, 36)]
        status, answer = 200, None
        for reader in people:
            status, answer = self.ben.send(self.ben.create_room(reader), "Hast du das gesehen?")
            if status != 200:
                break
        self.assertEqual(status, 403)
        # First contacts of a day, or people of an hour: whichever the school has set lower.
        self.assertTrue(any(rule.startswith("mass.") for rule in answer["org.schulpost.rules"]), answer)
        self.assertIn("mail.no-mass", answer["error"])

    def test_5b_whoever_fills_a_room_has_chosen_its_readers(self):
        children = [self.synapse.register(f"kind.nummer{number}") for number in range(101, 116)]
        for options in ({}, {"preset": "public_chat"}):
            own = self.anna.create_room(*children, **options)
            status, answer = self.anna.send(own, "Wer kommt mit?")
            self.assertEqual(status, 403)
            self.assertIn("mass.recipients-per-message", answer["org.schulpost.rules"])
        # A teacher has brought these together: a child's word to them is no mass mail.
        project = self.lena.create_room(self.anna, *children)
        self.assertEqual(self.anna.send(project, "Wann geht es los?")[0], 200)
        # It grows: whoever comes to a child's conversation counts then.
        pair = self.anna.create_room(children[0])
        self.assertEqual(self.anna.send(pair, "Hallo")[0], 200)
        for child in children[1:]:
            self.assertEqual(self.anna.call("POST", f"/rooms/{pair}/invite", {"user_id": child.user})[0], 200)
        self.assertEqual(self.anna.send(pair, "Hallo alle")[0], 403)

    def test_6_an_account_without_a_person_says_nothing(self):
        stranger = self.synapse.register("stranger")
        status, answer = stranger.send(stranger.create_room(self.anna), "Hallo")
        self.assertEqual(status, 403)
        self.assertIn("Administration", answer["error"])

    def test_7_while_schulpost_is_away_the_configured_answer_holds(self):
        room = self.lena.create_room(self.anna)
        self.assertEqual(self.lena.send(room, "Noch da")[0], 200)
        port = self.school.port
        self.school.stop()
        started = time.monotonic()
        status, answer = self.lena.send(room, "Geheimnis-4711")
        self.assertEqual((status, answer["errcode"]), (403, "M_FORBIDDEN"))
        self.assertIn("in einigen Minuten", answer["error"])
        self.assertLess(time.monotonic() - started, 70)
        # Again there: with the same token, without anyone's doing.
        self.school.start(port)
        self.assertEqual(self.lena.send(room, "Wieder da")[0], 200)

    def test_8_nothing_that_is_said_reaches_the_logs(self):
        room = self.lena.create_room(self.anna)
        self.lena.send(room, "Geheimnis-0815 " + CHAIN)
        ours = [line for line in self.synapse.log().splitlines() if "schulpost" in line.lower()]
        self.assertNotIn("Geheimnis", "\n".join(ours))
        self.assertNotIn("Geheimnis", self.school.log_text())


if __name__ == "__main__":
    unittest.main()
