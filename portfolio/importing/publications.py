"""Files of publications: a bibliography of many, or a page about one."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from portfolio.models import Publication
from portfolio.publication_values import publication_values
from publishing.citations import Bibliography, read_bibtex
from publishing.importing.deletions import KEPT_OUT
from publishing.importing.document_files import DocumentRecord
from publishing.importing.documents import DocumentImporter, free_slug
from publishing.importing.failures import SkipFile
from publishing.importing.merge import Save, save_row
from publishing.importing.report import Action, FileReport
from publishing.importing.source import SourceFile
from publishing.menu import offer_in_menu

from .publication_dates import publication_date
from .publication_files import PublicationFile
from .publication_rows import PublicationRows, fitting

SUFFIX = ".bib"
NOTHING = "no entry of BibTeX in it"


def is_bibliography(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() == SUFFIX


class PublicationImporter(DocumentImporter):
    """A ``.bib`` file becomes a row for each entry, each of them saved or not by itself;
    a Markdown file of a collection becomes one row with a text."""

    kind = "publication"
    model = Publication
    file = PublicationFile

    def parse(self, source: SourceFile, log: FileReport) -> Any:
        if not is_bibliography(source.path):
            return super().parse(source, log)
        found = read_bibtex(source.text)
        for problem in found.problems:
            log.warn(problem.line, problem.message)
        if not found.references:
            raise SkipFile(NOTHING)
        return found

    def may_wait(self, record: Any) -> bool:
        """The menu offers the list with the first of them."""
        return False

    def apply(self, record: Any, log: FileReport, save: Save = save_row) -> None:
        if isinstance(record, Bibliography):
            self.apply_bibliography(record, log)
        else:
            super().apply(record, log, save)
        if log.action == Action.CREATED:
            offer_in_menu(reverse("portfolio:publications"), _("Publications"))

    def _addresses(
        self, files: Mapping[str, Mapping[str, Any]], slugs: Mapping[str, str]
    ) -> dict[str, str]:
        pages = {
            path: told for path, told in files.items() if not is_bibliography(path)
        }
        return super()._addresses(pages, slugs)

    def publication(
        self, row: Any, record: DocumentRecord, log: FileReport
    ) -> dict[str, Any]:
        """The date of a work is its year and month; here it was new at the import."""
        if record.is_draft:
            return {"published_at": None, "date_known": True}
        values = record.values
        return publication_date(row, values.get("year"), values.get("month"))

    def apply_bibliography(self, record: Bibliography, log: FileReport) -> None:
        seen = self.run.options.setdefault("publications", {})
        rows = PublicationRows(log.path, seen)
        log.title, log.address = log.path, reverse("portfolio:publications")
        told = log.extra.setdefault("publications", [])
        for reference, line in zip(record.references, record.lines, strict=True):
            if other := rows.from_another_file(reference):
                log.warn(line, f"{reference.key} is in {other}, too; left out here")
                continue
            row = rows.row_for(reference)
            if not row.pk and self.run.deletions.keeps_out(Publication, row.import_ref):
                log.warn(line, f"{reference.key}: {KEPT_OUT}")
                continue
            values = publication_values(reference)
            try:
                with transaction.atomic():
                    told.append(self._save(row, values, line, log))
            except (DatabaseError, ValueError) as problem:
                log.warn(line, f"{reference.key} was left out: {problem}")
            else:
                rows.keep(row)
        for title in rows.missing():
            log.warn(1, f"no longer in the file, but still here: {title}")

    def _save(
        self, row: Publication, values: dict[str, Any], line: int, log: FileReport
    ) -> dict[str, Any]:
        key = values["bibtex_key"]
        values = fitting(values, lambda said: log.warn(line, f"{key}: {said}"))
        values |= publication_date(row, values["year"], values["month"])
        values["slug"] = free_slug(row, values["title"], log)
        row.first_line = line
        result = self.merge(row, values, log, what=key)
        return {
            "key": key,
            "title": row.title,
            "action": str(result.action),
            "address": row.get_absolute_url(),
        }
