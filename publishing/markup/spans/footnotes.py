"""`[^label]` in a line."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from publishing.markup.context import context_of

_REFERENCE = re.compile(r"\[\^([^\s\]]+)\]")


def add(md: MarkdownIt) -> None:
    md.inline.ruler.before("link", "footnote_reference", _reference)


def _reference(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[^", state.pos):
        return False
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    context = context_of(state.env)
    if found[1] not in context.footnote_labels:
        if not silent and not state.src.startswith("(", found.end()):
            context.warn(f"footnote [^{found[1]}] is not defined")
        return False
    if not silent:
        token = state.push("footnote_reference", "", 0)
        token.meta = {"label": found[1]}
    state.pos = found.end()
    return True
