"""What we sign, dkimpy and OpenDKIM verify; what they sign, we verify."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = pathlib.Path(os.environ.get("MAIL_AUTH_TOOL", ROOT / ".build/debug/mail-auth-tool"))
PEER = pathlib.Path(__file__).resolve().parent / "dkim_peer.py"
DOMAIN = "lindenschule.example"


def python_with_dkimpy():
    """An interpreter that knows dkimpy: Debian installs it for its own alone."""
    for path in ("/usr/bin/python3", shutil.which("python3")):
        if path and subprocess.run([path, "-c", "import dkim, nacl"], capture_output=True).returncode == 0:
            return path
    return None


PYTHON = python_with_dkimpy()
OPENDKIM = shutil.which("opendkim", path="/usr/sbin:/usr/bin:/sbin:/bin")

MESSAGES = {
    "plain": b"From: Sekretariat <sekretariat@lindenschule.example>\r\nTo: eltern@example.org\r\n"
    b"Subject: Elternabend\r\nDate: Mon, 02 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@lindenschule.example>\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag,\r\n\r\nbis morgen!\r\n",
    "white space": b"From:   Sekretariat\r\n\t<sekretariat@lindenschule.example>  \r\nSubject:  a \t b\r\n"
    b" c  \r\nTo: x@example.org\r\n\r\n  two  spaces \t at the end  \r\n\r\n \r\n\r\n\r\n",
    "no end of line": b"From: a@lindenschule.example\r\nSubject: x\r\n\r\nno line end",
    "empty body": b"From: a@lindenschule.example\r\nSubject: x\r\n\r\n",
    "eight bit": "From: Ämter <a@lindenschule.example>\r\nSubject: Grüße\r\n\r\nSchöne Grüße\r\n".encode(),
    "several lines of a kind": b"From: a@lindenschule.example\r\nList-Id: <a>\r\nList-Id: <b>\r\nReferences: <1@x>\r\n"
    b"\t<2@x>\r\nIn-Reply-To: <2@x>\r\n\r\n" + b"0123456789 " * 800 + b"\r\n.\r\n",
}


def run(*command, text=b""):
    result = subprocess.run([str(part) for part in command], input=text, capture_output=True, timeout=60)
    if result.returncode != 0:
        raise AssertionError(f"{command}: {result.returncode} {result.stderr.decode()}")
    return result.stdout


@unittest.skipUnless(TOOL.exists(), f"{TOOL} isn't built")
class Peers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        here = pathlib.Path(cls.folder.name)
        cls.keys, lines, plain = {}, [], []
        for kind in ("rsa", "ed25519"):
            cls.keys[kind] = here / f"{kind}.pem"
            cls.keys[kind].write_bytes(run(TOOL, "keygen", f"{kind}-sha256"))
            cls.keys[kind].chmod(0o600)
            line = run(TOOL, "record", kind, DOMAIN, cls.keys[kind]).decode()
            lines.append(line)
            text = "".join(line.split('"')[1::2])
            plain.append(f"{kind}._domainkey.{DOMAIN} {text}\n")
        cls.zone, cls.plain = here / "zone", here / "plain"
        cls.zone.write_text("".join(lines))
        cls.plain.write_text("".join(plain))
        cls.here = here

    def ours(self, message):
        return run(TOOL, "sign", DOMAIN, "rsa", self.keys["rsa"], "ed25519", self.keys["ed25519"], text=message)

    def seen_by_us(self, message):
        """The results of dkim in Authentication-Results, in order."""
        value = run(TOOL, "verify", self.zone, text=message).decode()
        parts = [part.strip() for part in value.split(";")]
        return [part.split("=")[1].split(" ")[0] for part in parts if part.startswith("dkim=")]

    def test_ours_by_us(self):
        for name, message in MESSAGES.items():
            with self.subTest(name):
                signed = self.ours(message)
                self.assertTrue(signed.endswith(message))
                self.assertEqual(self.seen_by_us(signed), ["pass", "pass"])
                self.assertEqual(self.seen_by_us(signed + b"more\r\n"), ["fail", "fail"])
                self.assertEqual(self.seen_by_us(b"Subject: another\r\n" + signed), ["fail", "fail"])

    @unittest.skipUnless(PYTHON, "python3-dkim isn't installed")
    def test_ours_by_dkimpy(self):
        for name, message in MESSAGES.items():
            with self.subTest(name):
                seen = run(PYTHON, PEER, "verify", self.plain, text=self.ours(message)).decode().split()
                self.assertEqual(seen, ["pass", "pass"])

    @unittest.skipUnless(PYTHON, "python3-dkim isn't installed")
    def test_theirs_by_us(self):
        # dkimpy wants Ed25519 keys as bare base64 of the 32 octets; PKCS#8 ends in them.
        import base64

        bare = self.here / "bare"
        der = base64.b64decode("".join(self.keys["ed25519"].read_text().splitlines()[1:-1]))
        bare.write_bytes(base64.b64encode(der[-32:]))
        for name, message in MESSAGES.items():
            for canonical in ("simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"):
                with self.subTest(f"{name}, {canonical}"):
                    form = f"c={canonical}"
                    signed = run(PYTHON, PEER, "sign", DOMAIN, "rsa", self.keys["rsa"], form, text=message)
                    signed = run(
                        PYTHON, PEER, "sign", DOMAIN, "ed25519", bare, "a=ed25519-sha256", form, text=signed
                    )
                    self.assertEqual(self.seen_by_us(signed), ["pass", "pass"])

    @unittest.skipUnless(OPENDKIM, "opendkim isn't installed")
    def test_ours_by_opendkim(self):
        for name, message in MESSAGES.items():
            if not message.endswith(b"\n"):
                continue  # OpenDKIM's test mode overlooks the last line of such a file
            with self.subTest(name):
                # Debian's OpenDKIM 2.11 doesn't know Ed25519: RSA alone.
                signed = run(TOOL, "sign", DOMAIN, "rsa", self.keys["rsa"], text=message)
                self.assertEqual(self.opendkim_says(signed), ["pass"])

    @unittest.skipUnless(OPENDKIM, "opendkim isn't installed")
    def test_a_changed_one_by_opendkim(self):
        signed = run(TOOL, "sign", DOMAIN, "rsa", self.keys["rsa"], text=MESSAGES["plain"])
        self.assertEqual(self.opendkim_says(signed.replace(b"bis morgen", b"bis gestern")), ["fail"])

    @unittest.skipUnless(OPENDKIM, "opendkim isn't installed")
    def test_theirs_of_opendkim_by_us(self):
        settings = f"Mode s\nDomain {DOMAIN}\nSelector rsa\nKeyFile {self.keys['rsa']}\nRequireSafeKeys no\n"
        for canonical in ("simple/simple", "relaxed/relaxed"):
            for name, message in MESSAGES.items():
                if not message.endswith(b"\n"):
                    continue
                if name == "white space" and canonical.startswith("simple"):
                    continue  # its test mode signs what a milter gets: fields without the spaces before their value
                with self.subTest(f"{name}, {canonical}"):
                    output = self.opendkim(message, settings + f"Canonicalization {canonical}\n")
                    value = output.split("hname='DKIM-Signature' hvalue='")[1].split("'")[0]
                    field = "DKIM-Signature: " + value.replace("\n", "\r\n") + "\r\n"
                    self.assertEqual(self.seen_by_us(field.encode() + message), ["pass"])

    def opendkim(self, message, settings):
        """Runs OpenDKIM's own test mode on a file."""
        file, config = self.here / "message", self.here / "opendkim.conf"
        file.write_bytes(message)
        config.write_text("Syslog no\n" + settings)
        result = subprocess.run([OPENDKIM, "-x", str(config), "-t", str(file), "-vv"], capture_output=True, timeout=60)
        return (result.stdout + result.stderr).decode()

    def opendkim_says(self, message):
        """What OpenDKIM says of signatures, with keys from a file in place of the DNS."""
        output = self.opendkim(message, f"Mode v\nTestPublicKeys {self.plain}\nAlwaysAddARHeader yes\n")
        results = [word.split("=")[1] for word in output.split() if word.startswith("dkim=")]
        self.assertTrue(results, output)
        return results


if __name__ == "__main__":
    unittest.main()
