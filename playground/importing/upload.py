"""A tracker that somebody sends through the admin: looked at first, then saved whole."""

import re
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from django.db import transaction

from playground.importing.markdown.inline import read_inline
from playground.importing.saving.experiments import ExperimentWriter
from playground.importing.wording.headers import folded
from playground.importing.wording.statuses import BOX, EDGES, PERCENT, normal
from playground.models import Board, Section, Status
from publishing.importing.importer import ImportRun
from publishing.importing.report import Action, FileReport
from publishing.models import split_tags

from .corrections import Corrections
from .importer import PlaygroundImporter
from .records import BoardRecord, SectionPath

MOST_BYTES = 1_000_000
LONGEST_WORD = 60
# A README of no known folder is called by this, where it has no heading either.
FOLDER = "playground"
DEFAULT_NAME = "README.md"
SUFFIXES = {".md", ".markdown", ".txt"}


@dataclass
class Upload:
    """``mapping`` says by heading what columns hold, ``statuses`` by word which status;
    ``corrections`` name sections and the rows to leave out.
    """

    text: str
    name: str = DEFAULT_NAME
    board: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    corrections: Corrections = field(default_factory=Corrections)
    is_public: bool = False


@dataclass
class UploadResult:
    report: FileReport
    board: Board | None = None
    refused: int = 0

    @property
    def is_whole(self) -> bool:
        taken = self.report.action not in {Action.FAILED, Action.SKIPPED}
        return taken and self.board is not None and not self.refused


class UploadImporter(PlaygroundImporter):
    """Remembers what came of it; a new board is a draft unless it is to be public."""

    result_board: Board | None = None
    refused = 0

    def board(self, record: BoardRecord) -> Board:
        found = super().board(record)
        if found.pk is None and not self.run.options["is_public"]:
            found.published_at = None
        self.result_board = found
        return found

    def apply_board(
        self, record: BoardRecord, log: FileReport
    ) -> tuple[ExperimentWriter, Mapping[SectionPath, Section]]:
        writer, sections = super().apply_board(record, log)
        self.refused = writer.skipped
        return writer, sections


def bring_in(upload: Upload, *, save: bool) -> UploadResult:
    """All of it or nothing; without ``save`` nothing, but the report tells what would be."""
    with transaction.atomic():
        add_synonyms(upload.statuses)
        run = ImportRun(dry_run=not save)
        run.options["board"] = upload.board
        run.options["mapping"] = {
            folded(heading): name for heading, name in upload.mapping.items()
        }
        run.options["corrections"] = upload.corrections
        run.options["is_public"] = upload.is_public
        importer = UploadImporter(run)
        report = import_text(importer, upload)
        result = UploadResult(report, importer.result_board, importer.refused)
        if not (save and result.is_whole):
            transaction.set_rollback(True)
    return result


def import_text(importer: PlaygroundImporter, upload: Upload) -> FileReport:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / FOLDER
        folder.mkdir()
        file = folder / safe_name(upload.name)
        file.write_text(upload.text, encoding="utf-8", newline="\n")
        return importer.import_file(file, folder)


def safe_name(name: str) -> str:
    """The last part of a sent name; with the title it tells one board from another."""
    plain = re.sub(r"[^\w.-]+", "-", PurePosixPath(name.replace("\\", "/")).name)
    path = PurePosixPath(plain.strip("-.")[-100:] or DEFAULT_NAME)
    return str(path if path.suffix.lower() in SUFFIXES else f"{path}.md")


def add_synonyms(statuses: Mapping[str, Status]) -> None:
    """From now on these words mean these statuses, and no other one."""
    for word, chosen in statuses.items():
        for status in Status.objects.all():
            words = split_tags(status.synonyms)
            kept = [each for each in words if normal(each) != normal(word)]
            wanted = [*kept, word] if status.pk == chosen.pk else kept
            if wanted != words:
                status.synonyms = ", ".join(wanted)
                status.save()


def status_words(report: FileReport) -> list[tuple[str, str, int]]:
    """(what the cells say, the key it was taken for, how many), most of them first."""
    told: Counter[tuple[str, str]] = Counter()
    for board in report.extra["boards"]:
        for row in board["experiments"]:
            told[row["raw_status"] or "", row["status"] or ""] += 1
    return [(raw, key, count) for (raw, key), count in told.most_common()]


def word_of(raw: str, statuses: list[Status]) -> str:
    """The word of a cell that can be made a synonym; "" for a box, a number, a name."""
    word = normal(read_inline(raw).text).strip(EDGES + "!")
    names = {normal(name) for each in statuses for name in (each.key, each.label)}
    is_odd = BOX.match(raw) or PERCENT.match(word) or "," in word
    if is_odd or len(word) > LONGEST_WORD or word in names:
        return ""
    return word


def summary(report: FileReport) -> dict[str, Any]:
    names = ("created", "changed", "unchanged", "skipped")
    return {name: report.extra.get(name, 0) for name in names}
