"""`{::comment}`, `{::nomarkdown}` and `{::options /}` as blocks."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from publishing.markup.attributes import parse_attributes
from publishing.markup.blocks.lines import inside, line_text
from publishing.markup.context import context_of
from publishing.markup.kramdown_options import with_values

_START = re.compile(
    r"\{::(comment|nomarkdown|options)(?:\s((?:\\\}|[^}])*?))?(/)?\}\s*$"
)


def add(md: MarkdownIt) -> None:
    md.block.ruler.before(
        "table", "extension", _extension, {"alt": ["paragraph", "reference", "list"]}
    )


def _extension(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    text = line_text(state, line)
    if not text.startswith("{::") or state.is_code_block(line):
        return False
    start = _START.match(text)
    if not start:
        return False
    name, arguments, closed = start.groups()
    last = line if closed else _last_line(state, name, line, end)
    if last < 0:
        return False
    if silent:
        return True
    state.line = last + 1
    if name == "options":
        context = context_of(state.env)
        context.kramdown = with_values(
            context.kramdown, parse_attributes(arguments or "").values
        )
    elif name == "nomarkdown" and not closed and _is_html(arguments):
        token = state.push("html_block", "", 0)
        token.map = [line, last + 1]
        token.content = state.getLines(line + 1, last, state.blkIndent, True)
    return True


def _is_html(arguments: str | None) -> bool:
    return parse_attributes(arguments or "").values.get("type", "html") == "html"


def _last_line(state: StateBlock, name: str, line: int, end: int) -> int:
    # A comment ends at its full name if that is there: "{:/}" may be part of it.
    lines = context_of(state.env).closing_lines(state.src)
    for stop in (name, ""):
        number = next((n for n in lines.get(stop, ()) if n > line), end)
        if number < end and inside(state, number, end):
            return number
    return -1
