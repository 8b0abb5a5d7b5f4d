"""`api-demo`: the policy API before a small school, for scenarios that speak to it over HTTP."""

import http.client
import json
import os
import pathlib
import subprocess
import tempfile

from demo_school import ROOT
from postfix_peer import free_port

TOOL = pathlib.Path(os.environ.get("SCHULPOST_API_DEMO", ROOT / ".build/debug/api-demo"))


class APISchool:
    def __init__(self, database=None):
        self.folder = tempfile.TemporaryDirectory(prefix="schulpost-api-")
        self.database = database or pathlib.Path(self.folder.name) / "school.sqlite"
        self.process = None

    def start(self, port=None):
        """- port: where it listens again after `stop()`."""
        self.log = open(pathlib.Path(self.folder.name) / "log", "ab")
        self.process = subprocess.Popen(
            [str(TOOL), str(self.database), str(port or free_port())], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True
        )
        told = json.loads(self.process.stdout.readline())
        self.port, self.token, self.chat_token = told["port"], told["token"], told["chatToken"]
        self.url = f"http://127.0.0.1:{self.port}"
        return self

    def stop(self):
        if self.process:
            self.process.stdin.close()
            self.process.wait(timeout=120)
            self.process.stdout.close()
            self.log.close()
            self.process = None

    def close(self):
        self.stop()
        self.folder.cleanup()

    def log_text(self):
        return (pathlib.Path(self.folder.name) / "log").read_text(errors="replace")

    def request(self, method, path, body=None, token=None, **headers):
        """Status, headers and JSON (or None)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        token = self.token if token is None else token
        sent = {"Content-Type": "application/json", **{name.replace("_", "-"): value for name, value in headers.items()}}
        if token:
            sent["Authorization"] = "Bearer " + token
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
        connection.request(method, path, body, sent)
        response = connection.getresponse()
        text = response.read()
        connection.close()
        return response.status, response.headers, json.loads(text) if text else None

    def check(self, body, **options):
        return self.request("POST", "/api/v1/policy/check", body, **options)


def post(text="Guten Morgen!", **changes):
    """A line of Anna's in a chat of three."""
    return {
        "channel": "chat", "author": {"login": "anna.weber"}, "thread": {"kind": "direct", "id": "t1"},
        "readers": {"people": [{"login": "ben.kaya"}, {"login": "lena.lange"}]}, "content": {"text": text}, **changes,
    }
