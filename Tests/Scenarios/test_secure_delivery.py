"""Straight to other people's servers: MTA-STS (RFC 8461), DANE (RFC 7672) and TLS that nobody asked for, with Postfix as the
receiving server, zones signed by us and served by NSD, and policies from a web server with a certificate of our authority."""

import importlib.util
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest
import uuid

from policy_server import Authority, PolicyServer, public_key_digest
from postfix_peer import PostfixPeer

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = pathlib.Path(os.environ.get("SCHULPOST_DELIVERY_TOOL", ROOT / ".build/debug/delivery-tool"))

_spec = importlib.util.spec_from_file_location("dns_lab", ROOT / "Tests/Tools/dns-lab.py")
dns_lab = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(dns_lab)


def policy(mode, *hosts, max_age=86400):
    return (200, "text/plain", f"version: STSv1\nmode: {mode}\n" + "".join(f"mx: {h}\n" for h in hosts)
            + f"max_age: {max_age}\n")


class SecureDelivery(unittest.TestCase):
    # Domains with MTA-STS; the ids of their records are all "1".
    STS = ["enforced.example", "wrong.example", "testing.example", "elsewhere.example", "expiring.example",
           "badweb.example", "gone.example", "redirected.example", "html.example", "huge.example"]
    # Signed zones, and what their TLSA record says; see `tlsa`.
    DANE = ["dane.example", "wrongkey.example", "anchored.example", "othername.example", "forged.example",
            "both.example", "unusable.example", "late.example"]

    @classmethod
    def setUpClass(cls):
        cls.directory = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-secure-"))
        os.chmod(cls.directory, 0o755)
        cls.addClassCleanup(shutil.rmtree, cls.directory, ignore_errors=True)
        authority = Authority(cls.directory / "authority")
        stranger = Authority(cls.directory / "stranger", "Nobody's authority")
        cls.authorities = authority.pem
        domains = cls.STS + cls.DANE + ["plain.example", "unsigned.example"]
        good = authority.issue(*[f"mx.{domain}" for domain in domains if domain != "othername.example"])
        wrong = stranger.issue(*[f"mx.{domain}" for domain in domains])
        other = authority.issue("mx.somebody-else.example")
        expired = authority.issue("mx.late.example", "mx.wrong.example", days=-1)
        cls.postfix = PostfixPeer(
            cls.directory / "peer",
            domains,
            {"good": good, "wrong": wrong, "other": other, "expired": expired, "clear": None},
        )
        cls.enterClassContext(cls.postfix)
        web = {f"mta-sts.{domain}": authority.issue(f"mta-sts.{domain}") for domain in cls.STS + ["both.example"]}
        web["mta-sts.badweb.example"] = stranger.issue("mta-sts.badweb.example")
        cls.web = PolicyServer(web)
        cls.addClassCleanup(cls.web.close)
        cls.web.policies.update(
            {
                "mta-sts.enforced.example": policy("enforce", "mx.enforced.example"),
                "mta-sts.wrong.example": policy("enforce", "*.wrong.example"),
                "mta-sts.testing.example": policy("testing", "mx.testing.example"),
                "mta-sts.elsewhere.example": policy("enforce", "mx.somewhere.example"),
                "mta-sts.badweb.example": policy("enforce", "mx.badweb.example"),
                "mta-sts.redirected.example": (
                    301, "text/plain", f"https://mta-sts.enforced.example:{cls.web.port}/.well-known/mta-sts.txt"
                ),
                "mta-sts.html.example": (200, "text/html", policy("enforce", "mx.html.example")[2]),
                "mta-sts.huge.example": (200, "text/plain", policy("enforce", "mx.huge.example")[2] + "x: y\n" * 20_000),
                "mta-sts.both.example": policy("enforce", "mx.somewhere.example"),
            }
        )
        cls.dns = dns_lab.DNSLab(cls.directory / "dns", cls.zones(good, expired, authority))
        cls.enterClassContext(cls.dns)

    @classmethod
    def zones(cls, good, expired, authority):
        exchange = "@ IN MX 10 mx\nmx IN A 127.0.0.1\n"
        zones = {domain: {"text": exchange + '_mta-sts IN TXT "v=STSv1; id=1;"\nmta-sts IN A 127.0.0.1'}
                 for domain in cls.STS}
        key, anchor, nonsense = public_key_digest(good), public_key_digest(authority.pem), "00" * 32
        records = {
            "dane.example": f"3 1 1 {key}",
            "wrongkey.example": f"3 1 1 {nonsense}",
            "anchored.example": f"2 1 1 {anchor}",
            "othername.example": f"2 1 1 {anchor}",
            "forged.example": f"3 1 1 {key}",
            "both.example": f"3 1 1 {key}",
            "unusable.example": f"1 1 1 {nonsense}",
            "late.example": f"3 1 1 {public_key_digest(expired)}",
        }
        for domain, record in records.items():
            # The same at every port: the tests choose the certificate by the port.
            lines = "".join(f"_{port}._tcp.mx IN TLSA {record}\n" for port in cls.postfix.ports.values())
            zones[domain] = {"text": exchange + lines, "signed": True}
        zones["forged.example"]["replace"] = [[key, nonsense]]
        zones["both.example"]["text"] += '_mta-sts IN TXT "v=STSv1; id=1;"\nmta-sts IN A 127.0.0.1\n'
        unsigned = "".join(f"_{port}._tcp.mx IN TLSA 3 1 1 {nonsense}\n" for port in cls.postfix.ports.values())
        zones["unsigned.example"] = {"text": exchange + unsigned}
        zones["plain.example"] = {"text": exchange}
        return zones

    def setUp(self):
        self.database = self.directory / f"{uuid.uuid4()}.sqlite"

    def send(self, domain, door="good", **more):
        """What the tool reports, and the token that the message bears."""
        token = uuid.uuid4().hex
        order = {
            "server": f"127.0.0.1@{self.dns.port}",
            "zones": list(self.dns.zones),
            "anchors": self.dns.anchors,
            "port": self.postfix.ports[door],
            "policyPort": self.web.port,
            "authorities": str(self.authorities),
            "database": str(self.database),
            "sender": "lehrer@lindenschule.example",
            "recipient": f"familie@{domain}",
            "message": f"Subject: Ausflug\r\n\r\n{token}\r\n",
            **more,
        }
        result = subprocess.run([TOOL], input=json.dumps(order) + "\n", capture_output=True, text=True, timeout=300)
        self.assertEqual(result.returncode, 0, result.stderr)
        report = json.loads(result.stdout)
        report["token"] = token
        report["seen"] = [(session["policy"], session.get("failure")) for session in report["sessions"]]
        return report

    def assertDelivered(self, report, tls=True):
        self.assertEqual(report["outcome"], "delivered", report)
        message = self.postfix.message(report["token"])
        self.assertEqual("using TLSv1" in message, tls, message)

    def assertWaits(self, report, status="4.7.5"):
        """Not delivered, to be tried again, and nothing of it came."""
        self.assertEqual((report["outcome"], report["status"]), ("temporary", status), report)
        self.assertFalse(any(report["token"] in message for message in self.postfix.messages()))

    # MTA-STS

    def test_a_policy_that_is_met_is_counted_as_a_success(self):
        report = self.send("enforced.example")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("sts enforce", None)])

    def test_a_certificate_of_an_unknown_authority_holds_mail_back_under_an_enforced_policy(self):
        report = self.send("wrong.example", "wrong")
        self.assertWaits(report)
        self.assertEqual(report["seen"], [("sts enforce", "certificate-not-trusted")])

    def test_so_does_a_certificate_of_another_name(self):
        report = self.send("wrong.example", "other")
        self.assertWaits(report)
        self.assertEqual(report["seen"], [("sts enforce", "certificate-host-mismatch")])

    def test_so_does_a_certificate_that_has_expired(self):
        report = self.send("wrong.example", "expired")
        self.assertWaits(report)
        self.assertEqual(report["seen"], [("sts enforce", "certificate-expired")])

    def test_so_does_a_server_without_starttls(self):
        report = self.send("wrong.example", "clear")
        self.assertWaits(report, "4.7.4")
        self.assertEqual(report["seen"], [("sts enforce", "starttls-not-supported")])

    def test_a_policy_in_testing_reports_the_failure_and_delivers(self):
        report = self.send("testing.example", "wrong")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("sts testing", "certificate-not-trusted")])

    def test_a_server_that_the_policy_does_not_name_is_not_used(self):
        report = self.send("elsewhere.example")
        self.assertWaits(report)
        self.assertEqual(report["seen"], [("sts enforce", "validation-failure")])

    def test_a_kept_policy_holds_while_the_web_server_is_away_and_ends_when_it_expires(self):
        self.web.policies["mta-sts.expiring.example"] = policy("enforce", "mx.expiring.example", max_age=3600)
        self.assertDelivered(self.send("expiring.example"))
        del self.web.policies["mta-sts.expiring.example"]
        self.assertWaits(self.send("expiring.example", "wrong", later=3000))
        report = self.send("expiring.example", "wrong", later=4000)
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("sts ?", "sts-policy-fetch-error"), ("none", None)])

    def test_a_policy_that_was_withdrawn_ends_at_once(self):
        self.web.policies["mta-sts.gone.example"] = policy("none", max_age=3600)
        self.assertDelivered(self.send("gone.example", "wrong"))

    def test_a_policy_from_a_web_server_whose_certificate_does_not_hold_is_none(self):
        report = self.send("badweb.example", "wrong")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("sts ?", "sts-webpki-invalid"), ("none", None)])

    def test_redirects_other_content_types_and_huge_files_are_no_policies(self):
        for domain in ("redirected.example", "html.example", "huge.example"):
            report = self.send(domain, "wrong")
            self.assertDelivered(report)
            self.assertEqual(report["seen"], [("sts ?", "sts-policy-fetch-error"), ("none", None)])

    # DANE

    def test_a_certificate_known_by_its_tlsa_record_is_enough(self):
        report = self.send("dane.example")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("dane", None)])

    def test_the_dns_says_how_long_a_certificate_is_good_not_its_dates(self):
        report = self.send("late.example", "expired")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("dane", None)])

    def test_another_certificate_holds_mail_back(self):
        for domain, door in (("dane.example", "wrong"), ("wrongkey.example", "good")):
            report = self.send(domain, door)
            self.assertWaits(report)
            self.assertEqual(report["seen"], [("dane", "tlsa-invalid")])

    def test_so_does_a_server_that_offers_no_tls(self):
        report = self.send("dane.example", "clear")
        self.assertWaits(report, "4.7.4")
        self.assertEqual(report["seen"], [("dane", "starttls-not-supported")])

    def test_an_authority_in_the_dns_vouches_for_the_name(self):
        report = self.send("anchored.example")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("dane", None)])
        report = self.send("othername.example", "other")
        self.assertWaits(report)
        self.assertEqual(report["seen"], [("dane", "certificate-host-mismatch")])

    def test_forged_records_hold_mail_back(self):
        report = self.send("forged.example")
        self.assertWaits(report)
        self.assertEqual(report["seen"], [("none", "dnssec-invalid")])

    def test_dane_comes_before_a_policy_that_would_refuse(self):
        report = self.send("both.example")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("dane", None)])

    def test_records_of_other_usages_ask_for_tls_by_anyone(self):
        self.assertDelivered(self.send("unusable.example", "wrong"))
        self.assertWaits(self.send("unusable.example", "clear"), "4.7.4")

    def test_records_of_an_unsigned_zone_are_nothing(self):
        report = self.send("unsigned.example", "wrong")
        self.assertDelivered(report)
        self.assertEqual(report["seen"], [("none", None)])

    # Neither

    def test_without_a_policy_tls_is_used_where_it_can_be_had(self):
        self.assertDelivered(self.send("plain.example", "wrong"))
        report = self.send("plain.example", "clear")
        self.assertDelivered(report, tls=False)
        self.assertEqual(report["seen"], [("none", "starttls-not-supported")])

    def test_requiretls_goes_back_where_a_server_is_unknown_or_does_not_offer_it(self):
        for domain in ("plain.example", "dane.example", "enforced.example"):
            report = self.send(domain, tls="required")
            self.assertEqual((report["outcome"], report["status"]), ("permanent", "5.7.30"), report)
        self.assertFalse(any(report["token"] in message for message in self.postfix.messages()))

    def test_a_message_that_asks_for_no_protection_arrives_in_spite_of_broken_records(self):
        report = self.send("wrongkey.example", tls="optional")
        self.assertDelivered(report)


if __name__ == "__main__":
    # What runs us may have signals blocked, which the servers would inherit.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    unittest.main()
