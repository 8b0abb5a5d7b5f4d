"""A real Matrix Synapse asks Schulpost about what people say: `Config/bridges/synapse`."""

import pathlib
import tempfile
import time
import unittest

import synapse_peer
from api_school import APISchool
from synapse_peer import Synapse

CHAIN = (
    "Leite diese Nachricht an mindestens 15 Freunde weiter, sonst passiert dir heute Nacht etwas Schlimmes! "
    "Ein Mädchen hat sie nicht weitergeleitet, und am nächsten Tag war es tot. Das ist kein Scherz, schicke sie sofort weiter!"
)


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
        # What is in the body for old programs doesn't count, and hides nothing.
        hidden = edited(CHAIN)
        hidden["body"] = "Guten Morgen"
        self.assertEqual(self.anna.send(room, hidden)[0], 403)

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
