"""The order of a board's sections and experiments, as a person puts it."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from .models import Board, Experiment, Section

MOVES = {"up": -1, "down": 1}


class StaleOrderError(ValueError):
    """The rows are not those that the person saw."""


def sections_within(board: Board, parent: Section | None) -> QuerySet[Section]:
    return Section.objects.filter(board=board, parent=parent).order_by("order", "pk")


def experiments_in(board: Board, section: Section | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = Experiment.objects.filter(board=board, section=section)
    return rows.order_by("order", "pk")


def moved(pks: Sequence[int], pk: int, move: str) -> list[int]:
    """With one of them a place further up or down, or at an end of the list."""
    if pk not in pks:
        raise StaleOrderError
    place, rest = pks.index(pk), [each for each in pks if each != pk]
    places = {"top": 0, "bottom": len(rest)}
    new = places[move] if move in places else max(place + MOVES[move], 0)
    return [*rest[:new], pk, *rest[new:]]


@transaction.atomic
def put_in_order(rows: QuerySet[Any], pks: Sequence[int]) -> int:
    """Returns how many rows moved. Raises StaleOrderError unless ``pks`` are all rows.

    The places that the rows have are dealt out anew, so that those of other sections
    stay between them; an import leaves alone what a person moved.
    """
    found = {row.pk: row for row in rows.only("pk", "order")}
    if len(pks) != len(found) or set(pks) != found.keys():
        raise StaleOrderError
    places = sorted(row.order for row in found.values())
    if len(set(places)) < len(places):
        places = list(range(len(places)))
    changed = []
    for pk, place in zip(pks, places, strict=True):
        if found[pk].order != place:
            found[pk].order = place
            changed.append(found[pk])
    rows.model.objects.bulk_update(changed, ["order"], batch_size=100)
    return len(changed)
