from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from playground.importing.reading.reader import read_board
from playground.importing.saving.experiments import ExperimentWriter
from playground.importing.saving.sections import SectionWriter
from playground.importing.wording.statuses import Vocabulary
from playground.models import Board, Section, Status
from publishing.importing.deletions import KEPT_OUT
from publishing.importing.failures import SkipFile
from publishing.importing.importer import Importer, ImportRun
from publishing.importing.report import Action, FileReport
from publishing.importing.source import SourceFile
from publishing.menu import offer_in_menu
from publishing.models import same_settings

from .corrections import Corrections
from .identity import clashes, short_reference
from .records import BoardRecord, SectionPath, sections_of
from .reporting import file_json

NAMELESS = frozenset({"readme", "index"})


class PlaygroundImporter(Importer[BoardRecord]):
    """``run.options["board"]`` names the board that all files belong to."""

    kind = "board"
    tells_changes = True

    def __init__(self, run: ImportRun) -> None:
        super().__init__(run)
        self.statuses = {status.key: status for status in Status.objects.all()}
        self.vocabulary = Vocabulary.of(
            (status.key, status.words) for status in self.statuses.values()
        )
        self.folder = ""
        self.met: set[str] = set()
        self.name: str = run.options.get("board") or ""
        self.corrections = run.options.get("corrections") or Corrections()

    def import_file(self, path: Path, root: Path) -> FileReport:
        self.folder = path.absolute().parent.name
        log = super().import_file(path, root)
        # A file that could not be read has the keys of one that holds nothing.
        log.extra = {**file_json(BoardRecord()), **log.extra}
        return log

    def parse(self, source: SourceFile, log: FileReport) -> BoardRecord:
        mapping = self.run.options.get("mapping")
        record = read_board(source.body, self.vocabulary, mapping)
        record.move_lines(source.body_line - 1)
        record.path = source.path
        record.title = self.name or title_of(record, source, self.folder)
        log.title = record.title
        log.extra = file_json(record)
        for line, message in [*record.warnings, *clashes(record.experiments)]:
            log.warn(line, message)
        if not (record.experiments or record.reflection):
            raise SkipFile("no table of papers or experiments was found")
        return record

    def apply(self, record: BoardRecord, log: FileReport) -> None:
        with same_settings():
            self.apply_board(record, log)

    def board_values(self, record: BoardRecord) -> dict[str, Any]:
        return board_values(record)

    def apply_board(
        self, record: BoardRecord, log: FileReport
    ) -> tuple[ExperimentWriter, Mapping[SectionPath, Section]]:
        board = self.board(record)
        values = self.board_values(record)
        if self.run.options.get("together") and board.pk:
            values = added_values(board, values)
        merged = self.merge(board, values, log)
        if merged.action == Action.CREATED:
            offer_in_menu(reverse("playground:boards"), gettext("Playground"))
        kept = [
            row for row in record.experiments if not self.corrections.leave_out(row)
        ]
        sections = SectionWriter(self, board, log).write(sections_of(kept))
        self.corrections.rename(sections)
        writer = ExperimentWriter(
            self, board, self.statuses, log, is_told=self.tells_changes
        )
        writer.is_left_out = self.corrections.leave_out
        writer.write(record, sections)
        log.extra.update(writer.counts)
        log.extra["skipped"] += writer.skipped
        log.address = board.get_absolute_url()
        return writer, sections

    def board(self, record: BoardRecord) -> Board:
        reference = board_reference(record, self.name)
        if not self.name and reference in self.met:
            # Another file of this run has the same name and title in another folder.
            reference = board_reference(record, "", self.folder)
        self.met.add(reference)
        found = Board.objects.filter(import_ref=reference).first()
        if not found and self.name:
            found = Board.objects.filter(title__iexact=self.name).order_by("pk").first()
        if not found and self.run.deletions.keeps_out(Board, reference):
            raise SkipFile(KEPT_OUT)
        now = timezone.now()
        return found or Board(import_ref=reference, published_at=now, date_known=False)


def board_reference(record: BoardRecord, name: str, folder: str = "") -> str:
    """The name that was asked for, else the file and the title of the board in it.

    Two years of one playground often share their title, and most trackers of different
    people are called README.md: neither is enough alone.
    """
    title = (name or record.title).casefold().replace("/", " ")
    path = f"{folder}/{record.path}" if folder else record.path
    return short_reference(f"#{title}" if name else f"{path}#{title}")


def board_values(record: BoardRecord) -> dict[str, Any]:
    return {
        "title": record.title[:300],
        "body": record.intro,
        "afterword": record.afterword,
        "reflection_title": record.reflection_title[:300],
        "reflection": record.reflection,
        "columns": [
            {"heading": column.heading, "role": column.role}
            for column in record.columns
        ],
        "source_path": record.path[:400],
    }


def added_values(board: Board, values: dict[str, Any]) -> dict[str, Any]:
    """Of one of several files of a board: what the board does not say already."""
    added: dict[str, Any] = {}
    for name in ("body", "afterword", "reflection"):
        has, text = getattr(board, name), values[name]
        if text.strip() not in has:
            added[name] = f"{has}\n\n{text}".strip()
    for name in ("reflection_title", "source_path"):
        if values[name] and not getattr(board, name):
            added[name] = values[name]
    if more := [each for each in values["columns"] if each not in board.columns]:
        added["columns"] = [*board.columns, *more]
    return added


def title_of(record: BoardRecord, source: SourceFile, folder: str) -> str:
    """The first heading, else the title in the front matter, else the name of the file
    or, for one that is called README, of its folder.
    """
    path = PurePosixPath(source.path)
    stem = folder if path.stem.lower() in NAMELESS else path.stem
    stem = " ".join(stem.replace("-", " ").replace("_", " ").split())
    title = source.front_matter.get("title")
    named = title.strip() if isinstance(title, str) else ""
    return record.title or named or stem or "Playground"
