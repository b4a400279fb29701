"""A bracket that nothing closes is text, without trying what it might have opened."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from publishing.markup.context import context_of


def add(md: MarkdownIt) -> None:
    md.inline.ruler.before("link", "open_bracket", _open_bracket)


def _open_bracket(state: StateInline, silent: bool) -> bool:
    length = 2 if state.src.startswith("![", state.pos) else 1
    if length == 1 and state.src[state.pos] != "[":
        return False
    end = len(state.src)
    if context_of(state.env).find(state.src, "]", state.pos + length, end) >= 0:
        return False
    if not silent:
        state.append_pending("!["[-length:])
    state.pos += length
    return True
