"""Headings by kramdown's rule: hashes alone are text."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading

from publishing.markup.blocks.lines import line_text


def add(md: MarkdownIt) -> None:
    md.block.ruler.at(
        "heading", _heading, {"alt": ["paragraph", "reference", "blockquote"]}
    )


def _heading(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    text = line_text(state, line)
    if not text.startswith("#") or not text.strip("# \t"):
        return False
    return heading(state, line, end, silent)
