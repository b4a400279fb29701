"""Paragraphs of one line, which most are: markdown-it's rules for code and for what goes
on in the next line are not asked."""

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock, code, lheading, paragraph

from publishing.markup.blocks.lines import line_text


def add(md: MarkdownIt) -> None:
    md.block.ruler.at("code", _code)
    md.block.ruler.at("lheading", _underlined_heading)
    md.block.ruler.at("paragraph", _paragraph)


def _code(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    return state.is_code_block(line) and code(state, line, end, silent)


def _underlined_heading(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if line + 1 < end and not state.isEmpty(line + 1):
        return lheading(state, line, end, silent)
    # markdown-it's own rule leaves this behind where it finds no heading.
    state.parentType = "paragraph"
    return False


def _paragraph(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if line + 1 < state.lineMax and not state.isEmpty(line + 1):
        return paragraph(state, line, end, silent)
    state.line = line + 1
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    text = state.push("inline", "", 0)
    text.content = mdTrim(line_text(state, line))
    text.map = [line, line + 1]
    text.children = []
    state.push("paragraph_close", "p", -1)
    return True
