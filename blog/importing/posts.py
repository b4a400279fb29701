from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from blog.models import Post
from publishing.importing import values
from publishing.importing.dates import PostName, parse_date, parse_post_name
from publishing.importing.document_files import TEXTS, DocumentFile
from publishing.importing.documents import DocumentImporter
from publishing.importing.liquid_bodies import markdown_of

REVISED = ("last-updated", "last_modified_at", "last-modified-at", "lastmod", "updated")


class PostFile(DocumentFile):
    texts = (*TEXTS, ("author", ("author", "authors"), 200))

    @property
    def name(self) -> PostName:
        return parse_post_name(PurePosixPath(self.source.path).name)

    @classmethod
    def expected_slug(cls, path: str, front_matter: Mapping[str, Any]) -> str:
        told = front_matter.get("slug")
        named = parse_post_name(PurePosixPath(path).name).slug
        return ("" if isinstance(told, bool) else values.one_line(told)) or named

    def title_and_body(self) -> tuple[str, str]:
        title = values.one_line(self.get("title"))
        if not title:
            words = self.name.slug.replace("-", " ").replace("_", " ").split()
            title = " ".join(word[:1].upper() + word[1:] for word in words)
        body = markdown_of(self.source, self.run, self.log).strip("\n")
        return title or "Untitled", body

    def values(self) -> dict[str, Any]:
        return {
            **super().values(),
            "tags": self.tags(),
            "revised_at": self.moment(*REVISED),
            "unlisted": values.boolean(self.get("unlisted")),
        }

    def tags(self) -> list[str]:
        """Jekyll's categories are tags here."""
        warn = partial(self.warn, "tags")
        matter, path = self.source.front_matter, self.source.path
        categories = values.categories(matter, warn, path)
        return values.distinct([*super().tags(), *categories], warn, "tag")

    def date(self) -> datetime | None:
        told = super().date()
        if told or not self.name.has_date:
            return told
        if self.name.day is None:
            self.log.warn(1, "the date in the file name does not exist")
            return None
        named = parse_date(self.name.day, self.run.zone)
        if named.message:
            self.log.warn(1, named.message)
        return named.moment


class PostImporter(DocumentImporter):
    kind = "post"
    model = Post
    file = PostFile
