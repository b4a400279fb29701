"""The text of a .bib file to entries of raw fields, however untidy it is.

Forgives what people leave out or put in: a comma between fields, a key, a comma too
many, comments among the fields. An entry that never closes costs only itself, since the
next one that begins a line is where reading goes on. Every sign is looked at once.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

START = re.compile(r"@\s*(?P<type>[A-Za-z][\w+-]*)\s*(?P<open>[{(])")
KEY = re.compile(r"\s*(?P<key>[^\s,={}()\"%#]*)\s*(?P<next>,|(?=[^\s=]))?")
# Inside an entry only this can be the start of the next one.
NEXT_ENTRY = (
    r"^[ \t]*@[ \t]*[A-Za-z][\w+-]*[ \t]*[{(][ \t]*[^\s,={}()\"]*[ \t]*(?:,|=|$)"
)
NEXT = re.compile(NEXT_ENTRY, re.MULTILINE)
BETWEEN = re.compile(r"(?:[\s,]|%[^\n]*(?:\n|\Z))*")
NAME = re.compile(r"(?P<name>[^\s=,{}()\"#%@]+)\s*=\s*")
GROUP_SIGN = re.compile(rf"[{{}}]|{NEXT_ENTRY}", re.MULTILINE)
QUOTE_SIGN = re.compile(rf"[{{}}\"]|{NEXT_ENTRY}", re.MULTILINE)
WORD = re.compile(r"[^\s,{}()\"#=%@]+")
JOINT = re.compile(r"\s*#\s*")
LEFT_OVER = re.compile(r"[\s}]*,\s*[^\s=,{}@]+\s*=")


@dataclass(frozen=True)
class Problem:
    line: int
    message: str


@dataclass
class RawEntry:
    """``fields`` map names in lower case to their parts: (is it a word, text)."""

    type: str
    line: int
    key: str = ""
    fields: dict[str, list[tuple[bool, str]]] = field(default_factory=dict)


class UnclosedError(Exception):
    pass


class Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.problems: list[Problem] = []
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def line(self, place: int) -> int:
        return bisect_right(self._ends, place - 1) + 1

    def warn(self, place: int, message: str) -> None:
        self.problems.append(Problem(self.line(place), message))

    def entries(self) -> Iterator[RawEntry]:
        """Also ``@string`` and ``@preamble``, which are entries of their own types."""
        while start := START.search(self.text, self.at):
            entry = RawEntry(start["type"].lower(), self.line(start.start()))
            self.at = start.end()
            try:
                self._read(entry, ")" if start["open"] == "(" else "}")
            except UnclosedError:
                said = f"@{entry.type}{{{entry.key} is never closed; it was left out"
                self.warn(start.start(), said)
                following = NEXT.search(self.text, self.at)
                self.at = following.start() if following else len(self.text)
            else:
                if entry.type != "comment":
                    yield entry

    def _read(self, entry: RawEntry, closing: str) -> None:
        if entry.type in ("comment", "preamble"):
            text = self._group(self.at)
            entry.fields["text"] = [(False, text)]
            return
        if entry.type != "string":
            self._key(entry)
        while True:
            self._skip(BETWEEN)
            if self.text.startswith(closing, self.at):
                break
            self._field(entry)
        self.at += 1
        if LEFT_OVER.match(self.text, self.at):
            said = f"text after the closing brace of {entry.key or entry.type} is lost"
            self.warn(self.at, said)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if found := pattern.match(self.text, self.at):
            self.at = found.end()

    def _key(self, entry: RawEntry) -> None:
        found = KEY.match(self.text, self.at)
        if found and found["next"] is not None:
            entry.key, self.at = found["key"], found.end()
        if not entry.key:
            self.warn(self.at, f"an entry @{entry.type} has no key")

    def _field(self, entry: RawEntry) -> None:
        found = NAME.match(self.text, self.at)
        if NEXT.match(self.text, self._line_start()) and not found:
            raise UnclosedError
        if not found:
            self._pass_over(entry)
            return
        name, place = found["name"].lower(), self.at
        self.at = found.end()
        parts = self._value()
        if name in entry.fields:
            self.warn(place, f"{entry.key}: {name} stands twice; the first counts")
        elif parts:
            entry.fields[name] = parts

    def _line_start(self) -> int:
        before = bisect_left(self._ends, self.at)
        return self._ends[before - 1] + 1 if before else 0

    def _pass_over(self, entry: RawEntry) -> None:
        if self.at >= len(self.text):
            raise UnclosedError
        place, sign = self.at, self.text[self.at]
        if sign == "{":
            self._group(self.at + 1)
        else:
            word = WORD.match(self.text, self.at)
            self.at = word.end() if word else self.at + 1
        said = self.text[place : self.at].split("\n")[0][:40]
        self.warn(place, f"{entry.key or entry.type}: {said!r} belongs to no field")

    def _value(self) -> list[tuple[bool, str]]:
        parts = []
        while True:
            sign = self.text[self.at : self.at + 1]
            if sign == "{":
                parts.append((False, self._group(self.at + 1)))
            elif sign == '"':
                parts.append((False, self._quoted()))
            elif word := WORD.match(self.text, self.at):
                parts.append((True, word[0]))
                self.at = word.end()
            joint = JOINT.match(self.text, self.at)
            if not joint:
                return parts
            self.at = joint.end()

    def _group(self, start: int) -> str:
        level, place = 1, start
        while found := GROUP_SIGN.search(self.text, place):
            if found[0] not in "{}":
                break
            place = found.end()
            level += 1 if found[0] == "{" else -1
            if not level:
                self.at = place
                return self.text[start : place - 1]
        self.at = found.start() if found else len(self.text)
        raise UnclosedError

    def _quoted(self) -> str:
        start, level, place = self.at + 1, 0, self.at + 1
        while found := QUOTE_SIGN.search(self.text, place):
            if found[0] not in '{}"':
                break
            place = found.end()
            if found[0] == '"' and level <= 0:
                self.at = place
                return self.text[start : place - 1]
            level += {"{": 1, "}": -1}.get(found[0], 0)
        self.at = found.start() if found else len(self.text)
        raise UnclosedError
