"""HAProxy in front of two nodes: clients keep their addresses, and nobody but the proxy may say whose."""

import imaplib
import pathlib
import re
import shutil
import smtplib
import socket
import ssl
import subprocess
import tempfile
import unittest

from demo_school import DOMAIN, letter, until
from served_school import PASSWORD, Node, Postgres, Relay, found_school, free_port

SCHOOL = "school:\n  name: Lindenschule\n  domains: [lindenschule.example]\n  database: \"{}\"\n"
# Another address of the loopback network, so that proxy and client can be told apart.
PROXY, CLIENT = "127.0.0.3", "127.0.0.9"
SIGNATURE = b"\r\n\r\n\x00\r\nQUIT\n"


def header(source):
    """A header that says: TCP over IPv4, from `source` (the PROXY protocol, version 2, §2.2)."""
    addresses = socket.inet_aton(source) + socket.inet_aton("127.0.0.1") + (4711).to_bytes(2) + (25).to_bytes(2)
    return SIGNATURE + b"\x21\x11" + len(addresses).to_bytes(2) + addresses


class BehindHAProxy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-proxy-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.postgres = Postgres()
        cls.addClassCleanup(cls.postgres.close)
        cls.relay = Relay()
        cls.addClassCleanup(cls.relay.close)
        school = SCHOOL.format(cls.postgres.create("linden"))
        trusted = f"  proxies: [{PROXY}]\n"
        cls.nodes = [Node(cls.folder, number, school, cls.relay, trusted) for number in (1, 2)]
        found_school(cls.nodes[0], cls.folder, ["lena.lange", "anna.weber"])
        for node in cls.nodes:
            node.start()
            cls.addClassCleanup(node.stop)
        cls.ports = {name: free_port() for name in cls.nodes[0].ports}
        text = "defaults\n  mode tcp\n  timeout connect 60s\n  timeout client 300s\n  timeout server 300s\n"
        for name, port in cls.ports.items():
            text += f"listen {name}\n  bind 127.0.0.1:{port}\n  source {PROXY}\n"
            for number, node in enumerate(cls.nodes):
                text += f"  server n{number} 127.0.0.1:{node.ports[name]} send-proxy-v2\n"
        (cls.folder / "haproxy.cfg").write_text(text)
        cls.proxy = subprocess.Popen(["haproxy", "-db", "-f", str(cls.folder / "haproxy.cfg")])
        cls.addClassCleanup(cls.proxy.wait)
        cls.addClassCleanup(cls.proxy.terminate)

        def ready():
            try:
                socket.create_connection(("127.0.0.1", cls.ports["mx"]), timeout=1).close()
                return True
            except OSError:
                return False

        until(ready, "the proxy")

    def inbox(self, login):
        client = imaplib.IMAP4_SSL("localhost", self.ports["imaps"], ssl_context=self.nodes[0].tls, timeout=60)
        client.login(login, PASSWORD)
        try:
            client.select("INBOX", readonly=True)
            numbers = client.search(None, "ALL")[1][0].split()
            if not numbers:
                return []
            return [part[1] for part in client.fetch(b",".join(numbers), "(BODY.PEEK[])")[1] if isinstance(part, tuple)]
        finally:
            client.logout()

    def test_received_fields_tell_the_true_address(self):
        for number in range(4):
            client = smtplib.SMTP(
                "127.0.0.1", self.ports["mx"], local_hostname="mx.web.example", source_address=(CLIENT, 0), timeout=120
            )
            client.sendmail(
                "museum@partner.example", [f"lena.lange@{DOMAIN}"],
                f"From: museum@partner.example\r\nSubject: through-{number}\r\n\r\nText\r\n",
            )
            client.quit()
        found = [message for message in self.inbox("lena.lange") if b"Subject: through-" in message]
        self.assertEqual(len(found), 4)
        hosts = set()
        for message in found:
            received = re.search(rb"Received: from (.*?) \((.*?)\)\s+by (\S+)", message)
            self.assertEqual(received.group(2), f"[{CLIENT}]".encode())
            hosts.add(received.group(3))
        self.assertEqual(hosts, {b"node1.traeger.example", b"node2.traeger.example"})

    def test_submission_and_mailboxes_work_through_it(self):
        client = smtplib.SMTP_SSL("localhost", self.ports["submissions"], context=self.nodes[0].tls, timeout=120)
        client.login("lena.lange", PASSWORD)
        client.send_message(letter(f"lena.lange@{DOMAIN}", f"anna.weber@{DOMAIN}", "through the proxy"))
        client.quit()
        until(lambda: any(b"through the proxy" in message for message in self.inbox("anna.weber")), "the letter")

    def test_the_proxy_must_say_who_its_client_is(self):
        node = self.nodes[0]
        plain = socket.create_connection(("127.0.0.1", node.ports["mx"]), source_address=(PROXY, 0), timeout=120)
        plain.sendall(b"EHLO x\r\n")
        try:
            said = plain.recv(1000)
        except ConnectionResetError:
            said = b""
        self.assertEqual(said, b"")
        plain.close()

    def test_nobody_else_may(self):
        node = self.nodes[0]
        for port in ("mx", "imap"):
            forged = socket.create_connection(("127.0.0.1", node.ports[port]), source_address=(CLIENT, 0), timeout=120)
            forged.sendall(header("192.0.2.1") + b"EHLO x\r\n")
            answer = b""
            try:
                while data := forged.recv(1000):
                    answer += data
                    if b"BAD" in answer or answer.count(b"\r\n") > 2:
                        break
            except OSError:
                pass
            self.assertNotIn(b"192.0.2.1", answer)
            forged.close()
        client = smtplib.SMTP("127.0.0.1", node.ports["mx"], source_address=(CLIENT, 0), timeout=120)
        client.sendmail(
            "museum@partner.example", [f"lena.lange@{DOMAIN}"],
            "From: museum@partner.example\r\nSubject: direct\r\n\r\nText\r\n",
        )
        client.quit()
        message = until(lambda: [m for m in self.inbox("lena.lange") if b"Subject: direct" in m], "the letter")[0]
        self.assertIn(f"([{CLIENT}])".encode(), message)


if __name__ == "__main__":
    unittest.main()
