"""The rows of a pipe table become experiments."""

import re
from collections.abc import Iterator

from playground.importing.markdown.blocks import References, Row, Table
from playground.importing.markdown.inline import Inline, read_inline
from playground.importing.records import (
    CRITERION,
    BoardRecord,
    ExperimentRecord,
    SectionPath,
)
from playground.importing.wording.statuses import COUNTER, StatusReading, Vocabulary
from playground.importing.wording.titles import (
    TitleReading,
    exact_title,
    is_placeholder,
    labelled_address,
    read_title,
    work_address,
)
from publishing.citations import bare_address

from .columns import Layout, is_nothing
from .implied import implied_status, telling_column

PLACEHOLDER = re.compile(
    r"no (data|entries|papers|items)( yet)?|coming soon|to be (added|announced)|tba|tbd|"
    r"暂无(数据)?|なし|없음",
    re.IGNORECASE,
)
UNKNOWN = "?"  # as exports write that a row has no status; an empty cell is "planned"
# Between the names of a section within another, as exports write them.
# A sign for readers, not a greater-than.
WITHIN = " › "  # noqa: RUF001
NOT_BEGUN = frozenset({"", "-", "--", "–", "—"})


class TableReader:
    """Reads one table into a board; ``section`` is where the table stands.

    ``is_exact``: the table was written by this site, so that nothing is left to guess.
    """

    is_exact = False

    def __init__(
        self,
        board: BoardRecord,
        layout: Layout,
        references: References,
        vocabulary: Vocabulary,
    ) -> None:
        self.board = board
        self.layout = layout
        self.references = references
        self.vocabulary = vocabulary
        self.group = ""
        self.telling: int | None = None

    def add_rows(self, table: Table, section: SectionPath) -> None:
        """Adds the rows of the table, and the columns that they fill, to the board."""
        rows = list(self.read(table, section))
        self.board.experiments.extend(rows)
        for place, heading in enumerate(self.layout.headings):
            self.board.add_column(heading, self.layout.role(place))
        for heading in dict.fromkeys(name for row in rows for name in row.fields):
            self.board.add_column(heading, CRITERION)

    def read(self, table: Table, section: SectionPath) -> Iterator[ExperimentRecord]:
        outer = section
        rows = [
            [read_inline(c, self.references) for c in row.cells] for row in table.rows
        ]
        self.telling = None if self.is_exact else telling_column(self.layout, rows)
        for row, cells in zip(table.rows, rows, strict=True):
            if name := section_name(row, cells):
                section, self.group = (*outer, *name.split(WITHIN)), ""
            elif not any(cell.text or cell.links or cell.has_image for cell in cells):
                continue
            elif self.is_placeholder(cells):
                self.board.skipped += 1
                self.board.warn(row.line, "a row of placeholders is not an experiment")
            elif found := self.experiment(row, cells):
                found.section = (*section, self.group) if self.group else section
                yield found
        for line, text in table.strays:
            self.board.warn(line, f"text after a table is not a row: {text[:60]}")

    def experiment(self, row: Row, cells: list[Inline]) -> ExperimentRecord | None:
        title_cell = self.cell(cells, self.layout.title)
        reading = read_title(title_cell, self.vocabulary)
        if self.is_exact:
            reading = exact_title(title_cell)
        self.fill_down(cells)
        if not reading.title:
            self.board.skipped += 1
            said = "a row without a title is not an experiment"
            self.board.warn(row.line, f"{said}: {row.source[:80]}")
            return None
        found = ExperimentRecord(
            reading.title,
            row.line,
            url=reading.url,
            raw=row.source,
            **reading.of_work,
        )
        if not self.is_exact:
            found.url = found.url or self.address(cells)
        self.read_status(found, row, cells, reading)
        self.keep_cells(found, row, reading)
        self.warn_about(row, cells)
        return found

    def cell(self, cells: list[Inline], place: int | None) -> Inline:
        return cells[place] if place is not None and place < len(cells) else Inline()

    def fill_down(self, cells: list[Inline]) -> None:
        if self.layout.group is not None:
            self.group = self.cell(cells, self.layout.group).text or self.group

    def address(self, cells: list[Inline]) -> str:
        """The work's address where the title has none: from a column of links, or from
        a link that is labelled as the paper.
        """
        for place in self.layout.links:
            cell = self.cell(cells, place)
            if url := work_address(cell.links) or bare_address(cell.text):
                return url
        for place, cell in enumerate(cells):
            if place != self.layout.location and (url := labelled_address(cell.links)):
                return url
        return ""

    def read_status(
        self,
        found: ExperimentRecord,
        row: Row,
        cells: list[Inline],
        title: TitleReading,
    ) -> None:
        place, reading = self.layout.status, StatusReading()
        if place is not None:
            raw = row.cells[place] if place < len(row.cells) else ""
            if self.is_exact and raw == UNKNOWN:
                found.raw_status = ""
                return
            found.raw_status = raw
            reading = self.vocabulary.read(raw)
            if raw in NOT_BEGUN:
                reading = StatusReading("dropped" if title.is_struck else "planned")
            elif not reading and not is_nothing(raw):
                self.board.warn(row.line, f"unknown status: {raw}")
        elif not self.is_exact:
            found.raw_status = title.sign or self.sign(cells) or None
            reading = self.vocabulary.read(found.raw_status or "")
            if title.is_struck and not reading:
                reading = StatusReading("dropped")
            if self.telling is not None and not reading:
                told = self.cell(cells, self.telling)
                reading = implied_status(told, self.vocabulary)
        found.status, found.remark = reading.key, reading.remark

    def sign(self, cells: list[Inline]) -> str:
        """A status mark that leads another cell: "✅ `notebook.ipynb`"."""
        for place, cell in enumerate(cells):
            if place != self.layout.title:
                sign, _ = self.vocabulary.leading_sign(cell.text)
                if sign:
                    return sign
        return ""

    def keep_cells(
        self, found: ExperimentRecord, row: Row, title: TitleReading
    ) -> None:
        for place, cell in enumerate(row.cells):
            role = self.layout.role(place)
            told = role == "status" or (role == "title" and title.is_whole)
            told = told or (role == "group" and cell == self.group)
            if not cell or told:
                continue
            found.fields[self.layout.heading(place)] = cell

    def warn_about(self, row: Row, cells: list[Inline]) -> None:
        width = len(self.layout.headings)
        if len(row.cells) > width and any(row.cells[width:]):
            self.board.warn(row.line, f"{len(row.cells)} cells under {width} headings")
        for cell in cells:
            for link in cell.links:
                if is_placeholder(link.target) or (
                    " " in link.target and not link.is_absolute
                ):
                    said = f"link without an address: [{link.label}]({link.target})"
                    self.board.warn(row.line, said)

    def is_placeholder(self, cells: list[Inline]) -> bool:
        title = self.cell(cells, self.layout.title).text
        others = [
            cell.text for place, cell in enumerate(cells) if place != self.layout.title
        ]
        if not all(is_nothing(text) or text.isdigit() for text in others):
            return False
        return is_nothing(title) or (
            bool(PLACEHOLDER.search(title)) and not any(cell.links for cell in cells)
        )


def section_name(row: Row, cells: list[Inline]) -> str:
    """The name on a row that is only a bold cell; a counter behind it is not part of it."""
    filled = [
        (cell, inline) for cell, inline in zip(row.cells, cells, strict=True) if cell
    ]
    if len(filled) != 1 or len(cells) == 1:
        return ""
    source, inline = filled[0]
    bare = read_inline(COUNTER.sub("", source))
    is_name = bare.is_bold and not inline.has_image
    return bare.text.rstrip(": ") if is_name else ""
