"""A status cell becomes a status, a remark, and the text as it was written."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from playground.importing.markdown.inline import read_inline
from publishing.citations import ARXIV_ID

from .badges import Picture, pictures
from .status_words import BOXES, COLOURS, HEDGES, SECTIONS, SIGNS, WORDS

BOX = re.compile(r"^\s*\[\s*([^\[\]]?)\s*\](?!\()\s*")
PERCENT = re.compile(r"^(\d{1,3})(?:\.\d+)?\s*%")
# "3/10", or a percentage behind a bar of blocks.
PART = re.compile(r"(?<![\d/])(\d{1,3})\s*(?:%|/\s*(\d{1,3})(?![\d/]))")
WAITS = re.compile(
    r"\b(have|has|had|need|needs|must)\b.*\bfirst\b|\b(blocked by|waiting (for|on))\b",
    re.IGNORECASE,
)
EDGES = " \t,;:.-–—/|()（）、，。"  # noqa: RUF001 - the signs that people write
NO_WORD = re.compile(r"^[\W_]+|[\W_]+$")
MARKUP = re.compile(r"[*_`\[<~\\]")
WORD_START = re.compile(r"(?<!\w)\S")
VARIATION = "\ufe0e\ufe0f"
# "(2/3)" behind the name of a section is not part of it.
COUNTER = re.compile(r"\s*[(\[]\s*\d+\s*(?:/\s*\d+)?\s*[)\]]\s*$")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
DONE = 100


SECTION_STATUSES = {
    name.strip(): key for key, names in SECTIONS.items() for name in names.split(",")
}


@dataclass(frozen=True)
class StatusReading:
    """``key`` is empty where the text says nothing that is known."""

    key: str = ""
    remark: str = ""

    def __bool__(self) -> bool:
        return bool(self.key)


def normal(text: str) -> str:
    """A word or phrase as it is looked up: "**In-Progress**!" is "in-progress"."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.translate(dict.fromkeys(map(ord, VARIATION))).split())


