"""Which row an entry of a bibliography is, although keys and titles change."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.db.models import CharField

from portfolio.models import Publication
from publishing.citations import Reference, title_fingerprint
from publishing.importing.values import Warn, cut, distinct

REF_LENGTH = 300
NO_TITLE = "(untitled)"


class PublicationRows:
    """An entry is known by its key in the file of this name, else by the work itself.

    ``seen`` is shared by the files of one run: the rows that they have brought.
    """

    def __init__(self, path: str, seen: dict[int, str]) -> None:
        self.file = PurePosixPath(path).name
        self.path = path
        self.seen = seen
        self.kept: set[int] = set()
        self.by_ref: dict[str, Publication] = {}
        self.by_identity: dict[str, Publication] = {}
        self.by_title: dict[tuple[str, int | None, str], Publication] = {}
        rows = Publication.objects.all()
        for row in rows.prefetch_related("tags"):
            reference = row.reference
            self.by_ref[row.import_ref] = row
            self.by_title.setdefault(_title(reference), row)
            for identity in _registered(reference):
                self.by_identity.setdefault(identity, row)

    def from_another_file(self, reference: Reference) -> str:
        """The file of this run that brought the same work already."""
        if self._ref(reference) in self.by_ref:
            return ""
        rows = map(self.by_identity.get, _registered(reference))
        paths = (self.seen.get(row.pk, "") for row in rows if row)
        return next((path for path in paths if path not in ("", self.path)), "")

    def row_for(self, reference: Reference) -> Publication:
        ref = self._ref(reference)
        row = self.by_ref.get(ref)
        if row is None:
            row = self._same_work(reference) or Publication()
            if not row.import_ref or row.import_ref.startswith(f"{self.file}#"):
                row.import_ref = ref
        return row

    def _same_work(self, reference: Reference) -> Publication | None:
        rows = [*map(self.by_identity.get, _registered(reference))]
        rows.append(self.by_title.get(_title(reference)))
        free = (row for row in rows if row and row.pk not in self.seen)
        return next(free, None)

    def keep(self, row: Publication) -> None:
        self.seen[row.pk] = self.path
        self.kept.add(row.pk)
        for identity in _registered(row.reference):
            self.by_identity.setdefault(identity, row)

    def missing(self) -> Iterator[str]:
        for ref, row in self.by_ref.items():
            if ref.startswith(f"{self.file}#") and row.pk not in self.kept:
                yield row.title

    def _ref(self, reference: Reference) -> str:
        return f"{self.file}#{reference.key}"[:REF_LENGTH]


def _registered(reference: Reference) -> list[str]:
    """Names that stand for one work only, which address and title may not."""
    is_known = reference.doi or reference.arxiv_id or reference.openreview_id
    return reference.identities if is_known else []


def _title(reference: Reference) -> tuple[str, int | None, str]:
    return title_fingerprint(reference.title), reference.year, reference.type


def fitting(values: dict[str, Any], warn: Warn) -> dict[str, Any]:
    """Values that fit their columns; told where something was cut."""
    found = dict(values)
    if not found["title"]:
        found["title"] = NO_TITLE
        warn("it has no title")
    for field in Publication._meta.fields:
        length = field.max_length if isinstance(field, CharField) else None
        if length and isinstance(text := found.get(field.name), str):
            found[field.name] = cut(text, length, warn, f"the {field.verbose_name}")
    found["tags"] = distinct(found["tags"], warn, "keyword")
    return found
