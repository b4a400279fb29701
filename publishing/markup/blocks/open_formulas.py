"""A formula in a paragraph goes on to its end, even if one of its lines begins like a
list (`+ 1$$`), a quotation or a heading."""

from collections.abc import Callable
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_Rule = Callable[[StateBlock, int, int, bool], bool]
_GUARDED = frozenset(("list", "blockquote", "heading", "hr"))
# How far the end of the formula is looked for.
_MAX_LENGTH = 5_000


def add(md: MarkdownIt) -> None:
    """Comes last, so that it guards the rules as the other modules have set them."""
    rules = md.block.ruler.__rules__
    for index, rule in enumerate(rules):
        if rule.name in _GUARDED:
            rules[index] = replace(rule, fn=_guarded(rule.fn))


def _guarded(rule: _Rule) -> _Rule:
    def applies(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        if not rule(state, line, end, silent):
            return False
        return not (silent and state.parentType == "paragraph" and _open(state, line))

    return applies


def _open(state: StateBlock, line: int) -> bool:
    """Whether the paragraph that began at `state.line` is inside `$$` here."""
    start, here = state.bMarks[state.line], state.bMarks[line]
    if state.src.count("$$", start, here) % 2 == 0:
        return False
    limit = here + _MAX_LENGTH
    close = state.src.find("$$", here, limit)
    paragraph_end = state.src.find("\n\n", here, limit)
    return close >= 0 and (paragraph_end < 0 or close < paragraph_end)
