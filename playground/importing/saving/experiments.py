from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import Q

from playground.history import Facts, added, changes_since, facts, stored_cells
from playground.importing.identity import Identity, Matcher, identities
from playground.importing.records import (
    CRITERION,
    GOAL,
    LOCATION,
    BoardRecord,
    ExperimentRecord,
    SectionPath,
)
from playground.importing.wording.mapping import TEXTS
from playground.importing.wording.typed import OF_PAPER, READERS
from playground.models import Board, Change, Experiment, Section, Status
from publishing.citations import reference_id, title_fingerprint
from publishing.importing.deletions import KEPT_OUT
from publishing.importing.importer import Importer
from publishing.importing.merge import fingerprint
from publishing.importing.report import Action, FileReport
from publishing.models import Tombstone

from .cells import CellMerge, CellWriter
from .fields import FieldReader
from .new_rows import NewRows
from .papers import PaperShelf

# Where a row stands in its file changes with every line above it: it is kept up to
# date, but a row that only moved is not a changed row.
BOOKKEEPING = ("paper", "import_ref", "order", "source_line", "raw", "import_hashes")


class ExperimentWriter:
    """``rows`` are the experiments by the order of their records. A replayed history
    tells by itself what changed, so then nothing ``is_told`` here.
    """

    def __init__(
        self,
        importer: Importer[Any],
        board: Board,
        statuses: Mapping[str, Status],
        log: FileReport,
        *,
        is_told: bool = True,
    ) -> None:
        self.importer = importer
        self.board = board
        self.statuses = statuses
        self.log = log
        self.is_told = is_told
        self.told = {"origin": Change.Origin.IMPORT}
        self.actions: Counter[Action] = Counter()
        self.missing: list[Experiment] = []
        self.moved: list[Experiment] = []
        self.changes: list[Change] = []
        self.new = NewRows(board)
        self.new_cells: dict[int, tuple[ExperimentRecord, CellMerge]] = {}
        self.rows: dict[int, Experiment] = {}
        self.cells = CellWriter(importer, board, log)
        self.papers = PaperShelf()
        self.roles: Mapping[str, str] = {}
        self.is_left_out: Callable[[ExperimentRecord], bool] = lambda _row: False

    @property
    def counts(self) -> dict[str, Any]:
        names = (Action.CREATED, Action.CHANGED, Action.UNCHANGED)
        counted = {str(name): self.actions[name] for name in names}
        return {**counted, "missing": [row.title for row in self.missing]}

    @property
    def skipped(self) -> int:
        return self.actions[Action.SKIPPED]

    def write(
        self, record: BoardRecord, sections: Mapping[SectionPath, Section]
    ) -> None:
        self.roles = record.roles
        self.cells.prepare(record, left_over(record))
        fields = FieldReader(record, sections, self.statuses, self.log)
        prefix = f"{self.board.pk}:{record.path[-200:]}:"
        rows = Experiment.objects.select_related("board", "section", "status", "paper")
        known = list(
            rows.with_cells().filter(
                Q(board=self.board) | Q(import_ref__startswith=prefix)
            )
        )
        wanted = identities(record.experiments)
        pairs = Matcher(wanted, [(stored_identity(row), row) for row in known]).match()
        self.report_missing(known, pairs, prefix)
        references = [prefix + identity.key for identity in wanted]
        taken = {
            order: found
            for order, found in enumerate(record.experiments)
            if self.is_taken(found, pairs.get(order), references[order])
        }
        self.papers.open(taken.values(), record.roles)
        for order, found in taken.items():
            place = {"order": order, "import_ref": references[order]}
            place |= {"source_line": found.line, "raw": found.raw}
            if row := pairs.get(order):
                self.try_row(found, row, fields.values(found), place)
            else:
                row = self.make_row(found, fields.values(found), place)
            self.rows[order] = row
        self.save()

    def is_taken(
        self, found: ExperimentRecord, row: Experiment | None, reference: str
    ) -> bool:
        """Not if somebody leaves it out: then it is as if they had deleted it here."""
        if self.is_left_out(found):
            if row is None:
                unsaved = Experiment(title=found.title[:300], import_ref=reference)
                Tombstone.objects.bury([unsaved])
            else:
                said = f"left out; the row here stays: {found.title}"
                self.log.warn(found.line, said)
            return False
        if row or not self.importer.run.deletions.keeps_out(Experiment, reference):
            return True
        self.log.warn(found.line, f"{found.title}: {KEPT_OUT}")
        return False

    def report_missing(
        self, known: list[Experiment], pairs: Mapping[int, Experiment], prefix: str
    ) -> None:
        """Rows that this file once had; none is deleted."""
        met = {row.pk for row in pairs.values()}
        for row in known:
            if row.pk not in met and row.import_ref.startswith(prefix):
                self.missing.append(row)
                said = f"no longer in the file, kept on the site: {row.title}"
                self.log.warn(1, said)

    def make_row(
        self, found: ExperimentRecord, values: Mapping[str, Any], place: dict[str, Any]
    ) -> Experiment:
        row = self.new.make(values)
        cells = self.merge_cells(row, found, {})
        put_in_place(row, place, cells.hashes)
        row.first_line = found.line
        self.new_cells[id(row)] = (found, cells)
        self.new.add(row)
        return row

    def try_row(
        self,
        found: ExperimentRecord,
        row: Experiment,
        values: dict[str, Any],
        place: dict[str, Any],
    ) -> None:
        """A row that the database refuses is told; the others come in."""
        try:
            with transaction.atomic():
                self.write_row(found, row, values, place)
        except (DatabaseError, ValueError) as problem:
            self.refuse(found, problem)

    def write_row(
        self,
        found: ExperimentRecord,
        row: Experiment,
        values: dict[str, Any],
        place: dict[str, Any],
    ) -> None:
        if row.board_id == self.board.pk:
            row.board = self.board
        else:  # a person moved it to another board, with sections and criteria of its own
            del values["section"]
        before, is_private = facts(row), not row.is_published
        cells = self.merge_cells(row, found, stored_cells(row))
        row.first_line = found.line
        is_moved = put_in_place(row, place, cells.hashes)
        result = self.importer.merge(row, values, self.log, found.title)
        if cells.taken or cells.kept:
            told = Action.CHANGED if cells.taken else Action.UNCHANGED
            self.log.absorb(told, cells.taken, cells.kept, found.title)
        is_changed = result.action != Action.UNCHANGED or bool(cells.taken)
        self.actions[Action.CHANGED if is_changed else Action.UNCHANGED] += 1
        if result.action == Action.UNCHANGED and is_moved:
            self.moved.append(row)
        if is_changed:
            self.cells.write(row, cells, is_new=False)
            now = facts(row, cells.now)
            told_by = {**self.told, "private": is_private}
            self.changes += changes_since(before, now, row, **told_by)

    def merge_cells(
        self, row: Experiment, found: ExperimentRecord, stored: Facts
    ) -> CellMerge:
        """The paper takes what it can tell; the rest are cells of the row."""
        hashes = self.papers.attach(row, found, self.roles)
        cells, taken = self.papers.take(row, found.fields, self.roles)
        if row.import_hashes.get("paper") != hashes["paper"]:
            self.papers.complete(row, found)
        merged = self.cells.merge(row, cells, stored)
        merged.hashes |= hashes | taken
        return merged

    def refuse(self, found: ExperimentRecord, problem: Exception) -> None:
        self.actions[Action.SKIPPED] += 1
        self.log.warn(found.line, f"not saved: {found.title}: {problem}")

    def save(self) -> None:
        refused = {id(row): problem for row, problem in self.new.save()}
        for row in self.new.rows:
            found, cells = self.new_cells[id(row)]
            if problem := refused.get(id(row)):
                self.refuse(found, problem)
                continue
            self.actions[Action.CREATED] += 1
            self.log.absorb(Action.CREATED, what=found.title)
            self.cells.write(row, cells, is_new=True)
            told = {**self.told, "private": not row.is_published}
            self.changes.append(added(row, **told))
        self.cells.flush()
        self.papers.save()
        Experiment.objects.bulk_update(self.moved, BOOKKEEPING, batch_size=100)
        if self.is_told:
            Change.objects.bulk_create(self.changes, batch_size=500)


