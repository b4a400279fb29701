"""`*[HTML]: Hypertext Markup Language`"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from publishing.markup.blocks.definitions import push_definition
from publishing.markup.blocks.lines import line_text
from publishing.markup.context import context_of
from publishing.markup.limits import MAX_ABBREVIATIONS

_DEFINITION = re.compile(r"\*\[([^\]\n]+)\]:(.*)$")


def add(md: MarkdownIt) -> None:
    ends: RuleOptionsType = {"alt": ["paragraph", "reference"]}
    md.block.ruler.before("table", "abbreviation", _abbreviation, ends)


def _abbreviation(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    text = line_text(state, line)
    if not text.startswith("*[") or state.is_code_block(line):
        return False
    found = _DEFINITION.match(text)
    if not found:
        return False
    if not silent:
        known = context_of(state.env).abbreviations
        if len(known) < MAX_ABBREVIATIONS:
            known[found[1]] = found[2].strip()
            push_definition(state, line, "abbreviation", found[1])
        state.line = line + 1
    return True
