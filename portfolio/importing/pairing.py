"""Finds the row that an earlier import made of a record, also when it was renamed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Generic, TypeVar

from publishing.importing.merge import fingerprint
from publishing.importing.words import WORDS, likeness, words_of

from .wording import normal

ALIKE = 0.5  # share of words that two texts have in common, of all their words
PATH_LENGTH = 250

Record = TypeVar("Record")


def reference(path: str, role: str, key: str) -> str:
    """The import reference: the folder in it is where relative images start from."""
    short = path if len(path) <= PATH_LENGTH else ""
    return f"{short}#{role}:{key}"


def key_of(import_ref: str, role: str) -> str:
    return import_ref.rpartition(f"#{role}:")[2]


def keys(names: Iterable[str]) -> list[str]:
    """A key for each name; the second of the same name gets another one."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        mark = fingerprint(" ".join(WORDS.findall(normal(name))))
        seen[mark] += 1
        found.append(f"{mark}:{seen[mark]}")
    return found


@dataclass(frozen=True)
class Pair(Generic[Record]):
    record: Record
    key: str
    row: Any | None


def pair(
    records: Sequence[tuple[str, str, Record]],
    rows: Sequence[tuple[str, str, Any]],
) -> tuple[list[Pair[Record]], list[Any]]:
    """Records with their rows (None: a new one), and the rows that nothing stands for.

    Both come as (key, text, thing). The key decides; what is left over is paired by the
    likeness of its texts.
    """
    by_key = {key: row for key, _, row in rows}
    found = {key: by_key.pop(key) for key, _, _ in records if key in by_key}
    left = [(words_of(text), row) for key, text, row in rows if key in by_key]
    for key, text, _ in records:
        if key not in found and (best := _most_alike(text, left)):
            found[key] = best[1]
            left.remove(best)
    pairs = [Pair(record, key, found.get(key)) for key, _, record in records]
    return pairs, [row for _, row in left]


def _most_alike(
    text: str, candidates: Sequence[tuple[frozenset[str], Any]]
) -> tuple[frozenset[str], Any] | None:
    words = words_of(text)
    ranked = [(likeness(words, each[0]), each) for each in candidates]
    share, best = max(ranked, key=itemgetter(0), default=(0.0, None))
    return best if share >= ALIKE else None
