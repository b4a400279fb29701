"""What stands in the cells of a board's table, and totals by status."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _

from .models import (
    Board,
    Criterion,
    CriterionValue,
    Experiment,
    Figure,
    Location,
    Note,
    Section,
    Status,
)


@dataclass(frozen=True)
class Total:
    status: Status | None
    count: int


def board_rows(board: Board, *, is_preview: bool = False) -> Any:
    """Editors who preview a draft board see the rows that would be public with it."""
    rows = Experiment.objects.filter(board=board)
    shown = rows.released() if is_preview else rows.published()
    return shown.filter(unlisted=False)


def table_criteria(board: Board, rows: Any) -> list[Criterion]:
    """The criteria that are columns and that any of the rows (a query) answers."""
    answered = CriterionValue.objects.filter(experiment__in=rows)
    met = set(answered.order_by().values_list("criterion_id", flat=True).distinct())
    columns = board.criteria.filter(in_table=True)
    return [each for each in columns if each.rule or each.pk in met]


def section_path(section: Section, sections: dict[int, Section]) -> list[str]:
    """Titles from the outermost section inwards."""
    titles: list[str] = []
    seen: set[int] = set()
    current: Section | None = section
    while current is not None and current.pk not in seen:
        seen.add(current.pk)
        titles.insert(0, current.title)
        current = sections.get(current.parent_id) if current.parent_id else None
    return titles


def fill_criterion_cells(
    criteria: Sequence[Criterion], rows: Iterable[Experiment]
) -> None:
    """Gives each row its ``criterion_cells``: (heading, HTML) for each criterion.

    A criterion with a rule is answered here; every other one by its values.
    """
    rows = list(rows)
    ruled = {each.pk: ruled_rows(each, rows) for each in criteria if each.rule}
    told: dict[tuple[int, int], Any] = {}
    for row in rows:
        for value in row.criterion_values.all():
            told[row.pk, value.criterion_id] = value.html
        for pk, found in ruled.items():
            told[row.pk, pk] = _("yes") if row.pk in found else _("no")
    for row in rows:
        row.criterion_cells = [  # type: ignore[attr-defined]
            (each.name, told.get((row.pk, each.pk), "")) for each in criteria
        ]


def ruled_rows(criterion: Criterion, rows: Sequence[Experiment]) -> set[int]:
    """Which rows the rule of a criterion says yes to."""
    pks = [row.pk for row in rows]
    if criterion.rule == Criterion.Rule.HAS_FIGURES:
        found = Figure.objects.filter(experiment__in=pks)
        return set(found.values_list("experiment_id", flat=True))
    notes = Note.objects.filter(experiment__in=pks).values_list(
        "experiment_id", flat=True
    )
    places = Location.objects.filter(experiment__in=pks, role=Location.Role.NOTES)
    return {*notes, *places.values_list("experiment_id", flat=True)}


def in_owners_order(status: Status | None) -> tuple[bool, int, int]:
    """A key for sorting: what has no status comes last."""
    return (status is None, status.order if status else 0, status.pk if status else 0)


def totals_by_board(boards: Sequence[Board]) -> dict[int, list[Total]]:
    """How many public experiments each board has in each status, in the owner's order."""
    statuses: dict[int | None, Status | None] = {
        status.pk: status for status in Status.objects.all()
    }
    counted = (
        Experiment.objects.listed()
        .filter(board__in=[board.pk for board in boards])
        .order_by()
        .values_list("board_id", "status_id")
        .annotate(Count("pk"))
    )
    counts = {(board, status): count for board, status, count in counted}
    statuses[None] = None
    return {
        board.pk: [
            Total(status, counts[board.pk, pk])
            for pk, status in statuses.items()
            if (board.pk, pk) in counts
        ]
        for board in boards
    }


def summed(totals: Iterable[Sequence[Total]]) -> list[Total]:
    """Those of several boards together."""
    counts: dict[Status | None, int] = {}
    for total in (each for board in totals for each in board):
        counts[total.status] = counts.get(total.status, 0) + total.count
    return [
        Total(status, counts[status]) for status in sorted(counts, key=in_owners_order)
    ]
