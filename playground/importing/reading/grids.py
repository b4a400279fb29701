"""A table whose columns are sections: its cells have marks, or its heads say a status."""

from playground.importing.markdown.blocks import Table
from playground.importing.markdown.inline import read_inline
from playground.importing.records import (
    CRITERION,
    BoardRecord,
    ExperimentRecord,
    SectionPath,
)
from playground.importing.wording.headers import heading_text
from playground.importing.wording.statuses import BOX, Vocabulary
from playground.importing.wording.titles import item_title

from .columns import distinct, is_nothing
from .lists import TEXT

FEWEST_COLUMNS = 2


def read_grid(
    table: Table, section: SectionPath, board: BoardRecord, vocabulary: Vocabulary
) -> bool:
    """Adds the items of a grid, column by column; False for any other table."""
    cells = [cell for row in table.rows for cell in row.cells if cell]
    headings = distinct([heading_text(cell) for cell in table.header])
    is_grid = len(headings) >= FEWEST_COLUMNS and all(map(heading_text, table.header))
    if not cells or not is_grid:
        return False
    said = [vocabulary.of_section((heading,)) for heading in headings]
    if not all(said) and not all(_mark(cell, vocabulary)[0] for cell in cells):
        return False
    for place, heading in enumerate(headings):
        for row in table.rows:
            cell = row.cells[place] if place < len(row.cells) else ""
            mark, rest = _mark(cell, vocabulary)
            reading = item_title(read_inline(rest), vocabulary)
            if is_nothing(rest) or not reading.title:
                continue
            found = ExperimentRecord(reading.title, row.line, raw=cell)
            found.url, found.section = reading.url, (*section, heading)
            found.raw_status = mark or None
            found.status = vocabulary.read(mark).key if mark else said[place]
            if not reading.is_whole:
                found.fields[TEXT] = rest
                board.add_column(TEXT, CRITERION)
            board.experiments.append(found)
    return True


def _mark(cell: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The check box or sign that a cell begins with, and the rest."""
    if box := BOX.match(cell):
        return box[0].strip(), cell[box.end() :]
    sign, rest = vocabulary.leading_sign(cell)
    return (sign, rest) if sign and rest else ("", cell)
