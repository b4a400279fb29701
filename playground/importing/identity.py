"""Which row of a board a record is, although titles, links and sections change."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from publishing.citations import reference_id, title_fingerprint

from .records import ExperimentRecord, SectionPath

Row = TypeVar("Row")
SAME_TITLE = 0.8
REF_LENGTH = 300
COUNTED = re.compile(r"\s*[(\[]\s*\d+\s*/\s*\d+\s*[)\]]$")


@dataclass(frozen=True)
class Identity:
    """``key`` is the same on every run while the source says the same."""

    key: str
    title: str
    reference: str
    section: str

    def is_titled_like(self, other: "Identity") -> bool:
        matcher = SequenceMatcher(a=self.title, b=other.title, autojunk=False)
        return matcher.ratio() >= SAME_TITLE


def short_reference(told: str) -> str:
    """What fits an import reference: of a long text its beginning and a hash."""
    if len(told) <= REF_LENGTH:
        return told
    return f"{told[:REF_LENGTH]}:{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def uncounted(path: SectionPath) -> SectionPath:
    """The section "Vision (2/3)" is the same when it is "Vision (3/3)"."""
    return tuple(COUNTED.sub("", name) or name for name in path)


def identities(records: Iterable[ExperimentRecord]) -> list[Identity]:
    """One identity a record; repeated rows of a section are told apart by number."""
    seen: Counter[str] = Counter()
    found = []
    for record in records:
        title, reference = title_fingerprint(record.title), reference_id(record.url)
        path = uncounted(record.section)
        section = path[-1] if path else ""
        told = "\n".join((reference, title, *path))
        seen[told] += 1
        key = hashlib.sha256(f"{told}\n{seen[told]}".encode()).hexdigest()[:24]
        found.append(Identity(key, title, reference, title_fingerprint(section)))
    return found


class Matcher(Generic[Row]):
    """Pairs records with known rows, from the surest sign to the weakest."""

    def __init__(
        self, wanted: Sequence[Identity], known: Sequence[tuple[Identity, Row]]
    ) -> None:
        self.wanted = dict(enumerate(wanted))
        self.known = dict(enumerate(known))
        self.pairs: dict[int, Row] = {}

    def match(self) -> dict[int, Row]:
        """Rows by the number of the record; a record without one is new."""
        self.pair(lambda each: each.key)
        self.pair(lambda each: (each.title, each.section))
        self.pair(lambda each: each.reference and (each.reference, each.title))
        self.pair_by_reference()
        self.pair(lambda each: each.title)
        return self.pairs

    def pair(self, sign: Callable[[Identity], Hashable]) -> None:
        """Only signs that one record and one row have to themselves say anything."""
        records = _by_sign(((sign(each), at) for at, each in self.wanted.items()))
        rows = _by_sign(((sign(each), at) for at, (each, _) in self.known.items()))
        for found in records.keys() & rows.keys():
            if len(records[found]) == len(rows[found]) == 1:
                self.take(records[found][0], rows[found][0])

    def pair_by_reference(self) -> None:
        """The same work under a similar title."""
        for at, record in list(self.wanted.items()):
            alike = [
                place
                for place, (row, _) in self.known.items()
                if record.reference
                and row.reference == record.reference
                and record.is_titled_like(row)
            ]
            if len(alike) == 1:
                self.take(at, alike[0])

    def take(self, record: int, row: int) -> None:
        del self.wanted[record]
        self.pairs[record] = self.known.pop(row)[1]


def _by_sign(signs: Iterable[tuple[Hashable, int]]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = {}
    for sign, place in signs:
        if sign:
            places.setdefault(sign, []).append(place)
    return places


def clashes(records: Sequence[ExperimentRecord]) -> list[tuple[int, str]]:
    """Lines where two clearly different titles share one address: a wrong link."""
    first: dict[str, tuple[ExperimentRecord, Identity]] = {}
    found = []
    for record, identity in zip(records, identities(records), strict=True):
        if not identity.reference:
            continue
        other, other_identity = first.setdefault(identity.reference, (record, identity))
        if not identity.is_titled_like(other_identity):
            said = f"{record.title!r} has the address of {other.title!r}"
            found.append((record.line, said))
    return found
