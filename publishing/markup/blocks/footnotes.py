"""`[^label]: text` with what is indented below it."""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from publishing.markup.blocks.lines import line_text
from publishing.markup.context import context_of

_INDENT = 4
_CODE = 8
_START = re.compile(r"\[\^([^\s\]]+)\]:")


def add(md: MarkdownIt) -> None:
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("reference", "footnote_definition", _definition, ends)


def _definition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    found = _START.match(line_text(state, line))
    if not found or state.is_code_block(line):
        return False
    if silent:
        return True
    context = context_of(state.env)
    label = found[1]
    if label in context.footnote_labels:
        context.warn(f"footnote [^{label}] is defined twice: the last one counts", line)
    context.footnote_labels[label] = line
    opening = state.push("footnote_definition_open", "", 1)
    opening.meta = {"label": label}
    opening.map = [line, line + 1]
    _content(state, line, end, found.end())
    state.push("footnote_definition_close", "", -1)
    return True


def _content(state: StateBlock, line: int, end: int, length: int) -> None:
    """Read the rest of the line, and lines indented by four, as blocks."""
    saved = state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType
    start = state.bMarks[line] + state.tShift[line] + length
    text = state.src[start : state.eMarks[line]]
    shift = len(text) - len(text.lstrip(" \t"))
    state.bMarks[line] = start
    state.tShift[line] = shift
    state.blkIndent += _INDENT
    # kramdown takes four blanks off here too, so that code needs eight.
    state.sCount[line] = state.blkIndent + (_INDENT if shift >= _CODE else 0)
    state.parentType = "footnote"
    if text.strip():
        state.md.block.tokenize(state, line, end)
    else:
        state.line = line + 1
        if state.line < end and not state.isEmpty(state.line):
            state.md.block.tokenize(state, state.line, end)
    state.blkIndent -= _INDENT
    state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType = saved
