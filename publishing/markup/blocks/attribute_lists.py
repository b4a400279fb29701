"""`{: .note}` on its own line, `{:name: .note}` definitions and `^` between blocks."""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from publishing.markup.attributes import parse_attributes
from publishing.markup.blocks.lines import is_blank, line_text
from publishing.markup.context import context_of

_LIST = re.compile(r"\{:(?![:/])((?:\\\}|[^}])+)\}\s*$")
_DEFINITION = re.compile(r"\{:(\w[\w:-]*):((?:\\\}|[^}])+)\}\s*$")


def add(md: MarkdownIt) -> None:
    ends: RuleOptionsType = {
        "alt": ["paragraph", "reference", "blockquote", "list", "table"]
    }
    md.block.ruler.before("table", "end_of_block", _end_of_block, ends)
    md.block.ruler.before("table", "attribute_list", _attribute_list, ends)


def _end_of_block(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    if state.is_code_block(line) or line_text(state, line).rstrip() != "^":
        return False
    if not silent:
        state.line = line + 1
        state.push("end_of_block", "", 0).map = [line, line + 1]
    return True


def _attribute_list(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    text = line_text(state, line)
    if not text.startswith("{:") or state.is_code_block(line):
        return False
    definition = _DEFINITION.match(text)
    found = definition or _LIST.match(text)
    if not found:
        return False
    if silent:
        return True
    state.line = line + 1
    if definition:
        _define(state, definition[1], definition[2])
        return True
    token = state.push("block_attributes", "", 0)
    token.hidden = True
    token.map = [line, line + 1]
    token.meta = {
        "attributes": parse_attributes(found[1]),
        "after_block": not is_blank(state, line - 1),
        "before_block": not is_blank(state, line + 1),
    }
    return True


def _define(state: StateBlock, name: str, text: str) -> None:
    known = context_of(state.env).attribute_lists
    new = parse_attributes(text).resolved(known)
    if name in known:
        known[name].merge(new)
    else:
        known[name] = new
