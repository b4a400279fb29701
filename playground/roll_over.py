"""A board for another year, with what is not finished yet; the old board stays."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .models import (
    Board,
    Change,
    Criterion,
    CriterionValue,
    Experiment,
    Location,
    Section,
    Status,
)

UNFINISHED = (Status.Category.TODO, Status.Category.DOING)
NO_STATUS = "none"
KEPT = (
    "title", "subtitle", "kind", "paper", "reference_url", "goal", "hypothesis", "status",
    "remark", "progress", "size", "order", "language", "unlisted", "summary",
)  # fmt: skip
BOARD_KEPT = (
    "subtitle",
    "kind",
    "body",
    "repository",
    "source_path",
    "columns",
    "language",
)


def unfinished(board: Board, categories: Collection[str]) -> Any:
    """``NO_STATUS`` among the categories takes in those that say nothing."""
    wanted = Q(status__category__in=[each for each in categories if each != NO_STATUS])
    if NO_STATUS in categories:
        wanted |= Q(status=None)
    rows = Experiment.objects.select_related("board", "section", "status")
    return rows.filter(wanted, board=board).order_by("order", "pk")


@transaction.atomic
def roll_over(
    board: Board, *, title: str, year: int | None, categories: Collection[str]
) -> Board:
    """The new board is a draft. Each experiment in it continues the old one."""
    kept = {name: getattr(board, name) for name in BOARD_KEPT}
    new = Board.objects.create(**kept, title=title, year=year)
    sections = copy_sections(board, new)
    criteria = copy_criteria(board, new)
    rows = unfinished(board, categories)
    for old in rows.prefetch_related("tags", "locations", "criterion_values"):
        row = carry_over(old, new, sections.get(old.section_id))
        copy_cells(old, row, criteria)
    return new


def copy_sections(board: Board, new: Board) -> dict[int | None, Section]:
    """By the key of the old section; a parent is always copied before its children."""
    made: dict[int | None, Section] = {}
    left = list(board.sections.order_by("order", "pk"))
    while left:
        ready = [each for each in left if each.parent_id in {None, *made}]
        if not ready:  # a circle, which no form and no import makes
            break
        for each in ready:
            made[each.pk] = Section.objects.create(
                board=new,
                title=each.title,
                parent=made.get(each.parent_id),
                order=each.order,
                aliases=each.aliases,
            )
        left = [each for each in left if each.pk not in made]
    return made


def copy_criteria(board: Board, new: Board) -> dict[int, Criterion]:
    names = ("name", "type", "unit", "rule", "in_table", "order")
    return {
        each.pk: Criterion.objects.create(
            board=new, **{name: getattr(each, name) for name in names}
        )
        for each in board.criteria.all()
    }


def carry_over(old: Experiment, board: Board, section: Section | None) -> Experiment:
    """Notes, figures and dates tell of the old year, and stay there."""
    kept = {name: getattr(old, name) for name in KEPT}
    row = Experiment.objects.create(
        **kept,
        board=board,
        section=section,
        continues=old,
        published_at=timezone.now() if old.published_at else None,
    )
    row.tags.set(old.tags.all())
    Change.objects.create(
        experiment=row,
        field=Change.Field.ADDED,
        new=str(old.status or ""),
        origin=Change.Origin.ADMIN,
        private=not row.is_published,
    )
    return row


def copy_cells(
    old: Experiment, row: Experiment, criteria: dict[int, Criterion]
) -> None:
    for place in old.locations.all():
        Location.objects.create(
            experiment=row,
            text=place.text,
            role=place.role,
            heading=place.heading,
            order=place.order,
        )
    for value in old.criterion_values.all():
        if criterion := criteria.get(value.criterion_id):
            CriterionValue.objects.create(
                experiment=row, criterion=criterion, text=value.text
            )
