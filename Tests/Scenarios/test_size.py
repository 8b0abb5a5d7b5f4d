"""Mail over the limit, announced or not, and what a hundred such senders cost."""

import smtplib
import socket
import threading
import time
import unittest

from demo_school import DemoSchool

LINE = b"0123456789" * 7 + b"\r\n"
OVERSIZED = 30_000_000
# The budget for message bytes (64 MiB in the demo) and what the process needs besides.
GROWTH_ALLOWED_KIB = 400 * 1024


def resident_kib(pid: int) -> int:
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    return 0


class Size(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()

    @classmethod
    def tearDownClass(cls):
        cls.school.__exit__()

    def test_an_attachment_of_21_MB_announced_is_refused_before_it_is_sent(self):
        teacher = self.school.teacher("5a")
        # 21 MB of a file are 28.4 MB in base64.
        with self.school.outside_door() as client:
            client.ehlo()
            self.assertIn("size", client.esmtp_features)
            code, text = client.mail("museum@partner.example", ["SIZE=%d" % (21_000_000 * 78 // 57)])
            self.assertEqual(code, 552, text)
        with self.school.submission(teacher) as client:
            code, text = client.mail(teacher.address, ["SIZE=%d" % (21_000_000 * 78 // 57)])
            self.assertEqual(code, 552, text)

    def test_an_attachment_of_21_MB_not_announced_is_refused_after_data(self):
        teacher = self.school.teacher("5a")
        answer = self.send_unannounced(teacher, 21_000_000)
        self.assertTrue(answer.startswith("552"), answer)
        self.assertIn("mail.size", answer)

    def test_a_hundred_oversized_senders_at_once_stay_within_the_budget(self):
        teacher = self.school.teacher("5a")
        before = resident_kib(self.school.process.pid)
        peak = [before]
        done = threading.Event()

        def watch():
            while not done.wait(0.02):
                peak[0] = max(peak[0], resident_kib(self.school.process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        answers = []
        threads = [
            threading.Thread(target=lambda: answers.append(self.send_unannounced(teacher, 21_000_000)))
            for _ in range(100)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        done.set()
        watcher.join()
        self.assertEqual(len(answers), 100)
        for answer in answers:
            # 421 where the limit of connections for one address was reached: not taken, either.
            self.assertTrue(answer.startswith(("552", "421")), answer)
        self.assertTrue(any(answer.startswith("552") for answer in answers))
        print(f"resident memory: {before // 1024} MiB before, {peak[0] // 1024} MiB at most")
        self.assertLess(peak[0] - before, GROWTH_ALLOWED_KIB)

    def send_unannounced(self, teacher, decoded: int) -> str:
        """Sends a file of `decoded` octets in base64 by HELO, which knows no SIZE; the answer after the data."""
        client = socket.create_connection(("localhost", self.school.ports["mx"]), timeout=300)
        answers = client.makefile("rb")

        def reply() -> str:
            lines = []
            while True:
                line = answers.readline().decode()
                lines.append(line)
                if line[3:4] != "-":
                    return "".join(lines)

        try:
            greeting = reply()
            if not greeting.startswith("220"):
                return greeting
            for command in (
                "HELO mx.partner.example", "MAIL FROM:<museum@partner.example>", f"RCPT TO:<{teacher.address}>", "DATA",
            ):
                client.sendall(command.encode() + b"\r\n")
                answer = reply()
                if answer[0] not in "23":
                    return answer
            client.sendall(
                b"From: museum@partner.example\r\nSubject: Gross\r\nMIME-Version: 1.0\r\n"
                b"Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            )
            block = (b"QUJD" * 19 + b"\r\n") * 1000
            for _ in range(decoded // 57 // 1000 + 1):
                client.sendall(block)
            client.sendall(b".\r\n")
            return reply()
        except (BrokenPipeError, ConnectionResetError):
            return "421 closed"
        finally:
            client.close()


if __name__ == "__main__":
    unittest.main()
