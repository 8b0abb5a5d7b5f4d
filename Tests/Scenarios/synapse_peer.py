"""A Matrix Synapse of its own, with Schulpost's spam checker, and a small client. From PyPI's `matrix-synapse`, in the
environment named by `SCHULPOST_SYNAPSE` (a folder with `bin/python`), else in the Python that runs the tests."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

from demo_school import ROOT, until
from postfix_peer import free_port

SERVER = "lindenschule.example"


def python():
    folder = os.environ.get("SCHULPOST_SYNAPSE")
    return str(pathlib.Path(folder) / "bin/python") if folder else sys.executable


def is_there():
    return subprocess.run([python(), "-c", "import synapse.app.homeserver"], capture_output=True).returncode == 0


class Synapse:
    """Started by `start()`; users are made with the shared secret of registration."""

    SECRET = "for this test alone"

    def __init__(self, module):
        """- module: the settings of the spam checker."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="schulpost-synapse-"))
        self.port = free_port()
        self.process = None
        (self.folder / "log.yaml").write_text(
            "version: 1\nformatters: {plain: {format: '%(levelname)s %(name)s %(message)s'}}\n"
            f"handlers: {{file: {{class: logging.FileHandler, filename: {self.folder}/synapse.log, formatter: plain}}}}\n"
            "root: {level: DEBUG, handlers: [file]}\n"
        )
        self.config = self.folder / "homeserver.yaml"
        self.config.write_text(
            json.dumps(  # JSON is YAML
                {
                    "server_name": SERVER, "pid_file": str(self.folder / "pid"), "report_stats": False,
                    "listeners": [
                        {"port": self.port, "type": "http", "bind_addresses": ["127.0.0.1"], "tls": False,
                         "resources": [{"names": ["client"], "compress": False}]}
                    ],
                    "database": {"name": "sqlite3", "args": {"database": str(self.folder / "synapse.db")}},
                    "log_config": str(self.folder / "log.yaml"), "media_store_path": str(self.folder / "media"),
                    "registration_shared_secret": self.SECRET, "macaroon_secret_key": "m" * 32, "form_secret": "f" * 32,
                    "signing_key_path": str(self.folder / "signing.key"), "trusted_key_servers": [],
                    "suppress_key_server_warning": True,
                    "bcrypt_rounds": 4,
                    "rc_message": {"per_second": 1000, "burst_count": 1000},
                    "rc_login": {kind: {"per_second": 1000, "burst_count": 1000} for kind in ("address", "account", "failed_attempts")},
                    "rc_joins": {kind: {"per_second": 1000, "burst_count": 1000} for kind in ("local", "remote")},
                    "rc_joins_per_room": {"per_second": 1000, "burst_count": 1000},
                    "rc_invites": {kind: {"per_second": 1000, "burst_count": 1000} for kind in ("per_room", "per_user", "per_issuer")},
                    "rc_room_creation": {"per_second": 1000, "burst_count": 1000},
                    "modules": [{"module": "schulpost_spam_checker.SchulpostSpamChecker", "config": module}],
                }
            )
        )

    def start(self):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "Config/bridges/synapse"), "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run(
            [python(), "-m", "synapse.app.homeserver", "-c", str(self.config), "--generate-keys"],
            check=True, capture_output=True, env=environment,
        )
        self.process = subprocess.Popen(
            [python(), "-m", "synapse.app.homeserver", "-c", str(self.config)],
            env=environment, stdout=subprocess.DEVNULL, stderr=(self.folder / "stderr").open("wb"),
        )

        def ready():
            assert self.process.poll() is None, (self.folder / "stderr").read_text()[-3000:]
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/_matrix/client/versions", timeout=20).close()
                return True
            except OSError:
                return False

        until(ready, "Synapse to open", 300)

    def log(self):
        return (self.folder / "synapse.log").read_text(errors="replace")

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=120)

    def register(self, name, admin=False):
        """A client of a new user."""
        import hashlib
        import hmac

        path = "/_synapse/admin/v1/register"
        nonce = self.request("GET", path)[1]["nonce"]
        words = [nonce, name, "Gurke!Zelt7Nebel", "admin" if admin else "notadmin"]
        mac = hmac.new(self.SECRET.encode(), "\0".join(words).encode(), hashlib.sha1).hexdigest()
        status, answer = self.request(
            "POST", path, {"nonce": nonce, "username": name, "password": words[2], "admin": admin, "mac": mac}
        )
        assert status == 200, answer
        return Client(self, answer["user_id"], answer["access_token"])

    def request(self, method, path, body=None, token=None):
        """Status and JSON."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", **({"Authorization": "Bearer " + token} if token else {})},
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)


class Client:
    count = 0

    def __init__(self, server, user, token):
        self.server, self.user, self.token = server, user, token

    def call(self, method, path, body=None):
        return self.server.request(method, "/_matrix/client/v3" + path, body, self.token)

    def create_room(self, *invited, **options):
        status, answer = self.call("POST", "/createRoom", {"invite": [other.user for other in invited], **options})
        assert status == 200, answer
        for other in invited:
            status, joined = other.call("POST", f"/rooms/{answer['room_id']}/join", {})
            assert status == 200, joined
        return answer["room_id"]

    def send(self, room, content, kind="m.room.message"):
        Client.count += 1
        content = {"msgtype": "m.text", "body": content} if isinstance(content, str) else content
        return self.call("PUT", f"/rooms/{room}/send/{kind}/t{Client.count}", content)
