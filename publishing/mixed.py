"""Rows of several models in one list: a tag's page, the results of a search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

from django.db.models import IntegerField, QuerySet, Value

from .registries import Listing, listings

RANK = "listing_rank"


@dataclass(frozen=True)
class Card:
    """A row and the template that draws it (as ``item``)."""

    item: Any
    template: str
    label: Any


class CardList(Sequence[Card]):
    """A sequence for a paginator, of what a query of keys finds."""

    def count_keys(self) -> int:
        raise NotImplementedError

    def keys(self, places: slice) -> list[tuple[str, int]]:
        """(listing key, pk) of the rows at these places."""
        raise NotImplementedError

    @cached_property
    def _count(self) -> int:
        return self.count_keys()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Card: ...
    @overload
    def __getitem__(self, index: slice) -> list[Card]: ...
    def __getitem__(self, index: int | slice) -> Card | list[Card]:
        if isinstance(index, int):
            return self[index : index + 1][0]
        return cards_of(self.keys(index))


class MixedList(CardList):
    """One union of keys, then one query for each kind met.

    ``querysets`` are given by listing key. Rows are ordered by the annotation RANK where
    a queryset has one (smaller first), then newest first.
    """

    def __init__(self, querysets: Mapping[str, QuerySet[Any]]) -> None:
        keys = [self._ranked(key, rows) for key, rows in querysets.items()]
        self._union = keys[0].union(*keys[1:], all=True) if keys else None

    @staticmethod
    def _ranked(key: str, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
        if RANK not in rows.query.annotations:
            rows = rows.annotate(**{RANK: Value(0, output_field=IntegerField())})
        kinds = rows.order_by().annotate(listing_key=Value(key))
        found: QuerySet[Any, Any] = kinds.values_list(
            RANK, "published_at", "listing_key", "pk"
        )
        return found

    def count_keys(self) -> int:
        return 0 if self._union is None else self._union.count()

    def keys(self, places: slice) -> list[tuple[str, int]]:
        if self._union is None:
            return []
        ordered = self._union.order_by(RANK, "-published_at", "listing_key", "-pk")
        return [(kind, pk) for _, _, kind, pk in ordered[places]]


def cards_of(keys: Sequence[tuple[str, int]]) -> list[Card]:
    """The rows of (listing key, pk), in this order; one query for each kind met."""
    cards = {
        kind: _cards(listings[kind], [pk for each, pk in keys if each == kind])
        for kind in {kind for kind, _ in keys}
    }
    return [cards[kind][pk] for kind, pk in keys if pk in cards[kind]]


def _cards(listing: Listing, pks: list[int]) -> dict[int, Card]:
    rows = listing.model.objects.filter(pk__in=pks)
    if listing.related:
        rows = rows.select_related(*listing.related)
    if hasattr(listing.model, "tags"):
        rows = rows.prefetch_related("tags")
    rows = rows.prefetch_related(*listing.searched)
    return {row.pk: Card(row, listing.card_template, listing.label) for row in rows}
