import csv
import io
from typing import Any

from playground.models import Board

from .table import board_table


def write_csv(board: Board, rows: Any = None, *, is_private: bool = False) -> str:
    """The cells are Markdown, as in the Markdown table; the section is a column."""
    table = board_table(board, rows, is_private=is_private)
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["Section", *(column.heading for column in table.columns)])
    for row in table.rows:
        writer.writerow([" / ".join(row.section), *row.cells])
    return file.getvalue()
