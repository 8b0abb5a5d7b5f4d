"""Killed at any moment: what was answered with 250 is there exactly once, and the queue goes on."""

import collections
import pathlib
import random
import re
import smtplib
import ssl
import tempfile
import shutil
import threading
import unittest

from demo_school import DOMAIN, DemoSchool, letter, until

KILLS = 20
MARK = re.compile(rb"Subject: load-(\d+)\r\n")


class Crash(unittest.TestCase):
    def test_kill_nine_twenty_times_under_load(self):
        seed = random.randrange(1 << 30)
        print(f"random seed {seed}")
        chance = random.Random(seed)
        data = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-crash-"))
        self.addCleanup(shutil.rmtree, data, ignore_errors=True)
        school = DemoSchool(data)
        numbers = iter(range(1, 10**9))
        lock = threading.Lock()
        inside, outside = set(), set()
        attempted_outside = set()
        try:
            school.start()
            kills = 0
            # A slow machine is killed more often, until there was load.
            while kills < KILLS or (len(inside) <= KILLS and kills < 5 * KILLS):
                kills += 1
                stop = threading.Event()
                senders = [
                    threading.Thread(
                        target=self.send, args=(school, kind, numbers, lock, stop, inside, outside, attempted_outside)
                    )
                    for kind in ("inside", "inside", "inside", "outside")
                ]
                for sender in senders:
                    sender.start()
                stop.wait(chance.uniform(0.05, 1.2))
                school.kill()
                stop.set()
                for sender in senders:
                    sender.join()
                school.start()
            self.assertGreater(len(inside), KILLS, "there was load")
            teacher = school.teacher("5a")
            found = collections.Counter(
                int(mark.group(1)) for content in school.inbox(teacher) if (mark := MARK.search(content))
            )
            missing = sorted(inside - set(found))
            doubled = sorted(number for number, count in found.items() if count > 1)
            self.assertEqual(missing, [], "accepted, but not there")
            self.assertEqual(doubled, [], "there twice")

            def left():
                return {int(m.group(1)) for _, content in school.outside() if (m := MARK.search(content))}

            until(lambda: outside <= left(), "the queue to empty", 600)
            self.assertEqual(left() - attempted_outside, set())
            print(f"{len(inside)} accepted for mailboxes, {len(outside)} for outside, {kills} kills")
        finally:
            school.stop()

    def send(self, school, kind, numbers, lock, stop, inside, outside, attempted):
        teacher = school.teacher("5a")
        while not stop.is_set():
            try:
                if kind == "inside":
                    client = smtplib.SMTP("localhost", school.ports["mx"], local_hostname="mx.web.example", timeout=60)
                    sender, recipient, accepted = "museum@partner.example", teacher.address, inside
                else:
                    client = school.submission(school.of("head")[0])
                    sender, recipient, accepted = school.of("head")[0].address, "museum@partner.example", outside
                while not stop.is_set():
                    with lock:
                        number = next(numbers)
                    if kind == "outside":
                        attempted.add(number)
                    wire = (
                        f"From: {sender}\r\nTo: {recipient}\r\nSubject: load-{number}\r\n\r\n" + "x" * 60 + "\r\n"
                    )
                    client.sendmail(sender, [recipient], wire)
                    with lock:
                        accepted.add(number)
            except (OSError, smtplib.SMTPException, ssl.SSLError, ValueError):
                if stop.wait(0.05):
                    return


if __name__ == "__main__":
    unittest.main()
