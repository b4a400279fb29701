"""Pages and projects, in collections: of what is no post, only there Jekyll keeps back
what is dated ahead."""

from collections.abc import Mapping
from typing import Any, ClassVar

from portfolio.models import Page, Project
from publishing.exporting.documents import KEYS, DocumentExporter
from publishing.exporting.exporter import Export
from publishing.exporting.formats import RowFormat

PAGE = RowFormat("page", Page, identity=("slug",))
PROJECT = RowFormat("project", Project, identity=("slug",))


class PageExporter(DocumentExporter):
    folders = ("_pages",)
    collections = {"pages": {"output": True, "permalink": "/:name/"}}

    def __init__(self) -> None:
        super().__init__(PAGE, order=110)

    def path(self, row: Page, export: Export) -> tuple[str, str]:
        return "_pages", row.slug


class ProjectExporter(DocumentExporter):
    folders = ("_projects",)
    collections = {"projects": {"output": True, "permalink": "/projects/:name/"}}
    keys: ClassVar[Mapping[str, str]] = {
        **KEYS,
        "code_url": "github",
        "demo_url": "demo",
        "paper_url": "paper",
    }

    def __init__(self) -> None:
        super().__init__(PROJECT, order=130)

    def path(self, row: Project, export: Export) -> tuple[str, str]:
        return "_projects", row.slug

    def for_jekyll(self, row: Project, export: Export) -> dict[str, Any]:
        told = super().for_jekyll(row, export)
        return {**told, "order": row.order} if row.order else told
