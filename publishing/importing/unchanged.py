"""Rows that need not be made again: the same file, the same circumstances, no edit.

A seal is kept with each row that a file made without a remark. It is a hash of the
circumstances (all that the import went by besides the file) and of the row as it was
left, so that a person's edit breaks it. A file with something to tell is read each time.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from publishing.models import Importable, OldAddress, TaggedItem

from .report import FileReport

CHUNK = 200


def sealed(circumstances: str, row: Importable, tags: Iterable[str]) -> str:
    """The seal; empty where no circumstances are given."""
    return _seal(circumstances, _stamp(row, tags)) if circumstances else ""


def _seal(circumstances: str, stamp: str) -> str:
    return hashlib.sha256(f"{circumstances} {stamp}".encode()).hexdigest()


def _stamp(row: Importable, tags: Iterable[str]) -> str:
    told = [_plain(getattr(row, name)) for name in _edited_fields(type(row))]
    told += sorted(tag.casefold() for tag in tags)
    return hashlib.sha256("\x1f".join(told).encode(errors="replace")).hexdigest()


@lru_cache
def _edited_fields(model: type[Model]) -> list[str]:
    """What a person may change: all but the bookkeeping and what is made of the rest."""
    fields = model._meta.concrete_fields
    return [f.attname for f in fields if f.editable and not f.primary_key]


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value if isinstance(value, str) else repr(value)


@dataclass(frozen=True)
class KnownRow:
    digest: str
    seal: str
    stamp: str
    title: str
    address: str
    date: str
    tags: list[str]
    redirects: list[str]

    def tell(self, log: FileReport) -> None:
        log.title, log.address, log.date = self.title, self.address, self.date
        log.tags, log.redirects = self.tags, self.redirects


class KnownRows:
    """All sealed rows of a model by their file, asked at once."""

    def __init__(self, model: Any) -> None:
        self.rows: Mapping[str, KnownRow] = dict(_known_rows(model))

    def untouched(
        self, reference: str, digest: str, circumstances: str
    ) -> KnownRow | None:
        row = self.rows.get(reference)
        if row is None or row.digest != digest:
            return None
        return row if row.seal == _seal(circumstances, row.stamp) else None


def _known_rows(model: Any) -> Iterator[tuple[str, KnownRow]]:
    tags, redirects = _tags(model), _redirects(model)
    names = ["import_ref", "import_digest", "import_context", *_edited_fields(model)]
    rows = model._base_manager.exclude(import_context="").only(*names)
    for row in rows.iterator(chunk_size=CHUNK):
        is_dated = row.published_at and row.date_known
        known = KnownRow(
            digest=row.import_digest,
            seal=row.import_context,
            stamp=_stamp(row, tags.get(row.pk, ())),
            title=row.title,
            address=row.get_absolute_url(),
            date=row.published_at.isoformat() if is_dated else "",
            tags=tags.get(row.pk, []),
            redirects=redirects.get(row.pk, []),
        )
        yield row.import_ref, known


def _tags(model: Any) -> dict[int, list[str]]:
    kind = ContentType.objects.get_for_model(model)
    items = TaggedItem.objects.filter(content_type=kind).order_by("pk")
    return _grouped(items.values_list("object_id", "tag__name"))


def _redirects(model: Any) -> dict[int, list[str]]:
    kind = ContentType.objects.get_for_model(model)
    addresses = OldAddress.objects.filter(content_type=kind).order_by("pk")
    return _grouped(addresses.values_list("object_id", "path"))


def _grouped(pairs: Iterable[tuple[Any, Any]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
