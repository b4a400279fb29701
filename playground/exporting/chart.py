"""A board in one picture: drawings for other pages, with their text alternative."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from playground.boards import Total, in_owners_order
from playground.models import Board, Status
from publishing.feeds import legal_in_xml

LETTER = 7  # pixels of a letter at 11 pixels, in the widest of the usual fonts
PADDING = 8
BAR = 300
ROW, HEAD = 26, 44
MOST_TITLE = 60


@dataclass(frozen=True)
class Bar:
    label: str
    count: int
    y: int
    width: float


def totals_of(rows: Any) -> list[Total]:
    counts: Counter[int | None] = Counter(
        rows.order_by().values_list("status_id", flat=True)
    )
    statuses = Status.objects.in_bulk([pk for pk in counts if pk])
    told = {statuses.get(pk) if pk else None: count for pk, count in counts.items()}
    return [Total(each, told[each]) for each in sorted(told, key=in_owners_order)]


def write_chart(board: Board, rows: Any) -> str:
    """How many are in each status, as bars with their words and numbers."""
    totals = totals_of(rows)
    most = max((total.count for total in totals), default=1)
    bars = [
        Bar(label_of(total), total.count, HEAD + ROW * place, BAR * total.count / most)
        for place, total in enumerate(totals)
    ]
    title = board.title
    if len(title) > MOST_TITLE:
        title = f"{title[: MOST_TITLE - 1]}…"
    told = {"title": title, "bars": bars, "height": HEAD + ROW * len(bars) + PADDING}
    return drawing("playground/chart.svg", {**told, "summary": spoken(totals)})


def write_badge(board: Board, rows: Any) -> str:
    """``papers | 12 done · 3 in progress``: small enough for a line of a README."""
    totals = totals_of(rows)
    left, right = label_of_board(board), spoken(totals, " · ")
    widths = [2 * PADDING + LETTER * len(text) for text in (left, right)]
    return drawing(
        "playground/badge.svg",
        {
            "left": left,
            "right": right,
            "left_width": widths[0],
            "right_width": widths[1],
            "width": sum(widths),
            "left_middle": widths[0] / 2,
            "right_middle": widths[0] + widths[1] / 2,
        },
    )


def drawing(template: str, told: dict[str, Any]) -> str:
    """A title pasted from a PDF may hold signs that would break the picture."""
    return str(legal_in_xml(render_to_string(template, told)))


def label_of_board(board: Board) -> str:
    title = board.title
    return (
        title if len(title) <= MOST_TITLE // 2 else f"{title[: MOST_TITLE // 2 - 1]}…"
    )


def label_of(total: Total) -> str:
    return total.status.label if total.status else _("without status")


def spoken(totals: list[Total], separator: str = ", ") -> str:
    told = [f"{total.count} {label_of(total).lower()}" for total in totals]
    return separator.join(told) or _("nothing yet")
