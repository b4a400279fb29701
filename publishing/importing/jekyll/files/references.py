"""Which images and files the text and the front matter of a document name, and in which
line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import chain
from typing import Any

from publishing.files.kinds import KINDS, REFUSED, extension_of_address
from publishing.importing.liquid.bodies import PLACE
from publishing.importing.liquid.values import evaluate
from publishing.importing.source import SourceFile

EXTENSION = r"\.(?:png|jpe?g|gif|webp|svg|bmp|avif|ico)"
IS_IMAGE = re.compile(EXTENSION + r"(?:[?#].*)?$", re.IGNORECASE)
FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})", re.MULTILINE)
CODE_SPAN = re.compile(r"(`(?<!``)`*+)[^`\n]{1,500}\1(?!`)")
OUTPUT = re.compile(r"\{\{-?([^{}\n]{0,700}?)-?\}\}")
LINK_TAG = re.compile(r"\{%-?\s*link\s+([^%\s]{1,500})\s*-?%\}")
MARKDOWN_IMAGE = re.compile(
    r"!\[(?P<alt>(?:[^\[\]\n]++|\[[^\[\]\n]*+\]){0,20}+)\]"
    r"\((?P<target>[^()\n]{0,700}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)"
)
# A pattern that begins with signs of its own is sought by them, many times as fast.
MARKDOWN_LINK = re.compile(
    r"\]\(([^()\n]{1,700}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)"
)
# Behind the name of every attribute that HTML_TARGET looks for; few texts have one.
ATTRIBUTE = re.compile(
    r"=(?:(?<=(?:ref|src|ter|ata)=)|(?<=[fcra]\s=)|(?<=\s\s=))", re.IGNORECASE
)
HTML_TARGET = re.compile(
    r"(?<=[\s\"'])(?:href|src|poster|data)\s*=\s*"
    r"(?:\"([^\"<>]{1,700})\"|'([^'<>]{1,700})'|([^\s\"'<>]{1,700}))",
    re.IGNORECASE,
)
TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')\s*$")
HTML_IMAGE = re.compile(
    r"<(?:img|source|video)\b[^<>]{0,2000}?\b(?:src|poster)\s*=\s*"
    r"(?:\"([^\"<>]{1,700})\"|'([^'<>]{1,700})'|([^\s\"'<>]{1,700}))",
    re.IGNORECASE,
)
# In a text that has a line break put before it.
DEFINITION = re.compile(
    r"\n {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?(\S{1,700}?)>?(?=\s|$)", re.M
)
LIQUID_TAG = re.compile(
    r"\{%-?\s*(?:include|include_cached|figure|img|picture)\b([^%]{0,2000})%\}"
)
ANY_TAG = re.compile(r"\{%-?\s*\w+\b([^%]{0,2000})%\}")
HTML_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"<>]{1,500})\"|'([^'<>]{1,500})')", re.I)
PARAMETER = re.compile(r"=\s*[\"']([^\"']{1,700})[\"']")
ALWAYS_IMAGES = {
    "cover-img",
    "thumbnail-img",
    "share-img",
    "bigimg",
    "thumbnail",
    "image",
}
FILES = {
    "pdf",
    "slides",
    "file",
    "download",
    "video",
    "audio",
    "poster",
    "code",
    "data",
}
DEPTH = 6
LIMIT = 1_000  # images of one document; more is no text that somebody wrote


@dataclass(frozen=True)
class Reference:
    """``alt``: what the text says that the image shows."""

    address: str
    line: int
    alt: str = field(default="", compare=False)


@dataclass(frozen=True)
class References:
    """Each address once, at the first line that names it."""

    images: list[Reference]
    files: list[Reference]


def references(
    source: SourceFile, site: Mapping[str, Any] | None = None
) -> list[Reference]:
    """The images alone."""
    return all_references(source, site).images


def all_references(
    source: SourceFile, site: Mapping[str, Any] | None = None
) -> References:
    """``site`` holds the settings that Liquid in an address may name."""
    names = {"site": {**(site or {}), **PLACE}, "page": source.front_matter}
    text = expand(without_code(source.body), names)
    told = _front_matter(source, names)
    images = _once(_shown(source, told), _lined(source, text, _images(text)))
    linked = _lined(source, text, (e for e in _linked(text) if is_file_address(e[1])))
    named = _named(source, told)
    known = {each.address for each in images}
    files = [each for each in _once(named, linked) if each.address not in known]
    return References(images, files)


def _once(*found: Iterator[Reference]) -> list[Reference]:
    first: dict[str, Reference] = {}
    for each in chain(*found):
        known = first.get(each.address)
        if known is None:
            first[each.address] = each
        elif each.alt and not known.alt:
            first[each.address] = replace(each, line=known.line)
    first.pop("", None)
    return list(first.values())[:LIMIT]


def is_file_address(address: str) -> bool:
    """By its extension: something that may be kept, or that a person is told is not."""
    kind = extension_of_address(address)
    return kind in KINDS or kind in REFUSED or bool(IS_IMAGE.search(address))


Told = list[tuple[str, str]]


def _front_matter(source: SourceFile, names: Mapping[str, Any]) -> Told:
    """Every text in it, with the key that it stands below."""
    return [
        (key, expand(address, names).strip())
        for key, value in source.front_matter.items()
        for address in _strings(value, DEPTH)
    ]


def _shown(source: SourceFile, told: Told) -> Iterator[Reference]:
    for key, address in told:
        if IS_IMAGE.search(address) or key in ALWAYS_IMAGES:
            yield Reference(address, source.line_of(key))


def _named(source: SourceFile, told: Told) -> Iterator[Reference]:
    """A whole value that looks like a path: a title may end in ".py" as well."""
    for key, address in told:
        is_path = "/" in address or key in FILES
        if is_path and extension_of_address(address) in KINDS:
            yield Reference(address, source.line_of(key))


def _strings(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth and isinstance(value, Mapping):
        for key, part in value.items():
            # "cover-img: [{path: caption}]" writes the address as the key.
            yield from [key] if isinstance(key, str) and IS_IMAGE.search(key) else []
            yield from _strings(part, depth - 1)
    elif depth and isinstance(value, list):
        for part in value:
            yield from _strings(part, depth - 1)


Found = Iterator[tuple[int, str, str]]


def _lined(source: SourceFile, text: str, found: Found) -> Iterator[Reference]:
    line, counted = source.body_line, 0
    for position, address, alt in found:
        if position < counted:  # the next pattern begins at the top again
            line, counted = source.body_line, 0
        line += text.count("\n", counted, position)
        counted = position
        yield Reference(address, line, alt)


def _images(text: str) -> Found:
    for match in MARKDOWN_IMAGE.finditer(text):
        yield match.start(), _target(match["target"]), " ".join(match["alt"].split())
    for match in HTML_IMAGE.finditer(text):
        rest = text[match.end() : match.end() + 1_000].partition(">")[0]
        alt = HTML_ALT.search(match[0] + rest)
        told = unescape(alt[1] or alt[2]) if alt else ""
        yield match.start(), (match[1] or match[2] or match[3]).strip(), told
    for match in DEFINITION.finditer(f"\n{text}"):
        if IS_IMAGE.search(match[1]):
            yield match.start(), match[1], ""
    for match in LIQUID_TAG.finditer(text):
        for value in PARAMETER.findall(match[1]):
            if IS_IMAGE.search(value):
                yield match.start(), value.strip(), ""


def _linked(text: str) -> Found:
    for match in MARKDOWN_LINK.finditer(text):
        yield match.start(), _target(match[1]), ""
    for match in HTML_TARGET.finditer(text) if ATTRIBUTE.search(text) else ():
        yield match.start(), (match[1] or match[2] or match[3]).strip(), ""
    for match in DEFINITION.finditer(f"\n{text}"):
        yield match.start(), match[1], ""
    for match in ANY_TAG.finditer(text):
        for value in PARAMETER.findall(match[1]):
            yield match.start(), value.strip(), ""


def _target(written: str) -> str:
    """Without its title and its brackets."""
    return TITLE.sub("", written.strip()).removeprefix("<").removesuffix(">").strip()


def expand(text: str, names: Mapping[str, Any]) -> str:
    """What Liquid writes around an address, without Liquid; the rest stays."""
    if "{" not in text:
        return text

    def value(match: re.Match[str]) -> str:
        told = evaluate(match[1].strip(), names)
        # One line stays one line, so that the lines below keep their numbers.
        return match[0] if told is None else " ".join(told.split())

    return LINK_TAG.sub(r"/\1", OUTPUT.sub(value, text))


def without_code(text: str) -> str:
    """Blank lines for fenced code and blanks for code spans; the lines stay in place."""
    kept, fence = [], ""
    for line in text.split("\n"):
        mark = FENCE.match(line) if "`" in line or "~" in line else None
        if fence:
            closes = mark and mark[1].startswith(fence) and line.strip(" \t>`~") == ""
            fence = "" if closes else fence
            kept.append("")
        elif mark:
            fence = mark[1]
            kept.append("")
        else:
            kept.append(CODE_SPAN.sub(" ", line) if "`" in line else line)
    return "\n".join(kept)
