"""The policy API over HTTP: its own document against it, hostile bodies, keys that are used at the same time."""

import concurrent.futures
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

from api_school import TOOL, APISchool, post

CONFIG = """
[checks]
# What names nobody of the school is refused with 422, however well formed it is.
positive_data_acceptance.expected-statuses = ["2xx", "401", "403", "404", "409", "422", "5xx"]
"""


class TestAPI(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = APISchool().start()

    @classmethod
    def tearDownClass(cls):
        cls.school.close()

    def test_the_document_says_what_the_api_does(self):
        tool = pathlib.Path(sys.executable).parent / "st"
        if not tool.exists():
            self.skipTest("schemathesis is not here: scripts/python-environment installs it")
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "schemathesis.toml").write_text(CONFIG)
            done = subprocess.run(
                [str(tool), "run", self.school.url + "/api/v1/openapi.json", "--header",
                 "Authorization: Bearer " + self.school.token, "--checks", "all", "--max-examples", "60", "--seed", "5",
                 "--suppress-health-check", "all", "--request-timeout", "120", "--no-color"],
                cwd=folder, capture_output=True, text=True, timeout=900,
            )
        self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-2000:])

    def test_a_post_is_judged_and_explained(self):
        status, headers, answer = self.school.check(post())
        self.assertEqual((status, answer["verdict"], answer["findings"]), (200, "accept", []))
        self.assertEqual(headers["Content-Type"], "application/json")
        # A stranger speaks to children.
        status, _, answer = self.school.check(post(author={"address": "x@web.example"}))
        self.assertEqual((status, answer["verdict"]), (200, "refuse"))
        self.assertEqual(answer["findings"][0]["rule"], "school-only.external-sender")
        self.assertTrue(any(answer["decision"] in line for line in answer["explanation"]["de"]))
        self.assertTrue(answer["findings"][0]["clauseTitle"]["en"])

    def test_the_limit_counts_people_and_not_lines(self):
        def crowd(number):
            return {"people": [{"login": f"kind.nummer{each}"} for each in range(10 * number + 1, 10 * number + 11)]}

        def say(kind, name, readers, **thread):
            body = post(
                author={"login": "kind.nummer499"}, thread={"kind": kind, "id": name, **thread}, readers=readers
            )
            return self.school.check(body)[2]

        for number in range(2):
            for _ in range(4):
                answer = say("direct", f"group {number}", crowd(number))
                self.assertEqual(answer["verdict"], "accept", answer)
        answer = say("direct", "one more", crowd(2))
        self.assertEqual(answer["verdict"], "refuse")
        finding = next(each for each in answer["findings"] if each["rule"] == "mass.first-time-recipients-per-day")
        self.assertEqual((finding["measured"], finding["limit"]), (30, 25))
        # What was begun goes on with those who are there, and counts who comes to it, by an edit as well.
        self.assertEqual(say("direct", "group 1", crowd(1))["verdict"], "accept")
        grown = {"people": crowd(1)["people"] + crowd(3)["people"] + crowd(4)["people"]}
        for edit in (False, True):
            answer = say("direct", "group 1", grown, isEdit=edit)
            self.assertEqual(answer["verdict"], "refuse", answer)
            finding = next(each for each in answer["findings"] if each["rule"] == "mass.recipients-per-message")
            self.assertEqual(finding["measured"], 20)

    def test_a_room_counts_unless_the_school_knows_it(self):
        def say(readers, **thread):
            body = post(
                author={"login": "kind.nummer498"}, thread={"kind": "room", "id": "class", **thread}, readers=readers
            )
            return self.school.check(body)[2]

        many = {"counts": {"children": 75}}
        self.assertEqual(say(many)["verdict"], "refuse")
        self.assertEqual(say(many, openedBy={"login": "kind.nummer498"})["verdict"], "refuse")
        self.assertEqual(say(many, openedBy={"login": "lena.lange"})["verdict"], "accept")
        self.assertEqual(say(many, kind="open")["verdict"], "accept")

    def test_lists_among_the_readers_are_what_they_are_in_mail(self):
        def rules(author, *lists, text="Guten Morgen", kind="room", channel="chat"):
            body = post(
                text, channel=channel, author={"login": author}, thread={"kind": kind, "id": "lists"},
                readers={"audiences": [each + "@lindenschule.example" for each in lists]},
            )
            answer = self.school.check(body)[2]
            return answer["verdict"], [each["rule"] for each in answer["findings"] if each["action"] != "observe"]

        for channel in ("chat", "forum"):
            for kind in ("direct", "room", "open"):
                verdict, found = rules("anna.weber", "eltern.5a", kind=kind, channel=channel)
                self.assertEqual(verdict, "refuse")
                self.assertIn("separation.child-to-guardians", found)
            self.assertEqual(rules("anna.weber", "klasse.5a", channel=channel), ("accept", []))
            self.assertEqual(rules("anna.weber", "klasse.5a", kind="direct", channel=channel), ("refuse", ["lists.not-open"]))
            self.assertEqual(
                rules("lena.lange", "klasse.5a", "eltern.5a", channel=channel), ("hold", ["separation.mixed-audience"])
            )
            children = "Liebe Kinder, bitte denkt an eure Hausaufgaben und bringt morgen eure Sportsachen mit!"
            self.assertEqual(
                rules("lena.lange", "eltern.5a", text=children, channel=channel), ("hold", ["separation.wrong-audience"])
            )

    def test_one_key_is_decided_once(self):
        body = post(author={"login": "kind.nummer7"}, thread={"kind": "direct", "id": "once"})
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            answers = list(pool.map(lambda _: self.school.check(body, Idempotency_Key="k-1"), range(32)))
        self.assertEqual({status for status, _, _ in answers}, {200})
        self.assertEqual(len({answer["decision"] for _, _, answer in answers}), 1)
        self.assertEqual(sum(headers["Idempotency-Replayed"] is None for _, headers, _ in answers), 1)
        status, _, problem = self.school.check(post("Anders"), Idempotency_Key="k-1")
        self.assertEqual((status, problem["type"]), (422, "urn:schulpost:problem:idempotency-key-reused"))
        self.assertEqual(self.school.check(body, Idempotency_Key="bad key")[0], 400)

    def test_a_batch_is_one_transaction(self):
        batch = {"checks": [post(thread={"kind": "room", "id": "b"}) for _ in range(100)]}
        status, _, answer = self.school.request("POST", "/api/v1/policy/check-batch", batch)
        self.assertEqual((status, len(answer["judgements"])), (200, 100))
        batch["checks"][17]["author"] = {"login": "nobody"}
        status, _, problem = self.school.request("POST", "/api/v1/policy/check-batch", batch)
        self.assertEqual((status, problem["errors"][0]["field"]), (422, "checks[17].author"))
        status, _, problem = self.school.request("POST", "/api/v1/policy/check-batch", {"checks": []})
        self.assertEqual((status, problem["errors"][0]["field"]), (422, "checks"))

    def test_who_may_ask_about_what(self):
        self.assertEqual(self.school.check(post(), token="")[0], 401)
        status, headers, _ = self.school.check(post(), token=self.school.token[:-1] + ("8" if self.school.token[-1] == "9" else "9"))
        self.assertEqual(status, 401)
        self.assertIn("invalid_token", headers["WWW-Authenticate"])
        self.assertEqual(self.school.check(post(channel="forum"), token=self.school.chat_token)[0], 403)
        forum = self.school.check(post(channel="forum"))[2]["decision"]
        told = {"decision": forum, "outcome": "delivered"}
        self.assertEqual(self.school.request("POST", "/api/v1/policy/outcome", told, token=self.school.chat_token)[0], 404)
        self.assertEqual(self.school.request("POST", "/api/v1/policy/outcome", told)[0], 204)
        told["outcome"] = "released"
        self.assertEqual(self.school.request("POST", "/api/v1/policy/outcome", told)[0], 409)

    def test_what_is_held_can_be_refused_whatever_was_told_too_early(self):
        held = self.school.check(
            post(author={"login": "lena.lange"}, thread={"kind": "room", "id": "held"},
                 readers={"audiences": ["klasse.5a@lindenschule.example", "eltern.5a@lindenschule.example"]})
        )[2]
        self.assertEqual(held["verdict"], "hold")

        def tell(outcome, code=held["decision"]):
            return self.school.request("POST", "/api/v1/policy/outcome", {"decision": code, "outcome": outcome})[0]

        self.assertEqual(tell("delivered"), 409)
        # As the document says: in small letters, without the dash.
        self.assertEqual(tell("refused", held["decision"].lower().replace("-", "")), 204)
        self.assertEqual(tell("delivered"), 409)
        for code in ("K7-F3Q2MX", "K7F3 Q2MX", "K7F3-Q2MU", "K7F3-Q2M"):
            self.assertEqual(tell("refused", code), 422)

    def test_errors_name_field_value_and_expectation(self):
        for change, field, value in (
            ({"channel": "carrier-pigeon"}, "channel", "carrier-pigeon"),
            ({"readers": {"counts": {"children": -1}}}, "readers.counts.children", "-1"),
            ({"colour": "red"}, "colour", "red"),
            ({"author": {"login": "a", "id": "b"}}, "author", "an object"),
            ({"content": {}}, "content", "an object"),
            ({"content": {"attachments": [{"name": "x", "content": "%%%"}]}}, "content.attachments[0].content", "%%%"),
            ({"readers": {"audiences": ["anna.weber@lindenschule.example"]}}, "readers.audiences[0]",
             "anna.weber@lindenschule.example"),
        ):
            status, headers, problem = self.school.check(post(**change))
            self.assertEqual((status, headers["Content-Type"]), (422, "application/problem+json"), problem)
            self.assertEqual((problem["errors"][0]["field"], problem["errors"][0]["value"]), (field, value))
            self.assertTrue(problem["errors"][0]["expected"])

    def test_mail_of_another_server_is_judged(self):
        import base64

        message = b"From: Anna <anna.weber@lindenschule.example>\r\nTo: x@web.example\r\nSubject: Hallo\r\n\r\nHallo!\r\n"
        body = {
            "channel": "mail", "author": {"login": "anna.weber"}, "message": base64.b64encode(message).decode(),
            "envelope": {"sender": "anna.weber@lindenschule.example", "recipients": ["x@web.example"]},
        }
        answer = self.school.check(body)[2]
        self.assertEqual((answer["verdict"], answer["findings"][0]["rule"]), ("refuse", "school-only.external-recipient"))

    def test_nothing_hostile_breaks_it(self):
        generator = random.Random(5)
        text = json.dumps(post())
        seeds = [
            "", "null", "[]", "{" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 5_000, '"' + "\\ud800" + '"',
            '{"channel":"chat","channel":"mail"}', "1e999999", "-", "\ufeff" + text, text + "x", text[:-1],
            json.dumps(post("\0\u2028" * 1000)), json.dumps(post("ä" * 200_000)), json.dumps(post("x" * 200_001)),
            '{"checks":[' + ",".join(["null"] * 250_000) + "]}",
        ]
        for _ in range(400):
            octets = bytearray(text.encode())
            for _ in range(generator.randint(1, 6)):
                place = generator.randrange(len(octets))
                match generator.randrange(3):
                    case 0: octets[place] = generator.randrange(256)
                    case 1: del octets[place:place + generator.randint(1, 5)]
                    case 2: octets[place:place] = generator.choice([b"{", b"}", b"\\", b'"', b"\xff", b"null", b"9" * 30])
            seeds.append(bytes(octets))
        for seed in seeds:
            body = seed if isinstance(seed, bytes) else seed.encode("utf-8", "surrogatepass")
            for path in ("/api/v1/policy/check", "/api/v1/policy/check-batch", "/api/v1/policy/outcome"):
                status, _, answer = self.school.request("POST", path, body)
                self.assertIn(status, (200, 204, 400, 403, 404, 413, 422), (path, body[:200], answer))
        self.assertEqual(self.school.check(post())[0], 200)

    def test_sizes_and_types(self):
        self.assertEqual(self.school.request("GET", "/api/v1/policy/check")[0], 405)
        status, headers, _ = self.school.request("POST", "/api/v1/openapi.json")
        self.assertEqual((status, headers["Allow"]), (405, "GET, HEAD"))
        self.assertEqual(self.school.request("POST", "/api/v1/nothing")[0], 404)
        self.assertEqual(self.school.check("a=b", Content_Type="application/x-www-form-urlencoded")[0], 415)
        self.assertEqual(self.school.check(json.dumps(post()), Content_Type="application/json; charset=UTF-8")[0], 200)
        status, _, problem = self.school.request("POST", "/api/v1/policy/outcome", b" " * 5_000)
        self.assertEqual((status, problem["status"]), (413, 413))

    def test_no_content_reaches_the_log(self):
        self.school.check(post("Geheimnis-4711"))
        self.school.check(post("Geheimnis-4711", colour="Geheimnis-4711"))
        self.assertNotIn("Geheimnis", self.school.log_text())
        octets = pathlib.Path(self.school.database).read_bytes()
        octets += pathlib.Path(str(self.school.database) + "-wal").read_bytes()
        self.assertNotIn(b"Geheimnis", octets)


if not TOOL.exists():
    raise FileNotFoundError(f"{TOOL}: scripts/test builds it")

if __name__ == "__main__":
    unittest.main()
