"""Link targets with blanks and backslashes, as kramdown takes them; the text of
`<mailto:...>` is the address alone."""

import re
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.common.utils import unescapeAll
from markdown_it.helpers.parse_link_destination import parseLinkDestination

from publishing.markup.spans.plain_addresses import plain_target

_AFTER = re.compile(r"[ \t\n]*(?:\)|[\"'(])")
_MAX_TARGET = 2_000
_STOP = re.compile(r"\\.|[()\n]|[ \t]+(?=[\"'])")


def add(md: MarkdownIt) -> None:
    # markdown-it's rules look helpers up on the parser, so this changes only ours.
    md.helpers = SimpleNamespace(  # type: ignore[assignment]
        parseLinkDestination=_destination,
        parseLinkLabel=helpers.parseLinkLabel,
        parseLinkTitle=helpers.parseLinkTitle,
    )
    written = md.normalizeLinkText
    md.normalizeLinkText = (  # type: ignore[method-assign]
        lambda link: written(link).removeprefix("mailto:")
    )


def _destination(source: str, start: int, end: int) -> Any:
    plain = plain_target(source, start, end)
    if plain:
        return plain
    result = parseLinkDestination(source, start, end)
    if result.ok and "\\\\" in source[start : result.pos]:
        result.str = _unescaped(source[start : result.pos])
    # A reference definition hands over its own text, which ends with the target.
    if result.ok and (result.pos >= end or _AFTER.match(source, result.pos, end)):
        return result
    if source.startswith("<", start) or not _in_parentheses(source, start):
        return result
    stop = _end_of_target(source, start, min(end, start + _MAX_TARGET))
    text = source[start:stop].strip().replace("\n", "")
    if text:
        result.ok, result.pos, result.str = True, stop, text
    return result


def _end_of_target(source: str, start: int, end: int) -> int:
    """Where the target ends: at its parenthesis or before a title; else at `start`."""
    # An address may be broken over two lines, as some editors do.
    two_lines = source.startswith("http", start)
    depth = 0
    for found in _STOP.finditer(source, start, end):
        mark = found[0]
        if mark == "\n" and not two_lines:
            break
        if mark == "(":
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
        elif mark == ")" or (mark.isspace() and mark != "\n" and not depth):
            return found.start()
    return start


def _in_parentheses(source: str, start: int) -> bool:
    before = source[max(0, start - 20) : start].rstrip()
    return before.endswith("(")


def _unescaped(raw: str) -> str:
    r"""Without Markdown's escapes but for `\\`, which ids written by hand contain."""
    if raw.startswith("<"):
        raw = raw[1:-1]
    return "\\\\".join(unescapeAll(part) for part in raw.split("\\\\"))
