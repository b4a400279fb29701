"""What somebody typed, as terms; and terms in the words of each database.

Every word is data: terms hold only letters and digits when they reach a database.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .folding import folded_words

MAX_QUERY = 200  # characters
MAX_TERMS = 8
FEW, SHORT = 2, 3  # terms that may all be open; letters of a beginning among more
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
PART = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True)
class Term:
    """Words that stand side by side; of an open term the last may go on."""

    words: tuple[str, ...]
    is_open: bool = True

    def matches(self, words: Sequence[str]) -> bool:
        """Does the term begin at the first of these words?"""
        *whole, last = self.words
        if list(words[: len(whole)]) != whole or len(words) < len(self.words):
            return False
        found = words[len(whole)]
        return found.startswith(last) if self.is_open else found == last


def clean_query(text: str) -> str:
    return " ".join(CONTROL.sub(" ", text[:MAX_QUERY]).split())


def terms_of(query: str) -> list[Term]:
    """Quoted words are a phrase; other words may be the beginning of longer ones."""
    terms: list[Term] = []
    for phrase, word in PART.findall(clean_query(query)):
        if words := tuple(folded_words(phrase or word)):
            terms.append(Term(words, is_open=not phrase))
    return _affordable(terms[:MAX_TERMS])


def _affordable(terms: list[Term]) -> list[Term]:
    """Beginnings of many words cost a database much and tell it little: those that a
    longer term holds already go, and short ones among several count as whole words."""
    kept = [term for term in terms if not _is_implied(term, terms)]
    if len(kept) <= FEW:
        return kept
    return [
        replace(term, is_open=False) if len("".join(term.words)) < SHORT else term
        for term in kept
    ]


def _is_implied(term: Term, terms: Sequence[Term]) -> bool:
    if not term.is_open or len(term.words) > 1:
        return False
    (word,) = term.words
    others = (each for other in terms for each in other.words if other != term)
    return any(each.startswith(word) for each in others)


def fts5_query(terms: Sequence[Term], column: str = "") -> str:
    """For SQLite: https://sqlite.org/fts5.html#full_text_query_syntax"""
    told = " AND ".join(
        '"{}"{}'.format(" ".join(term.words), "*" if term.is_open else "")
        for term in terms
    )
    return f"{column} : ({told})" if column else told


def ts_query(terms: Sequence[Term], weight: str = "") -> str:
    """For PostgreSQL's to_tsquery; ``weight`` A asks for the title alone."""
    return " & ".join(f"({_neighbours(term, weight)})" for term in terms)


def _neighbours(term: Term, weight: str) -> str:
    *whole, last = term.words
    words = [_lexeme(word, weight) for word in whole]
    words.append(_lexeme(last, "*" * term.is_open + weight))
    return " <-> ".join(words)


def _lexeme(word: str, flags: str) -> str:
    return f"'{word}':{flags}" if flags else f"'{word}'"
