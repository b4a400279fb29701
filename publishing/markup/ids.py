"""Ids of headings, and which ids the text may use."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from markdown_it.token import Token

# kramdown's \\p{Word}: letters, marks, decimal digits and connectors.
_WORD = ("L", "M")
_WORD_EXACT = frozenset(("Nd", "Pc"))

# Names that `document.x` or `form.x` answers to; some elements with such an id would
# stand in their place (DOM clobbering). Headings cannot, so that the ids they get by
# themselves ("History", "Links") are kept; see `output.finish`.
SHADOWING = frozenset(
    "alinkcolor all anchors applets attributes baseuri bgcolor body characterset "
    "charset childnodes children classlist compatmode contenttype cookie "
    "currentscript defaultview designmode dir doctype document documentelement "
    "documenturi domain embeds fgcolor firstchild forms frames fullscreen head "
    "history images implementation innerhtml inputencoding lastchild lastmodified "
    "linkcolor links location name navigator nextsibling nodename nodetype nodevalue "
    "onload ownerdocument parentelement parentnode plugins previoussibling readystate "
    "referrer rootelement scripts scrollingelement self stylesheets textcontent "
    "timeline title top url visibilitystate vlinkcolor window".split()
)
RESERVED_PREFIX = "s-"


def heading_id(text: str) -> str:
    """The rule of kramdown's GFM parser, before counting repeats."""
    if text.isascii():
        return text.lower().translate(_ASCII)
    kept = (char for char in text.lower() if char in "- \t" or _is_word(char))
    return "".join(kept).replace(" ", "-").replace("\t", "-")


@lru_cache(maxsize=4096)
def _is_word(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in _WORD or category in _WORD_EXACT


# What `str.translate` leaves out, and what it puts for blanks.
_ASCII = {code: None for code in range(128) if not _is_word(chr(code))} | {
    ord(char): "-" for char in "- \t"
}


def raw_text(children: Iterable[Token]) -> str:
    """What kramdown calls the raw text of a heading."""
    parts = []
    for token in children:
        if token.type in {"text", "code_inline", "math_inline", "text_special"}:
            parts.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
    return "".join(parts)


def refused(identifier: str) -> bool:
    return (
        identifier.startswith(RESERVED_PREFIX)
        or identifier.lower() in SHADOWING
        or any(char.isspace() for char in identifier)
        or not identifier
    )
