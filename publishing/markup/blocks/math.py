r"""Formulas that are blocks: `$$...$$`, `\\[...\\]` and `\begin{align}...`."""

import re
from bisect import bisect_left
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from publishing.markup.blocks.lines import inside, is_blank
from publishing.markup.context import context_of
from publishing.markup.tex_escapes import unescape_parentheses

ENVIRONMENTS = (
    r"(?:align|alignat|aligned|array|cases|dcases|eqnarray|equation|flalign|gather|"
    r"gathered|[bBpvV]?matrix|multline|split|subequations)\*?"
)
_BEGIN = re.compile(r"\\begin\{(" + ENVIRONMENTS + r")\}")


def add(md: MarkdownIt) -> None:
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("table", "math_block", _math_block, ends)


def _math_block(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    if state.src[start : start + 1] not in {"$", "\\"} or state.is_code_block(line):
        return False
    found = _formula(state, line, end, start)
    if found is None:
        return False
    alone = not state.src[found.content : state.eMarks[line]].strip() or found.keep
    if not alone and (silent or not _boundary(state, found.last + 1, end)):
        return False
    if not silent:
        state.line = found.last + 1
        token = state.push("math_block", "", 0)
        token.map = [line, found.last + 1]
        token.content = _tex(state, found, start, line)
    return True


class _Formula(NamedTuple):
    """`content` to `close` is the TeX, ended by `mark` in line `last`; `keep`: the
    marks are part of it."""

    content: int
    close: int
    mark: str
    keep: bool
    last: int


def _formula(state: StateBlock, line: int, end: int, start: int) -> _Formula | None:
    """The formula at `start`, if nothing but blanks follows its end."""
    opening = _delimiters(state.src, start)
    if not opening:
        return None
    content, mark, keep = opening
    close = context_of(state.env).find(state.src, mark, content, len(state.src))
    after = close + len(mark)
    last = bisect_left(state.eMarks, after) if close >= 0 else end
    if last >= end or state.src[after : state.eMarks[last]].strip():
        return None
    if not all(inside(state, number, end) for number in range(line + 1, last + 1)):
        return None
    return _Formula(content, close, mark, keep, last)


def _tex(state: StateBlock, found: _Formula, start: int, line: int) -> str:
    if found.keep:
        return _text(state, start, found.close + len(found.mark), line, found.last)
    tex = _text(state, found.content, found.close, line, found.last)
    return unescape_parentheses(tex) if found.mark == "\\\\]" else tex


def _delimiters(source: str, start: int) -> tuple[int, str, bool] | None:
    """Where the TeX begins, what ends it, and whether the marks are part of it."""
    if source.startswith("$$", start) and not source.startswith("$$$", start):
        return start + 2, "$$", False
    if source.startswith("\\\\[", start):
        return start + 3, "\\\\]", False
    begin = _BEGIN.match(source, start)
    if begin:
        return begin.end(), f"\\end{{{begin[1]}}}", True
    return None


def _boundary(state: StateBlock, line: int, end: int) -> bool:
    if line >= end or is_blank(state, line) or not inside(state, line, end):
        return True
    start = state.bMarks[line] + state.tShift[line]
    return state.src.startswith(("{:", "^", "$$", "```", "#"), start)


def _text(state: StateBlock, start: int, end: int, line: int, last: int) -> str:
    if line == last:
        return state.src[start:end]
    parts = [state.src[start : state.eMarks[line]]]
    if last > line + 1:
        parts.append(state.getLines(line + 1, last, state.blkIndent, False))
    first = state.bMarks[last] + min(state.tShift[last], state.blkIndent)
    parts.append(state.src[min(first, end) : end])
    return "\n".join(parts)
