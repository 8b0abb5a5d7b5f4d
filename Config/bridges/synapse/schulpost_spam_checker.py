"""A spam checker for Matrix Synapse that asks Schulpost: the school's usage rules hold in the chat as they do in mail.

Synapse loads it from `modules:` in homeserver.yaml; README.md beside this file tells how. Needs Synapse 1.60 or later and
nothing besides: it speaks to Schulpost with Python's own HTTP client, on Synapse's threads.
"""

import collections
import http.client
import json
import logging
import socket
import ssl
import threading
import time
import urllib.parse
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Tuple

from synapse.module_api import NOT_SPAM, ModuleApi
from synapse.module_api.errors import Codes, ConfigError

logger = logging.getLogger(__name__)

TEXTS = {
    "de": {
        "away": "Die Nachricht wurde nicht gesendet: Das Postamt der Schule kann sie gerade nicht prüfen. "
        "Bitte versuche es in einigen Minuten noch einmal.",
        "held": "Die Nachricht wurde nicht gesendet: Ein Mensch müsste erst darüber entscheiden.",
        "unknown": "Die Nachricht wurde nicht gesendet: Dieses Konto gehört zu niemandem, den die Schule kennt. "
        "Bitte wende dich an die Administration.",
        "encrypted": "Die Nachricht wurde nicht gesendet: In diesem Chat gelten die Regeln der Schule, und verschlüsselte "
        "Räume lassen sich nicht prüfen. Bitte schreibe in einem unverschlüsselten Raum.",
    },
    "en": {
        "away": "The message was not sent: the school's post office can't check it at the moment. "
        "Please try again in some minutes.",
        "held": "The message was not sent: a person would have to decide on it first.",
        "unknown": "The message was not sent: this account belongs to nobody whom the school knows. "
        "Please ask the administrators.",
        "encrypted": "The message was not sent: the school's rules hold in this chat, and encrypted rooms can't be checked. "
        "Please write in a room without encryption.",
    },
}

# What is judged; anything else (reactions, calls, receipts) passes.
MESSAGES = {"m.room.message", "m.sticker", "m.room.encrypted", "m.room.topic", "m.room.name"}
FILES = {"m.image", "m.file", "m.audio", "m.video"}

LONGEST_TEXT = 200_000
LONGEST_HTML = 1_000_000
MOST_READERS = 2_000
# How long somebody whom Schulpost doesn't know is not asked about again, in seconds.
UNKNOWN_INTERVAL = 300


class Settings(NamedTuple):
    url: urllib.parse.SplitResult
    token: str
    timeout: float
    ca_file: Optional[str]
    when_away: str
    unknown_users: str
    encrypted: str
    user_names: str
    direct_members: int
    exempt_users: frozenset
    language: str


class Away(Exception):
    """Schulpost can't be reached, or can't judge now."""


class Refused(Exception):
    """Schulpost doesn't take the question: what its problem document (RFC 9457) says."""

    def __init__(self, status: int, problem: Mapping[str, Any]):
        super().__init__(f"{status} {problem.get('detail', '')}")
        self.status = status
        self.problem = problem

    @property
    def field(self) -> str:
        errors = self.problem.get("errors") or [{}]
        return errors[0].get("field", "")


