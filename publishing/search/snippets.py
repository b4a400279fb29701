"""The part of a text that shows why it was found."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from .folding import SIGNS, WORD, fold
from .query import Term

BEFORE, LENGTH = 12, 40  # words before the first one found, words in all
MOST_WORDS = 20_000  # what stands further down in a text is not looked for


class Piece(NamedTuple):
    text: str
    is_found: bool


class Word(NamedTuple):
    start: int
    end: int
    folded: str


def marked(text: str, terms: Sequence[Term]) -> list[Piece]:
    """The whole text, in pieces."""
    text = unicodedata.normalize("NFC", text)
    words = _words(text)
    return _pieces(text, 0, len(text), _found(words, terms))


def snippet(text: str, terms: Sequence[Term]) -> list[Piece]:
    """Some words around the first that was found; nothing where none was."""
    text = unicodedata.normalize("NFC", text)
    words = _words(text)
    found = _found(words, terms)
    if not found:
        return []
    first = max(0, words.index(found[0]) - BEFORE)
    shown = words[first : first + LENGTH]
    start, end = shown[0].start if first else 0, shown[-1].end
    pieces = _pieces(text, start, end, [word for word in found if word in shown])
    before = [Piece("… ", is_found=False)] if first else []
    is_end = not text[end:].strip(" .!?")
    after = [Piece(text[end:] if is_end else " …", is_found=False)]
    return [*before, *pieces, *after]


def _words(text: str) -> list[Word]:
    found = islice(WORD.finditer(text), MOST_WORDS)
    return [Word(*match.span(), fold(match[0]).translate(SIGNS)) for match in found]


def _found(words: Sequence[Word], terms: Sequence[Term]) -> list[Word]:
    """The words of every place where a term stands."""
    folded = [word.folded for word in words]
    places: set[int] = set()
    for term in terms:
        size = len(term.words)
        for at in range(len(folded) - size + 1):
            if term.matches(folded[at : at + size]):
                places.update(range(at, at + size))
    return [words[at] for at in sorted(places)]


def _pieces(text: str, start: int, end: int, found: Sequence[Word]) -> list[Piece]:
    return [piece for piece in _cut(text, start, end, found) if piece.text]


def _cut(text: str, start: int, end: int, found: Sequence[Word]) -> Iterator[Piece]:
    at = start
    for word in found:
        yield Piece(text[at : word.start], is_found=False)
        yield Piece(text[word.start : word.end], is_found=True)
        at = word.end
    yield Piece(text[at:end], is_found=False)
