"""A spam checker for Matrix Synapse that asks Schulpost: the school's usage rules hold in the chat as they do in mail.

Synapse loads it from `modules:` in homeserver.yaml; README.md beside this file tells how. Needs Synapse 1.76 or later and
nothing besides: it speaks to Schulpost with Python's own HTTP client, on Synapse's threads.
"""

import collections
import hashlib
import http.client
import json
import logging
import re
import socket
import ssl
import threading
import time
import urllib.parse
from typing import Any, Dict, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from synapse.module_api import NOT_SPAM, ModuleApi
from synapse.module_api.errors import Codes, ConfigError, SynapseError
from synapse.types import UserID

logger = logging.getLogger(__name__)

TEXTS = {
    "de": {
        "away": "Die Nachricht wurde nicht gesendet: Das Postamt der Schule kann sie gerade nicht prüfen. "
        "Bitte versuche es in einigen Minuten noch einmal.",
        "held": "Die Nachricht wurde nicht gesendet: Ein Mensch müsste erst darüber entscheiden.",
        "unknown": "Die Nachricht wurde nicht gesendet: Dieses Konto gehört zu niemandem, den die Schule kennt. "
        "Bitte wende dich an die Administration.",
        "long": "Die Nachricht wurde nicht gesendet: Sie enthält mehr, als sich prüfen lässt. Bitte teile sie auf.",
        "encrypted": "Die Nachricht wurde nicht gesendet: In diesem Chat gelten die Regeln der Schule, und verschlüsselte "
        "Räume lassen sich nicht prüfen. Bitte schreibe in einem unverschlüsselten Raum.",
    },
    "en": {
        "away": "The message was not sent: the school's post office can't check it at the moment. "
        "Please try again in some minutes.",
        "held": "The message was not sent: a person would have to decide on it first.",
        "unknown": "The message was not sent: this account belongs to nobody whom the school knows. "
        "Please ask the administrators.",
        "long": "The message was not sent: it holds more than can be checked. Please send it in parts.",
        "encrypted": "The message was not sent: the school's rules hold in this chat, and encrypted rooms can't be checked. "
        "Please write in a room without encryption.",
    },
}

# Events in which nobody reads anything: settings of a room, calls, checks of keys. All others are judged, known or not.
MACHINE_EVENTS = {
    "m.room.create", "m.room.power_levels", "m.room.join_rules", "m.room.history_visibility", "m.room.guest_access",
    "m.room.encryption", "m.room.server_acl", "m.room.pinned_events", "m.room.avatar", "m.room.aliases", "m.space.child",
    "m.space.parent", "m.room.member",  # the last by `check_event_allowed`
}
MACHINE_EVENTS_BEGIN = (
    "m.call.", "m.rtc.", "m.key.verification.", "org.matrix.call.", "org.matrix.msc3401.call", "org.matrix.msc4075.",
    "org.matrix.msc4143.",
)
# Said like a message: who reads it is counted like a message's readers. Anything else changes what is there.
MESSAGES = {"m.room.message", "m.sticker", "m.room.encrypted", "m.poll.start", "org.matrix.msc3381.poll.start"}
FILES = {"m.image", "m.file", "m.audio", "m.video"}

# What programs read and people don't, where it is a single word.
MACHINE_KEYS = {
    "msgtype", "format", "rel_type", "event_id", "mimetype", "id", "kind", "type", "algorithm", "session_id", "sender_key",
    "ciphertext", "device_id", "call_id", "party_id", "user_ids", "via", "blurhash", "xyz.amorgan.blurhash", "k", "iv", "alg",
    "kty", "key_ops", "sha256", "v", "answers", "m.selections", "replacement_room", "room_version", "public_key",
    "key_validity_url", "creatorUserId", "redacts", "from_device", "transaction_id", "mxid", "token",
    "join_authorised_via_users_server",
}
ONE_WORD = re.compile(r"[!-~]{1,1000}")
# Where a file or a place is; anything else in their stead is a link to be judged.
PLACES = re.compile(r"(mxc://|geo:)[!-~]{1,1000}")

# More than this in one event isn't sent; Synapse itself takes 65,536 octets.
LONGEST_TEXT = 200_000
LONGEST_HTML = 1_000_000
DEEPEST = 30
MOST_STRINGS = 5_000
MOST_READERS = 2_000
# How long somebody whom Schulpost doesn't know is not asked about again, in seconds.
UNKNOWN_INTERVAL = 300
# How long a name that was taken is not asked about again, in seconds.
NAME_INTERVAL = 3_600


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


