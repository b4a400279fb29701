"""Publications as files with all that is known of them, and as a bibliography."""

from collections.abc import Mapping
from typing import ClassVar

from portfolio.models import Publication
from publishing.citations import unique_keys, write_entry
from publishing.exporting.documents import KEYS, DocumentExporter
from publishing.exporting.exporter import Export
from publishing.exporting.formats import RowFormat

PUBLICATION = RowFormat("publication", Publication, identity=("slug",))
BIBLIOGRAPHY = "_bibliography/papers.bib"


class PublicationExporter(DocumentExporter):
    """The bibliography is for Jekyll and for LaTeX; it is not read again."""

    folders = ("_publications",)
    collections = {
        "publications": {"output": True, "permalink": "/publications/:name/"}
    }
    keys: ClassVar[Mapping[str, str]] = {
        **KEYS,
        "venue": "venue",
        "pdf_url": "paperurl",
        "slides_url": "slidesurl",
    }

    def __init__(self) -> None:
        super().__init__(PUBLICATION, order=140)

    def path(self, row: Publication, export: Export) -> tuple[str, str]:
        return "_publications", row.slug

    def write(self, export: Export) -> None:
        super().write(export)
        rows = Publication.objects.listed().by_year().prefetch_related("tags")
        references = unique_keys([row.reference for row in rows])
        if references:
            entries = (f"{write_entry(each)}\n" for each in references)
            export.tree.write(BIBLIOGRAPHY, ["---\n---\n\n", *entries])
