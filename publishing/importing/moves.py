"""Files that were renamed or moved since the last import, known by what they say."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .words import likeness, words_of

ALIKE = 0.8
FEWEST_WORDS = 20  # of shorter texts a share in common says little
MOST_COMPARISONS = 250_000

Row = TypeVar("Row")
Sign = Callable[["Traits"], Hashable]


@dataclass(frozen=True)
class Traits:
    """What a file and the row of a file have in common; "" is unknown."""

    digest: str = ""
    body: str = ""
    title: str = ""
    date: str = ""
    name: str = ""
    text: str = ""


# From the surest to the weakest.
SIGNS: tuple[Sign, ...] = (
    lambda traits: traits.digest,
    lambda traits: traits.body and (traits.body, traits.title),
    lambda traits: traits.body,
    lambda traits: traits.title and traits.date and (traits.title, traits.date),
    lambda traits: traits.title and traits.name and (traits.title, traits.name),
)


class MoveFinder(Generic[Row]):
    """Pairs new files with rows whose file is gone; only where there is no doubt."""

    def __init__(
        self, files: Iterable[tuple[str, Traits]], rows: Iterable[tuple[Row, Traits]]
    ) -> None:
        self.files = dict(files)
        self.rows = dict(enumerate(rows))
        self.found: dict[str, Row] = {}

    def find(self) -> dict[str, Row]:
        """The row of each path that is no new file."""
        for sign in SIGNS:
            self._pair(sign)
        if len(self.files) * len(self.rows) <= MOST_COMPARISONS:
            self._pair_alike()
        return self.found

    def _pair(self, sign: Sign) -> None:
        files = _by_sign((sign(traits), path) for path, traits in self.files.items())
        rows = _by_sign((sign(row[1]), at) for at, row in self.rows.items())
        for told in files.keys() & rows.keys():
            if len(files[told]) == len(rows[told]) == 1:
                self._take(files[told][0], rows[told][0])

    def _pair_alike(self) -> None:
        """Each must be the only one that the other is like."""
        texts = {at: words_of(row[1].text) for at, row in self.rows.items()}
        pairs = [
            (path, at)
            for path, traits in self.files.items()
            for words in [words_of(traits.text)]
            if len(words) >= FEWEST_WORDS
            for at, other in texts.items()
            if likeness(words, other) >= ALIKE
        ]
        paths = Counter(path for path, _ in pairs)
        rows = Counter(at for _, at in pairs)
        for path, at in pairs:
            if paths[path] == rows[at] == 1:
                self._take(path, at)

    def _take(self, path: str, at: int) -> None:
        del self.files[path]
        self.found[path] = self.rows.pop(at)[0]


def _by_sign(signs: Iterable[tuple[Hashable, Any]]) -> dict[Hashable, list[Any]]:
    places: dict[Hashable, list[Any]] = {}
    for sign, place in signs:
        if sign:
            places.setdefault(sign, []).append(place)
    return places