class TooMuch(Exception):
    """An event holds more than can be judged."""


class Said:
    """All that people read in an event's content: texts and HTML, each once, in the order of their weight."""

    def __init__(self, content: Any):
        self.texts: List[str] = []
        self.pages: List[str] = []
        self._seen: set = set()
        self._strings = 0
        self._walk(content, "", False, 0)
        if len(self.text) > LONGEST_TEXT or len(self.html) > LONGEST_HTML:
            raise TooMuch()

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def html(self) -> str:
        return "<hr>".join(self.pages)

    def _walk(self, value: Any, key: str, is_html: bool, depth: int) -> None:
        if depth > DEEPEST:
            raise TooMuch()
        if isinstance(value, str):
            self._add(value, key, is_html or key == "formatted_body" or key.endswith(".html"))
        elif isinstance(value, Mapping):
            is_page = value.get("mimetype") == "text/html"
            # What an edit shows comes first, then what old programs show of it.
            for name in sorted(value, key=lambda name: (name != "m.new_content", name != "body")):
                self._walk(value[name], str(name), is_page and name == "body", depth + 1)
        elif isinstance(value, (list, tuple)):
            for element in value:
                self._walk(element, key, is_html, depth + 1)

    def _add(self, text: str, key: str, is_html: bool) -> None:
        self._strings += 1
        if self._strings > MOST_STRINGS:
            raise TooMuch()
        if PLACES.fullmatch(text):
            return
        if (key in MACHINE_KEYS or key.startswith("ed25519:")) and ONE_WORD.fullmatch(text):
            return
        if key in ("alias", "alt_aliases"):
            text = alias_words(text.partition(":")[0])
        # Programs put a star before an edit's text for those who don't know edits.
        known = text.strip()
        known = known[2:] if known.startswith("* ") else known
        if not known or known in self._seen:
            return
        self._seen.add(known)
        (self.pages if is_html else self.texts).append(text)


def alias_words(localpart: str) -> str:
    """A room's address as words: what stands between them there are signs."""
    return re.sub(r"[#._\-+=/]+", " ", localpart).strip()


