"""The command line, beside a running demo and alone."""

import imaplib
import os
import pathlib
import socket
import subprocess
import tempfile
import unittest

from demo_school import BINARY, ROOT, DemoSchool, speaking, until


def run(*arguments, text_in=None, language="en_GB.UTF-8"):
    return subprocess.run(
        [str(BINARY), *map(str, arguments)], input=text_in, capture_output=True, text=True, timeout=300, env=speaking(language)
    )


class Alone(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.config = self.folder / "schulpost.yaml"

    def test_the_sample_is_the_one_in_the_repository(self):
        self.assertEqual(run("check-config", "--sample").stdout, (ROOT / "Config/schulpost.yaml").read_text())

    def test_a_slip_is_told_with_its_line_and_the_right_name_in_both_languages(self):
        self.config.write_text((ROOT / "Config/schulpost.yaml").read_text().replace("  # host: smtp", "  hots: smtp"))
        english = run("check-config", "--config", self.config)
        self.assertEqual(english.returncode, 1)
        self.assertRegex(english.stderr, r'Line \d+: there is no "relay.hots". Is "relay.host" meant\?')
        german = run("check-config", "--config", self.config, language="de_DE.UTF-8")
        self.assertIn("Ist „relay.host“ gemeint?", german.stderr)
        chosen = run("check-config", "--config", self.config, "--language", "de")
        self.assertEqual(chosen.stderr, german.stderr)

    def test_a_missing_certificate_is_told(self):
        self.config.write_text((ROOT / "Config/schulpost.yaml").read_text())
        result = run("serve", "--config", self.config)
        self.assertEqual(result.returncode, 1)
        self.assertIn("/etc/schulpost/certificate.pem", result.stderr)

    def test_no_configuration_at_all_is_told(self):
        result = run("queue", "list", "--config", self.folder / "nothing.yaml")
        self.assertEqual(result.returncode, 1)
        self.assertIn("can't be read", result.stderr)
        self.assertIn("There is no such file", result.stderr)
        self.assertIn("check-config --sample", result.stderr)

    def test_a_configuration_in_another_encoding_is_told(self):
        self.config.write_bytes("school: Grundschule Süd".encode("latin-1"))
        result = run("check-config", "--config", self.config, "--language", "de")
        self.assertEqual(result.returncode, 1)
        self.assertIn("kein UTF-8", result.stderr)

    def test_an_unknown_command_shows_how_to_go_on(self):
        result = run("qeueu", "list")
        self.assertEqual(result.returncode, 64)
        self.assertIn("schulpost", result.stderr)


class BesideTheDemo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = DemoSchool()
        cls.school.start()
        cls.config = cls.school.data / "schulpost.yaml"

    @classmethod
    def tearDownClass(cls):
        cls.school.__exit__()

    def run_ok(self, *arguments, **options):
        result = run(*arguments, "--config", self.config, **options)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def may_log_in(self, account, password=None):
        client = imaplib.IMAP4_SSL("localhost", self.school.ports["imaps"], ssl_context=self.school.tls, timeout=60)
        try:
            client.login(account.login, password or account.password)
            return True
        except imaplib.IMAP4.error:
            return False
        finally:
            client.shutdown()

    def test_a_lock_ends_an_open_session_and_unlock_opens_the_door_again(self):
        child = self.school.children("5a")[0]
        session = self.school.mailbox(child)
        self.addCleanup(session.shutdown)
        told = self.run_ok("account", "lock", child.login, "--why", "test", "--until", "2035-01-01")
        self.assertIn("until 2035-01-01 inclusive", told)

        def ended():
            try:
                return session.noop()[0] != "OK"
            except (imaplib.IMAP4.error, OSError):
                return True

        until(ended, "the open session to end")
        self.assertFalse(self.may_log_in(child))
        self.run_ok("account", "unlock", child.login)
        until(lambda: self.may_log_in(child), "the unlock to hold")

    def test_a_denied_module_is_denied_until_it_is_allowed(self):
        child = self.school.children("5a")[1]
        self.run_ok("account", "deny", child.login, "mail", "--why", "test")
        until(lambda: not self.may_log_in(child), "the denial to hold")
        self.run_ok("account", "allow", child.login, "mail")
        until(lambda: self.may_log_in(child), "the permission to hold")

    def test_a_new_password_is_read_from_standard_input_and_must_be_a_good_one(self):
        child = self.school.children("5a")[2]
        refused = run("account", "set-password", child.login, "--config", self.config, text_in="hallo\n")
        self.assertEqual(refused.returncode, 1)
        self.assertNotIn("hallo", refused.stderr)
        self.run_ok("account", "set-password", child.login, text_in="Gurke!Zelt7Nebel\n")
        until(lambda: self.may_log_in(child, "Gurke!Zelt7Nebel"), "the new password to hold")

    def test_a_reset_tells_the_password_once_and_the_old_one_is_over(self):
        child = self.school.children("5a")[3]
        self.assertRegex(self.run_ok("account", "reset", child.login, "--why", "forgotten"), r"[A-Z][a-z]+-[A-Z][a-z]+-\d{4}")
        until(lambda: not self.may_log_in(child), "the old password to be over")

    def test_a_misspelt_login_and_a_wrong_day_are_told(self):
        child = self.school.children("5a")[4]
        slip = run("account", "unlock", child.login + "x", "--config", self.config)
        self.assertEqual(slip.returncode, 1)
        self.assertIn(f'Is "{child.login}" meant?', slip.stderr)
        day = run("account", "lock", child.login, "--until", "tomorrow", "--why", "test", "--config", self.config)
        self.assertEqual(day.returncode, 1)
        self.assertIn("2026-12-24", day.stderr)

    def test_a_lock_or_denial_that_would_be_over_already_is_refused(self):
        child = self.school.children("5a")[5]
        for command in (["lock", child.login], ["deny", child.login, "mail"]):
            arguments = ["account", *command, "--until", "2020-01-01", "--why", "test", "--config", self.config]
            english, german = run(*arguments), run(*arguments, "--language", "de")
            self.assertEqual((english.returncode, german.returncode), (1, 1))
            self.assertIn("over already", english.stderr)
            self.assertIn("schon vorbei", german.stderr)
        self.assertTrue(self.may_log_in(child))

    def test_importing_the_same_school_again_changes_nothing(self):
        files = [ROOT / "Fixtures/school" / name for name in ("personen.csv", "sorge.csv", "gruppen.csv")]
        for _ in range(2):
            self.assertIn("Nothing changes", self.run_ok("school", "import", *files))

    def test_a_dry_run_shows_and_changes_nothing_and_a_bad_line_is_named(self):
        source = (ROOT / "Fixtures/school/personen.csv").read_text()
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "personen.csv"
            file.write_text(source.replace("K001;Kind;Anna;Weber;5a", "K001;Kind;Anna;Weber;6a"))
            for _ in range(2):
                output = self.run_ok("school", "import", file, "--dry-run")
                self.assertIn("~ Anna Weber", output)
                self.assertIn("Dry run", output)
            file.write_text(source.replace("K001;Kind", "K001;Kindd"))
            result = run("school", "import", file, "--config", self.config)
            self.assertEqual(result.returncode, 1)
            self.assertIn("personen.csv", result.stderr)
            self.assertIn("Nothing was applied", result.stderr)

    def test_an_import_speaks_german_unless_the_terminal_asks_for_english(self):
        source = (ROOT / "Fixtures/school/personen.csv").read_text()
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "personen.csv"
            file.write_text(source.replace("K001;Kind;Anna;Weber;5a", "K001;Kind;Anna;Weber;6a"))
            shown = run("school", "import", file, "--dry-run", "--config", self.config, language="")
            self.assertEqual(shown.returncode, 0, shown.stderr)
            self.assertIn("~ Anna Weber (Kind, id K001): Klasse 5a → 6a", shown.stdout)
            self.assertIn("Probelauf", shown.stdout)
            file.write_text(source.replace("K001;Kind", "K001;Kindd"))
            refused = run("school", "import", file, "--config", self.config, language="")
            self.assertEqual(refused.returncode, 1)
            self.assertRegex(refused.stderr, r"personen\.csv, Zeile \d+, rolle „Kindd“: Diese Rolle gibt es nicht")

    def test_the_queue_is_listed_without_recipients(self):
        self.assertRegex(self.run_ok("queue", "list"), r"1 message waits|\d+ messages wait")
        self.assertIn("tried again", self.run_ok("queue", "retry"))
        for command in ("cancel", "retry"):
            result = run("queue", command, "nothing", "--config", self.config)
            self.assertEqual(result.returncode, 1)
            self.assertIn("Not in the queue, or on their way just now: nothing", result.stderr)

    def test_the_policy_is_shown(self):
        self.assertIn("mass.recipients-per-hour", self.run_ok("policy", "show"))

    def test_a_second_demo_on_the_same_ports_says_why_it_can_t_open(self):
        ports = self.school.ports
        config = self.config.read_text()
        for name, port in ports.items():
            config = config.replace(f'{name}: "127.0.0.1:0"', f'{name}: "127.0.0.1:{port}"')
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "schulpost.yaml"
            file.write_text(config.replace("school.sqlite", "other.sqlite"))
            result = run("serve", "--config", file)
        self.assertEqual(result.returncode, 1)
        self.assertIn("A door can't be opened (Address already in use)", result.stderr)

    def test_a_second_demo_on_the_same_folder_is_refused_and_leaves_the_first_alone(self):
        for language, told in (("en", "already running in the folder"), ("de", "läuft schon eine Demo")):
            result = run("demo", "--data", self.school.data, "--any-ports", "--language", language)
            self.assertEqual(result.returncode, 1)
            self.assertIn(told, result.stderr)
        self.assertTrue((self.school.data / "ports.json").exists())
        self.assertTrue(self.may_log_in(self.school.teacher("5a")))

    def test_a_demo_whose_ports_are_taken_says_why_it_can_t_open(self):
        with socket.create_server(("127.0.0.1", 0)) as taken, tempfile.TemporaryDirectory() as folder:
            offset = taken.getsockname()[1] - 2526  # where the outside world would listen
            result = run("demo", "--data", folder, "--port-offset", offset)
            self.assertFalse((pathlib.Path(folder) / "ports.json").exists())
        self.assertEqual(result.returncode, 1)
        self.assertIn("A door can't be opened (Address already in use)", result.stderr)


class Lifetime(unittest.TestCase):
    def test_it_stops_within_two_seconds_with_sessions_open_and_finds_its_mail_again(self):
        self.assertLess(DemoSchool.least(self.stopped_with_sessions_open, 2), 2)

    def stopped_with_sessions_open(self):
        """Seconds; and its mail is there afterwards."""
        with DemoSchool() as school:
            teacher, child = school.teacher("5a"), school.children("5a")[0]
            with school.submission(teacher) as client:
                client.sendmail(
                    teacher.address, [child.address],
                    f"From: {teacher.address}\r\nTo: {child.address}\r\nSubject: bleibt\r\n\r\nda\r\n".encode(),
                )
            reader = school.mailbox(child)
            reader.select("INBOX")
            writer = school.submission(teacher)
            silent = socket.create_connection(("127.0.0.1", school.ports["submissions"]))
            seconds = school.stop()
            self.assertFalse((school.data / "ports.json").exists())
            self.assertEqual(school.process.returncode, 0)
            for connection in (reader, writer, silent):
                try:
                    connection.shutdown() if connection is reader else connection.close()
                except OSError:
                    pass
            school.start()
            self.assertEqual(sum(b"Subject: bleibt\r\n" in message for message in school.inbox(child)), 1)
        return seconds

    def test_a_temporary_school_leaves_nothing_behind(self):
        with tempfile.TemporaryDirectory() as folder:
            process = subprocess.Popen(
                [str(BINARY), "demo", "--any-ports"], env={**os.environ, "TMPDIR": folder}, stdout=subprocess.DEVNULL
            )
            base = pathlib.Path(folder)
            until(lambda: list(base.glob("schulpost-demo-*/ports.json")), "the demo to be ready", 300)
            process.terminate()
            self.assertEqual(process.wait(timeout=120), 0)
            self.assertEqual(list(base.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
