r"""Formulas in a line: `$$...$$`, `\\(...\\)`, `\\[...\\]`, `$...$` where switched on."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from publishing.markup.blocks.math import ENVIRONMENTS
from publishing.markup.context import context_of
from publishing.markup.tex_escapes import unescape_dollars, unescape_parentheses

_BEGIN = re.compile(r"\\begin\{(" + ENVIRONMENTS + r")\}")
_REFERENCE = re.compile(r"\\(?:eq)?ref\{[^{}\n]+\}")
_DOLLAR_END = re.compile(r"\\.|[{}]|\n[ \t]*\n|\$|`+", re.DOTALL)
# Longer is no formula that could be shown; it also keeps the search for the end short.
_MAX_LENGTH = 5_000


def add(md: MarkdownIt) -> None:
    md.inline.ruler.before("escape", "math", _math)


def _math(state: StateInline, silent: bool) -> bool:
    char = state.src[state.pos]
    if char == "$":
        found = _dollars(state)
    elif char == "\\":
        found = _backslashes(state)
    else:
        return False
    if found is None:
        return False
    start, stop, after, display = found
    if not silent:
        token = state.push("math_inline", "", 0)
        token.content = _unescaped(state, start, stop)
        token.meta = {"display": display}
    state.pos = after
    return True


def _find(state: StateInline, mark: str, start: int) -> int:
    return context_of(state.env).find(state.src, mark, start, state.posMax)


def _unescaped(state: StateInline, start: int, stop: int) -> str:
    tex = state.src[start:stop]
    opening = state.src[state.pos : start]
    if opening == "$":
        return unescape_dollars(tex)
    return unescape_parentheses(tex) if opening.startswith("\\") else tex


_Span = tuple[int, int, int, bool]


def _dollars(state: StateInline) -> _Span | None:
    start = state.pos
    if state.src.startswith("$$", start):
        end = _find(state, "$$", start + 2)
        if end < 0 or not state.src[start + 2 : end].strip():
            return None
        lines = state.src[start + 2 : start + 3] == "\n"
        return start + 2, end, end + 2, lines
    if not context_of(state.env).options.single_dollar:
        return None
    end = _single_end(state, start)
    return (start + 1, end, end + 1, False) if end > 0 else None


def _single_end(state: StateInline, start: int) -> int:
    """Money stays money: no blank inside the marks, no digit after them.  Code
    stays code: a formula does not reach into it."""
    source = state.src
    before = source[start - 1] if start else " "
    if before == "$" or (before.isalnum() and before.isascii()):
        return -1
    if source[start + 1 : start + 2] in {"", " ", "\t", "\n", "$"}:
        return -1
    depth = 0
    limit = min(state.posMax, start + _MAX_LENGTH)
    for found in _DOLLAR_END.finditer(source, start + 1, limit):
        mark = found[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
        elif mark[0] == "\n" or (mark[0] == "`" and _is_code(state, found)):
            return -1
        elif mark == "$" and depth <= 0:
            blank = source[found.start() - 1] in " \t\n"
            digit = source[found.end() : found.end() + 1].isdigit()
            return -1 if blank or digit else found.start()
    return -1


def _is_code(state: StateInline, ticks: re.Match[str]) -> bool:
    """Whether a code span begins with these ticks."""
    return _find(state, ticks[0], ticks.end()) >= 0


def _backslashes(state: StateInline) -> _Span | None:
    source, start = state.src, state.pos
    for opening, closing in (("\\\\(", "\\\\)"), ("\\\\[", "\\\\]")):
        if source.startswith(opening, start):
            end = _find(state, closing, start + 3)
            if end < 0:
                return None
            return start + 3, end, end + 3, opening == "\\\\["
    begin = _BEGIN.match(source, start)
    if begin:
        closing = f"\\end{{{begin[1]}}}"
        end = _find(state, closing, begin.end())
        if end >= 0:
            after = end + len(closing)
            return start, after, after, True
    reference = _REFERENCE.match(source, start, state.posMax)
    if reference and "\\label" in context_of(state.env).source:
        return start, reference.end(), reference.end(), False
    return None
