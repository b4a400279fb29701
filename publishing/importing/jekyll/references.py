"""Which images the text and the front matter of a document show, and in which line."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from publishing.importing.liquid_bodies import PLACE
from publishing.importing.liquid_values import evaluate
from publishing.importing.source import SourceFile

EXTENSION = r"\.(?:png|jpe?g|gif|webp|svg|bmp|avif|ico)"
IS_IMAGE = re.compile(EXTENSION + r"(?:[?#].*)?$", re.IGNORECASE)
FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})", re.MULTILINE)
CODE_SPAN = re.compile(r"(?<!`)(`++)[^`\n]{1,500}\1(?!`)")
OUTPUT = re.compile(r"\{\{-?([^{}\n]{0,700}?)-?\}\}")
LINK_TAG = re.compile(r"\{%-?\s*link\s+([^%\s]{1,500})\s*-?%\}")
MARKDOWN_IMAGE = re.compile(
    r"!\[(?:[^\[\]\n]++|\[[^\[\]\n]*+\]){0,20}+\]"
    r"\(([^()\n]{0,700}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)"
)
TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')\s*$")
HTML_IMAGE = re.compile(
    r"<(?:img|source|video)\b[^<>]{0,2000}?\b(?:src|poster)\s*=\s*"
    r"(?:\"([^\"<>]{1,700})\"|'([^'<>]{1,700})'|([^\s\"'<>]{1,700}))",
    re.IGNORECASE,
)
DEFINITION = re.compile(
    r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?(\S{1,700}?)>?(?:\s|$)", re.M
)
LIQUID_TAG = re.compile(
    r"\{%-?\s*(?:include|include_cached|figure|img|picture)\b([^%]{0,2000})%\}"
)
PARAMETER = re.compile(r"=\s*[\"']([^\"']{1,700})[\"']")
ALWAYS_IMAGES = {
    "cover-img",
    "thumbnail-img",
    "share-img",
    "bigimg",
    "thumbnail",
    "image",
}
DEPTH = 6
LIMIT = 1_000  # images of one document; more is no text that somebody wrote


@dataclass(frozen=True)
class Reference:
    address: str
    line: int


def references(
    source: SourceFile, site: Mapping[str, Any] | None = None
) -> list[Reference]:
    """Each address once, at the first line that names it.

    ``site`` holds the settings that Liquid in an address may name.
    """
    names = {"site": {**(site or {}), **PLACE}, "page": source.front_matter}
    found: dict[str, Reference] = {}
    for each in (*_in_front_matter(source, names), *_in_body(source, names)):
        if each.address:
            found.setdefault(each.address, each)
    return list(found.values())[:LIMIT]


def _in_front_matter(
    source: SourceFile, names: Mapping[str, Any]
) -> Iterator[Reference]:
    for key, value in source.front_matter.items():
        for address in _strings(value, DEPTH):
            plain = expand(address, names).strip()
            if IS_IMAGE.search(plain) or key in ALWAYS_IMAGES:
                yield Reference(plain, source.line_of(key))


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


def _in_body(source: SourceFile, names: Mapping[str, Any]) -> Iterator[Reference]:
    text = expand(without_code(source.body), names)
    starts = [match.start() for match in re.finditer(r"^", text, re.MULTILINE)]
    for position, address in _addresses(text):
        line = source.body_line + bisect_right(starts, position) - 1
        yield Reference(address, line)


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    for match in MARKDOWN_IMAGE.finditer(text):
        target = TITLE.sub("", match[1].strip())
        yield match.start(), target.removeprefix("<").removesuffix(">").strip()
    for match in HTML_IMAGE.finditer(text):
        yield match.start(), (match[1] or match[2] or match[3]).strip()
    for match in DEFINITION.finditer(text):
        if IS_IMAGE.search(match[1]):
            yield match.start(), match[1]
    for match in LIQUID_TAG.finditer(text):
        for value in PARAMETER.findall(match[1]):
            if IS_IMAGE.search(value):
                yield match.start(), value.strip()


def expand(text: str, names: Mapping[str, Any]) -> str:
    """What Liquid writes around an address, without Liquid; the rest stays."""

    def value(match: re.Match[str]) -> str:
        told = evaluate(match[1].strip(), names)
        # One line stays one line, so that the lines below keep their numbers.
        return match[0] if told is None else " ".join(told.split())

    return LINK_TAG.sub(r"/\1", OUTPUT.sub(value, text))


def without_code(text: str) -> str:
    """Blank lines for fenced code and blanks for code spans; the lines stay in place."""
    kept, fence = [], ""
    for line in text.split("\n"):
        mark = FENCE.match(line)
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
