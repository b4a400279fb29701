"""How much two texts have in common."""

import re

WORDS = re.compile(r"\w+")


def words_of(text: str) -> frozenset[str]:
    return frozenset(WORDS.findall(text.casefold()))


def likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of their words that both have, of all words that either has."""
    together = len(left | right)
    return len(left & right) / together if together else 0.0
