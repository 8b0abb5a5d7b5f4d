"""Postfix as other people's mail server, on loopback, in a temporary directory of its own; nothing of the system's own
Postfix is touched or started. One server, several ports, each with the certificate (or none) that a test gives it."""

import os
import pathlib
import pwd
import random
import shutil
import socket
import subprocess
import time


_given = set()


def free_port() -> int:
    """A port that nothing listens on, never the same twice. Below those that the system gives to connections: until the server
    opens it, and while it is away, no client takes it, nor meets itself there."""
    lowest = int(pathlib.Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    for _ in range(1000):
        port = random.randrange(10_000, lowest) if lowest > 11_000 else 0
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            port = probe.getsockname()[1]
        if port not in _given:
            _given.add(port)
            return port
    raise RuntimeError("no port is free")


def wait_for_port(port: int, seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise RuntimeError(f"nothing listens on port {port} after {seconds} s")
            time.sleep(0.05)


class PostfixPeer:
    """`doors` maps a name to a file of key and certificates, or to None for a door without STARTTLS; `ports` has their ports.
    Takes mail for the domains; `messages()` are those that came."""

    def __init__(self, directory: pathlib.Path, domains, doors):
        self.directory = directory
        self.domains = domains
        self.doors = doors
        self.ports = {name: free_port() for name in doors}
        self.mail = directory / "mail"

    def __enter__(self):
        self.directory.mkdir(parents=True, exist_ok=True)
        os.chmod(self.directory, 0o755)
        self._configure()
        subprocess.run(self._command("start"), check=True, stderr=subprocess.DEVNULL)
        for port in self.ports.values():
            wait_for_port(port)
        return self

    def __exit__(self, *_):
        subprocess.run(self._command("stop"), check=False, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def _command(self, word):
        return ["postfix", "-c", str(self.directory / "postfix"), word]

    def messages(self):
        return [file.read_text(errors="replace") for file in sorted(self.mail.glob("*/new/*"))]

    def message(self, token, seconds=120):
        """The one message with `token` in it, once it is filed."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for message in self.messages():
                if token in message:
                    return message
            time.sleep(0.05)
        raise AssertionError(f"no message came within {seconds} s")

    def _configure(self) -> None:
        config, queue, data = (self.directory / name for name in ("postfix", "queue", "data"))
        for path in (config, queue, data, self.mail):
            path.mkdir()
        postfix, nobody = pwd.getpwnam("postfix"), pwd.getpwnam("nobody")
        os.chown(data, postfix.pw_uid, postfix.pw_gid)
        os.chown(self.mail, nobody.pw_uid, nobody.pw_gid)
        (config / "main.cf").write_text(
            f"""
compatibility_level = 3.6
queue_directory = {queue}
data_directory = {data}
maillog_file = {self.directory}/postfix.log
maillog_file_prefixes = {self.directory}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.peer.example
mydestination =
virtual_mailbox_domains = {", ".join(self.domains)}
virtual_mailbox_base = {self.mail}
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:{nobody.pw_uid}
virtual_gid_maps = static:{nobody.pw_gid}
virtual_minimum_uid = 1
smtpd_recipient_restrictions = reject_unauth_destination
smtpd_relay_restrictions = reject_unauth_destination
smtpd_tls_received_header = yes
smtpd_tls_loglevel = 1
alias_maps =
alias_database =
"""
        )
        services = ""
        for name, file in self.doors.items():
            services += f"127.0.0.1:{self.ports[name]} inet n - n - - smtpd\n"
            if file:
                services += f"  -o smtpd_tls_security_level=may\n  -o smtpd_tls_chain_files={file}\n"
        (config / "master.cf").write_text(
            services
            + """pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""
        )
        shutil.copystat("/etc/postfix", config)
