"""Exceptions for one person, and the emergency brake, given by the command line beside a running demo."""

import smtplib
import subprocess
import unittest

from demo_school import BINARY, DemoSchool, room_for, speaking, until

LIMIT = "mass.recipients-per-message"
FAR = "2035-01-31"


class Orders(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.addClassCleanup(cls.school.__exit__, None, None, None)
        cls.config = cls.school.data / "schulpost.yaml"
        cls.school.command("policy", "set", *room_for("child"), *room_for("teacher"), "--why", "room for the test")
        cls.school.command("policy", "set", f"{LIMIT}.child=3", "--why", "a narrow limit for the test")

    def run_order(self, *arguments, language="en_GB.UTF-8"):
        environment = speaking(language, USER="ada")
        environment.pop("SUDO_USER", None)
        return subprocess.run(
            [str(BINARY), *map(str, arguments), "--config", str(self.config)], capture_output=True, text=True,
            timeout=300, env=environment,
        )

    def order(self, *arguments):
        done = self.run_order(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def refused(self, wanted, *arguments, language="en_GB.UTF-8"):
        done = self.run_order(*arguments, language=language)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn(wanted, done.stderr)

    def answer(self, client, sender, addresses):
        """What the server says to a message: code and text, nothing where it was taken."""
        content = f"From: {sender}\r\nTo: undisclosed:;\r\nSubject: Probe\r\n\r\nText\r\n".encode()
        with client:
            try:
                client.sendmail(sender, addresses, content)
                return ""
            except smtplib.SMTPDataError as error:
                return f"{error.smtp_code} {error.smtp_error.decode()}"
            except smtplib.SMTPRecipientsRefused as error:
                code, text = next(iter(error.recipients.values()))
                return f"{code} {text.decode()}"

    def send(self, author, addresses):
        return self.answer(self.school.submission(author), author.address, addresses)

    def four(self):
        child, *others = self.school.children("5a")
        return child, [person.address for person in others[:4]]


class Exemptions(Orders):
    def test_an_exemption_holds_for_one_person_is_replaced_and_is_taken_back(self):
        child, four = self.four()
        other = self.school.children("5a")[5]
        until(lambda: LIMIT in self.send(child, four), "the narrow limit to hold", every=0.5)
        self.assertIn("Nobody has an exemption.", self.order("exemption", "list"))

        told = self.order("exemption", "grant", child.login, LIMIT, "4", "--until", FAR, "--why", "Schülerzeitung")
        self.assertIn(f"{LIMIT} = 4", told)
        self.assertIn(f'"schulpost exemption withdraw {child.login} {LIMIT} --why …"', told)
        until(lambda: self.send(child, four) == "", "the exemption to hold", every=0.5)
        self.assertIn(LIMIT, self.send(other, four), "it is one person's only")

        self.order("exemption", "grant", other.login, LIMIT, "5", "--until", FAR, "--why", "auch")
        self.order("exemption", "grant", child.login, LIMIT, "6", "--until", FAR, "--why", "mehr; viel mehr")
        listed = self.order("exemption", "list")
        self.assertRegex(listed, rf"{child.login}  {LIMIT} = 6  until .*2035")
        self.assertRegex(listed, rf"{other.login}  {LIMIT} = 5  until .*2035")
        self.assertNotIn("= 4", listed, "a new one for the same limit takes the old one's place")
        self.assertIn("mehr, viel mehr", listed)

        bare = self.run_order("exemption", "withdraw", child.login, LIMIT)
        self.assertNotEqual(bare.returncode, 0)
        self.assertIn("--why", bare.stderr)
        self.refused("--why", "exemption", "withdraw", child.login, LIMIT, "--why", " ")
        self.assertIn("Withdrawn", self.order("exemption", "withdraw", child.login, LIMIT, "--why", "Zeitung fertig"))
        until(lambda: LIMIT in self.send(child, four), "the limit of everyone to hold again", every=0.5)
        self.assertEqual(self.send(other, four), "", "the other exemption stays")
        self.order("exemption", "withdraw", other.login, LIMIT, "--why", "vorbei")

        history = self.order("policy", "history")
        for wanted in ("operator ada", "Schülerzeitung", "Zeitung fertig", "vorbei"):
            self.assertIn(wanted, history)
        self.order("audit", "verify")

    def test_slips_are_told_in_both_languages_and_change_nothing(self):
        child, _ = self.four()
        before = self.order("policy", "show")
        grant = ("exemption", "grant", child.login)
        end = ("--until", FAR, "--why", "slip")
        self.refused("Nobody logs in as nobody.at.all", "exemption", "grant", "nobody.at.all", LIMIT, "4", *end)
        self.refused("Niemand meldet sich als", "exemption", "grant", "nobody.at.all", LIMIT, "4", *end, language="de_DE.UTF-8")
        self.refused("is no limit. May be: ", *grant, "mass.recipients", "4", *end)
        self.refused(f"{LIMIT}: 0 can't be. May be: 1 to ", *grant, LIMIT, "0", *end)
        self.refused("ist kein Tag", *grant, LIMIT, "4", "--until", "morgen", "--why", "x", language="de_DE.UTF-8")
        self.refused("is past", *grant, LIMIT, "4", "--until", "2020-01-01", "--why", "x")
        self.refused("--why", *grant, LIMIT, "4", "--until", FAR, "--why", " ")
        self.refused("has no exemption from", "exemption", "withdraw", child.login, LIMIT, "--why", "x")
        self.assertEqual(self.order("policy", "show"), before)


class Brakes(Orders):
    def tearDown(self):
        self.run_order("brake", "off", "--why", "after the test")

    def test_the_brake_stops_what_it_names_at_once_and_lets_it_go_again(self):
        teacher, child = self.school.teacher("5a"), self.school.children("5a")[0]
        outside, inside = ["someone@web.example"], [child.address]
        self.assertEqual(self.send(teacher, outside), "")
        self.assertIn("Nothing stands still.", self.order("brake"))

        told = self.order("brake", "on", "external", "--for", "2h", "--why", "gestohlenes Konto")
        self.assertIn("external stands still until", told)
        self.assertIn('"schulpost brake off external --why …"', told)
        stopped = until(lambda: self.send(teacher, outside), "the brake to hold", every=0.5)
        self.assertRegex(stopped, "^55")
        self.assertIn("orders.brake", stopped)
        self.assertIn("gestohlenes Konto", stopped)
        stranger = self.answer(self.school.outside_door(), "mutter@web.example", [teacher.address])
        self.assertRegex(stranger, "^4", "servers outside are asked to come again")
        self.assertNotIn("gestohlen", stranger, "the reason is no stranger's business")
        self.assertEqual(self.send(teacher, inside), "", "mail inside goes on")
        self.assertIn("gestohlenes Konto", self.order("brake", "show"))

        self.assertNotEqual(self.run_order("brake", "off", "external").returncode, 0, "letting go needs a reason, too")
        self.assertIn("The brake is off", self.order("brake", "off", "external", "--why", "Konto gesperrt"))
        self.assertIn("Konto gesperrt", self.order("policy", "history", "--limit", "1"))
        until(lambda: self.send(teacher, outside) == "", "the brake to be off", every=0.5)
        self.order("audit", "verify")

    def test_lists_and_roles_stand_still_each_by_itself(self):
        teacher, child = self.school.teacher("5a"), self.school.children("5a")[0]
        everyone = ["klasse.5a@lindenschule.example"]
        self.order("brake", "on", "lists", "--for", "30m", "--why", "Probe")
        until(lambda: "orders.brake" in self.send(teacher, everyone), "the brake on lists to hold", every=0.5)
        self.assertEqual(self.send(child, [teacher.address]), "")
        self.order("brake", "on", "role", "child", "--for", "1d", "--why", "Kettenbrief")
        until(lambda: "orders.brake" in self.send(child, [teacher.address]), "the brake on children to hold", every=0.5)
        self.assertEqual(self.send(teacher, [child.address]), "")
        self.assertEqual(self.order("brake").count("stands still until"), 2)
        self.order("brake", "off", "lists", "--why", "genug")
        until(lambda: self.send(teacher, everyone) == "", "lists to go on", every=0.5)
        self.assertIn("orders.brake", self.send(child, [teacher.address]), "the other brake stays on")
        self.order("brake", "off", "--why", "vorbei")
        until(lambda: self.send(child, [teacher.address]) == "", "everything to go on", every=0.5)

    def test_slips_are_told_in_both_languages_and_stop_nothing(self):
        self.refused('"everything" can\'t be stopped. May be: lists, external', "brake", "on", "everything", "--why", "x")
        self.refused("lässt sich nicht anhalten", "brake", "on", "role", "kobold", "--why", "x", language="de_DE.UTF-8")
        self.refused("is no duration: 30m, 2h or 1d", "brake", "on", "lists", "--for", "long", "--why", "x")
        self.refused("ist keine Dauer", "brake", "on", "lists", "--for", "0h", "--why", "x", language="de_DE.UTF-8")
        self.refused("--why", "brake", "on", "lists", "--why", " ")
        self.refused("That does not stand still.", "brake", "off", "external", "--why", "x")
        self.refused("--why", "brake", "off", "external", "--why", " ")
        self.assertIn("Nothing stands still.", self.order("brake"))


if __name__ == "__main__":
    unittest.main()
