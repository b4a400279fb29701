"""Asks a rule of markdown-it only where its kind of block or span may begin.

markdown-it asks every rule at every line and every sign, and nearly all answer that
theirs begins with another one.  A rule that is not named here is asked everywhere.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_BLOCKS = {
    "comment": "<",
    "reference_comment": "[",
    "extension": "{",
    "end_of_block": "^",
    "attribute_list": "{",
    "abbreviation": "*",
    "math_block": "$\\",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote_definition": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
_SPANS = {
    "newline": "\n",
    "math": "$\\",
    "line_break": "\\",
    "extension": "{",
    "span_attributes": "{",
    "escape": "\\",
    "smart_quotes": "\"'",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "open_bracket": "![",
    "footnote_reference": "[",
    "link": "[",
    "escaped_label": "[",
    "image": "!",
    "guillemets": "<",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
# Those that markdown-it's own rules ask which others may end them, and all.
_CHAINS = ("", "paragraph", "reference", "blockquote", "list", "table")
_Rule = Callable[..., bool]


class _Choice:
    """The rules of a chain, in their order, by the character they are asked at."""

    def __init__(self, ruler: Ruler[Any], chain: str, begin: Mapping[str, str]) -> None:
        rules = [
            (rule.name, rule.fn)
            for rule in ruler.__rules__
            if rule.enabled and (not chain or chain in rule.alt)
        ]
        signs = set("".join(begin.values()))
        self._at = {sign: _asked(rules, begin, sign) for sign in signs}
        self._elsewhere = _asked(rules, begin, "")

    def at(self, sign: str) -> tuple[_Rule, ...]:
        return self._at.get(sign, self._elsewhere)


def _asked(
    rules: Iterable[tuple[str, _Rule]], begin: Mapping[str, str], sign: str
) -> tuple[_Rule, ...]:
    return tuple(
        rule
        for name, rule in rules
        if name not in begin or (sign and sign in begin[name])
    )


def ask_by_first_character(md: MarkdownIt) -> None:
    """Comes when all rules are in place: later ones would not be seen."""
    blocks: dict[str, list[_Rule]] = {
        chain: [partial(_block, _Choice(md.block.ruler, chain, _BLOCKS))]
        for chain in _CHAINS
    }
    spans: dict[str, list[_Rule]] = {
        "": [partial(_span, _Choice(md.inline.ruler, "", _SPANS))]
    }
    md.block.ruler.getRules = blocks.__getitem__  # type: ignore[method-assign, assignment]
    md.inline.ruler.getRules = spans.__getitem__  # type: ignore[method-assign, assignment]


def _block(
    choice: _Choice, state: StateBlock, line: int, end: int, silent: bool
) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    for rule in choice.at(state.src[start : start + 1]):
        if rule(state, line, end, silent):
            return True
    return False


def _span(choice: _Choice, state: StateInline, silent: bool) -> bool:
    for rule in choice.at(state.src[state.pos]):  # noqa: SIM110 - a generator is slower
        if rule(state, silent):
            return True
    return False
