"""A floor under deep nesting: what lies deeper is kept as plain text."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from publishing.markup.context import context_of

MAX_DEPTH = 60


def add(md: MarkdownIt) -> None:
    md.options["maxNesting"] = MAX_DEPTH + 10
    md.block.ruler.before("table", "too_deep", _too_deep)


def _too_deep(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if silent or state.level < MAX_DEPTH:
        return False
    last = line + 1
    while last < end and not state.isEmpty(last):
        if state.sCount[last] < state.blkIndent:
            break
        last += 1
    context_of(state.env).warn("nested too deeply: shown as plain text", line)
    token = state.push("text_block", "", 0)
    token.map = [line, last]
    token.content = state.getLines(line, last, state.blkIndent, False)
    state.line = last
    return True
