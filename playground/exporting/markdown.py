"""A board as one Markdown file, from which an import makes the same board again."""

from collections.abc import Iterator, Sequence
from typing import Any

from playground.importing.reading.exported import (
    BELOW,
    REFLECTION,
    REFLECTION_UNTITLED,
    table_marker,
)
from playground.importing.reading.tables import WITHIN
from playground.models import Board

from .table import Table, board_table, escaped, without_comments


def write_markdown(board: Board, rows: Any = None, *, is_private: bool = False) -> str:
    """Readable by itself and on GitHub; comments that nobody sees say what is what."""
    table = board_table(board, rows, is_private=is_private)
    clean = str if is_private else without_comments
    parts = [f"# {escaped(board.title)}", clean(board.body).strip()]
    parts += [table_marker([(each.heading, each.field) for each in table.columns])]
    parts += ["\n".join(table_lines(table))]
    if reflection := clean(board.reflection).strip():
        title = board.reflection_title
        heading = (
            [REFLECTION, f"## {escaped(title)}"] if title else [REFLECTION_UNTITLED]
        )
        parts += [*heading, reflection]
    if afterword := clean(board.afterword).strip():
        parts += [BELOW, afterword]
    return "\n\n".join(part for part in parts if part) + "\n"


def table_lines(table: Table) -> Iterator[str]:
    width = len(table.columns)
    yield line([escaped(column.heading) for column in table.columns])
    yield f"|{'---|' * width}"
    section: tuple[str, ...] = ()
    for row in table.rows:
        if row.section != section:
            section = row.section
            name = f"**{escaped(WITHIN.join(section))}**"
            yield line([name, *[""] * (width - 1)])
        yield line(row.cells)


def line(cells: Sequence[str]) -> str:
    """One cell a column, no padding; a pipe in a cell is escaped."""
    safe = " | ".join(cell.replace("|", r"\|") for cell in cells)
    return f"| {safe} |"