def has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def is_replacement(content: Mapping[str, Any]) -> bool:
    relation = content.get("m.relates_to")
    return isinstance(relation, Mapping) and relation.get("rel_type") == "m.replace"


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
        # Names that were taken, and until when they aren't asked about again.
        self.names: "collections.OrderedDict[str, float]" = collections.OrderedDict()
        api.register_spam_checker_callbacks(
            check_event_for_spam=self.check_event_for_spam, user_may_create_room_alias=self.user_may_create_room_alias
        )
        api.register_third_party_rules_callbacks(
            check_event_allowed=self.check_event_allowed, on_create_room=self.on_create_room,
            on_profile_update=self.on_profile_update,
        )

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
        if event.type in MACHINE_EVENTS or event.type.startswith(MACHINE_EVENTS_BEGIN):
            return NOT_SPAM
        if event.sender in self.settings.exempt_users:
            return NOT_SPAM
        if event.type == "m.room.encrypted" and self.settings.encrypted == "refuse":
            return self._forbid(self.texts["encrypted"])
        try:
            content = self._content(event)
        except TooMuch:
            return self._forbid(self.texts["long"])
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
        """The content as the API wants it; nil where nothing is said (a redacted event, a reaction without letters)."""
        if event.type == "m.room.encrypted":
            return {"text": ""}
        said = Said(event.content)
        content: Dict[str, Any] = {}
        if said.texts:
            content["text"] = said.text
        if said.pages:
            content["html"] = said.html
        files = self._files(event)
        if files:
            content["attachments"] = files
        if event.type not in MESSAGES and not files and not has_letters(said.text + said.html):
            return None
        return content or None

    def _files(self, event: Any) -> List[Dict[str, Any]]:
        """Names and sizes: of an edit's file as well as of what old programs show in its place."""
        contents = [event.content]
        if isinstance(event.content.get("m.new_content"), Mapping):
            contents.append(event.content["m.new_content"])
        files: List[Dict[str, Any]] = []
        for content in contents:
            if content.get("msgtype") not in FILES and event.type != "m.sticker":
                continue
            info = content.get("info") if isinstance(content.get("info"), Mapping) else {}
            size = info.get("size")
            name = next((content[key] for key in ("filename", "body") if isinstance(content.get(key), str)), "")
            file = {"name": name[:255], "size": size if isinstance(size, int) and 0 <= size <= 2_000_000_000 else 0}
            if file not in files:
                files.append(file)
        return files

    # Names: of people, rooms and their addresses

    async def user_may_create_room_alias(self, user_id: str, room_alias: Any) -> Any:
        return await self._name(user_id, [alias_words(room_alias.localpart)]) or NOT_SPAM

    async def on_create_room(self, requester: Any, config: Mapping[str, Any], is_requester_admin: bool) -> None:
        """The name, topic and address that a room is made with, and whatever else it begins with."""
        state = config.get("initial_state")
        shown = [
            event.get("content") for event in (state if isinstance(state, list) else [])
            if isinstance(event, Mapping) and str(event.get("type")) not in MACHINE_EVENTS
        ]
        content = {"name": config.get("name"), "topic": config.get("topic"), "alias": config.get("room_alias_name"), "state": shown}
        await self._demand(requester.user.to_string(), content)

    async def check_event_allowed(self, event: Any, state_events: Mapping[Any, Any]) -> Tuple[bool, Optional[dict]]:
        """The name that somebody has in one room, and the reason with which somebody comes, goes or is sent away."""
        if event.type == "m.room.member" and self.api.is_mine(event.sender):
            await self._demand(event.sender, event.content, of=event.state_key)
        return True, None

    async def on_profile_update(self, user_id: str, new_profile: Any, by_admin: bool, deactivation: bool) -> None:
        """The name that somebody has everywhere. Synapse says so when it is set: it is taken back."""
        name = new_profile.display_name
        if by_admin or deactivation or not name or name == self._login(user_id):
            return
        if await self._name(user_id, [name]):
            await self.api.set_displayname(UserID.from_string(user_id), self._login(user_id))

    async def _demand(self, user_id: str, content: Mapping[str, Any], of: Optional[str] = None) -> None:
        """Raises what Synapse shows to whoever asked for it.
        - of: the member whom it is about, whose name everywhere is known already."""
        try:
            said = Said(content)
        except TooMuch:
            raise SynapseError(403, self.texts["long"], Codes.FORBIDDEN) from None
        texts = said.texts + said.pages
        known = {"join", "invite", "leave", "ban", "knock"} if of is not None else set()
        if of is not None and self.api.is_mine(of):
            profile = await self.api.get_profile_for_user(self._login(of))
            known |= {self._login(of), profile.display_name}
        refusal = await self._name(user_id, [text for text in texts if text not in known])
        if refusal:
            code, fields = refusal
            raise SynapseError(403, fields["error"], code, {name: fields[name] for name in fields if name != "error"})

    async def _name(self, user_id: str, names: List[str]) -> Optional[Tuple[Codes, Dict[str, Any]]]:
        """Why these can't be: nil where nothing stands against them. Everyone of the school may read them."""
        text = "\n".join(name for name in names if name and has_letters(name))
        if not text or user_id in self.settings.exempt_users:
            return None
        if len(text) > LONGEST_TEXT:
            return self._forbid(self.texts["long"])
        digest = hashlib.sha256(json.dumps([user_id, text]).encode()).hexdigest()
        if self.names.get(digest, 0) > time.monotonic():
            return None
        key = f"name:{digest}:{int(time.time()) // NAME_INTERVAL}"
        question = {
            "channel": "chat", "author": self._author(user_id), "thread": {"kind": "open", "id": "names", "isEdit": True},
            "readers": {}, "content": {"text": text},
        }
        try:
            try:
                judgement = await self.api.defer_to_thread(self.client.check, question, key)
            except Refused as refused:
                if refused.field != "author":
                    raise
                # An account without a person may have a name: a bot's.
                question["author"] = {"outsider": True}
                judgement = await self.api.defer_to_thread(self.client.check, question, key + ":outsider")
        except (Away, Refused) as error:
            logger.warning("Schulpost can't be asked about a name (%s)", type(error).__name__)
            return None if self.settings.when_away == "allow" else self._forbid(self.texts["away"])
        answer = self._answer(judgement)
        if answer != NOT_SPAM:
            return answer
        self.names[digest] = time.monotonic() + NAME_INTERVAL
        while len(self.names) > 10_000:
            self.names.popitem(last=False)
        return None

    @staticmethod
    def _login(user_id: str) -> str:
        return user_id[1:].partition(":")[0]

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
        if is_replacement(event.content) or event.type not in MESSAGES:
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
        return {self.settings.user_names: self._login(user_id)}

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
