"""What happened to the files of a site since its last import: moved, or gone."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from django.db.models import QuerySet

from publishing.importing.documents import REF_LENGTH, DocumentImporter
from publishing.importing.failures import SkipFile
from publishing.importing.importer import ImportRun
from publishing.importing.merge import Origin, fingerprint
from publishing.importing.moves import MoveFinder, Traits
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile, UnreadableFileError
from publishing.models import State
from publishing.registries import importers

from .plan import Entry

GONE = "no longer in the source"


@dataclass(frozen=True)
class ComingsAndGoings:
    """``paths``: every file that the site has, imported or left out."""

    run: ImportRun
    root: Path
    paths: Collection[str]

    def follow_moves(
        self, entries: Iterable[Entry], read: Callable[[Entry], SourceFile]
    ) -> None:
        """Gives the rows of moved files their new reference; ``run.moved`` tells them."""
        by_kind: dict[str, list[Entry]] = {}
        for entry in entries:
            by_kind.setdefault(entry.kind, []).append(entry)
        for importer in self._importers():
            gone = self._gone(importer)
            known = set(self._rows(importer).values_list("import_ref", flat=True))
            new = [
                entry
                for entry in by_kind.get(importer.kind, ())
                if reference_of(entry.path) not in known
            ]
            if gone and new:
                self._pair(importer, new, gone, read)

    def report_gone(self) -> None:
        for importer in self._importers():
            gone = self._gone(importer)
            may_withdraw = self.run.withdraw_missing and self._is_believable(
                importer, gone
            )
            for row in gone:
                self._report(importer, row, may_withdraw)

    def _importers(self) -> Iterable[DocumentImporter]:
        made = (kind(self.run) for kind in importers if isinstance(kind, type))
        return [each for each in made if isinstance(each, DocumentImporter)]

    def _rows(self, importer: DocumentImporter) -> QuerySet[Any]:
        """Those of files of this site; parts of a file, such as a project, are not."""
        rows: QuerySet[Any] = importer.model.objects.filter(import_site=self.run.site)
        return rows.exclude(import_ref="").exclude(import_ref__contains="#")

    def _gone(self, importer: DocumentImporter) -> list[Any]:
        here = {reference_of(path) for path in self.paths}
        found = self._rows(importer).values_list("pk", "import_ref")
        keys = [pk for pk, reference in found if reference not in here]
        rows = importer.model.objects.filter(pk__in=keys).order_by("import_ref")
        return [row for row in rows if not self._is_there(row.import_ref)]

    def _is_there(self, path: str) -> bool:
        """Also where a folder on the way cannot be looked into."""
        try:
            (self.root / path).lstat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except (OSError, ValueError):
            return True
        return True

    def _pair(
        self,
        importer: DocumentImporter,
        new: list[Entry],
        gone: list[Any],
        read: Callable[[Entry], SourceFile],
    ) -> None:
        files = [(entry.path, self._traits(importer, entry, read)) for entry in new]
        rows = [(row, traits_of_row(row)) for row in gone]
        for path, row in MoveFinder(files, rows).find().items():
            self.run.moved[path] = row.import_ref
            # Without its context, the file is read although its content is the same.
            importer.model.objects.filter(pk=row.pk).update(
                import_ref=reference_of(path), import_context=""
            )

    def _traits(
        self,
        importer: DocumentImporter,
        entry: Entry,
        read: Callable[[Entry], SourceFile],
    ) -> Traits:
        """What the file says; what is wrong with it is told when it is imported."""
        try:
            source = entry.source or read(entry)
            record = importer.parse(source, FileReport(entry.path, entry.kind))
        except (SkipFile, UnreadableFileError, ValueError):
            return Traits()
        body = record.values["body"]
        return Traits(
            digest=source.digest,
            body=fingerprint(body) if body.strip() else "",
            title=fingerprint(record.values["title"]),
            date=fingerprint(record.date) if record.date else "",
            name=PurePosixPath(entry.path).name,
            text=body,
        )

    def _is_believable(self, importer: DocumentImporter, gone: list[Any]) -> bool:
        """A source that has nothing left of a kind was rather not read than emptied."""
        if not gone or self._rows(importer).count() > len(gone):
            return True
        name = importer.model._meta.verbose_name_plural
        self.run.report.notes.append(
            f"none of the {len(gone)} {name} is in the source any more; none was "
            "withdrawn, because the source looks incomplete"
        )
        return False

    def _report(self, importer: DocumentImporter, row: Any, may_withdraw: bool) -> None:
        log = self.run.report.add_file(row.import_ref, importer.kind)
        log.readable = False
        log.title, log.address = row.title, row.get_absolute_url()
        log.extra["missing"] = True
        if row.state == State.DRAFT:
            log.warn(1, f"{GONE}; a draft here")
        elif not may_withdraw:
            log.warn(1, f"{GONE}; it stays (--withdraw-missing makes it a draft)")
        else:
            values = {"published_at": None}
            origin = Origin(row.import_digest)
            merged = importer.merge(row, values, log, origin=origin)
            is_withdrawn = "published_at" in merged.changed
            log.warn(1, f"{GONE}; withdrawn: a draft now" if is_withdrawn else GONE)


def reference_of(path: str) -> str:
    return path[-REF_LENGTH:]


def traits_of_row(row: Any) -> Traits:
    """What the last import read in the file that the row was made of."""
    hashes = row.import_hashes
    body = hashes.get("body", "")
    return Traits(
        digest=row.import_digest,
        body="" if body == fingerprint("") else body,
        title=hashes.get("title", ""),
        date=hashes.get("published_at", "") if row.date_known else "",
        name=PurePosixPath(row.import_ref).name,
        text=row.body,
    )
