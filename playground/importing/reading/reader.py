"""Markdown text becomes a board, by rule; nothing of it is lost."""

import re
from collections.abc import Mapping

from playground.importing.markdown.blocks import (
    Block,
    Comment,
    Document,
    Heading,
    ItemList,
    Label,
    Prose,
    Table,
    read_document,
)
from playground.importing.records import (
    CRITERION,
    BoardRecord,
    ExperimentRecord,
    SectionPath,
)
from playground.importing.wording.headers import folded
from playground.importing.wording.legend import read_legend
from playground.importing.wording.mapping import mapping_in, settle
from playground.importing.wording.statuses import Vocabulary

from .columns import read_layout
from .exported import ExportedBoard, read_exported
from .grids import read_grid
from .heading_items import (
    column_role,
    item_level,
    read_heading,
    take_fields,
    tells_status,
    told_fields,
)
from .lists import ListReader, has_boxes, is_aside, is_chores, names_works
from .outline import Outline
from .tables import TableReader

PIPED_LINE = re.compile(r"^\s*\|.*\|.*\|\s*$|^[^|\n]+(?:(?<!\\)\|[^|\n]+){2,}$")
FEWEST_PIPED_LINES = 2
# What is left of "<details>" when its summary is the name of a section.
CLOSING = re.compile(r"(?:\s*</(?:details|div|center|p)>\s*)+", re.IGNORECASE)


def read_board(
    text: str,
    vocabulary: Vocabulary | None = None,
    mapping: Mapping[str, str] | None = None,
) -> BoardRecord:
    """``mapping`` says what columns hold; a comment in the text may say it too."""
    if found := read_exported(text):
        return _read_exported(found, vocabulary or Vocabulary(), mapping or {})
    document = read_document(text)
    said = {
        heading: field
        for block in document.blocks
        if isinstance(block, Comment)
        for heading, field in mapping_in(block.source).items()
    }
    reader = _Reader(document, vocabulary or Vocabulary(), {**said, **(mapping or {})})
    board = reader.read()
    settle(board, reader.mapping)
    met = {folded(column.heading) for column in board.columns}
    for heading in (mapping or {}).keys() - met:
        board.warn(1, f"there is no column {heading!r} to map")
    return board


def _read_exported(
    found: ExportedBoard, vocabulary: Vocabulary, mapping: Mapping[str, str]
) -> BoardRecord:
    board = BoardRecord(
        title=found.title,
        intro=found.body,
        afterword=found.afterword,
        reflection_title=found.reflection_title,
        reflection=found.reflection,
    )
    said = {**found.mapping, **mapping}
    document = read_document(found.table)
    for block in document.blocks:
        layout = isinstance(block, Table) and read_layout(
            block, document.references, said
        )
        if layout and isinstance(block, Table):
            reader = TableReader(board, layout, document.references, vocabulary)
            reader.is_exact = True
            reader.add_rows(block, ())
    board.move_lines(found.table_line - 1)
    settle(board, said)
    return board


