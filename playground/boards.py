"""A board as its page shows it: groups of rows, and totals by status."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count

from .models import Board, Experiment, Section, Status


class Group(NamedTuple):
    """The rows of one section; ``section`` is None for rows without one."""

    section: Section | None
    experiments: list[Experiment]


@dataclass(frozen=True)
class Total:
    status: Status | None
    count: int


def extra_headings(board: Board) -> list[str]:
    """The columns of the source that no field of an experiment takes."""
    return [column["heading"] for column in board.columns if column["role"] == "extra"]


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


def fill_extra_cells(headings: Sequence[str], rows: Iterable[Experiment]) -> list[str]:
    """Gives each row its ``extra_cells`` and returns the headings that any row uses."""
    rows = list(rows)
    every = dict.fromkeys(
        [*headings, *(name for row in rows for name in row.extra_html)]
    )
    used = [name for name in every if any(row.extra_html.get(name) for row in rows)]
    for row in rows:
        row.extra_cells = extra_cells(row, used)  # type: ignore[attr-defined]
    return used


def extra_cells(row: Experiment, headings: Sequence[str]) -> list[tuple[str, Any]]:
    return [(name, row.extra_html.get(name, "")) for name in headings]


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
