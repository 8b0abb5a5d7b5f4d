"""Postfix handing to Dovecot over LMTP, on loopback, in a temporary directory of its own: the peer of the intake figures.

Nothing of the system's own Postfix or Dovecot is touched or started. Both run with their defaults where those are
about durability (Postfix syncs its queue, Dovecot syncs what LMTP delivers); content checks, which they don't have
without a milter, are left out, to their advantage.
"""

import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests/Scenarios"))
from postfix_peer import free_port, wait_for_port  # noqa: E402

DOMAIN = "bench.example"


class PostfixDovecot:
    """Start with `with PostfixDovecot(directory) as peer`; `peer.port` takes mail for anyone at `DOMAIN`."""

    def __init__(self, directory: pathlib.Path, process_limit: int = 100):
        self.directory = directory
        self.process_limit = process_limit
        self.port = free_port()
        self.lmtp_port = free_port()
        self.imap_port = free_port()
        self.mail = directory / "mail"

    def __enter__(self):
        self.directory.mkdir(parents=True, exist_ok=True)
        os.chmod(self.directory, 0o755)
        self._configure_dovecot()
        self._configure_postfix()
        subprocess.run(["dovecot", "-c", str(self.directory / "dovecot.conf")], check=True)
        wait_for_port(self.lmtp_port)
        subprocess.run(
            ["postfix", "-c", str(self.directory / "postfix"), "start"], check=True, stderr=subprocess.DEVNULL
        )
        wait_for_port(self.port)
        return self

    def __exit__(self, *_):
        for command in (
            ["postfix", "-c", str(self.directory / "postfix"), "stop"],
            ["doveadm", "-c", str(self.directory / "dovecot.conf"), "stop"],
        ):
            subprocess.run(command, check=False, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def filed(self) -> int:
        """How many messages stand in mailboxes."""
        count = 0
        for new in self.mail.glob("*/Maildir/new"):
            count += sum(1 for _ in os.scandir(new))
        return count

    def clear(self) -> None:
        for new in self.mail.glob("*/Maildir/new"):
            for entry in os.scandir(new):
                os.unlink(entry.path)

    def wait_until_filed(self, count: int, seconds: float = 300) -> None:
        deadline = time.monotonic() + seconds
        while self.filed() < count:
            if time.monotonic() > deadline:
                raise RuntimeError(f"only {self.filed()} of {count} messages were filed")
            time.sleep(0.02)

    def _configure_dovecot(self) -> None:
        owner = pwd.getpwnam("nobody")
        self.mail.mkdir()
        os.chown(self.mail, owner.pw_uid, owner.pw_gid)
        run = self.directory / "dovecot-run"
        (self.directory / "dovecot.conf").write_text(
            f"""
protocols = imap lmtp
base_dir = {run}
state_dir = {run}
log_path = {self.directory}/dovecot.log
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
default_internal_user = dovecot
default_login_user = dovenull
first_valid_uid = 1
mail_location = maildir:{self.mail}/%n/Maildir
passdb {{
  driver = static
  args = password=bench
}}
userdb {{
  driver = static
  args = uid={owner.pw_uid} gid={owner.pw_gid} home={self.mail}/%n allow_all_users=yes
}}
service imap-login {{
  inet_listener imap {{
    port = {self.imap_port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service lmtp {{
  process_limit = {self.process_limit}
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {self.lmtp_port}
  }}
}}
"""
        )

    def _configure_postfix(self) -> None:
        config = self.directory / "postfix"
        queue = self.directory / "queue"
        data = self.directory / "postfix-data"
        for path in (config, queue, data):
            path.mkdir()
        postfix = pwd.getpwnam("postfix")
        os.chown(data, postfix.pw_uid, postfix.pw_gid)
        (config / "main.cf").write_text(
            f"""
compatibility_level = 3.6
queue_directory = {queue}
data_directory = {data}
maillog_file = {self.directory}/postfix.log
maillog_file_prefixes = {self.directory}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.{DOMAIN}
mydestination =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = {DOMAIN}
virtual_transport = lmtp:inet:127.0.0.1:{self.lmtp_port}
smtpd_recipient_restrictions = reject_unauth_destination
smtpd_relay_restrictions = reject_unauth_destination
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
message_size_limit = 30000000
default_process_limit = {self.process_limit}
lmtp_destination_concurrency_limit = {self.process_limit}
initial_destination_concurrency = 20
alias_maps =
alias_database =
"""
        )
        (config / "master.cf").write_text(
            f"""
127.0.0.1:{self.port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
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
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""
        )
        shutil.copystat("/etc/postfix", config)
