"""What rendering gives back."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class RenderWarning:
    """``is_missing_image``: whoever brings the images along tells of those better."""

    line: int
    message: str
    is_missing_image: bool = False


class Heading(NamedTuple):
    level: int
    text: str
    id: str


class TocEntry(NamedTuple):
    level: int
    text: str
    id: str
    children: "tuple[TocEntry, ...]"


class Image(NamedTuple):
    src: str
    alt: str
    title: str


class Link(NamedTuple):
    href: str
    text: str


class Footnote(NamedTuple):
    label: str
    number: int
    references: int


@dataclass(frozen=True, slots=True)
class Document:
    """`text` is the visible text, one block a line, formulas as TeX; `excerpt` is
    plain text too: what stands before `<!--more-->`, else the first paragraph."""

    html: str
    text: str
    excerpt: str
    toc: tuple[TocEntry, ...] = ()
    headings: tuple[Heading, ...] = ()
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    math_count: int = 0
    word_count: int = 0
    warnings: tuple[RenderWarning, ...] = ()
