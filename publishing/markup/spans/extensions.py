"""`{::comment}...{:/}`, `{::nomarkdown}` and `{::options /}` inside a line."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from publishing.markup.attributes import parse_attributes
from publishing.markup.context import context_of
from publishing.markup.kramdown_options import with_values

_START = re.compile(r"\{::(comment|nomarkdown|options)(?:\s((?:\\\}|[^}])*?))?(/)?\}")


def add(md: MarkdownIt) -> None:
    md.inline.ruler.before("escape", "extension", _extension)


def _extension(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("{::", state.pos):
        return False
    start = _START.match(state.src, state.pos, state.posMax)
    if not start:
        return False
    name, arguments, closed = start.groups()
    end = start.end()
    if not closed:
        close = _closing(state, name, end)
        if not close:
            return False
        if name == "nomarkdown" and not silent:
            state.push("html_inline", "", 0).content = state.src[end : close[0]]
        end = close[1]
    elif name == "options" and not silent:
        context = context_of(state.env)
        values = parse_attributes(arguments or "").values
        context.kramdown = with_values(context.kramdown, values)
    state.pos = end
    return True


def _closing(state: StateInline, name: str, start: int) -> tuple[int, int] | None:
    """First and last offset of the nearest mark that closes the extension."""
    context = context_of(state.env)
    spans = []
    for mark in ("{:/}", f"{{:/{name}}}"):
        at = context.find(state.src, mark, start, state.posMax)
        if at >= 0:
            spans.append((at, at + len(mark)))
    return min(spans, default=None)