def left_over(record: BoardRecord) -> set[str]:
    """Columns of fields that do not tell all of their cells, and of shared papers."""
    quiet = {LOCATION, CRITERION, GOAL, *TEXTS, *(READERS.keys() - set(OF_PAPER))}
    told = {name for name, role in record.roles.items() if role not in quiet}
    return {name for row in record.experiments for name in row.fields if name in told}


def put_in_place(
    row: Experiment, place: Mapping[str, Any], cell_hashes: Mapping[str, str]
) -> bool:
    """Notes where the row stands now; an order that a person made is kept."""
    before = [getattr(row, name) for name in BOOKKEEPING]
    hashes = {**row.import_hashes, **cell_hashes}
    order = place["order"]
    for name in ("import_ref", "source_line", "raw"):
        setattr(row, name, place[name])
    if hashes.get("order") in {None, fingerprint(row.order)}:
        row.order = order
        hashes["order"] = fingerprint(order)
    row.import_hashes = hashes
    return before != [getattr(row, name) for name in BOOKKEEPING]


def stored_identity(row: Experiment) -> Identity:
    section = row.section.title if row.section else ""
    return Identity(
        key=row.import_ref.rpartition(":")[2],
        title=title_fingerprint(row.title),
        reference=reference_id(row.reference_url),
        section=title_fingerprint(section),
    )
