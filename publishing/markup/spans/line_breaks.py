"""Two backslashes at the end of a line break it, as two blanks do."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_BREAK = re.compile(r"\\\\[ \t]?\n[ \t]*")


def add(md: MarkdownIt) -> None:
    md.inline.ruler.before("escape", "line_break", _line_break)


def _line_break(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("\\\\", state.pos):
        return False
    found = _BREAK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True
