"""The text of a .bib file to references, and what is wrong with it, line by line."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from .bibtex_fields import CODECS, MONTHS, balanced, read_value, sources
from .bibtex_scanner import Problem, RawEntry, Scanner
from .reference import Reference

# Jekyll's tools put front matter before the first entry.
FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|\Z)")
PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
EMPTY = (None, "", ())
# Characters that the @strings of one file may bring. Forty lines, each of which says the
# one before it twice, would fill any computer.
MOST_FROM_STRINGS = 2_000_000


@dataclass
class Bibliography:
    """``lines`` are where the references begin, in the same order."""

    references: list[Reference] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    preamble: str = ""


def read_bibtex(text: str) -> Bibliography:
    """Never raises: what cannot be read is told as a problem, the rest is read."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if front_matter := FRONT_MATTER.match(text):
        text = "\n" * front_matter[0].count("\n") + text[front_matter.end() :]
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self.scanner = Scanner(text)
        self.result = Bibliography(problems=self.scanner.problems)
        self.strings = {name: name for name in MONTHS}
        self.from_strings = 0
        self.keys: Counter[str] = Counter()

    def read(self) -> Bibliography:
        for entry in self.scanner.entries():
            if entry.type == "string":
                for name in entry.fields:
                    self.strings[name] = self._value(entry, name)
            elif entry.type == "preamble":
                parts = (self.result.preamble, self._value(entry, "text"))
                self.result.preamble = " # ".join(filter(None, parts))
            else:
                self._add(entry)
        self.result.problems.sort(key=lambda problem: problem.line)
        return self.result

    def _add(self, entry: RawEntry) -> None:
        if not entry.fields:
            self._warn(entry, f"{entry.key or entry.type} has no fields; left out")
            return
        fields = {name: self._value(entry, name) for name in entry.fields}
        reference = reference_of(entry.type, fields)
        reference.key = self._free_key(entry, entry.key or reference.made_key)
        self.result.references.append(reference)
        self.result.lines.append(entry.line)

    def _warn(self, entry: RawEntry, message: str) -> None:
        self.result.problems.append(Problem(entry.line, message))

    def _free_key(self, entry: RawEntry, key: str) -> str:
        """BibTeX knows an entry by its key, and so does the next import."""
        self.keys[key.lower()] += 1
        if self.keys[key.lower()] == 1:
            return key
        free = key
        while free.lower() in self.keys:
            free = f"{key}-{self.keys[key.lower()]}"
            self.keys[key.lower()] += free.lower() in self.keys
        self.keys[free.lower()] += 1
        self._warn(entry, f"the key {key} stands twice; here it becomes {free}")
        return free

    def _value(self, entry: RawEntry, name: str) -> str:
        parts = entry.fields[name]
        told = "".join(self._part(entry, name, *part) for part in parts)
        paragraphs = PARAGRAPH.split(balanced(told).strip())
        return "\n\n".join(" ".join(each.split()) for each in paragraphs)

    def _part(self, entry: RawEntry, name: str, is_word: bool, text: str) -> str:
        if not is_word or text.isdigit():
            return text
        if text.lower() not in self.strings:
            said = f"{entry.key}: {name} = {text}: no @string has this name"
            self._warn(entry, said)
        meant = self.strings.get(text.lower(), text)
        self.from_strings += len(meant)
        if self.from_strings > MOST_FROM_STRINGS:
            said = f"{entry.key}: {name} = {text}: this file's @strings are too long"
            self._warn(entry, said)
            return ""
        return meant


def reference_of(entry_type: str, fields: Mapping[str, str]) -> Reference:
    """``fields`` are in the notation of BibTeX, their strings put in."""
    rest = dict(fields)
    values, spelling = {}, {}
    for name, codec in CODECS.items():
        names = sources(name, entry_type)
        for source in (each for each in names if each in fields):
            if name == "arxiv_id" and not _is_at_arxiv(source, fields):
                continue
            value = read_value(name, source, fields[source])
            if value in EMPTY:
                continue
            values[name] = value
            rest.pop(source, None)
            written = (codec.write(value, False), codec.write(value, True))
            if source != names[0] or fields[source] not in written:
                spelling[source] = fields[source]
            break
    return Reference(type=entry_type, **values, extra=rest, spelling=spelling)


def _is_at_arxiv(source: str, fields: Mapping[str, str]) -> bool:
    archive = fields.get("archiveprefix", fields.get("eprinttype", "arxiv"))
    return source != "eprint" or archive.lower() == "arxiv"
