"""Settings one dares to change: a limit is set beside a running demo, holds for the next mail, and is taken back."""

import smtplib
import sqlite3
import subprocess
import unittest

from demo_school import BINARY, DemoSchool, room_for, speaking, until

LIMIT = "mass.recipients-per-message.child"


class Policy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.addClassCleanup(cls.school.__exit__, None, None, None)
        cls.config = cls.school.data / "schulpost.yaml"

    def run_policy(self, *arguments, language="en_GB.UTF-8"):
        return self.run_order("policy", *arguments, language=language)

    def run_order(self, *arguments, language="en_GB.UTF-8"):
        environment = speaking(language, USER="ada")
        environment.pop("SUDO_USER", None)
        return subprocess.run(
            [str(BINARY), *map(str, arguments), "--config", str(self.config)], capture_output=True, text=True,
            timeout=300, env=environment,
        )

    def policy(self, *arguments):
        done = self.run_policy(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def send(self, child, recipients, subject):
        """What the server says to a child's message: nothing where it was taken."""
        content = f"From: {child.address}\r\nTo: undisclosed:;\r\nSubject: {subject}\r\n\r\nText\r\n".encode()
        with self.school.submission(child) as client:
            try:
                client.sendmail(child.address, [person.address for person in recipients], content)
                return ""
            except smtplib.SMTPDataError as error:
                return error.smtp_error.decode()

    def test_a_limit_is_set_holds_for_the_next_mail_and_is_taken_back(self):
        self.policy("set", *room_for("child"), "--why", "room for the test")
        child, *others = self.school.children("5a")
        four = others[:4]
        self.assertEqual(self.send(child, four, "vorher"), "")

        # What it would have done is told before it is done.
        told = self.policy("backtest", "--since", "1d", "--set", f"{LIMIT}=3")
        self.assertRegex(told, r"decisions? judged again, [1-9]\d* would have come out otherwise")
        self.assertRegex(told, r"mass\.recipients-per-message +child +refused instead of delivered: [1-9]")
        self.assertIn("No authorised announcement would have been hit.", told)
        self.assertRegex(told, r"\* 3: [1-9]")
        self.assertIn(f"{LIMIT} = 10", self.policy("show"))

        changed = self.policy("set", f"{LIMIT}=3", "--why", "trying it out")
        self.assertIn(f"{LIMIT}: 10 -> 3", changed)
        until(lambda: "mass.recipients-per-message" in self.send(child, four, "gilt"), "the limit to hold", every=0.5)
        self.assertEqual(self.send(child, others[:3], "so viele dürfen"), "")

        self.assertIn(f"{LIMIT}: 3 -> 10", self.policy("undo", "--why", "too narrow"))
        until(lambda: self.send(child, four, "wieder wie vorher") == "", "the limit to be as before", every=0.5)

        history = self.policy("history").splitlines()
        self.assertEqual([line.split()[0] for line in history if not line.startswith(" ")][:3], ["3", "2", "1"])
        text = "\n".join(history)
        for wanted in ("operator ada", "trying it out", "too narrow", f"{LIMIT}: 10 -> 3", f"{LIMIT}: 3 -> 10"):
            self.assertIn(wanted, text)

    def test_slips_are_told_with_the_nearest_name_and_what_is_expected_and_change_nothing(self):
        before = self.policy("show")
        for language, assignment, wanted in (
            ("en_GB.UTF-8", "mass.recipients-per-mesage.child=3", f'Is "{LIMIT}" meant?'),
            ("de_DE.UTF-8", "mass.recipients-per-mesage.child=3", f"Ist „{LIMIT}“ gemeint?"),
            ("en_GB.UTF-8", f"{LIMIT}=0", "1...100000 people"),
            ("de_DE.UTF-8", f"{LIMIT}=0", "1 bis 100000 Menschen"),
            ("de_DE.UTF-8", "school-only.mode.child=outside", "internal | internal+external"),
        ):
            done = self.run_policy("set", "size.message.teacher=19MB", assignment, "--why", "slip", language=language)
            self.assertEqual(done.returncode, 1)
            self.assertIn(wanted, done.stderr)
        self.assertIn("Please say with --why", self.run_policy("set", f"{LIMIT}=3", "--why", " ").stderr)
        self.assertNotEqual(self.run_policy("set", f"{LIMIT}=3").returncode, 0)
        self.assertEqual(self.policy("show"), before)

    def test_the_file_that_show_prints_is_the_file_that_backtest_takes_and_its_slips_have_lines(self):
        file = self.school.data / "settings.txt"
        file.write_text(self.policy("show"))
        self.assertIn("This holds already", self.policy("backtest", "--file", file))
        file.write_text(self.policy("show") + "mass.recipients-per-hour.group.9z = 5\n")
        line = len(file.read_text().splitlines())
        done = self.run_policy("backtest", "--file", file, language="de_DE.UTF-8")
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"Zeile {line}: mass.recipients-per-hour.group.9z: Eine Klasse oder Gruppe „9z“ gibt es nicht", done.stderr)

    def test_people_and_classes_are_those_of_the_school_and_no_top_level_is_opened(self):
        child = self.school.children("5a")[0]
        before = self.policy("show")
        entry = "exemptions=mass.recipients-per-hour of {} is 500 until 2035-12-24"
        for assignment, wanted in (
            (entry.format("nobody.at.all"), 'nobody logs in as "nobody.at.all"'),
            ("mass.recipients-per-message.group.9z=99", 'there is no class or group "9z"'),
            ("school-only.allowed=com until 2035-01-01 because alles", '"com" belongs to nobody'),
            ("school-only.allowed=co.uk until 2035-01-01 because alles", '"co.uk" belongs to nobody'),
        ):
            for command in (("set", assignment, "--why", "slip"), ("backtest", "--set", assignment)):
                done = self.run_policy(*command)
                self.assertEqual(done.returncode, 1, command)
                self.assertIn(wanted, done.stderr)
        self.assertEqual(self.policy("show"), before)
        self.policy("set", entry.format(child.login), "--why", "by login")
        self.assertNotIn(f" of {child.login} is", self.policy("show"), "kept by id")
        self.assertIn(child.login, self.school.command("exemption", "list"))
        self.policy("undo", "--why", "tried")

    def test_whoever_changes_what_was_decided_is_found(self):
        self.policy("set", f"{LIMIT}=7", "--why", "conference of 21 November")
        verified = self.run_order("audit", "verify").stdout
        self.assertRegex(verified, "versions? of the rules (is|are) as ")
        version = self.policy("history").split()[0]
        entry = self.school.command("audit", "list", "--action", "settings", "--limit", "1")
        self.assertIn("reason=conference of 21 November", entry)

        database = sqlite3.connect(next(self.school.data.rglob("school.sqlite")), timeout=120)
        self.addCleanup(database.close)
        where = f"WHERE version = {version}"
        for change, back in (
            ("reason = 'somebody else wanted it'", "reason = 'conference of 21 November'"),
            (f"document = replace(document, '\"{LIMIT}\":7', '\"{LIMIT}\":99')", f"document = replace(document, '\"{LIMIT}\":99', '\"{LIMIT}\":7')"),
        ):
            with database:
                self.assertEqual(database.execute(f"UPDATE settings_versions SET {change} {where}").rowcount, 1)
            done = self.run_order("audit", "verify")
            self.assertEqual(done.returncode, 1)
            self.assertIn(f"Version {version} was changed after it was written", done.stderr)
            with database:
                database.execute(f"UPDATE settings_versions SET {back} {where}")
        self.school.command("audit", "verify")
        self.policy("undo", "--why", "tried")

    def test_a_setting_is_explained(self):
        told = self.policy("show", LIMIT)
        self.assertIn("How many people one message may reach", told)
        self.assertIn("1...100000 people", told)
        self.assertEqual(self.run_policy("show", "mass.recipient").returncode, 1)

    def test_a_limit_is_suggested_for_each_role(self):
        child, other = self.school.children("5b")[:2]
        self.assertEqual(self.send(child, [other], "für den Vorschlag"), "")
        told = self.policy("suggest", "mass.recipients-per-message")
        self.assertRegex(told, "decisions? looked at")
        self.assertIn("mass.recipients-per-message.teacher:", told)
        self.assertRegex(told, r"Messages of that time: \d+; above \d+: ")
        future = self.run_policy("backtest", "--set", f"{LIMIT}=3", "--since", "2999-01-01")
        self.assertIn("is still to come", future.stderr)
        self.assertIn("is no limit", self.run_policy("suggest", "school-only.mode").stderr)
        for command in (("backtest",), ("backtest", "--set", f"{LIMIT}=3", "--since", "yesterday")):
            self.assertEqual(self.run_policy(*command).returncode, 1)


if __name__ == "__main__":
    unittest.main()
