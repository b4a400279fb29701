"""Keeps the entries in step with the rows that the listings name."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from django.db.models import (
    DateTimeField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    prefetch_related_objects,
)
from django.db.models.signals import post_delete
from django.utils import timezone

from publishing.models.tags import Tag, tags_of
from publishing.registries import Listing, listings
from publishing.signals import content_changed

from .folding import indexed_form
from .models import TAG_END, SearchEntry

CHUNK = 200
# PostgreSQL refuses a row whose vector, with the places of the words, takes a megabyte.
MOST_BYTES = 450_000
WORDS = ("title_words", "tag_words", "body_words")
OTHERS = ("tag_slugs", "year", "published_at", "item_changed_at")


def listen() -> None:
    content_changed.connect(_changed, dispatch_uid="search")
    post_delete.connect(_deleted, dispatch_uid="search")


def key_of(model: type) -> str | None:
    return next((key for key, each in listings.items() if each.model is model), None)


def _changed(sender: type, instances: Sequence[Any], **kwargs: Any) -> None:
    rows = [row for row in instances if row.pk]
    if key := key_of(sender):
        if len(rows) > 1:
            prefetch_related_objects(rows, *listings[key].searched)
        store(key, rows)


def _deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    if key := key_of(sender):
        SearchEntry.objects.filter(kind=key, object_id=instance.pk).delete()


def store(kind: str, items: Iterable[Any]) -> int:
    """How many they were."""
    count, left = 0, iter(items)
    while rows := list(islice(left, CHUNK)):
        tags = tags_of(rows)
        SearchEntry.objects.bulk_create(
            [entry_of(kind, row, tags[row.pk]) for row in rows],
            update_conflicts=True,
            unique_fields=["kind", "object_id"],
            update_fields=[*WORDS, *OTHERS],
        )
        count += len(rows)
    return count


def entry_of(kind: str, item: Any, tags: Sequence[Tag]) -> SearchEntry:
    moment = item.published_at if item.date_known else None
    slugs = "".join(f"{tag.slug}{TAG_END}" for tag in tags)
    return SearchEntry(
        kind=kind,
        object_id=item.pk,
        title_words=indexed_form(item.title),
        tag_words=indexed_form(" ".join(tag.name for tag in tags)),
        body_words=cut_to_bytes(indexed_form(item.search_text()), MOST_BYTES),
        tag_slugs=f"{TAG_END}{slugs}" if slugs else "",
        year=timezone.localtime(moment).year if moment else None,
        published_at=item.published_at,
        item_changed_at=item.updated_at,
    )


def cut_to_bytes(words: str, most: int) -> str:
    """Whole words."""
    encoded = words.encode()
    if len(encoded) <= most:
        return words
    return encoded[:most].decode(errors="ignore").rpartition(" ")[0]


def reindex(*, everything: bool = False) -> int:
    """Stores what the index lacks or knows in an older state; how many rows."""
    count = 0
    for kind, listing in listings.items():
        rows = listing.model.objects.all() if everything else _stale(kind, listing)
        rows = rows.prefetch_related(*listing.searched)
        count += store(kind, rows.iterator(chunk_size=CHUNK))
    return count


def _stale(kind: str, listing: Listing) -> QuerySet[Any]:
    known = SearchEntry.objects.filter(kind=kind, object_id=OuterRef("pk"))
    moment = Subquery(known.values("item_changed_at"), output_field=DateTimeField())
    rows: QuerySet[Any] = listing.model.objects.annotate(known_since=moment)
    return rows.filter(Q(known_since=None) | Q(known_since__lt=F("updated_at")))
