"""The inside of a cell: its plain text, its links, and whether all of it is marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)>", re.IGNORECASE)
ATTRIBUTE = r"""{}\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)"""
BROKEN_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
# Without one of these a text is nothing but text, and most cells are.
MARKS = re.compile(r"[\\`*_~\[<&\n\r\0]")
SIMPLE_LINK = re.compile(
    r"(?<!!)\[(?P<label>[^\\`*_~\[\]<&!\n\r\0]+)\]\((?P<target>[^\s()<>\\&\0]+)\)"
)
ABSOLUTE = re.compile(r"https?://", re.IGNORECASE)


class AsWritten(MarkdownIt):
    """Keeps addresses as they are written, so that they can be told again."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's own name
        return url


PARSER = AsWritten("commonmark").enable("strikethrough")


@dataclass(frozen=True)
class Link:
    """``target`` is as written; ``is_badge`` says that an image stands for the label."""

    label: str
    target: str
    is_badge: bool = False

    @property
    def is_absolute(self) -> bool:
        return bool(ABSOLUTE.match(self.target))


@dataclass(frozen=True)
class Piece:
    """A run of text; inside a link it is that link's label."""

    text: str
    link: Link | None = None
    is_code: bool = False
    is_struck: bool = False


@dataclass
class Inline:
    """``lead`` is the bold text that it begins with."""

    pieces: list[Piece] = field(default_factory=list)
    is_bold: bool = False
    is_struck: bool = False
    has_image: bool = False
    lead: str = ""

    @property
    def text(self) -> str:
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @property
    def unstruck(self) -> str:
        """What is left of a text in which something was struck through."""
        kept = (piece.text for piece in self.pieces if not piece.is_struck)
        return " ".join("".join(kept).split())

    @property
    def is_title_struck(self) -> bool:
        """With a remark behind it, or without: "~~Title~~ too long"."""
        named = [piece for piece in self.pieces if piece.text.strip()]
        links = [piece for piece in named if piece.link]
        return bool(named) and all(each.is_struck for each in (named[0], *links))

    @property
    def links(self) -> list[Link]:
        return [piece.link for piece in self.pieces if piece.link]

    @property
    def first_line(self) -> "Inline":
        """What stands before the first line break, unless nothing does."""
        for number, piece in enumerate(self.pieces):
            if piece.text == "\n":
                before = Inline(self.pieces[:number])
                return before if before.text else self
        return self


def read_inline(text: str, references: dict[str, Any] | None = None) -> Inline:
    """Nobody changes what this returns: the same cell is asked for several times."""
    return _read(text, references) if references else _read_alone(text)


@lru_cache(maxsize=16384)
def _read_alone(text: str) -> Inline:
    pieces = list(_simple_pieces(text))
    return Inline(pieces) if pieces or not text else _read(text, None)


def _simple_pieces(text: str) -> Iterator[Piece]:
    """Of text with nothing but plain links in it; nothing of any other."""
    if MARKS.search(SIMPLE_LINK.sub("", text)):
        return
    end = 0
    for found in SIMPLE_LINK.finditer(text):
        if before := text[end : found.start()]:
            yield Piece(before)
        label = found["label"]
        yield Piece(label, Link(" ".join(label.split()), found["target"]))
        end = found.end()
    if rest := text[end:]:
        yield Piece(rest)


def _read(text: str, references: dict[str, Any] | None) -> Inline:
    tokens = PARSER.parseInline(text, {"references": references or {}})
    return _Reader().read(tokens[0].children or [])


class _Reader:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.marks: list[str] = []
        self.unmarked = dict.fromkeys(("strong", "s"), False)
        self.target: str | None = None
        self.label: list[str] = []
        self.is_badge = False
        self.has_image = False
        self.lead: list[str] = []

    def read(self, tokens: list[Token]) -> Inline:
        for token in tokens:
            if token.type == "html_inline":
                self.tag(token.content)
            elif token.type == "image":
                self.image(token.content)
            elif token.type == "link_open":
                self.open_link(str(token.attrs.get("href", "")))
            elif token.type == "link_close":
                self.close_link()
            elif token.type in {"strong_open", "s_open"}:
                self.marks.append(token.tag)
            elif token.type in {"strong_close", "s_close"}:
                self.marks.remove(token.tag)
            elif token.type in {"softbreak", "hardbreak"}:
                self.add(" ")
            else:
                self.add(token.content, is_code=token.type == "code_inline")
        self.close_link()
        inline = Inline(self.pieces, has_image=self.has_image)
        has_text = bool(inline.text)
        inline.is_bold = has_text and not self.unmarked["strong"]
        inline.is_struck = has_text and not self.unmarked["s"]
        inline.lead = " ".join("".join(self.lead).split())
        return inline

    def add(self, text: str, *, is_code: bool = False) -> None:
        if not text:
            return
        if "strong" in self.marks and not self.unmarked["strong"]:
            self.lead.append(text)
        for mark in self.unmarked:
            if text.strip() and mark not in self.marks:
                self.unmarked[mark] = True
        if self.target is not None:
            self.label.append(text)
        elif is_code:
            self.pieces.append(Piece(text, is_code=True, is_struck=self.is_struck))
        else:
            for piece in _plain_pieces(text):
                self.pieces.append(replace(piece, is_struck=self.is_struck))

    @property
    def is_struck(self) -> bool:
        return "s" in self.marks

    def image(self, alt: str) -> None:
        self.has_image = True
        if self.target is not None:
            self.is_badge = True
            self.label.append(alt)

    def open_link(self, target: str) -> None:
        self.close_link()
        self.target = target

    def close_link(self) -> None:
        if self.target is None:
            return
        label = "".join(self.label)
        link = Link(" ".join(label.split()), self.target, self.is_badge)
        text = "" if self.is_badge else label
        self.pieces.append(Piece(text, link, is_struck=self.is_struck))
        self.target, self.label, self.is_badge = None, [], False

    def tag(self, source: str) -> None:
        found = TAG.fullmatch(source)
        if not found:  # a comment
            return
        is_end, name, attributes = bool(found[1]), found[2].lower(), found[3]
        if name == "a":
            self.close_link() if is_end else self.open_link(
                _attribute(attributes, "href")
            )
        elif name == "br":
            self.pieces.append(Piece("\n"))
        elif name == "img":
            self.image(_attribute(attributes, "alt"))
        elif mark := {"strong": "strong", "b": "strong", "s": "s", "del": "s"}.get(
            name
        ):
            if not is_end:
                self.marks.append(mark)
            elif mark in self.marks:
                self.marks.remove(mark)


def _attribute(attributes: str, name: str) -> str:
    found = re.search(ATTRIBUTE.format(name), attributes, re.IGNORECASE)
    return unescape(found[1].strip("\"'")) if found else ""


def _plain_pieces(text: str) -> Iterator[Piece]:
    """Text in which links without a usable target, "[notes](COMING SOON)", are links."""
    end = 0
    for found in BROKEN_LINK.finditer(text):
        if before := text[end : found.start()]:
            yield Piece(before)
        label, target = found[1], found[2].strip()
        yield Piece(label, Link(label, target))
        end = found.end()
    if rest := text[end:]:
        yield Piece(rest)