class _Reader:
    def __init__(
        self, document: Document, vocabulary: Vocabulary, mapping: Mapping[str, str]
    ) -> None:
        self.document = document
        prose = (
            each.source for each in document.blocks if not isinstance(each, Heading)
        )
        self.vocabulary = read_legend(prose, vocabulary)
        self.mapping = mapping
        self.board = BoardRecord()
        self.outline = Outline()
        self.intro: list[str] = []
        self.afterword: list[str] = []
        self.reflection: list[str] = []
        self.headings: list[Heading | Label] = []

        self.layouts = {
            block.line: read_layout(block, document.references, mapping)
            for block in document.blocks
            if isinstance(block, Table)
        }
        self.has_tables = any(self.layouts.values())
        self.item: ExperimentRecord | None = None
        self.has_boxes = any(
            isinstance(block, ItemList) and has_boxes(block)
            for block in document.blocks
        )

    def read(self) -> BoardRecord:
        self.level = self.item_level()
        for block in self.document.blocks:
            self.read_block(block)
        board = self.board
        for row in board.experiments:
            if row.raw_status is None and not row.status:
                row.status = self.vocabulary.of_section(row.section)
        board.title = self.outline.title
        board.intro = "\n\n".join(self.intro)
        board.afterword = "\n\n".join(self.afterword)
        board.reflection = "\n\n".join(self.reflection)
        return board

    def read_block(self, block: Block) -> None:
        if isinstance(block, Heading) and self.is_item(block):
            self.headings.clear()
            self.item = self.heading_item(block)
        elif isinstance(block, Heading | Label):
            self.item = None
            self.enter(block)
        elif self.item is not None:
            self.add_note(self.item, block)
        elif isinstance(block, Comment):
            if not mapping_in(block.source):
                self.place().append(block.source)
        else:
            if self.read_experiments(block):
                self.headings.clear()
            else:
                self.keep(block)
            self.outline.leave_lead_in()

    def read_experiments(self, block: Block) -> bool:
        if isinstance(block, Table):
            return self.read_rows(block)
        return isinstance(block, ItemList) and self.read_list(block)

    def add_note(self, item: ExperimentRecord, block: Block) -> None:
        """What keys such as "Status:" tell right below a heading are cells of a row."""
        told = told_fields(block)
        if told and (tells_status(block, self.vocabulary) or not item.fields):
            take_fields(item, told, self.vocabulary)
            for key in (key for key in told if key in item.fields):
                self.board.add_column(key, column_role(key, told[key]))
            return
        notes = [*filter(None, [item.fields.get("Notes")]), block.source]
        item.fields["Notes"] = "\n\n".join(notes)
        self.board.add_column("Notes", CRITERION)

    def item_level(self) -> int:
        """The level of headings that are works themselves, 0 where nothing says so."""
        lists = [block for block in self.document.blocks if isinstance(block, ItemList)]
        reader = ListReader(self.board, self.document.references, self.vocabulary)
        if self.has_tables or self.has_boxes or any(map(reader.holds_works, lists)):
            return 0
        return item_level(self.document, self.vocabulary)

    def is_item(self, block: Heading) -> bool:
        return block.level == self.level and not self.outline.looks_back

    def heading_item(self, block: Heading) -> ExperimentRecord | None:
        while self.outline.depth >= block.level:
            self.outline.leave()
        row = read_heading(block, self.document.references, self.vocabulary)
        if row:
            row.section = self.outline.section
            self.board.experiments.append(row)
        return row

    def enter(self, block: Heading | Label) -> None:
        had_title = bool(self.outline.title)
        self.outline.enter(block)
        if had_title or not self.outline.title:
            self.headings = [
                *(each for each in self.headings if each.level < block.level),
                block,
            ]

    def read_rows(self, table: Table) -> bool:
        section = self.outline.section
        if read_grid(table, section, self.board, self.vocabulary):
            return True
        references = self.document.references
        layout = self.layouts[table.line]
        if layout is None:
            return False
        reader = TableReader(self.board, layout, references, self.vocabulary)
        reader.add_rows(table, section)
        return True

    def read_list(self, found: ItemList) -> bool:
        """Check boxes track something; links do where nothing else in the file does."""
        section = self.outline.section
        reader = ListReader(self.board, self.document.references, self.vocabulary)
        if is_aside(section) or self.outline.looks_back:
            return False
        if has_boxes(found):
            is_tracker = not (self.has_tables and is_chores(section))
        else:
            is_alone = not (self.has_tables or self.has_boxes)
            holds_works = (
                names_works(section)
                or reader.holds_works(found)
                or (
                    self.says_status(section)
                    and self.is_sorted_by_status(reader, found)
                )
            )
            is_tracker = holds_works and (is_alone or found.is_html)
        if is_tracker:
            self.board.experiments.extend(reader.read(found, section))
        return is_tracker

    def says_status(self, section: SectionPath) -> bool:
        return bool(self.vocabulary.of_section(section))

    def is_sorted_by_status(self, reader: ListReader, found: ItemList) -> bool:
        """Under "Planned" stand works too, where works stand under "Done"."""
        told = [each for item in found.items for each in reader.works(item)]
        return any(told) or any(
            self.says_status(row.section) for row in self.board.experiments
        )

    def place(self) -> list[str]:
        """Of texts that are no entries: above the table, or below it."""
        return self.afterword if self.board.experiments else self.intro

    def keep(self, block: Block) -> None:
        """Prose, and the headings above it that hold no rows, stay with the board."""
        if CLOSING.fullmatch(block.source):
            return
        if isinstance(block, Table):
            self.board.warn(block.line, "a table that tracks nothing is kept as text")
        elif isinstance(block, Prose) and _looks_like_a_table(block.source):
            self.board.warn(block.line, "a table without a header row is kept as text")
        headings, self.headings = self.headings, []
        if self.outline.looks_back:
            title = self.outline.reflection_title
            self.board.reflection_title = self.board.reflection_title or title
            told = [
                each for each in headings if each.text != self.board.reflection_title
            ]
            self.reflection += [each.source for each in told] + [block.source]
            return
        place = self.place()
        place += [each.source for each in headings] + [block.source]


def _looks_like_a_table(source: str) -> bool:
    lines = source.split("\n")
    piped = [line for line in lines if PIPED_LINE.match(line)]
    return len(piped) >= FEWEST_PIPED_LINES and len(piped) * 2 > len(lines)
