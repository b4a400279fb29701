from collections.abc import Iterator
from typing import Any

from publishing.registries import Specimen

from .rows import BOARD, STATUSES, experiment, rows

TOTALS = [{"status": status, "count": n} for n, status in enumerate(STATUSES, 1)]
FILTERS = ("status", "section", "tag", "kind", "sort", "group")


def board() -> dict[str, Any]:
    """What the templates of a board are given."""
    options = [{"value": name, "label": name, "count": 3} for name in FILTERS[:2]]
    selection: dict[str, Any] = {f"{name}_options": options for name in FILTERS}
    selection |= {"view": "table", "status": "done", "chosen": rows()}
    selection |= {"is_narrowed": True}
    return {"board": BOARD, "selection": selection, "totals": TOTALS, "total": 8}


def boards() -> Iterator[Specimen]:
    row = experiment("Adam", 5)
    yield Specimen("Status", "playground/_status.html", {"experiment": row})
    yield Specimen("Statuses, counted", "playground/_totals.html", {"totals": TOTALS})
    yield Specimen("Tools of a board", "playground/_board_tools.html", board())
    yield from views()
    later: dict[str, Any] = {
        "has_other_pages": True,
        "has_next": True,
        "next_page_number": 2,
    }
    later |= {"number": 1, "paginator": {"num_pages": 3}}
    yield Specimen(
        "Pages of a board", "playground/_board_pages.html", {"page_obj": later}
    )
    files = {"board": BOARD, "downloads": [("Markdown", "/"), ("CSV", "/")]}
    yield Specimen("Downloads", "playground/_downloads.html", files)
    told: dict[str, Any] = {
        "year": 2025,
        "get_kind_display": "papers",
        "total": 8,
        "totals": TOTALS,
    }
    card = {**BOARD, **told, "description": "What I tried in a year."}
    yield Specimen("Card of a board", "playground/_board_card.html", {"board": card})


def views() -> Iterator[Specimen]:
    group = {"title": "Bandits", "total": 3, "experiments": rows()}
    table: dict[str, Any] = {
        "table_class": "board-scroll",
        "headings": ["Hours"],
        "width": 5,
    }
    table |= dict.fromkeys(("has_goal", "has_location", "has_status"), True)
    table |= {"groups": [group]}
    yield Specimen(
        "Board as a table", "playground/_board_table.html", {**board(), **table}
    )
    columns = [
        {"key": row.status["key"], "status": row.status, "experiments": [row]}
        for row in rows()
    ]
    for column in columns:
        column |= {"total": 3, "more": 2}
    kanban = {"board": BOARD, "columns": columns}
    yield Specimen("Board as a kanban", "playground/_kanban.html", kanban)
