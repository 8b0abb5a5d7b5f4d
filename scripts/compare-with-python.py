#!/usr/bin/env python3
"""compare-with-python.py [--show] MESSAGE_JSON DIRECTORY…: compares what message-json sees in mail files with Python's `email`.

Compared, for each file: the decoded subject, the parts and their types, the file names, the decoded texts. A difference is
explained by a rule of this file (a kind, with its reason) or by a line of compare-with-python.tsv (a file, with its reason);
any other one ends the program with 1. The files are real people's mail: their words are printed with --show only.
"""
import collections
import email
import email.policy
import json
import os
import re
import subprocess
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
OTHER = (".json", ".jsonl", ".html", ".png", ".md", ".css", ".xml", ".xsd", "COPYING", ".gitattributes")
REPLACED = "\ufffd"

RULES = {
    "junk line in header": "Python ends a header at the first line that is no field; we end it at the empty line alone "
    "(RFC 5322 §2.1), as Dovecot and the mail programs do, and name the line as a defect.",
    "malformed content field": "Content-Type or Content-Disposition is malformed; we read on to the next semicolon, Python "
    "takes the first token or nothing. Named as a defect.",
    "same boundary inside": "A multipart has its parent's boundary; Python ends the outer one, we the inner one. Named as "
    "a defect.",
    "too many parts": "More parts than our limit. Named as a defect.",
    "empty parts": "Two boundaries in a row are an empty part for us, nothing for Python.",
    "encoded message": "A message/rfc822 part with base64, which RFC 2045 §6.4 forbids: Python parses the base64 text as a "
    "message, we leave it closed. Named as a defect.",
    "white space before a line end": "In quoted-printable, white space before a line end goes (RFC 2045 §6.7 rule 3); Python keeps it.",
    "white space at the end of a field": "We take white space off both ends of a value; Python keeps it.",
    "8-bit text without a charset": "Octets above 127 where no charset allows them: we read UTF-8 if they are that, else "
    "windows-1252; Python puts U+FFFD. Named as a defect.",
    "C1 in iso-8859-1": "iso-8859-1 is read as windows-1252, as WHATWG does: 0x80–0x9F are letters and quotes, not controls.",
    "line end before the end": "The closing boundary is missing: for us the last line end belongs to the text, Python drops it.",
    "misspelt transfer encoding": "Content-Transfer-Encoding is misspelt (`7-bit`, trailing space); we take it for what is meant.",
    "unknown charset": "Python doesn't know the charset and refuses the text; we read it as UTF-8. Named as a defect, or the label is "
    "one that we know.",
    "broken base64": "base64 with wrong octets or length: Python leaves it encoded, we decode what there is. Named as a defect.",
    "wider charset": "big5 and shift_jis have extensions that Python's codecs of those names lack.",
}


def message_files(directories):
    for directory in directories:
        for root, folders, names in os.walk(directory, followlinks=True):
            folders.sort()
            for name in sorted(names):
                if not name.endswith(OTHER) and "LICENSE" not in name and "SOURCE" not in name:
                    yield os.path.join(root, name)


def python_parts(message):
    """The parts in order; of message/* only whole messages are opened, as we do."""
    yield message
    if message.is_multipart():
        if message.get_content_maintype() == "message" and message.get_content_subtype() not in ("rfc822", "global"):
            return
        for child in message.get_payload():
            yield from python_parts(child)


def defects_of(message):
    names = set()
    for part in message.walk():
        names |= {type(defect).__name__ for defect in part.defects}
    return names


class Comparison:
    def __init__(self, table):
        self.table = table
        self.files = 0
        self.explained = collections.Counter()
        self.unexplained = []

    def difference(self, name, what, rule, theirs, ours):
        if rule:
            assert rule in RULES, rule
            self.explained[rule] += 1
        elif (name, what) in self.table:
            self.explained["by file"] += 1
        else:
            self.unexplained.append((name, what, theirs, ours))

    def compare(self, name, path, ours):
        self.files += 1
        message = email.message_from_bytes(open(path, "rb").read(), policy=email.policy.default)
        found = defects_of(message)
        junk = "junk line in header" if "MissingHeaderBodySeparatorDefect" in found else None
        subject = message["subject"]
        theirs = None if subject is None else str(subject)
        if theirs != ours["subject"]:
            self.difference(name, "subject", junk or subject_rule(theirs, ours["subject"]), theirs, ours["subject"])
        parts = list(python_parts(message))
        types = [part.get_content_type() for part in parts]
        if types != [part["type"] for part in ours["parts"]]:
            rule = junk or structure_rule(types, ours)
            self.difference(name, "types", rule, types, [part["type"] for part in ours["parts"]])
            return
        for part, our in zip(parts, ours["parts"]):
            self.compare_part(name, part, our, ours, junk or defects_rule(found))

    def compare_part(self, name, part, our, ours, junk):
        theirs = part.get_filename()
        if theirs != our["fileName"]:
            self.difference(name, "file name", file_name_rule(theirs, our["fileName"], ours), theirs, our["fileName"])
        if our["text"] is None:
            return
        try:
            theirs = part.get_content()
        except LookupError:
            self.difference(name, "text", "unknown charset", None, our["text"])
            return
        theirs = theirs.replace("\r\n", "\n").replace("\r", "\n")
        if theirs != our["text"]:
            rule = text_rule(part, theirs, our["text"], ours) or junk
            self.difference(name, "text", rule, theirs, our["text"])


