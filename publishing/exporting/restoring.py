"""An export back into rows, exactly: no rule guesses, nothing is read as Liquid."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import connection, models, transaction

from publishing.importing.importer import ImportRun
from publishing.importing.report import Action, FileReport
from publishing.importing.source import UnreadableFileError, read_bytes
from publishing.models import Announced, Publishable
from publishing.registries import exporters

from .formats import RowFormat, formats
from .recognition import FILE_LIMIT
from .relations import lead_here, tag_names
from .row_values import Known, RowValues, ToldRow, check_address
from .yaml_files import list_items


@dataclass
class Restoration:
    """Meant for a database without content. A row that is there already stays as it is
    where it differs, and is reported, unless the run overwrites."""

    root: Path
    run: ImportRun
    known: Known = field(default_factory=Known)
    log: FileReport = field(default_factory=lambda: FileReport("", ""))
    _later: list[tuple[FileReport, Any, RowValues]] = field(default_factory=list)

    def restore_all(self) -> None:
        in_order = sorted(exporters, key=lambda each: each.order)
        self._clear_seeds(in_order)
        for exporter in in_order:
            exporter.restore(self)
        for log, row, values in self._later:
            self.log = log
            self._safely(values.complete, row)
        self._reset_numbers()

    def text(self, path: str, kind: str) -> str | None:
        """A file's text as it is, now the one that is reported on; None without it."""
        if not (self.root / path).is_file():
            return None
        self.log = self.run.report.add_file(path, kind)
        try:
            return read_bytes(self.root / path, self.root, FILE_LIMIT).decode()
        except UnreadableFileError as problem:
            self.log.refuse(problem.line, problem.message, is_failure=True)
        except UnicodeDecodeError as problem:
            self.log.refuse(1, f"not UTF-8: {problem}", is_failure=True)
        return None

    def items(self, path: str, kind: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Of a list in a file, each with its line."""
        text = self.text(path, kind) or ""
        try:
            for line, told in list_items(text.splitlines(keepends=True)):
                if isinstance(told, dict):
                    yield line, told
                else:
                    self.log.fail(line, "not restored: no keys with values")
        except (ValueError, yaml.YAMLError) as problem:
            self.log.fail(1, f"not a list as an export writes it: {problem}")

    def restore(self, row_format: RowFormat, told: ToldRow) -> Any:
        """The row, or None where it could not be restored, which the report says."""
        values = RowValues(row_format, told, self.known)

        def restore_one() -> Any:
            row, is_new, kept = self._row(values)
            check_address(row)
            if told.tags is not None:
                kept += self._tag(row, told.tags, is_new)
            for path in told.old_addresses:
                if not lead_here(path, row):
                    said = f"the old address {path} leads elsewhere here"
                    self.log.warn(told.line, said)
            self.log.absorb(Action.UNCHANGED, kept=kept, what=str(row)[:60])
            self.known.add(row_format, told.values, row)
            return row

        row = self._safely(restore_one, line=told.line)
        if row is not None and values.waiting:
            self._later.append((self.log, row, values))
        return row

    def _row(self, values: RowValues) -> tuple[Any, bool, list[str]]:
        """The row, whether it is new, and the fields in which it differs and stays."""
        row = values.row()
        existing = values.existing(row)
        if existing is None:
            self._insert(row)
            self.log.absorb(Action.CREATED)
            return row, True, []
        different = values.differences(row, existing)
        row.pk = existing.pk
        if different and not self.run.overwrite:
            return existing, False, different
        if different:
            _save_exactly(row)
            told = {
                n: (str(getattr(existing, n)), str(getattr(row, n))) for n in different
            }
            self.log.absorb(Action.CHANGED, told)
        return row, False, []

    def _insert(self, row: Any) -> None:
        """With its number in the export, where that is free."""
        if row.pk and type(row)._base_manager.filter(pk=row.pk).exists():
            row.pk = None
        _save_exactly(row, force_insert=True)

    def _tag(self, row: Any, tags: Sequence[str], is_new: bool) -> list[str]:
        if is_new:
            row.tags.add(*tags)
        elif sorted(tags) != tag_names(row):
            if not self.run.overwrite:
                return ["tags"]
            row.tags.set(tags)
            self.log.absorb(Action.CHANGED)
        return []

    def _safely(self, act: Any, *args: Any, line: int = 1) -> Any:
        try:
            with transaction.atomic():
                return act(*args)
        except ValidationError as problem:
            self.log.fail(line, f"not restored: {'; '.join(problem.messages)}")
        except Exception as problem:  # noqa: BLE001 - one item costs no other
            self.log.fail(line, f"not restored: {type(problem).__name__}: {problem}")
        return None

    def _clear_seeds(self, in_order: Sequence[Any]) -> None:
        """A new database brings some rows along, which the owner may have taken away."""
        grown = [e for e in in_order if not e.seeded]
        if any(f.model._base_manager.exists() for e in grown for f in e.formats):
            return
        for exporter in in_order:
            if exporter.seeded:
                for row_format in exporter.formats:
                    row_format.model._base_manager.all().delete()

    def _reset_numbers(self) -> None:
        """PostgreSQL counts on from its own last number, not from those given here."""
        rows = [each.model for each in formats()]
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), rows):
                cursor.execute(statement)


def _save_exactly(row: models.Model, *, force_insert: bool = False) -> None:
    """As the export says, also the moments that a save would set to now."""
    row.save_base(raw=True, force_insert=force_insert)
    if isinstance(row, Publishable):
        row.note_mentions()
    if isinstance(row, Announced):
        row._announce()
