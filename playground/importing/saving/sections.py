from typing import Any

from playground.importing.identity import short_reference, uncounted
from playground.importing.records import SectionPath
from playground.models import Board, Section
from publishing.importing.importer import Importer
from publishing.importing.report import FileReport


class SectionWriter:
    """A section is known by the path that the source gave it, whatever it is called now."""

    def __init__(self, importer: Importer[Any], board: Board, log: FileReport) -> None:
        self.importer = importer
        self.board = board
        self.log = log
        self.known = {row.import_ref: row for row in board.sections.all()}
        self.written: dict[SectionPath, Section] = {}
        self.references: set[str] = set()

    def write(self, paths: list[SectionPath]) -> dict[SectionPath, Section]:
        for path in paths:
            for depth in range(1, len(path) + 1):
                self.section(path[:depth])
        return self.written

    def section(self, path: SectionPath) -> None:
        if path in self.written:
            return
        parent = self.written.get(path[:-1])
        reference = section_reference(self.board, uncounted(path))
        if reference in self.references:  # "Part (1/2)" and "Part (2/2)"
            reference = section_reference(self.board, path)
        self.references.add(reference)
        row = self.known.get(reference) or self.made_by_hand(path, parent)
        row = row or Section(board=self.board, order=len(self.written))
        row.import_ref = reference
        values = {"title": path[-1][:300], "parent": parent}
        self.importer.merge(row, values, self.log, path[-1])
        self.written[path] = row

    def made_by_hand(self, path: SectionPath, parent: Section | None) -> Section | None:
        """Or called so once."""
        title = path[-1][:300]
        same = self.board.sections.filter(parent=parent)
        named = [row for row in same if title == row.title or title in row.aliases]
        return next(iter(named), None)


def section_reference(board: Board, path: SectionPath) -> str:
    return f"{board.pk}#{short_reference(' / '.join(path))}"
