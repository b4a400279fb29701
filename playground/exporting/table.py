"""A board as a table of Markdown cells, written from the fields alone."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playground.boards import section_path
from playground.importing.reading.tables import UNKNOWN
from playground.importing.wording.mapping import TEXTS
from playground.models import Board, Experiment, Section
from publishing.importing.values import COMMENT
from publishing.markup.reference_comments import without_reference_comments

NAMES = {
    "goal": "Goal",
    "started": "Started",
    "due": "Due",
    "finished": "Finished on",
    "stopped": "Stopped on",
    "rating": "Rating",
    "outcome": "Outcome",
    "size": "Size",
    "kind": "Kind",
    "tags": "Tags",
    "hypothesis": "Hypothesis",
    "conclusion": "Conclusion",
    "year": "Year",
    "venue": "Venue",
    "authors": "Authors",
}
SIGNS = re.compile(r"([\\`*_\[\]<>~&])")
IN_TARGET = re.compile(r"[\\<>]|&(?=#?\w+;)")
ADDRESS_SIGNS = re.compile(r"[\s<>()]")
PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
Cells = Mapping[str, str]
# kramdown's own form of comments, which no page shows either.
HIDDEN = re.compile(r"\{::comment\}.*?(?:\{:/(?:comment)?\}|\Z)", re.DOTALL)


@dataclass(frozen=True)
class Column:
    """``name`` is a heading of its own; ``key`` finds the cell of a row."""

    heading: str
    field: str
    key: str


@dataclass(frozen=True)
class Row:
    experiment: Experiment
    section: tuple[str, ...]
    cells: Sequence[str]


@dataclass(frozen=True)
class Table:
    board: Board
    columns: Sequence[Column]
    rows: Sequence[Row]


def board_table(board: Board, rows: Any = None, *, is_private: bool = False) -> Table:
    """``rows`` are experiments, those that anybody may see if nobody names others.

    What is not ``is_private`` holds no HTML comments: they are the owner's alone.
    """
    if rows is None:
        rows = Experiment.objects.published().filter(board=board, unlisted=False)
    ordered = rows.select_related("section", "status", "paper").with_cells()
    found = list(ordered.prefetch_related("tags").order_by("order", "pk"))
    for row in found:
        row.board = board  # their addresses ask for it
    sections = {section.pk: section for section in board.sections.all()}
    told = [(row, path_of(row, sections), row_cells(row, is_private)) for row in found]
    columns = table_columns(board, [cells for _, _, cells in told])
    grouped: dict[tuple[str, ...], list[Row]] = {(): []}
    for row, path, cells in told:
        texts = [cells.get(column.key, "") for column in columns]
        grouped.setdefault(path, []).append(
            Row(row, path, with_unknown(texts, columns))
        )
    return Table(board, columns, [row for part in grouped.values() for row in part])


def path_of(row: Experiment, sections: dict[int, Section]) -> tuple[str, ...]:
    section = sections.get(row.section_id) if row.section_id else None
    return tuple(section_path(section, sections)) if section else ()


def with_unknown(texts: list[str], columns: Sequence[Column]) -> list[str]:
    return [
        text or (UNKNOWN if column.field == "status" else "")
        for text, column in zip(texts, columns, strict=True)
    ]


def row_cells(row: Experiment, is_private: bool) -> Cells:
    """By the key of the column: a field, or "location:Code", "criterion:Hours"."""
    cells = {name: write(row) for name, write in WRITERS.items()}
    cells |= {name: row.milestone_text(name) for name in MILESTONES}
    cells["tags"] = ", ".join(sorted(tag.name for tag in row.tags.all()))
    for place in row.locations.all():
        key = f"location:{place.heading}"
        cells[key] = f"{cells[key]}, {place.text}" if key in cells else place.text
    for value in row.criterion_values.all():
        if not value.criterion.rule:
            cells[f"criterion:{value.criterion.name}"] = value.text
    clean = str if is_private else without_comments
    told = {key: one_line(clean(cell), key in TEXTS) for key, cell in cells.items()}
    return {key: text for key, text in told.items() if text}


def table_columns(board: Board, rows: Iterable[Cells]) -> list[Column]:
    """Those of the source in their order, then what else the rows say."""
    used = {"title", *(key for cells in rows for key in cells)}
    criteria = {
        each.import_heading: each.name for each in board.criteria.all() if not each.rule
    }
    found: dict[str, Column] = {}
    taken: set[str] = set()

    def add(heading: str, field: str, key: str) -> None:
        if key in used and key not in found:
            name, number = heading, 1
            while name.casefold() in taken:
                number += 1
                name = f"{heading} {number}"
            taken.add(name.casefold())
            found[key] = Column(name, field, key)

    for column in board.columns:
        heading, field = column["heading"], column["role"]
        key = {
            "location": f"location:{heading}",
            "criterion": f"criterion:{criteria.get(heading, heading)}",
        }.get(field, field)
        is_renamed = key.startswith("criterion:")
        add(key.partition(":")[2] if is_renamed else heading, field, key)
    add("Title", "title", "title")
    for field, name in NAMES.items():
        add(name, field, field)
    for key in sorted(used):
        field, colon, heading = key.partition(":")
        if colon:
            add(heading, field, key)
    add("Status", "status", "status")
    return list(found.values())


def title_cell(row: Experiment) -> str:
    title = escaped(row.title)
    if not row.reference_url:
        return title
    return f"[{title}]({address(row.reference_url)})"


def address(url: str) -> str:
    """As a link's target that reads back to the letter."""
    safe = IN_TARGET.sub(r"\\\g<0>", url)
    return f"<{safe}>" if ADDRESS_SIGNS.search(url) else safe


