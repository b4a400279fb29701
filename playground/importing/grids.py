"""A table whose columns are sections and whose every cell is an item with a mark."""

from .blocks import Table
from .columns import distinct
from .headers import heading_text
from .inline import read_inline
from .records import BoardRecord, ExperimentRecord, SectionPath
from .statuses import BOX, Vocabulary

FEWEST_COLUMNS = 2


def read_grid(
    table: Table, section: SectionPath, board: BoardRecord, vocabulary: Vocabulary
) -> bool:
    """Adds the items of a grid, column by column; False for any other table."""
    cells = [cell for row in table.rows for cell in row.cells if cell]
    width = len(table.header)
    is_grid = width >= FEWEST_COLUMNS and all(map(heading_text, table.header))
    if (
        not cells
        or not is_grid
        or not all(_mark(cell, vocabulary)[0] for cell in cells)
    ):
        return False
    headings = distinct([heading_text(cell) for cell in table.header])
    for place, heading in enumerate(headings):
        for row in table.rows:
            cell = row.cells[place] if place < len(row.cells) else ""
            mark, title = _mark(cell, vocabulary)
            if title:
                found = ExperimentRecord(title, row.line, raw=cell, raw_status=mark)
                found.status = vocabulary.read(mark).key
                found.section = (*section, heading)
                board.experiments.append(found)
    return True


def _mark(cell: str, vocabulary: Vocabulary) -> tuple[str, str]:
    if box := BOX.match(cell):
        return box[0].strip(), read_inline(cell[box.end() :]).text
    sign, rest = vocabulary.leading_sign(cell)
    return (sign, read_inline(rest).text) if sign and rest else ("", "")
