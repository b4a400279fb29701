"""Posts as Jekyll keeps them: by date, drafts apart."""

from collections.abc import Mapping
from typing import Any, ClassVar

from blog.models import Post, Series
from publishing.exporting.documents import KEYS, DocumentExporter, day
from publishing.exporting.exporter import Export
from publishing.exporting.formats import RowFormat

POSTS, DRAFTS, UNDATED = "_posts", "_drafts", "_undated"


class SeriesExporter(DocumentExporter):
    folders = ("_series",)
    collections = {"series": {"output": True, "permalink": "/series/:name/"}}

    def __init__(self) -> None:
        super().__init__(SERIES, order=200)

    def path(self, row: Series, export: Export) -> tuple[str, str]:
        return "_series", row.slug


class PostExporter(DocumentExporter):
    layout = "post"
    hides_drafts = False
    folders = (POSTS, DRAFTS, UNDATED)
    keys: ClassVar[Mapping[str, str]] = {
        **KEYS,
        "author": "author",
        "revised_at": "last_modified_at",
        "series_order": "series_order",
        "comments_allowed": "comments",
        "sharing_allowed": "social-share",
    }
    collections = {"undated": {"output": True, "permalink": "/blog/:name/"}}

    def __init__(self) -> None:
        super().__init__(POST, order=210)

    def for_jekyll(self, row: Post, export: Export) -> dict[str, Any]:
        told = super().for_jekyll(row, export)
        return {**told, "series": row.series.title} if row.series else told

    def path(self, row: Post, export: Export) -> tuple[str, str]:
        if row.published_at is None:
            return DRAFTS, row.slug
        if not row.date_known:
            return UNDATED, row.slug
        return POSTS, f"{day(row, export)}-{row.slug}"


SERIES = RowFormat("series", Series, identity=("slug",))
POST = RowFormat(
    "post",
    Post,
    identity=("slug",),
    derived={"toc": "made from the headings of the text"},
)
