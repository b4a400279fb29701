import csv
import io
import re
from typing import Any

from playground.models import Board

from .table import board_table

# A spreadsheet would run it: a cell that begins so and is no number.
FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d.,]+\s*%?$)")


def write_csv(board: Board, rows: Any = None, *, is_private: bool = False) -> str:
    """The cells are Markdown, as in the Markdown table; the section is a column."""
    table = board_table(board, rows, is_private=is_private)
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["Section", *(plain(each.heading) for each in table.columns)])
    for row in table.rows:
        cells = [" / ".join(row.section), *row.cells]
        writer.writerow([plain(cell) for cell in cells])
    return file.getvalue()


def plain(cell: str) -> str:
    """An apostrophe in front is how spreadsheets are told that a cell is text."""
    return f"'{cell}" if FORMULA.match(cell) else cell
