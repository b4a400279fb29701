"""Commented-out parts of a text: those that hold headings are parts of their own."""

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from publishing.markup.reference_comments import without_reference_comments

# Code is looked for so that a "<!--" inside it is not taken for a comment.
OPENING = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})"
    r"|(?P<ticks>`+)"
    r"|(?P<html><!--)"
    r"|(?P<kramdown>\{::comment\})"
    r"|(?P<liquid>\{%-?[ ]*comment[ ]*-?%\})",
    re.MULTILINE,
)
CLOSINGS = {
    "html": re.compile(r"-->"),
    "kramdown": re.compile(r"\{:/(?:comment)?\}"),
    "liquid": re.compile(r"\{%-?[ ]*endcomment[ ]*-?%\}"),
}
BLANK_LINE = re.compile(r"\n[ \t]*\n")
INDENT = 3  # more blanks than that make code


@dataclass(frozen=True)
class Comment:
    """Offsets into the text; ``inner`` is what the comment hides."""

    kind: str
    start: int
    end: int
    inner_start: int
    inner: str
    unclosed: bool = False


@dataclass(frozen=True)
class Part:
    """A stretch of the source; ``line`` is the number of its first line, from 1."""

    text: str
    line: int
    hidden: bool = False
    unclosed: bool = False


def comments_in(text: str, *, is_strict: bool = False) -> Iterator[Comment]:
    """What a comment hides must stay hidden: one that starts a line and never ends
    hides all that follows; ``is_strict``: wherever it starts."""
    position = 0
    never_closed: set[str] = set()
    while opening := OPENING.search(text, position):
        kind = str(opening.lastgroup)
        if kind == "fence":
            position = _end_of_fence(text, opening)
            continue
        if kind == "ticks":
            position = _end_of_ticks(text, opening, never_closed)
            continue
        position = opening.end()
        closing = (
            None if kind in never_closed else CLOSINGS[kind].search(text, position)
        )
        if closing:
            inner = text[position : closing.start()]
            yield Comment(kind, opening.start(), closing.end(), position, inner)
            position = closing.end()
        elif kind == "html" and (is_strict or _starts_its_line(text, opening.start())):
            inner = text[position:]
            yield Comment(kind, opening.start(), len(text), position, inner, True)
            return
        else:
            never_closed.add(kind)


def _starts_its_line(text: str, position: int) -> bool:
    before = text[text.rfind("\n", 0, position) + 1 : position]
    return not before.strip() and len(before) <= INDENT


def _end_of_fence(text: str, opening: re.Match[str]) -> int:
    mark = re.escape(opening["fence"])
    line = re.compile(rf"^[ ]{{0,3}}{mark}[`~]*[ \t]*$", re.MULTILINE)
    closing = line.search(text, opening.end())
    return closing.end() if closing else len(text)


def _end_of_ticks(text: str, opening: re.Match[str], never_closed: set[str]) -> int:
    """Code runs to as many ticks in the same paragraph; without them, ticks are text."""
    mark = opening["ticks"]
    if mark in never_closed:
        return opening.end()
    closing = re.compile(rf"(?<!`){mark}(?!`)").search(text, opening.end())
    if closing is None:
        never_closed.add(mark)
    elif not BLANK_LINE.search(text, opening.end(), closing.start()):
        return closing.end()
    return opening.end()


def cut_hidden(
    text: str, line: int, first_heading: Callable[[str], int | None]
) -> Iterator[Part]:
    """The visible and the hidden parts in order.

    ``first_heading`` finds where a comment's first heading starts (None: it has none,
    and the comment stays in the text around it, where it renders to nothing).
    """
    done = 0
    for comment in comments_in(text):
        inner = _flush_left(comment.inner)
        start = first_heading(inner)
        if start is None:
            continue
        remark = inner[:start].strip()
        before = text[done : comment.start] + (f"<!-- {remark} -->" if remark else "")
        yield Part(before, line + text.count("\n", 0, done))
        at = text.count("\n", 0, comment.inner_start) + inner.count("\n", 0, start)
        yield Part(inner[start:], line + at, hidden=True, unclosed=comment.unclosed)
        done = comment.end
    yield Part(text[done:], line + text.count("\n", 0, done))


def _flush_left(inner: str) -> str:
    """Without the indent that a comment's lines share, which would make them code."""
    first, newline, rest = inner.partition("\n")
    return first.lstrip(" \t") + newline + textwrap.dedent(rest)


def _rewritten(text: str, kind: str, write: Callable[[Comment], str]) -> str:
    pieces, done = [], 0
    for comment in comments_in(text):
        if comment.kind == kind and not comment.unclosed:
            pieces += [text[done : comment.start], write(comment)]
            done = comment.end
    return "".join([*pieces, text[done:]])


def as_html_comments(text: str) -> str:
    """The same lines with Liquid's comments written as those of HTML."""

    def written(comment: Comment) -> str:
        is_plain = "-->" not in comment.inner
        source = text[comment.start : comment.end]
        return f"<!--{comment.inner}-->" if is_plain else source

    return _rewritten(text, "liquid", written)


def without_comments(text: str) -> str:
    """What may be given away as it was written: comments of every form are left out."""
    pieces, done = [], 0
    for comment in comments_in(text, is_strict=True):
        pieces.append(text[done : comment.start])
        done = comment.end
    return without_reference_comments("".join([*pieces, text[done:]])).strip()


def mask_comments(text: str) -> str:
    """The same lines with every comment made of "x": no list or heading inside counts."""

    def masked(comment: Comment) -> str:
        lines = comment.inner.split("\n")
        return "<!--" + "\n".join("x" * max(len(line), 1) for line in lines) + "-->"

    return _rewritten(text, "html", masked)
