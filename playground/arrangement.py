"""The chosen rows of a board, arranged: pages of a table, or columns of a kanban."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Page

from .boards import in_owners_order
from .models import Experiment, Section, Status
from .selection import NONE, RowKey, Selection

ROWS_ON_A_PAGE = 100
CARDS_IN_A_COLUMN = 50


@dataclass(frozen=True)
class Group:
    """Rows of a page that belong together; ``total`` counts those of other pages too."""

    title: str
    experiments: list[Experiment]
    total: int
    section: Section | None = None


@dataclass(frozen=True)
class Column:
    status: Status | None
    experiments: list[Experiment]
    total: int

    @property
    def key(self) -> str:
        return self.status.key if self.status else NONE

    @property
    def more(self) -> int:
        return self.total - len(self.experiments)


def groups_of(selection: Selection, page: Page) -> Iterator[Group]:
    keys: list[RowKey] = list(page.object_list)
    rows = {row.pk: row for row in selection.fetch(keys)}
    totals: Counter[Any] = Counter(map(selection.group_of, selection.chosen))
    for group, members in groupby(keys, selection.group_of):
        shown = [rows[key.pk] for key in members if key.pk in rows]
        section = group if isinstance(group, Section) else None
        yield Group(selection.group_title(group), shown, totals[group], section)


def columns_of(selection: Selection) -> list[Column]:
    """One for each status that a chosen row has, with its first cards."""
    by_status: dict[Status | None, list[RowKey]] = {}
    for key in selection.chosen:
        by_status.setdefault(selection.status_of(key), []).append(key)
    first = [key for keys in by_status.values() for key in keys[:CARDS_IN_A_COLUMN]]
    rows = {row.pk: row for row in selection.fetch(first)}
    return [
        Column(
            status,
            [rows[key.pk] for key in by_status[status] if key.pk in rows],
            len(by_status[status]),
        )
        for status in sorted(by_status, key=in_owners_order)
    ]
