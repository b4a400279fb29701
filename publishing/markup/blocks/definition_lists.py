"""Definition lists: one or more lines of terms, then lines that begin with `:`."""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from publishing.markup.attributes import parse_attributes
from publishing.markup.blocks.lines import is_blank, line_text

_MARK = re.compile(r":[ \t]+(?=\S)|:[ \t]*$")
# What is indented further is code, as everywhere in Markdown.
_WIDE = 4
_LEADING_LIST = re.compile(r"\{:((?:\\\}|[^}])+)\}[ \t]*")
_NO_TERM = re.compile(r"[|>#]|\{:|\$\$|<|[-*+]\s|\d+\.\s|```|~~~|\[\^?[^\]]*\]:")


def add(md: MarkdownIt) -> None:
    md.block.ruler.before("paragraph", "definition_list", _definition_list)
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "list", "blockquote"]}
    md.block.ruler.before("table", "next_definition", _next_definition, ends)


def _next_definition(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """Inside a definition, the mark of the next one ends a paragraph."""
    return (
        silent
        and state.ddIndent >= 0
        and state.ddIndent <= state.sCount[line] < state.ddIndent + _WIDE
        and state.sCount[line] < state.blkIndent
        and _MARK.match(line_text(state, line)) is not None
    )


def _definition_list(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if silent or not _may_begin(state, line, end):
        return False
    if state.is_code_block(line) or _marked(state, line):
        return False
    first = _first_definition(state, line, end)
    if first < 0:
        return False
    opening = state.push("dl_open", "dl", 1)
    opening.map = [line, line + 1]
    while first >= 0:
        _terms(state, line, first)
        line = _definitions(state, first, end)
        following = state.skipEmptyLines(line)
        more = _may_go_on(state, following, end)
        first = _first_definition(state, following, end) if more else -1
        line = following if first >= 0 else line
    opening.map = [opening.map[0], line]
    state.push("dl_close", "dl", -1)
    state.line = line
    return True


def _may_begin(state: StateBlock, line: int, end: int) -> bool:
    """Whether a colon begins a line below, up to the one after the first empty line.

    Not beyond the block: an item of a list would ask all items behind it.
    """
    for number in range(line + 1, end):
        start = state.bMarks[number] + state.tShift[number]
        if start >= state.eMarks[number]:
            return line_text(state, number + 1).startswith(":")
        if state.sCount[number] < state.blkIndent:
            return False
        if state.src.startswith(":", start):
            return True
    return False


def _may_go_on(state: StateBlock, line: int, end: int) -> bool:
    return (
        line < end
        and not state.isEmpty(line)
        and state.sCount[line] >= state.blkIndent
        and not state.is_code_block(line)
        and (not _NO_TERM.match(line_text(state, line)) or _is_list(state, line))
    )


def _marked(state: StateBlock, line: int) -> bool:
    return (
        not state.is_code_block(line)
        and state.sCount[line] >= state.blkIndent
        and _MARK.match(line_text(state, line)) is not None
    )


def _first_definition(state: StateBlock, line: int, end: int) -> int:
    """The line of the first definition below the terms at `line`, or -1."""
    number = line
    while number < end and not state.isEmpty(number):
        if number > line and _marked(state, number):
            return number
        if state.sCount[number] < state.blkIndent or state.is_code_block(number):
            return -1
        if _NO_TERM.match(line_text(state, number)) and not _is_list(state, number):
            return -1
        number += 1
    # One blank line may stand between the term and its definition.
    if number > line and number + 1 < end and not is_blank(state, number + 1):
        return number + 1 if _marked(state, number + 1) else -1
    return -1


def _is_list(state: StateBlock, line: int) -> bool:
    found = _LEADING_LIST.match(line_text(state, line))
    return found is not None and found.end() < len(line_text(state, line).rstrip())


def _terms(state: StateBlock, line: int, end: int) -> None:
    for number in range(line, end):
        if state.isEmpty(number):
            continue
        text = line_text(state, number).strip()
        opening = state.push("dt_open", "dt", 1)
        opening.map = [number, number + 1]
        leading = _LEADING_LIST.match(text)
        if leading:
            opening.meta["attributes"] = parse_attributes(leading[1])
            text = text[leading.end() :]
        token = state.push("inline", "", 0)
        token.map = [number, number + 1]
        token.content = text
        token.children = []
        state.push("dt_close", "dt", -1)


def _definitions(state: StateBlock, line: int, end: int) -> int:
    """Read definitions from `line` on; the line after them."""
    while line < end and _marked(state, line):
        index = len(state.tokens)
        loose = is_blank(state, line - 1)
        line = _definition(state, line, end)
        if not loose:
            _hide_first_paragraph(state, index)
        following = state.skipEmptyLines(line)
        if following < end and _marked(state, following):
            line = following
    return line


def _hide_first_paragraph(state: StateBlock, index: int) -> None:
    paragraph = state.tokens[index + 1 : index + 4]
    if paragraph and paragraph[0].type == "paragraph_open":
        paragraph[0].hidden = paragraph[-1].hidden = True


def _open(state: StateBlock, line: int, length: int) -> int:
    """How long the mark is, together with the attribute list that may follow it."""
    opening = state.push("dd_open", "dd", 1)
    opening.map = [line, line + 1]
    leading = _LEADING_LIST.match(line_text(state, line), length)
    if not leading:
        return length
    opening.meta["attributes"] = parse_attributes(leading[1])
    return leading.end()


def _definition(state: StateBlock, line: int, end: int) -> int:
    text = line_text(state, line)
    mark = _MARK.match(text)
    length = _open(state, line, mark.end() if mark else 1)
    saved = (
        state.bMarks[line], state.tShift[line], state.sCount[line],
        state.blkIndent, state.parentType, state.tight, state.ddIndent,
    )  # fmt: skip
    content = text[length:].strip()
    width = mark.end() if mark and mark.end() <= _WIDE else 2
    indent = state.sCount[line] + (width if content else _WIDE)
    state.ddIndent = state.sCount[line]
    start = state.bMarks[line] + state.tShift[line] + length
    state.blkIndent = indent
    state.bMarks[line] = start
    state.tShift[line] = 0
    state.sCount[line] = indent
    state.parentType = "list"
    if content:
        state.md.block.tokenize(state, line, end)
    else:
        state.line = line + 1
        if state.line < end and state.sCount[state.line] >= indent:
            state.md.block.tokenize(state, state.line, end)
    line_after = state.line
    (
        state.bMarks[line], state.tShift[line], state.sCount[line],
        state.blkIndent, state.parentType, state.tight, state.ddIndent,
    ) = saved  # fmt: skip
    state.push("dd_close", "dd", -1)
    return line_after
