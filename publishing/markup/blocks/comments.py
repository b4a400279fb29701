"""Comments between blocks: `<!-- -->` however long, `[//]: # (...)`, `{% comment %}`
is the importer's.  A comment that is never closed hides all that follows it."""

import re
from bisect import bisect_left

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from publishing.markup.blocks.lines import line_text
from publishing.markup.context import context_of
from publishing.markup.reference_comments import NAMED

_REFERENCE_COMMENT = re.compile(NAMED)
MORE = re.compile(r"<!--\s*more\s*-->", re.IGNORECASE)


def add(md: MarkdownIt) -> None:
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("table", "hidden_lines", _hidden_lines, ends)
    md.block.ruler.before("table", "comment", _comment, ends)
    md.block.ruler.before("table", "reference_comment", _reference_comment)


def _hidden_lines(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    until = context_of(state.env).hidden_until
    if line >= until:
        return False
    if not silent:
        state.line = min(until, end)
    return True


def _comment(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("<!--", start) or state.is_code_block(line):
        return False
    if silent:
        return True
    context = context_of(state.env)
    close = state.src.find("-->", start + 4)
    if close < 0:
        context.warn("a comment is never closed: all after it is hidden", line)
        context.hidden_until = state.lineMax + len(state.src)
        state.line = end
        return True
    last = bisect_left(state.eMarks, close)
    if MORE.match(state.src, start):
        state.push("more", "", 0).map = [line, line + 1]
    _go_on_after(state, close + 3, line, last, end)
    return True


def _go_on_after(
    state: StateBlock, offset: int, line: int, last: int, end: int
) -> None:
    """Read the rest of the line in which the comment ends."""
    context = context_of(state.env)
    rest = state.src[offset : state.eMarks[last]]
    if not rest.strip():
        context.hidden_until = last + 1
        state.line = min(last + 1, end)
        return
    context.hidden_until = last
    state.bMarks[last] = offset
    state.tShift[last] = len(rest) - len(rest.lstrip())
    state.sCount[last] = state.blkIndent
    if last > line:
        state.line = min(last, end)
    else:
        state.md.block.tokenize(state, last, last + 1)


def _reference_comment(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    if not _REFERENCE_COMMENT.match(line_text(state, line)):
        return False
    if state.is_code_block(line):
        return False
    if not silent:
        state.line = line + 1
    return True
