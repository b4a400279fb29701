"""What belongs to rows, read in step with them: one query each, however many rows."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models

from publishing.models import OldAddress, TaggedItem

CHUNK = 500


class InStep:
    """(owner's number, value) pairs by rising number, asked for by rising number."""

    def __init__(self, pairs: Iterable[tuple[Any, Any]]) -> None:
        self._groups = groupby(pairs, lambda pair: pair[0])
        self._next = next(self._groups, None)

    def of(self, number: int) -> list[Any]:
        while self._next and self._next[0] < number:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != number:
            return []
        return [value for _, value in self._next[1]]


def tags_of(model: type[models.Model]) -> InStep:
    rows = TaggedItem.objects.filter(content_type=_kind(model))
    ordered = rows.order_by("object_id", "tag__name", "tag_id")
    pairs = ordered.values_list("object_id", "tag__name")
    return InStep(pairs.iterator(chunk_size=CHUNK))


def old_addresses_of(model: type[models.Model]) -> InStep:
    rows = OldAddress.objects.filter(content_type=_kind(model), destination="")
    pairs = rows.order_by("object_id", "path").values_list("object_id", "path")
    return InStep(pairs.iterator(chunk_size=CHUNK))


def in_order(
    model: type[models.Model], related: Sequence[str], lists: Sequence[str] = ()
) -> Iterator[Any]:
    """Every row by rising number, some hundred at a time."""
    rows = model._base_manager.order_by("pk").prefetch_related(*lists)
    rows = rows.select_related(*related) if related else rows
    yield from rows.iterator(chunk_size=CHUNK)


def tag_names(row: Any) -> list[str]:
    return sorted(row.tags.names())


def lead_here(path: str, row: models.Model) -> bool:
    """The old address, exactly as it was kept; False where it leads elsewhere."""
    kind = _kind(type(row))
    target = {"content_type": kind, "object_id": row.pk}
    old, _ = OldAddress.objects.get_or_create(path=path, defaults=target)
    return (old.content_type_id, old.object_id) == (kind.pk, row.pk)


def _kind(model: type[models.Model]) -> ContentType:
    return ContentType.objects.get_for_model(model)