def defects_rule(found):
    if found & {"InvalidBase64CharactersDefect", "InvalidBase64LengthDefect", "InvalidBase64PaddingDefect"}:
        return "broken base64"
    return None


def matches_with_replacements(theirs, ours):
    """Whether the texts are equal but for runs of characters that Python replaced."""
    if REPLACED not in theirs:
        return False
    pieces = [re.escape(piece) for piece in re.split(REPLACED + "+", theirs)]
    return re.fullmatch("[^\x00-\x7f]+".join(pieces), ours, re.DOTALL) is not None


def subject_rule(theirs, ours):
    if theirs is None or ours is None:
        return None
    if theirs.strip() == ours:
        return "white space at the end of a field"
    if matches_with_replacements(theirs.strip(), ours):
        return "8-bit text without a charset"
    return None


def structure_rule(types, ours):
    defects = set(ours["defects"])
    if "encoded-composite" in defects:
        return "encoded message"
    if "too-many-parts" in defects:
        return "too many parts"
    if "repeated-boundary" in defects:
        return "same boundary inside"
    if "malformed-content-field" in defects:
        return "malformed content field"
    remaining = list(types)
    extra = []
    for part in ours["parts"]:
        if remaining and remaining[0] == part["type"]:
            remaining.pop(0)
        else:
            extra.append(part)
    if all(part["size"] == 0 for part in extra) or not remaining and all(part["type"] == "text/plain" for part in extra):
        return "empty parts"
    return None


def file_name_rule(theirs, ours, described):
    if theirs is not None and ours is not None and matches_with_replacements(theirs, ours):
        return "8-bit text without a charset"
    if "malformed-content-field" in described["defects"]:
        return "malformed content field"
    return None


def text_rule(part, theirs, ours, described):
    encoding = str(part.get("content-transfer-encoding", ""))
    known = {"", "7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode", "uuencode"}
    charset = (part.get_param("charset") or "us-ascii").lower() if isinstance(part.get_param("charset"), (str, type(None))) else ""
    if encoding.lower() not in known:
        return "misspelt transfer encoding"
    lines = [line.rstrip(" \t") for line in theirs.split("\n")]
    if lines == [line.rstrip(" \t") for line in ours.split("\n")] and encoding.lower() == "quoted-printable":
        return "white space before a line end"
    if ours == theirs + "\n" and {"missing-closing-boundary", "ambiguous-boundary"} & set(described["defects"]):
        return "line end before the end"
    if charset in ("us-ascii", "ascii", "") and matches_with_replacements(theirs, ours):
        return "8-bit text without a charset"
    if charset in ("iso-8859-1", "latin1"):
        if theirs.encode("latin-1", "replace").decode("windows-1252", "replace") == ours or re.sub(
            "[\x80-\x9f]", ".", theirs
        ) == re.sub("[\u0152-\u2122\x80-\x9f]", ".", ours):
            return "C1 in iso-8859-1"
    if charset in ("big5", "shift_jis", "gb2312") and REPLACED in theirs:
        return "wider charset"
    return None


def read_table(path):
    """Lines of file, what differs, reason; tabs between."""
    table = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                name, what, reason = line.rstrip("\n").split("\t")
                assert reason, "a difference without a reason: " + name
                table[(name, what)] = reason
    return table


def main():
    warnings.simplefilter("ignore")
    arguments = [argument for argument in sys.argv[1:] if argument != "--show"]
    shows = len(arguments) < len(sys.argv) - 1
    program, directories = arguments[0], arguments[1:]
    paths = [(os.path.relpath(path, directory), path) for directory in directories for path in message_files([directory])]
    if not paths:
        sys.exit("compare-with-python: no mail files in " + " ".join(directories))
    names = "\n".join(path for _, path in paths)
    output = subprocess.run([program], input=names.encode(), stdout=subprocess.PIPE, check=True).stdout
    described = [json.loads(line) for line in output.decode("utf-8").split("\n") if line]
    comparison = Comparison(read_table(os.path.join(HERE, "compare-with-python.tsv")))
    for (name, path), ours in zip(paths, described, strict=True):
        comparison.compare(name, path, ours)
    print(f"{comparison.files} files compared with Python's email; explained differences:")
    for rule, count in comparison.explained.most_common():
        print(f"  {count:4} {rule}: {RULES.get(rule, 'see compare-with-python.tsv')}")
    for name, what, theirs, ours in comparison.unexplained:
        print(f"UNEXPLAINED {what} of {name}")
        if shows:
            print(f"  Python {theirs!r:.300}\n  ours   {ours!r:.300}")
    if comparison.unexplained:
        sys.exit(f"{len(comparison.unexplained)} differences without an explanation")


main()
