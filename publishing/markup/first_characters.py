"""Asks a rule of markdown-it only where its kind of block or span may begin.

markdown-it asks every rule at every line and every sign, and nearly all answer that
theirs begins with another one.  A block rule that is not named here is asked everywhere;
a span begins with one of the signs here.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markdown_it.ruler import Ruler

BLOCKS = {
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
    "next_definition": ":",
}
SPANS = {
    # What lies between the signs is taken by the parser itself.
    "text": "",
    "bare_address": "hfw",
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
# Those that ask which others may end them, and all.
CHAINS = ("", "paragraph", "reference", "blockquote", "list", "table")
Rule = Callable[..., bool]


class Choice:
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

    def at(self, sign: str) -> tuple[Rule, ...]:
        return self._at.get(sign, self._elsewhere)


def _asked(
    rules: Iterable[tuple[str, Rule]], begin: Mapping[str, str], sign: str
) -> tuple[Rule, ...]:
    return tuple(
        rule
        for name, rule in rules
        if name not in begin or (sign and sign in begin[name])
    )
