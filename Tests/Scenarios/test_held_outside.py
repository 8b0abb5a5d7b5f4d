"""What people outside hear of their held messages: only where their address is proven."""

import unittest

from demo_school import DemoSchool, until

FILLER = ("a" * 70 + "\r\n") * 300


class HeldOutside(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.addClassCleanup(cls.school.__exit__, None, None, None)
        # A guardian outside is both.
        changes = [f"size.message{what}" for who in ("outsider", "guardian") for what in (f".action.{who}=hold", f".{who}=10000")]
        cls.school.command("policy", "set", *changes, "--why", "hold them")

    def held(self, author, subject):
        """Writes to a teacher until the rule holds; the case."""
        teacher = self.school.teacher("5a")
        content = f"From: {author}\r\nTo: {teacher.address}\r\nSubject: {subject}\r\n\r\n{FILLER}".encode()

        def waiting():
            with self.school.outside_door() as client:
                client.sendmail(author, [teacher.address], content)
            listed = self.school.command("quarantine", "list").splitlines()
            return next((listed[n - 2].split()[0] for n, line in enumerate(listed) if line.strip() == subject), None)

        return until(waiting, "the message to be held", every=0.5)

    def test_a_proven_author_is_told_the_reason_and_a_claimed_one_nothing(self):
        proven, claimed = "sabine.weber@mailhaus.example", "jemand@niemand.example"
        case = self.held(proven, "Klassenfahrt")
        told = self.school.command("quarantine", "refuse", case, "--why", "Bitte in zwei Teilen.")
        self.assertNotIn("nicht bewiesen", told)
        notices = self.school.wait_outside(case.encode(), 1)
        self.assertEqual([envelope["to"] for envelope, _ in notices], [[proven]])
        self.assertEqual(notices[0][0]["from"], "", "nobody answers a notice")
        self.assertIn(b"Auto-Submitted: auto-generated", notices[0][1])
        self.assertIn(b"Bitte in zwei Teilen.", notices[0][1])

        case = self.held(claimed, "Sommerfest")
        told = self.school.command("quarantine", "refuse", case, "--why", "Nein.")
        self.assertRegex(told, "nicht bewiesen|not proven")
        self.assertFalse([e for e, _ in self.school.outside() if claimed in e["to"]])
        self.assertIn("reason=Nein.", self.school.command("audit", "list", "--action", "held"))


if __name__ == "__main__":
    unittest.main()
