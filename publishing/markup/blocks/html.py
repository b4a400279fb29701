"""Blocks of raw HTML, as kramdown reads them.

A block goes from a block tag at the start of a line to *its* closing tag, blank
lines or not; `markdown="1"` on it or inside it turns Markdown on again.  A tag
whose closing tag is missing ends at the next blank line, as in CommonMark.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from publishing.markup.blocks.lines import inside
from publishing.markup.context import context_of
from publishing.markup.html_pairs import VOID, tag_end

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])")
_MARKDOWN = re.compile(r"""\smarkdown\s*=\s*["']?(\w+)["']?""", re.IGNORECASE)
_INSTRUCTION = re.compile(r"<(?:\?|![A-Za-z\[])")
_SPAN_TAGS = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img input "
    "ins kbd label mark meter option output progress q rb rp rt rtc ruby s samp select "
    "small span strike strong sub sup time tt u var".split()
)
# What markdown="1" means for a tag, by kramdown's HTML_CONTENT_MODEL.
_SPAN_CONTENT = frozenset(
    "address dt h1 h2 h3 h4 h5 h6 legend p pre summary caption td th figcaption".split()
) - {"td", "th", "pre"}
RAW_CONTENT = frozenset(
    "script style math option textarea pre code kbd samp var".split()
)


@dataclass(frozen=True, slots=True)
class _Element:
    """Offsets into the source; `mode` is raw, block or span."""

    start: int
    content: int
    close: int
    end: int
    mode: str


def add(md: MarkdownIt) -> None:
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    md.block.ruler.at("html_block", _html_block, ends)