@dataclass(frozen=True)
class Vocabulary:
    """Which words and signs tell which status; ``own`` ones come before the built-in."""

    own: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, synonyms: Iterable[tuple[str, Iterable[str]]]) -> "Vocabulary":
        return cls({normal(word): key for key, words in synonyms for word in words})

    @cached_property
    def phrases(self) -> dict[str, str]:
        built_in = {
            normal(word): key
            for key, words in WORDS.items()
            for word in words.split(",")
        }
        return built_in | dict(self.own)

    @cached_property
    def signs(self) -> dict[str, str]:
        built_in = {
            normal(sign): key for key, signs in SIGNS.items() for sign in signs.split()
        }
        own = {word: key for word, key in self.own.items() if not word[:1].isalnum()}
        return built_in | own

    @cached_property
    def _sign_pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.signs, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)))

    def of_section(self, path: Iterable[str]) -> str:
        """The status of all rows in a section called "Done", innermost name first."""
        for name in reversed(list(path)):
            bare = COUNTER.sub("", self.first_sign(normal(name))[1])
            text = NO_WORD.sub("", bare)
            if key := SECTION_STATUSES.get(text):
                return key
        return ""

    def leading_sign(self, text: str) -> tuple[str, str]:
        """The sign with which a text begins, as written, and the rest."""
        clean = text.lstrip()
        found = self._sign_pattern.match(clean)
        if not found:
            return "", text
        end = found.end()
        while end < len(clean) and clean[end] in VARIATION:
            end += 1
        return clean[:end], clean[end:].lstrip()

    def last_sign(self, text: str) -> tuple[str, str]:
        """The sign that follows a title, and the title without it."""
        for found in self._sign_pattern.finditer(text):
            if found.start() and not text[found.end() :].strip(VARIATION + " "):
                return found[0], text[: found.start()].rstrip()
        return "", text

    def first_sign(self, text: str) -> tuple[str, str]:
        """The status of the first sign in a text, and the text without any sign."""
        found = self._sign_pattern.search(text)
        key = self.signs[found[0]] if found else ""
        return key, " ".join(self._sign_pattern.sub(" ", text).split())

    def leading_phrase(self, text: str) -> tuple[str, str]:
        """The status of the longest phrase that begins a text, and the rest."""
        folded = normal(text)
        # Dashes and wide signs of other scripts are meant as they stand.
        words = re.split(r"([\s,;:.\-–—/(\[（、，]+)", folded)  # noqa: RUF001
        for count in range(len(words), 0, -1):
            phrase = "".join(words[:count]).strip(EDGES)
            if phrase in self.phrases:
                return self.phrases[phrase], text[len("".join(words[:count])) :]
        return "", text

    def read(self, cell: str) -> StatusReading:
        if box := BOX.match(cell):
            return self._read_box(box[1], cell[box.end() :])
        inline = read_inline(cell)
        said = inline.unstruck or inline.text
        plain = said.translate(dict.fromkeys(map(ord, VARIATION)))
        sign, text = self.first_sign(plain)
        key, rest = self._read_words(text.strip(EDGES + "!"))
        if not (key or sign) and (shown := self.read_picture(cell)):
            remark = " ".join(filter(None, (shown.remark, text.strip(EDGES))))
            return StatusReading(shown.key, remark)
        if not (key or sign) and inline.is_struck:
            return StatusReading("dropped", text)
        if key or sign:
            remark = rest if key else text.strip(EDGES)
            return StatusReading(key or sign, as_written(cell, remark))
        return StatusReading()

    def read_picture(self, cell: str) -> StatusReading:
        """By the share that a bar shows; by the words on a badge, or by its colour."""
        for picture in pictures(cell):
            if picture.percent is not None:
                return StatusReading(*_by_percent(picture.percent, ""))
            for told in (picture.message, picture.alt, picture.label):
                key, remark = self._read_words(told.strip())
                if key:
                    return StatusReading(key, remark)
            if key := COLOURS.get(picture.colour) or self._read_file_name(picture):
                return StatusReading(key)
        return StatusReading()

    def _read_file_name(self, picture: Picture) -> str:
        """ "icons/done.png" """
        words = re.split(r"[^a-z]+", picture.address.casefold())
        said = (self.phrases.get(word) or COLOURS.get(word, "") for word in words)
        return next((key for key in said if key), "")

    def _read_box(self, mark: str, rest: str) -> StatusReading:
        sign, text = self.first_sign(read_inline(rest).text)
        key = sign or BOXES.get(normal(mark), "planned" if not mark.strip() else "done")
        return StatusReading(key, text.strip(EDGES))

    def _read_words(self, text: str) -> tuple[str, str]:
        if found := PERCENT.match(text):
            return _by_percent(int(found[1]), text[found.end() :])
        key, rest = self.leading_phrase(text)
        if key:
            return key, _trimmed(rest)
        if WAITS.search(text) or ARXIV_ID.fullmatch(text):
            return "blocked", text
        if told := _by_part(text):
            return told
        is_hedged = HEDGES & set(re.findall(r"\w+", normal(text)))
        return self._within(text) or ("partial" if is_hedged else ""), text

    def _within(self, text: str) -> str:
        """Chinese, Japanese and Korean put no blanks around a word: "精读完成"."""
        runs = UNSPACED.findall(normal(text))
        told = [word for word in self._unspaced if any(word in run for run in runs)]
        return self.phrases[max(told, key=len)] if told else ""

    @cached_property
    def _unspaced(self) -> list[str]:
        return [word for word in self.phrases if UNSPACED.fullmatch(word)]


def _by_percent(percent: int, rest: str) -> tuple[str, str]:
    """A part that is done stays in the remark; nothing and all say no more than the key."""
    if 0 < percent < DONE:
        return "in_progress", f"{percent}% {_trimmed(rest)}".rstrip()
    return "done" if percent else "planned", _trimmed(rest)


def _by_part(text: str) -> tuple[str, str] | None:
    """ "3/10", or "▓▓▓░░ 60%"."""
    found = PART.search(text)
    if not found or found[2] == "0":
        return None
    part = DONE * int(found[1]) / int(found[2] or DONE)
    rest = (text[: found.start()] + text[found.end() :]).strip(EDGES + "█▓▒░")
    return _by_percent(round(part), rest) if part <= DONE else None


def as_written(cell: str, remark: str) -> str:
    """The end of a cell that reads as the remark, with its links and marks."""
    if not remark or not MARKUP.search(cell):
        return remark
    for found in WORD_START.finditer(cell):
        end = _trimmed(cell[found.start() :])
        if read_inline(end).text == remark:
            return end
    return remark


def _trimmed(remark: str) -> str:
    """What follows the status, without the brackets or the dash that joins it."""
    # Dashes and wide signs of other scripts are meant as they stand.
    text = remark.strip(" \t,;:.-–—/|、，")  # noqa: RUF001
    if text[:1] in "(（" and text[-1:] in ")）":  # noqa: RUF001
        text = text[1:-1].strip()
    return text.strip()
