"""A school that keeps its Postfix: the milter and the policy service asked by a real one."""

import base64
import email
import email.policy
import json
import os
import pathlib
import re
import shutil
import smtplib
import socket
import subprocess
import tempfile
import threading
import unittest
from email.message import EmailMessage

from demo_school import ROOT, letter, until
from postfix_peer import PostfixPeer

DOMAIN = "lindenschule.example"
CODE = r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"
TOOL = pathlib.Path(os.environ.get("SCHULPOST_BRIDGE_TOOL", ROOT / ".build/debug/bridge-tool"))
TEACHER = f"lena.lange@{DOMAIN}"
HEAD = f"hanna.haupt@{DOMAIN}"


def child(number):
    return f"kind.nummer{'x' * number}@{DOMAIN}"


class Bridge:
    """The bridge with its school: class 5a with `kind1` to `kind12`, its teacher, the head."""

    def __init__(self, folder):
        self.log = open(folder / "bridge.log", "wb")
        self.process = subprocess.Popen(
            [str(TOOL), str(folder / "school.sqlite")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log,
            text=True,
        )
        line = self.process.stdout.readline()
        assert line, (folder / "bridge.log").read_text(errors="replace")[-3000:]
        self.ports = json.loads(line)

    def close(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait(timeout=120)
            self.process.stdout.close()
            self.log.close()


class Logins(threading.Thread):
    """Dovecot's auth protocol on a socket, as far as Postfix speaks it: every login's password is `geheim`."""

    def __init__(self, path):
        super().__init__(daemon=True)
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(path))
        os.chmod(path, 0o666)
        self.listener.listen()
        self.start()

    def run(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    @staticmethod
    def serve(connection):
        cookie = "0" * 32
        connection.sendall(
            f"VERSION\t1\t2\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t{cookie}\nDONE\n".encode()
        )
        for line in connection.makefile("r"):
            words = line.rstrip("\n").split("\t")
            if words[0] != "AUTH":
                continue
            response = next(word[5:] for word in words if word.startswith("resp="))
            _, login, password = base64.b64decode(response).decode().split("\0")
            answer = f"OK\t{words[1]}\tuser={login}\n" if password == "geheim" else f"FAIL\t{words[1]}\n"
            connection.sendall(answer.encode())


class SchoolPostfix(PostfixPeer):
    """The school's own Postfix: takes mail for the school, sends for those who log in, and asks the bridge."""

    def __init__(self, folder, bridge, settings):
        super().__init__(folder, [DOMAIN], {name: None for name in ("milter", "policy", "strict", "single", "data")})
        self.bridge = bridge
        self.settings = settings

    def _configure(self):
        super()._configure()
        config = self.directory / "postfix"
        self.logins = Logins(self.directory / "auth.sock")
        relay = "smtpd_relay_restrictions = "
        main = (config / "main.cf").read_text().replace(relay, relay + "permit_sasl_authenticated ")
        main = main.replace("smtpd_recipient_restrictions = reject_unauth_destination\n", "")
        (config / "main.cf").write_text(
            main
            + f"""
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {self.directory}/auth.sock
smtpd_sasl_security_options = noanonymous
default_transport = discard
{self.settings}
"""
        )
        master = (config / "master.cf").read_text()
        door = f"127.0.0.1:{self.ports['milter']} inet n - n - - smtpd\n"
        master = master.replace(door, door + f"  -o smtpd_milters=inet:127.0.0.1:{self.bridge.ports['milter']}\n")
        service = f"check_policy_service,inet:127.0.0.1:{self.bridge.ports['policy']}"
        known = config / "known"
        known.write_text("".join(f"{child(number)} x\n" for number in range(1, 13)))
        asks = {"smtpd_recipient_restrictions": service, "smtpd_data_restrictions": service}
        for name, options in {
            "policy": asks,
            # It knows some addresses only, and refuses others after it has asked about them.
            "strict": {**asks, "virtual_mailbox_maps": f"texthash:{known}"},
            # A connection for each question; asked at DATA and at the end.
            "single": {**asks, "smtpd_end_of_data_restrictions": service, "smtpd_policy_service_request_limit": "1"},
            # It asks about no recipient.
            "data": {"smtpd_recipient_restrictions": "permit_sasl_authenticated,reject", "smtpd_data_restrictions": service},
        }.items():
            door = f"127.0.0.1:{self.ports[name]} inet n - n - - smtpd\n"
            master = master.replace(door, door + "".join(f"  -o {key}={value}\n" for key, value in options.items()))
        (config / "master.cf").write_text(master)

    def __exit__(self, *words):
        super().__exit__(*words)
        self.logins.listener.close()

    def client(self, door="milter", login=None):
        client = smtplib.SMTP("127.0.0.1", self.ports[door], local_hostname="mx.web.example", timeout=60)
        client.ehlo()
        if login:
            client.login(login, "geheim")
        return client

    def held(self):
        """Names of the messages in the hold queue."""
        return [path.name for path in (self.directory / "queue" / "hold").rglob("*") if path.is_file()]

    def tool(self, *words):
        return subprocess.run(
            [words[0], "-c", str(self.directory / "postfix"), *words[1:]], check=True, capture_output=True, text=True
        ).stdout


@unittest.skipUnless(shutil.which("postfix") and os.geteuid() == 0, "needs Postfix, and root to start it")
class PostfixBridge(unittest.TestCase):
    SETTINGS = "milter_default_action = tempfail\n"

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-bridge-", dir="/tmp"))
        cls.folder.chmod(0o755)
        cls.bridge = Bridge(cls.folder)
        cls.postfix = SchoolPostfix(cls.folder / "peer", cls.bridge, cls.SETTINGS)
        cls.postfix.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.postfix.__exit__()
        cls.bridge.close()
        shutil.rmtree(cls.folder, ignore_errors=True)

    def refusal(self, sender, recipients, message, door="milter", login=None):
        """Sends, expects that nothing is taken, and returns code and text of the refusal."""
        client = self.postfix.client(door, login)
        try:
            client.sendmail(sender, recipients, message.as_string())
        except smtplib.SMTPRecipientsRefused as error:
            code, text = next(iter(error.recipients.values()))
        except smtplib.SMTPResponseException as error:
            code, text = error.smtp_code, error.smtp_error
        else:
            self.fail("the message was taken")
        finally:
            client.close()
        return code, text.decode("ascii")

    def send(self, sender, recipients, message, door="milter", login=None):
        with self.postfix.client(door, login) as client:
            client.sendmail(sender, recipients, message.as_string())

    # The milter

    def test_what_is_fine_gets_through_as_it_was(self):
        message = letter(child(1), child(2), "Hausaufgabe", "Was haben wir auf?\n")
        message["Schulpost-Label"] = "forged"
        self.send(child(1), [child(2)], message, login="kind1")
        filed = self.postfix.message("Was haben wir auf?")
        self.assertIn("Subject: Hausaufgabe", filed)
        self.assertNotIn("forged", filed)

    def test_a_label_writes_tag_and_banner_and_leaves_what_was_there_whole(self):
        for subject, subtype, text in (
            ("Konto 7319", "plain", "Bitte heute noch bestätigen! ä\n"),
            ("Seite 7319", "html", "<p>Bitte heute noch <b>klicken</b>!</p>\n" + "<p>mehr davon</p>\n" * 4000),
        ):
            message = EmailMessage()
            message["From"] = "Anmeldung <post@lindenschule-nrw.example>"
            message["To"], message["Subject"] = HEAD, subject
            message["Schulpost-Note"] = "forged"
            message.set_content(text, subtype=subtype, cte="8bit")
            self.send("post@lindenschule-nrw.example", [HEAD], message)
            filed = email.message_from_bytes(self.postfix.message(subject).encode(), policy=email.policy.default)
            self.assertEqual(filed["Subject"], "[Vorsicht] " + subject)
            self.assertEqual(filed["Schulpost-Label"], "spoof.lookalike-domain")
            self.assertNotIn("forged", str(filed.items()))
            for name in ("Content-Type", "MIME-Version"):
                self.assertEqual(len(filed.get_all(name)), 1)
            self.assertEqual(filed.get_content_type(), "multipart/mixed")
            banner, content = filed.iter_parts()
            self.assertIn("Hinweis der Schule", banner.get_content())
            self.assertEqual((content.get_content_type(), content.get_content()), ("text/" + subtype, text))

    def test_a_child_writing_to_too_many_hears_it_in_our_words(self):
        recipients = [child(number) for number in range(2, 13)]
        message = letter(child(1), recipients, "Massenpost")
        code, text = self.refusal(child(1), recipients, message, login="kind1")
        # RFC 3463 X.5.3: too many recipients.
        self.assertEqual((code, text[:5]), (552, "5.5.3"))
        self.assertIn("mass.recipients-per-message", text)
        self.assertIn("mail.no-mass", text)
        self.assertRegex(text, CODE)
        self.assertEqual([m for m in self.postfix.messages() if "Massenpost" in m], [])

    def test_nobody_writes_in_anothers_name(self):
        code, text = self.refusal(TEACHER, [child(2)], letter(TEACHER, child(2), "Falsch"), login="kind1")
        self.assertEqual(code, 550)
        self.assertIn("spoof.sender-not-owned", text)
        # With the own address in the envelope, and the teacher's above the text.
        code, text = self.refusal(child(1), [child(2)], letter(TEACHER, child(2), "Falsch"), login="kind1")
        self.assertEqual(code, 550)
        self.assertIn("spoof.sender-not-owned", text)

    def test_the_schools_own_address_from_outside_is_refused(self):
        code, text = self.refusal(TEACHER, [HEAD], letter(TEACHER, HEAD, "Falsch"))
        self.assertEqual(code, 550)
        self.assertIn("spoof.own-domain-from-outside", text)

    def test_a_child_may_not_write_to_its_class_list(self):
        to = f"klasse.5a@{DOMAIN}"
        code, text = self.refusal(child(1), [to], letter(child(1), to, "Hallo"), login="kind1")
        self.assertEqual(code, 550)
        self.assertRegex(text, CODE)

    def test_a_way_around_the_address_is_no_way(self):
        code, text = self.refusal(child(1), ["klasse.5a"], letter(child(1), "klasse.5a", "Umweg"), login="kind1")
        self.assertEqual((code, text[:5]), (501, "5.1.3"))
        # Postfix itself refuses ways of its senders' choice, or leaves it to us.
        path = f"freund%web.example@{DOMAIN}"
        code, text = self.refusal(child(1), [path], letter(child(1), path, "Umweg"), login="kind1")
        self.assertIn((code, text[:5]), [(501, "5.1.3"), (554, "5.7.1")])

    def test_a_login_that_the_school_does_not_know(self):
        code, text = self.refusal(child(1), [child(2)], letter(child(1), child(2), "Wer"), login="niemand")
        self.assertEqual((code, text[:5]), (550, "5.7.1"))

    def test_what_a_person_must_decide_waits_in_the_hold_queue_and_is_released(self):
        before = set(self.postfix.held())
        message = letter("Lena Lange <lena.lange@gmx.de>", HEAD, "Neues Konto", "Bitte an diese Adresse.\n")
        self.send("lena.lange@gmx.de", [HEAD], message)
        held = until(lambda: set(self.postfix.held()) - before, "the message in the hold queue")
        self.assertEqual(len(held), 1)
        name = held.pop()
        kept = self.postfix.tool("postcat", "-hq", name)
        self.assertRegex(kept, rf"Schulpost-Decision: {CODE}")
        self.assertEqual([m for m in self.postfix.messages() if "Bitte an diese Adresse" in m], [])
        self.assertIn(f"{name}  ", self.decide("list"))
        self.assertIn("released; not reported", self.decide("release", name))
        filed = self.postfix.message("Bitte an diese Adresse")
        self.assertRegex(filed, rf"Schulpost-Decision: {CODE}")

    def test_what_a_person_refuses_is_gone(self):
        message = letter("Lena Lange <l.lange@gmx.de>", HEAD, "Noch ein Konto", "Diese Adresse ist neu.\n")
        before = set(self.postfix.held())
        self.send("l.lange@gmx.de", [HEAD], message)
        held = until(lambda: set(self.postfix.held()) - before, "the message in the hold queue")
        self.assertIn("refused", self.decide("refuse", held.pop(), "Bitte vom Schulkonto schreiben."))
        self.assertEqual(set(self.postfix.held()) - before, set())
        self.assertEqual([m for m in self.postfix.messages() if "Diese Adresse ist neu" in m], [])

    def decide(self, *words):
        """Config/bridges/postfix/schulpost-held."""
        done = subprocess.run(
            [str(ROOT / "Config/bridges/postfix/schulpost-held"), *words], capture_output=True, text=True, timeout=300,
            env={
                "PATH": "/usr/sbin:/usr/bin:/bin", "MAIL_CONFIG": str(self.postfix.directory / "postfix"),
                "SCHULPOST_TOKEN_FILE": "/nonexistent",
            },
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_many_messages_on_one_connection(self):
        with self.postfix.client(login="kind4") as client:
            for number in range(5):
                text = f"Nummer {number} von kind4.\n"
                client.sendmail(child(4), [child(5)], letter(child(4), child(5), "Reihe", text).as_string())
            with self.assertRaises(smtplib.SMTPException):
                client.sendmail(TEACHER, [child(5)], letter(TEACHER, child(5), "Reihe").as_string())
            client.sendmail(child(4), [child(5)], letter(child(4), child(5), "Reihe", "Nummer 5 von kind4.\n").as_string())
        for number in range(6):
            self.postfix.message(f"Nummer {number} von kind4.")

    # The policy service

    def test_the_policy_service_judges_sender_list_and_audience(self):
        self.send(child(6), [child(7)], letter(child(6), child(7), "Gut", "Durch die Tuer.\n"), "policy", "kind6")
        self.postfix.message("Durch die Tuer.")
        code, text = self.refusal(TEACHER, [child(7)], letter(TEACHER, child(7), "Falsch"), "policy", "kind6")
        self.assertEqual(code, 550)
        self.assertIn("spoof.sender-not-owned", text)
        to = f"klasse.5a@{DOMAIN}"
        code, text = self.refusal(child(6), [to], letter(child(6), to, "Hallo"), "policy", "kind6")
        self.assertEqual(code, 550)
        recipients = [child(number) for number in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12)]
        code, text = self.refusal(child(6), recipients, letter(child(6), recipients, "Viele"), "policy", "kind6")
        self.assertEqual((code, text[:5]), (552, "5.5.3"))
        self.assertIn("mass.recipients-per-message", text)

    def try_recipients(self, client, sender, recipients, subject):
        """Sends to those whom Postfix takes; the answer to the end of the envelope, or of the message."""
        client.mail(sender)
        for recipient in recipients:
            client.rcpt(recipient)
        try:
            return client.data(letter(sender, "undisclosed:;", subject).as_string())[0]
        except smtplib.SMTPDataError as error:
            self.assertIn(b"mass.recipients", error.smtp_error)
            client.rset()
            return error.smtp_code

    def test_an_address_that_postfix_refuses_changes_nothing(self):
        others = [child(number) for number in range(1, 13) if number != 8]
        stranger = f"gibt.es.nicht@{DOMAIN}"
        with self.postfix.client("strict", "kind8") as client:
            self.assertEqual(self.try_recipients(client, child(8), [*others, stranger], "Elf und keiner"), 552)
            # It isn't counted either: ten people are allowed.
            self.assertEqual(self.try_recipients(client, child(8), [*others[:10], stranger], "Zehn und keiner"), 250)

    def test_after_rset_another_message_begins(self):
        others = [child(number) for number in range(1, 13) if number != 9]
        with self.postfix.client("policy", "kind9") as client:
            client.mail(child(9))
            for recipient in others[:8]:
                client.rcpt(recipient)
            client.rset()
            self.assertEqual(self.try_recipients(client, child(9), others[8:], "Nach RSET"), 250)
            self.assertEqual(self.try_recipients(client, child(9), others, "Alle elf"), 552)
            self.assertEqual(self.try_recipients(client, child(9), others[:5], "Noch eine"), 250)

    def test_a_connection_for_each_question_is_no_way_around(self):
        others = [child(number) for number in range(1, 13) if number != 10]
        with self.postfix.client("single", "kind10") as client:
            self.assertEqual(self.try_recipients(client, child(10), others, "Alle elf"), 552)
            # Each counts once: twice nine are fewer than the thirty of an hour, four times nine are not.
            self.assertEqual(self.try_recipients(client, child(10), others[:9], "Neun"), 250)
            self.assertEqual(self.try_recipients(client, child(10), others[:9], "Noch einmal neun"), 250)

    def test_who_was_not_asked_about_counts(self):
        others = [child(number) for number in range(1, 13) if number != 11]
        with self.postfix.client("data", "kind11") as client:
            self.assertEqual(self.try_recipients(client, child(11), others, "Alle elf"), 552)
            self.assertEqual(self.try_recipients(client, child(11), others[:9], "Neun"), 250)
        code, text = self.refusal(TEACHER, [child(7), child(8)], letter(TEACHER, child(7), "Falsch"), "data", "kind11")
        self.assertEqual(code, 550)
        self.assertIn("spoof.sender-not-owned", text)


@unittest.skipUnless(shutil.which("postfix") and os.geteuid() == 0, "needs Postfix, and root to start it")
class BridgeAway(unittest.TestCase):
    def try_without_bridge(self, action):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-bridge-", dir="/tmp"))
        folder.chmod(0o755)
        bridge = Bridge(folder)
        bridge.close()
        try:
            with SchoolPostfix(folder / "peer", bridge, f"milter_default_action = {action}\n") as postfix:
                try:
                    with postfix.client(login="kind1") as client:
                        client.sendmail(child(1), [child(2)], letter(child(1), child(2), "Ohne").as_string())
                except smtplib.SMTPException as error:
                    return error
                postfix.message("Subject: Ohne")
                return None
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def test_postfix_does_what_its_own_settings_say(self):
        error = self.try_without_bridge("tempfail")
        self.assertIsNotNone(error)
        self.assertRegex(str(error), r"\b4[0-9]{2}\b")
        self.assertIsNone(self.try_without_bridge("accept"))


if __name__ == "__main__":
    unittest.main()
