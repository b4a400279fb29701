"""Posts as Jekyll keeps them: by date, drafts apart."""

from collections.abc import Mapping
from typing import ClassVar

from blog.models import Post
from publishing.exporting.documents import KEYS, DocumentExporter, day
from publishing.exporting.exporter import Export
from publishing.exporting.formats import RowFormat

POSTS, DRAFTS, UNDATED = "_posts", "_drafts", "_undated"


class PostExporter(DocumentExporter):
    layout = "post"
    hides_drafts = False
    folders = (POSTS, DRAFTS, UNDATED)
    keys: ClassVar[Mapping[str, str]] = {
        **KEYS,
        "author": "author",
        "revised_at": "last_modified_at",
    }
    collections = {"undated": {"output": True, "permalink": "/blog/:name/"}}

    def __init__(self) -> None:
        super().__init__(POST, order=210)

    def path(self, row: Post, export: Export) -> tuple[str, str]:
        if row.published_at is None:
            return DRAFTS, row.slug
        if not row.date_known:
            return UNDATED, row.slug
        return POSTS, f"{day(row, export)}-{row.slug}"


POST = RowFormat(
    "post",
    Post,
    identity=("slug",),
    derived={"toc": "made from the headings of the text"},
)
