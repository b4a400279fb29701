"""Files of the owner's that become a row with a page of its own."""

from dataclasses import replace
from typing import Any

from portfolio.addresses import reserved_slugs
from portfolio.models import Page, Project
from publishing.importing.document_files import DocumentRecord
from publishing.importing.documents import DocumentImporter
from publishing.importing.report import FileReport

from .document_files import PageFile, ProjectFile


class PageImporter(DocumentImporter):
    kind = "page"
    model = Page
    file = PageFile

    def publication(
        self, row: Any, record: DocumentRecord, log: FileReport
    ) -> dict[str, Any]:
        if record.slug in reserved_slugs():
            log.warn(1, f"this site has a page /{record.slug}/ itself; kept as a draft")
            record = replace(record, is_draft=True)
        return super().publication(row, record, log)


class ProjectImporter(DocumentImporter):
    """A file of a collection such as ``_projects``."""

    kind = "project"
    model = Project
    file = ProjectFile
