"""A board as its page shows it: groups of rows, and totals by status."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count
from django.utils.translation import gettext as _

from .models import (
    Board,
    Criterion,
    Experiment,
    Figure,
    Location,
    Note,
    Section,
    Status,
)


class Group(NamedTuple):
    """The rows of one section; ``section`` is None for rows without one."""

    section: Section | None
    experiments: list[Experiment]


@dataclass(frozen=True)
class Total:
    status: Status | None
    count: int


def table_criteria(board: Board) -> list[Criterion]:
    """The criteria that are columns of the board's table, in its order."""
    return list(board.criteria.filter(in_table=True))


def grouped(board: Board, rows: Iterable[Experiment]) -> list[Group]:
    """Rows in the order of the board, those of one section together."""
    sections = {section.pk: section for section in board.sections.all()}
    for section in sections.values():
        section.path = section_path(section, sections)  # type: ignore[attr-defined]
    groups: dict[int | None, list[Experiment]] = defaultdict(list)
    for row in rows:
        # A section of another board, which the row came from, says nothing here.
        groups[row.section_id if row.section_id in sections else None].append(row)
    return [
        Group(sections[pk] if pk else None, experiments)
        for pk, experiments in groups.items()
    ]


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
) -> list[Criterion]:
    """Gives each row its ``criterion_cells`` and returns the criteria that any row uses.

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
    met = {criterion for _row, criterion in told}
    used = [each for each in criteria if each.pk in met]
    for row in rows:
        row.criterion_cells = [  # type: ignore[attr-defined]
            (each.name, told.get((row.pk, each.pk), "")) for each in used
        ]
    return used


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


def totals_of(rows: Iterable[Experiment]) -> list[Total]:
    """How many of the rows are in each status, in the owner's order."""
    counts = Counter(row.status for row in rows)
    ordered = sorted(
        counts, key=lambda each: (not each, each and (each.order, each.pk))
    )
    return [Total(status, counts[status]) for status in ordered]


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
