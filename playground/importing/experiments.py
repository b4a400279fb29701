from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from playground.history import changes_since, facts
from playground.models import Board, Change, Experiment, Section, Status
from publishing.citations import reference_id, title_fingerprint
from publishing.importing.importer import Importer
from publishing.importing.merge import fingerprint
from publishing.importing.report import Action, FileReport
from publishing.importing.values import COMMENT
from publishing.web_addresses import is_web_address

from .identity import Identity, Matcher, identities
from .records import BoardRecord, ExperimentRecord, SectionPath

# Where a row stands in its file changes with every line above it: it is kept up to
# date, but a row that only moved is not a changed row.
BOOKKEEPING = ("import_ref", "order", "source_line", "raw", "import_hashes")
TITLE_LENGTH = 300
ADDRESS_LENGTH = 2000


class ExperimentWriter:
    def __init__(
        self,
        importer: Importer[Any],
        board: Board,
        statuses: Mapping[str, Status],
        log: FileReport,
    ) -> None:
        self.importer = importer
        self.board = board
        self.statuses = statuses
        self.sections: Mapping[SectionPath, Section] = {}
        self.log = log
        self.actions: Counter[Action] = Counter()
        self.missing: list[str] = []
        self.moved: list[Experiment] = []
        self.changes: list[Change] = []

    @property
    def counts(self) -> dict[str, Any]:
        names = (Action.CREATED, Action.CHANGED, Action.UNCHANGED)
        counted = {str(name): self.actions[name] for name in names}
        return {**counted, "missing": self.missing}

    @property
    def skipped(self) -> int:
        return self.actions[Action.SKIPPED]

    def write(
        self, record: BoardRecord, sections: Mapping[SectionPath, Section]
    ) -> None:
        self.sections = sections
        prefix = f"{self.board.pk}:{record.path[-200:]}:"
        rows = Experiment.objects.select_related("board", "section", "status")
        known = list(
            rows.filter(Q(board=self.board) | Q(import_ref__startswith=prefix))
        )
        wanted = identities(record.experiments)
        pairs = Matcher(wanted, [(stored_identity(row), row) for row in known]).match()
        self.report_missing(known, pairs, prefix)
        for order, found in enumerate(record.experiments):
            reference = prefix + wanted[order].key
            self.try_row(found, pairs.get(order), order, reference)
        Experiment.objects.bulk_update(self.moved, BOOKKEEPING, batch_size=100)
        Change.objects.bulk_create(self.changes, batch_size=500)

    def report_missing(
        self, known: list[Experiment], pairs: Mapping[int, Experiment], prefix: str
    ) -> None:
        """Rows that this file once had; none is deleted."""
        met = {row.pk for row in pairs.values()}
        for row in known:
            if row.pk not in met and row.import_ref.startswith(prefix):
                self.missing.append(row.title)
                self.log.warn(
                    1, f"no longer in the file, kept on the site: {row.title}"
                )

    def try_row(
        self, found: ExperimentRecord, row: Experiment | None, order: int, ref: str
    ) -> None:
        """A row that the database refuses is told; the others come in."""
        try:
            with transaction.atomic():
                self.write_row(found, row, order, ref)
        except (DatabaseError, ValueError) as problem:
            self.actions[Action.SKIPPED] += 1
            self.log.warn(found.line, f"not saved: {found.title}: {problem}")

    def write_row(
        self, found: ExperimentRecord, row: Experiment | None, order: int, ref: str
    ) -> None:
        before = facts(row) if row else None
        if row is None:
            now = timezone.now()
            row = Experiment(board=self.board, published_at=now, date_known=False)
        values = self.values(found)
        if row.board_id == self.board.pk:
            row.board = self.board
        else:  # a person moved it to another board, which has sections of its own
            del values["section"]
        is_private = not row.is_published
        is_moved = self.place(row, found, order, ref)
        result = self.importer.merge(row, values, self.log, found.title)
        self.actions[result.action] += 1
        if result.action == Action.UNCHANGED and is_moved:
            self.moved.append(row)
        elif result.action != Action.UNCHANGED:
            self.changes += changes_since(
                before, row, Change.Origin.IMPORT, private=is_private
            )

    def place(
        self, row: Experiment, found: ExperimentRecord, order: int, ref: str
    ) -> bool:
        """Notes where the row stands now; an order that a person made is kept."""
        before = [getattr(row, name) for name in BOOKKEEPING]
        hashes = dict(row.import_hashes)
        if hashes.get("order") in {None, fingerprint(row.order)}:
            row.order = order
            hashes["order"] = fingerprint(order)
        row.import_ref, row.source_line, row.raw = ref, found.line, found.raw
        row.import_hashes = hashes
        row.first_line = found.line
        return before != [getattr(row, name) for name in BOOKKEEPING]

    def values(self, found: ExperimentRecord) -> dict[str, Any]:
        status = self.statuses.get(found.status)
        if found.status and status is None:
            self.log.warn(
                found.line, f"there is no status {found.status!r} on the site"
            )
        title, url = found.title, found.url
        if len(title) > TITLE_LENGTH or len(url) > ADDRESS_LENGTH:
            self.log.warn(found.line, "the title or address is too long and was cut")
        if url and not is_web_address(url):
            self.log.warn(found.line, f"not taken, no address of the web: {url}")
            url = ""
        return {
            "title": title[:TITLE_LENGTH],
            "reference_url": url[:ADDRESS_LENGTH],
            "section": self.sections.get(found.section),
            "goal": found.fields.get(found.goal, ""),
            "location": found.fields.get(found.location, ""),
            "status": status,
            "remark": found.remark,
            # Readers see it where it says nothing known; ``raw`` keeps the comments.
            "raw_status": COMMENT.sub("", found.raw_status or "").strip(),
            "extra": found.extra,
        }


def stored_identity(row: Experiment) -> Identity:
    section = row.section.title if row.section else ""
    return Identity(
        key=row.import_ref.rpartition(":")[2],
        title=title_fingerprint(row.title),
        reference=reference_id(row.reference_url),
        section=title_fingerprint(section),
    )