def status_cell(row: Experiment) -> str:
    """ "In progress, 50%, but slow"; text that says no known status stays as it was."""
    if row.status is None:
        return row.raw_status
    progress = "" if row.progress is None else f"{row.progress}%"
    remark = row.remark
    if progress and remark.startswith(progress):
        progress = ""
    return ", ".join(part for part in (row.status.label, progress, remark) if part)


def escaped(text: str) -> str:
    """Plain text as Markdown that says the same."""
    return SIGNS.sub(r"\\\1", text)


def one_line(text: str, is_long: bool) -> str:
    """A lone line break is a blank in a cell; in a long text it may end an entry."""
    if is_long:
        return text.strip().replace("\n", "<br>")
    return " ".join(PARAGRAPH.sub("<br><br>", text.strip()).splitlines())


def without_comments(text: str) -> str:
    return without_reference_comments(HIDDEN.sub("", COMMENT.sub("", text)))


def _paper(name: str) -> Callable[[Experiment], str]:
    def write(row: Experiment) -> str:
        value = getattr(row.paper, name, None) if row.paper else None
        return "" if value is None else str(value)

    return write


def _unless(name: str, usual: Any) -> Callable[[Experiment], str]:
    """The label of a choice that is not the usual one."""

    def write(row: Experiment) -> str:
        is_usual = getattr(row, name) == usual
        return "" if is_usual else str(getattr(row, f"get_{name}_display")())

    return write


MILESTONES = ("started", "due", "finished", "stopped")
WRITERS: Mapping[str, Callable[[Experiment], str]] = {
    "title": title_cell,
    "status": status_cell,
    "goal": lambda row: row.goal,
    "hypothesis": lambda row: row.hypothesis,
    "conclusion": lambda row: row.conclusion,
    "rating": lambda row: str(row.rating or ""),
    "outcome": _unless("outcome", "not_assessed"),
    "size": _unless("size", ""),
    "kind": _unless("kind", "paper"),
    "year": _paper("year"),
    "venue": _paper("venue"),
    "authors": lambda row: ", ".join(
        map(str, row.paper.author_names if row.paper else ())
    ),
}