def _html_block(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("<", start) or state.is_code_block(line):
        return False
    if _INSTRUCTION.match(state.src, start):
        return silent or _instruction(state, line, end, start)
    tag = _TAG.match(state.src, start)
    if not tag or tag[2].lower() in _SPAN_TAGS:
        return False
    close = tag_end(state.src, tag.end())
    if close < 0 or silent:
        return silent and close >= 0
    _read(state, line, end, tag, close)
    return True


def _read(
    state: StateBlock, line: int, end: int, tag: re.Match[str], close: int
) -> None:
    """Push what begins with the tag, which ends at `close`."""
    if tag[2].lower() in VOID or state.src[close - 2] == "/":
        _raw(state, line, tag.start(), close)
        _go_on(state, line, close, end)
        return
    element = None if tag[1] else _element(state, tag.start(), tag, end)
    if element is None:
        _until_blank(state, line, end)
    else:
        _emit(state, element, end)
        _go_on(state, line, element.end, end)


def _element(
    state: StateBlock, start: int, tag: re.Match[str], end: int
) -> _Element | None:
    """The whole element, if it is closed before its container ends."""
    content = tag_end(state.src, tag.end())
    pair = context_of(state.env).pairs.closing_tag(start)
    if pair is None or content < 0:
        return None
    last = bisect_left(state.eMarks, pair[1])
    if last >= end:
        return None
    first = bisect_left(state.eMarks, start)
    if not all(inside(state, number, end) for number in range(first + 1, last + 1)):
        return None
    mode = _mode(state, tag[2].lower(), state.src[start:content])
    return _Element(start, content, pair[0], pair[1], mode)


def _mode(state: StateBlock, name: str, opening: str) -> str:
    found = _MARKDOWN.search(opening)
    value = found[1].lower() if found else ""
    if not value and context_of(state.env).kramdown.parse_block_html:
        value = "1"
    if value in {"block", "span"}:
        return value
    if value in {"1", "true"}:
        if name in RAW_CONTENT:
            return "raw"
        return "span" if name in _SPAN_CONTENT | _SPAN_TAGS else "block"
    return "raw"


def _emit(state: StateBlock, element: _Element, end: int) -> None:
    line = bisect_left(state.eMarks, element.start)
    if element.mode == "raw":
        _emit_raw(state, element, end)
        return
    opening = _MARKDOWN.sub("", state.src[element.start : element.content])
    _push(state, opening, line, nesting=1)
    if element.mode == "block":
        _blocks_between(state, element.content, element.close)
    else:
        _text_between(state, element.content, element.close)
    _push(state, state.src[element.close : element.end] + "\n", line, nesting=-1)


def _emit_raw(state: StateBlock, element: _Element, end: int) -> None:
    """As it is, but for the elements inside that ask for Markdown."""
    context = context_of(state.env)
    opening = _MARKDOWN.sub("", state.src[element.start : element.content])
    line = bisect_left(state.eMarks, element.start)
    position = element.content
    pending = opening
    for tag in _TAG.finditer(state.src, element.content, element.close):
        if tag.start() < position or tag[1]:
            continue
        close = tag_end(state.src, tag.end())
        opening = state.src[tag.start() : max(close, tag.end())]
        asked = _MARKDOWN.search(opening)
        if not asked or asked[1] == "0" or close < 0:
            continue
        inner = _element(state, tag.start(), tag, end)
        if inner is None or context.pairs.closing_tag(tag.start()) is None:
            continue
        _push(state, pending + _cut(state, position, inner.start), line)
        _emit(state, inner, end)
        pending, position = "", inner.end
    _push(state, pending + _cut(state, position, element.end) + "\n", line)


def _cut(state: StateBlock, start: int, end: int) -> str:
    """The source between two offsets without the marks of its containers."""
    first = bisect_left(state.eMarks, start)
    last = bisect_left(state.eMarks, end)
    if first == last:
        return state.src[start:end]
    parts = [state.src[start : state.eMarks[first]]]
    parts += [
        state.getLines(number, number + 1, state.blkIndent, False)
        for number in range(first + 1, last)
    ]
    parts.append(state.src[min(end, _line_start(state, last)) : end])
    return "\n".join(parts)


def _line_start(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + min(state.tShift[line], state.blkIndent)


def _push(state: StateBlock, html: str, line: int, nesting: int = 0) -> None:
    if not html.strip():
        return
    token = state.push("html_block", "", 1 if nesting > 0 else -1 if nesting else 0)
    token.map = [line, line + 1]
    token.content = html


def _raw(state: StateBlock, line: int, start: int, end: int) -> None:
    _push(state, _cut(state, start, end) + "\n", line)


def _blocks_between(state: StateBlock, start: int, end: int) -> None:
    first = bisect_left(state.eMarks, start)
    last = bisect_left(state.eMarks, end)
    saved = (
        state.bMarks[first], state.tShift[first], state.sCount[first],
        state.eMarks[last], state.lineMax, state.parentType,
    )  # fmt: skip
    _start_line_at(state, first, start)
    state.eMarks[last] = end
    state.lineMax = last + 1
    state.parentType = "root"
    state.md.block.tokenize(state, first, last + 1)
    (
        state.bMarks[first], state.tShift[first], state.sCount[first],
        state.eMarks[last], state.lineMax, state.parentType,
    ) = saved  # fmt: skip


def _text_between(state: StateBlock, start: int, end: int) -> None:
    token = state.push("inline", "", 0)
    line = bisect_left(state.eMarks, start)
    token.map = [line, line + 1]
    token.content = _cut(state, start, end).strip()
    token.children = []


def _start_line_at(state: StateBlock, line: int, offset: int) -> None:
    """Let the line begin at `offset`, its blanks before that being container."""
    text = state.src[offset : state.eMarks[line]]
    shift = len(text) - len(text.lstrip(" \t"))
    state.bMarks[line] = offset
    state.tShift[line] = shift
    state.sCount[line] = state.blkIndent + min(shift, 3)


def _go_on(state: StateBlock, first: int, offset: int, end: int) -> None:
    """After an element: the rest of its last line is a new block."""
    last = bisect_left(state.eMarks, offset)
    if not state.src[offset : state.eMarks[last]].strip():
        state.line = last + 1
        return
    _start_line_at(state, last, offset)
    if last > first:
        state.line = last
        return
    stop = last + 1
    while stop < end and not state.isEmpty(stop) and inside(state, stop, end):
        stop += 1
    state.md.block.tokenize(state, last, stop)


def _until_blank(state: StateBlock, line: int, end: int) -> None:
    last = line + 1
    while last < end and inside(state, last, end) and not state.isEmpty(last):
        last += 1
    state.line = last
    token = state.push("html_block", "", 0)
    token.map = [line, last]
    token.content = state.getLines(line, last, state.blkIndent, True)


def _instruction(state: StateBlock, line: int, end: int, start: int) -> bool:
    """`<?...?>`, `<!DOCTYPE>` and CDATA: only CDATA has something to show, and what
    follows in the line."""
    cdata = state.src.startswith("<![CDATA[", start)
    mark = "]]>" if cdata else "?>" if state.src[start + 1] == "?" else ">"
    close = state.src.find(mark, start)
    last = bisect_left(state.eMarks, close) if close >= 0 else end
    if last >= end:
        return False
    if cdata:
        token = state.push("text_block", "", 0)
        token.map = [line, last + 1]
        token.content = state.src[start + 9 : close]
    _go_on(state, line, close + len(mark), end)
    return True
