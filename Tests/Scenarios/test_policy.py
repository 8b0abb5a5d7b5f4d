"""Settings one dares to change: a limit is set beside a running demo, holds for the next mail, and is taken back."""

import os
import smtplib
import subprocess
import unittest

from demo_school import BINARY, DemoSchool, until

LIMIT = "mass.recipients-per-message.child"


class Policy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.addClassCleanup(cls.school.__exit__, None, None, None)
        cls.config = cls.school.data / "schulpost.yaml"

    def run_policy(self, *arguments, language="en_GB.UTF-8"):
        environment = {**os.environ, "LANG": language, "USER": "ada"}
        for name in ("LC_ALL", "SUDO_USER"):
            environment.pop(name, None)
        return subprocess.run(
            [str(BINARY), "policy", *map(str, arguments), "--config", str(self.config)], capture_output=True, text=True,
            timeout=120, env=environment,
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
        self.policy("set", "mass.recipients-per-hour.child=100000", "--why", "room for the test")
        child, *others = self.school.children("5a")
        four = others[:4]
        self.assertEqual(self.send(child, four, "vorher"), "")

        # What it would have done is told before it is done.
        told = self.policy("backtest", "--since", "1d", "--set", f"{LIMIT}=3")
        self.assertRegex(told, r"decisions judged again, [1-9]\d* would have come out otherwise")
        self.assertRegex(told, r"mass\.recipients-per-message +child +refused instead of delivered: [1-9]")
        self.assertIn("No authorised announcement would have been hit.", told)
        self.assertRegex(told, r"\* 3: [1-9]")
        self.assertIn(f"{LIMIT} = 10", self.policy("show"))

        changed = self.policy("set", f"{LIMIT}=3", "--why", "trying it out")
        self.assertIn(f"{LIMIT}: 10 -> 3", changed)
        until(lambda: "mass.recipients-per-message" in self.send(child, four, "gilt"), "the limit to hold")
        self.assertEqual(self.send(child, others[:3], "so viele dürfen"), "")

        self.assertIn(f"{LIMIT}: 3 -> 10", self.policy("undo", "--why", "too narrow"))
        until(lambda: self.send(child, four, "wieder wie vorher") == "", "the limit to be as before")

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

    def test_a_setting_is_explained(self):
        told = self.policy("show", LIMIT)
        self.assertIn("How many people one message may reach", told)
        self.assertIn("1...100000 people", told)
        self.assertEqual(self.run_policy("show", "mass.recipient").returncode, 1)

    def test_a_limit_is_suggested_for_each_role(self):
        told = self.policy("suggest", "mass.recipients-per-message")
        self.assertIn("decisions looked at", told)
        self.assertIn("mass.recipients-per-message.teacher:", told)
        self.assertIn("is no limit", self.run_policy("suggest", "school-only.mode").stderr)
        for command in (("backtest",), ("backtest", "--set", f"{LIMIT}=3", "--since", "yesterday")):
            self.assertEqual(self.run_policy(*command).returncode, 1)


if __name__ == "__main__":
    unittest.main()