class PolicyClient:
    """Asks Schulpost. Blocking: for a thread. Keeps one connection a thread."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.threads = threading.local()
        self.context = None
        if settings.url.scheme == "https":
            self.context = ssl.create_default_context(cafile=settings.ca_file)

    def check(self, question: Mapping[str, Any], key: str) -> Dict[str, Any]:
        """The judgement. Raises `Away` or `Refused`."""
        body = json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")
        headers = {
            "Authorization": "Bearer " + self.settings.token,
            "Content-Type": "application/json",
            "Idempotency-Key": key,
        }
        deadline = time.monotonic() + self.settings.timeout
        while True:
            connection, is_new = self._connection()
            try:
                connection.request("POST", self.settings.url.path + "/api/v1/policy/check", body, headers)
                response = connection.getresponse()
                text = response.read(4 << 20)
                break
            except (OSError, http.client.HTTPException) as error:
                self._forget()
                # A kept connection may have been closed meanwhile. Asking again is safe: the key is the same.
                if is_new or time.monotonic() > deadline:
                    raise Away(type(error).__name__) from error
        try:
            answer = json.loads(text) if text else {}
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise Away(f"status {response.status} without JSON")
        if response.status == 200:
            return answer
        if response.status in (429, 500, 502, 503, 504):
            raise Away(f"status {response.status}")
        raise Refused(response.status, answer)

    def _connection(self) -> Tuple[http.client.HTTPConnection, bool]:
        kept = getattr(self.threads, "connection", None)
        if kept is not None:
            return kept, False
        url, timeout = self.settings.url, self.settings.timeout
        if self.context:
            made: http.client.HTTPConnection = http.client.HTTPSConnection(
                url.hostname or "", url.port, timeout=timeout, context=self.context
            )
        else:
            made = http.client.HTTPConnection(url.hostname or "", url.port, timeout=timeout)
        try:
            made.connect()
            made.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            raise Away(type(error).__name__) from error
        self.threads.connection = made
        return made, True

    def _forget(self) -> None:
        kept = getattr(self.threads, "connection", None)
        self.threads.connection = None
        if kept is not None:
            kept.close()


class SchulpostSpamChecker:
    """The module that Synapse loads."""

    def __init__(self, config: Settings, api: ModuleApi):
        self.settings = config
        self.api = api
        self.client = PolicyClient(config)
        self.texts = TEXTS[config.language]
        # User ids that Schulpost doesn't know, and until when that is believed.
        self.unknown: "collections.OrderedDict[str, float]" = collections.OrderedDict()
        api.register_spam_checker_callbacks(check_event_for_spam=self.check_event_for_spam)

    # Configuration

    @staticmethod
    def parse_config(config: Mapping[str, Any]) -> Settings:
        known = {
            "url", "token_file", "timeout_seconds", "ca_file", "when_away", "unknown_users", "encrypted_messages",
            "user_names", "direct_members", "exempt_users", "language",
        }
        for name in config:
            if name not in known:
                raise ConfigError(f"schulpost_spam_checker: unknown key {name!r}; there are: {', '.join(sorted(known))}")

        def choice(name: str, default: str, *choices: str) -> str:
            value = config.get(name, default)
            if value not in choices:
                raise ConfigError(f"schulpost_spam_checker: {name} must be one of {', '.join(choices)}")
            return value

        url = urllib.parse.urlsplit(str(config.get("url", "")).rstrip("/"))
        if url.scheme not in ("http", "https") or not url.hostname:
            raise ConfigError("schulpost_spam_checker: url must be https://HOST or, on this machine, http://HOST:PORT")
        if "token_file" not in config:
            raise ConfigError("schulpost_spam_checker: token_file must name the file with the token")
        try:
            with open(config["token_file"], encoding="ascii") as file:
                token = file.read().strip()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"schulpost_spam_checker: token_file can't be read: {error}") from error
        if not token.startswith("schulpost_"):
            raise ConfigError("schulpost_spam_checker: token_file holds no token of Schulpost")
        timeout = config.get("timeout_seconds", 3)
        if not isinstance(timeout, (int, float)) or not 0.1 <= timeout <= 60:
            raise ConfigError("schulpost_spam_checker: timeout_seconds must be a number from 0.1 to 60")
        direct = config.get("direct_members", 2)
        if not isinstance(direct, int) or not 2 <= direct <= 100:
            raise ConfigError("schulpost_spam_checker: direct_members must be an integer from 2 to 100")
        return Settings(
            url=url,
            token=token,
            timeout=float(timeout),
            ca_file=config.get("ca_file"),
            when_away=choice("when_away", "refuse", "refuse", "allow"),
            unknown_users=choice("unknown_users", "refuse", "refuse", "outsider"),
            encrypted=choice("encrypted_messages", "count", "count", "refuse"),
            user_names=choice("user_names", "login", "login", "externalId", "id"),
            direct_members=direct,
            exempt_users=frozenset(config.get("exempt_users", [])),
            language=choice("language", "de", "de", "en"),
        )

    # Judging

    async def check_event_for_spam(self, event: Any) -> Any:
        if event.type not in MESSAGES or event.sender in self.settings.exempt_users:
            return NOT_SPAM
        if event.type == "m.room.encrypted" and self.settings.encrypted == "refuse":
            return self._forbid(self.texts["encrypted"])
        content = self._content(event)
        if content is None:
            return NOT_SPAM
        try:
            members = await self._members(event.room_id)
            thread = await self._thread(event, len(members))
            judgement = await self._ask(event, thread, members, content)
        except Away as away:
            # No content, no names: only that it happened.
            logger.warning("Schulpost can't be asked (%s); the answer is %r", away, self.settings.when_away)
            return NOT_SPAM if self.settings.when_away == "allow" else self._forbid(self.texts["away"])
        except Refused as refused:
            if refused.field == "author":
                return self._forbid(self.texts["unknown"])
            logger.error("Schulpost doesn't take the question: %s %s", refused.status, refused.field)
            return NOT_SPAM if self.settings.when_away == "allow" else self._forbid(self.texts["away"])
        return self._answer(judgement)

    async def _ask(self, event: Any, thread: Dict[str, Any], members: List[str], content: Dict[str, Any]) -> Dict[str, Any]:
        author = self._author(event.sender)
        if self.settings.unknown_users == "outsider" and self._is_unknown(event.sender):
            author = {"outsider": True}
        others = [member for member in members if member != event.sender]
        # Each round learns of one account that Schulpost doesn't know: a bot, or somebody who has left.
        for round_number in range(50):
            readers, named = self._readers(others)
            question = {"channel": "chat", "author": author, "thread": thread, "readers": readers, "content": content}
            try:
                return await self.api.defer_to_thread(self.client.check, question, f"{event.event_id}:{round_number}"[:255])
            except Refused as refused:
                if refused.status != 422:
                    raise
                if refused.field == "author" and self.settings.unknown_users == "outsider" and "outsider" not in author:
                    self._remember_unknown(event.sender)
                    author = {"outsider": True}
                elif refused.field.startswith("readers.people["):
                    place = int(refused.field[len("readers.people["):].partition("]")[0])
                    self._remember_unknown(named[place])
                else:
                    raise
        raise Away("too many unknown readers")

    def _answer(self, judgement: Mapping[str, Any]) -> Any:
        verdict = judgement.get("verdict")
        if verdict == "accept":
            return NOT_SPAM
        language = self.settings.language
        if verdict == "hold":
            # Synapse can't keep a message until somebody has decided.
            lines = [self.texts["held"]]
            for finding in judgement.get("findings", []):
                if finding.get("action") == "hold":
                    lines += finding.get("explanation", {}).get(language, [])
        else:
            lines = list(judgement.get("explanation", {}).get(language, []))
        return self._forbid("\n".join(lines), judgement)

    def _forbid(self, text: str, judgement: Mapping[str, Any] = {}) -> Tuple[Codes, Dict[str, Any]]:
        # `error` takes the place of Synapse's own words: programs show it to the author.
        fields: Dict[str, Any] = {"error": text}
        if "decision" in judgement:
            fields["org.schulpost.decision"] = judgement["decision"]
            fields["org.schulpost.rules"] = [
                finding.get("rule") for finding in judgement.get("findings", []) if finding.get("action") != "observe"
            ]
        if "retryAfter" in judgement:
            fields["org.schulpost.retry_after_s"] = judgement["retryAfter"]
        return Codes.FORBIDDEN, fields

    # What is said

    def _content(self, event: Any) -> Optional[Dict[str, Any]]:
        """The content as the API wants it; nil where nothing is said (a redacted event)."""
        content = event.content
        if event.type == "m.room.encrypted":
            return {"text": ""}
        if event.type in ("m.room.topic", "m.room.name"):
            text = content.get("topic" if event.type == "m.room.topic" else "name")
            return {"text": text[:LONGEST_TEXT]} if isinstance(text, str) and text else None
        relation = content.get("m.relates_to")
        if isinstance(relation, Mapping) and relation.get("rel_type") == "m.replace":
            replacement = content.get("m.new_content")
            content = replacement if isinstance(replacement, Mapping) else content
        said: Dict[str, Any] = {}
        body = content.get("body")
        if isinstance(body, str):
            said["text"] = body[:LONGEST_TEXT]
        html = content.get("formatted_body")
        if content.get("format") == "org.matrix.custom.html" and isinstance(html, str):
            said["html"] = html[:LONGEST_HTML]
        if content.get("msgtype") in FILES or event.type == "m.sticker":
            info = content.get("info") if isinstance(content.get("info"), Mapping) else {}
            size = info.get("size")
            name = content.get("filename") if isinstance(content.get("filename"), str) else said.get("text", "")
            said["attachments"] = [
                {"name": name[:255], "size": size if isinstance(size, int) and 0 <= size <= 2_000_000_000 else 0}
            ]
        return said or None

    async def _thread(self, event: Any, members: int) -> Dict[str, Any]:
        relation = event.content.get("m.relates_to")
        relation = relation if isinstance(relation, Mapping) else {}
        kind, creator = await self._kind(event, members)
        thread: Dict[str, Any] = {"kind": kind, "id": event.room_id[:255]}
        if kind == "room" and creator and self.api.is_mine(creator) and not self._is_unknown(creator):
            thread["openedBy"] = self._author(creator)
        if relation.get("rel_type") == "m.thread" and isinstance(relation.get("event_id"), str):
            thread["isReply"] = True
            if kind != "direct":
                thread["id"] = f"{event.room_id} {relation['event_id']}"[:255]
        elif isinstance(relation.get("m.in_reply_to"), Mapping):
            thread["isReply"] = True
        if relation.get("rel_type") == "m.replace" or event.type in ("m.room.topic", "m.room.name"):
            thread["isEdit"] = True
        depth = getattr(event, "depth", 0)
        if isinstance(depth, int) and 1 <= depth <= 1_000_000_000:
            thread["position"] = depth
        return thread

    # Who says it, and who reads it

    async def _members(self, room_id: str) -> List[str]:
        state = await self.api.get_room_state(room_id, [("m.room.member", None)])
        members = [
            event.state_key for event in state.values() if event.content.get("membership") in ("join", "invite")
        ]
        return sorted(members)

    async def _kind(self, event: Any, members: int) -> Tuple[str, str]:
        """The kind of the thread, and who has made the room."""
        state = await self.api.get_room_state(event.room_id, [("m.room.join_rules", ""), ("m.room.create", "")])
        created = state.get(("m.room.create", ""))
        creator = created.sender if created is not None else ""
        # Whoever makes a room and fills it has chosen its readers, be it called public or not.
        if members <= self.settings.direct_members or creator == event.sender:
            return "direct", creator
        rules = state.get(("m.room.join_rules", ""))
        is_public = rules is not None and rules.content.get("join_rule") == "public"
        return ("open" if is_public else "room"), creator

    def _author(self, user_id: str) -> Dict[str, Any]:
        if not self.api.is_mine(user_id):
            return {"outsider": True}
        return {self.settings.user_names: user_id[1:].partition(":")[0]}

    def _readers(self, members: List[str]) -> Tuple[Dict[str, Any], List[str]]:
        """The readers, and the user ids of those who are named, in their order."""
        named: List[str] = []
        outside: "collections.Counter[str]" = collections.Counter()
        for member in members:
            is_mine = self.api.is_mine(member)
            if is_mine and not self._is_unknown(member) and len(named) < MOST_READERS:
                named.append(member)
            elif is_mine:
                # Accounts of the school's own server without a person: bots and the like reach nobody.
                continue
            else:
                outside[member.partition(":")[2].partition(":")[0].lower()] += 1
        readers: Dict[str, Any] = {"people": [self._author(member) for member in named]}
        domains = [{"domain": domain, "count": count} for domain, count in sorted(outside.items())[:100]]
        if domains:
            readers["outside"] = domains
        return readers, named

    def _is_unknown(self, user_id: str) -> bool:
        end = self.unknown.get(user_id)
        if end is None:
            return False
        if end < time.monotonic():
            del self.unknown[user_id]
            return False
        return True

    def _remember_unknown(self, user_id: str) -> None:
        self.unknown[user_id] = time.monotonic() + UNKNOWN_INTERVAL
        while len(self.unknown) > 10_000:
            self.unknown.popitem(last=False)
