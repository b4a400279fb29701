"""A file's versions are replayed: boards as they were last, and dated changes."""

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from django.utils import timezone

from playground.importing.importer import (
    PlaygroundImporter,
    board_reference,
    board_values,
    title_of,
)
from playground.importing.reading.reader import read_board
from playground.importing.records import BoardRecord
from playground.importing.reporting import file_json
from playground.importing.saving.experiments import ExperimentWriter
from playground.models import Board, Change, Experiment, Precision, Section
from publishing.importing.importer import ImportRun
from publishing.importing.report import Action, FileReport
from publishing.importing.source import SourceFile, UnreadableFileError, parse_source
from publishing.models import same_settings

from .events import ARCHIVED
from .known import KnownChanges
from .timeline import SETTLED, STAYS, BoardLife, Dated, Item, Timeline
from .versions import Version, read_versions

ENDS = {"done": "finished_on", "expired": "stopped_on", "dropped": "stopped_on"}


class HistoryImporter(PlaygroundImporter):
    """A second replay changes nothing: a change that is there is not written again."""

    tells_changes = False

    def __init__(self, run: ImportRun) -> None:
        super().__init__(run)
        self.life: BoardLife
        self.title = ""
        self.is_one_of_several = False

    def replay(self, source: str) -> None:
        """Raises HistoryError where there is nothing to read."""
        timeline = Timeline()
        for version in self.run.track(
            read_versions(source, timezone.now()), "versions"
        ):
            timeline.add(self.read(version), version)
        self.is_one_of_several = len(timeline.boards) > 1
        events = []
        for life in timeline.boards:
            self.life = life
            self.title = self.board_title(life)
            log = self.run.report.add_file(life.last.path, self.kind)
            self.import_source(SourceFile(life.record.path, "", {}, ""), log)
            events += [event_json(told) for item in life.items for told in item.events]
            if life.ended:
                events.append(archived_json(self.title, life.ended.date()))
        self.run.report.extra["events"] = sorted(events, key=lambda each: each["date"])

    def read(self, version: Version) -> BoardRecord:
        """A version that cannot be read holds nothing, like one before the first table."""
        name = PurePosixPath(version.path).name
        try:
            source = parse_source(version.data, name)
        except UnreadableFileError:
            return BoardRecord()
        record = read_board(
            source.body, self.vocabulary, self.run.options.get("mapping")
        )
        record.move_lines(source.body_line - 1)
        record.path = name
        record.title = self.name or title_of(record, source, PurePosixPath(name).stem)
        return record

    def board_title(self, life: BoardLife) -> str:
        """A board that gave way to another one of its name is told apart by its year."""
        title, year = life.record.title, str(life.first.at.year)
        is_past = self.is_one_of_several and life.ended is not None
        return f"{title} ({year})" if is_past and year not in title else title

    def parse(self, source: SourceFile, log: FileReport) -> BoardRecord:
        rows = [final(item) for item in self.life.items]
        record = replace(self.life.record, title=self.title, experiments=rows)
        log.title = record.title
        log.extra = file_json(record)
        for line, message in record.warnings:
            log.warn(line, message)
        return record

    def board_values(self, record: BoardRecord) -> dict[str, Any]:
        values = board_values(record)
        if self.is_one_of_several:
            values["year"] = self.life.first.at.year
        if self.life.ended:
            values["archived_on"] = self.life.ended.date()
        return values

    def board(self, record: BoardRecord) -> Board:
        """A board that was current at the last replay keeps its row when it is past."""
        found = super().board(record)
        if found.pk is None and self.title != self.life.record.title:
            plain = board_reference(self.life.record, self.name)
            current = Board.objects.filter(import_ref=plain).first()
            if current and self.is_same(current):
                current.import_ref = found.import_ref
                return current
        return found

    def is_same(self, board: Board) -> bool:
        titles = {item.record.title for item in self.life.items}
        known = set(board.experiments.values_list("title", flat=True))
        return len(titles & known) > STAYS * len(titles)

    def apply(self, record: BoardRecord, log: FileReport) -> None:
        with same_settings():
            writer, sections = self.apply_board(record, log)
            made = self.write_changes(writer)
            if made and log.action == Action.UNCHANGED:
                log.action = Action.CHANGED
            for old, new in self.life.section_names.items():
                if section := sections.get(new):
                    remember_name(section, old[-1])

    def write_changes(self, writer: ExperimentWriter) -> int:
        rows = {order: row for order, row in writer.rows.items() if row.pk is not None}
        known = KnownChanges(rows.values(), self.vocabulary, self.statuses)
        made = []
        for order, row in rows.items():
            item = self.life.items[order]
            made += [change_of(told, row) for told in item.events]
            self.date_end(item, row)
        new = [change for change in made if not known.tell(change)]
        new.sort(key=lambda change: change.at)
        Change.objects.bulk_create(new, batch_size=500)
        return len(new)

    def date_end(self, item: Item, row: Experiment) -> None:
        """The day on which a row became what it ended as, unless somebody knows better."""
        field = ENDS.get(final(item).status)
        days = [
            told.version.at.date()
            for told in item.events
            if told.event.what in {"status", "dropped"}
        ]
        if field and days and not (row.finished_on or row.stopped_on):
            setattr(row, field, days[-1])
            row.save()


def final(item: Item) -> Any:
    """A row that went while its board lived on was given up, unless it was done."""
    if item.is_gone and item.record.status not in SETTLED:
        return replace(item.record, status="dropped")
    return item.record


def remember_name(section: Section, name: str) -> None:
    if name != section.title and name not in section.aliases:
        section.aliases = [*section.aliases, name]
        section.save()


def change_of(told: Dated, row: Experiment) -> Change:
    event, version = told.event, told.version
    return Change(
        experiment=row,
        field=event.what,
        name=event.name[:300],
        old=event.old,
        new=event.new,
        at=version.at,
        precision=Precision.MOMENT if version.is_exact else Precision.DAY,
        origin=Change.Origin.HISTORY,
        version=version.name[:64],
        private=not row.is_published,
    )


def event_json(told: Dated) -> dict[str, Any]:
    event = told.event
    return {
        "date": told.version.at.date().isoformat(),
        "kind": event.kind,
        "title": told.title,
        "field": event.name if event.kind == "criterion" else None,
        "old": event.old or None,
        "new": event.new or None,
    }


def archived_json(title: str, day: date) -> dict[str, Any]:
    nothing = dict.fromkeys(("field", "old", "new"))
    return {"date": day.isoformat(), "kind": ARCHIVED, "title": title, **nothing}
