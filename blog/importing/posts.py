from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property, partial
from posixpath import basename
from typing import Any
from urllib.parse import unquote

from blog.models import Post
from publishing.importing import values
from publishing.importing.authors import author_names
from publishing.importing.dates import PostName, parse_date, parse_post_name
from publishing.importing.document_files import DocumentFile, DocumentRecord
from publishing.importing.documents import DocumentImporter
from publishing.importing.liquid.bodies import markdown_of
from publishing.importing.report import FileReport
from publishing.kept_addresses import why_not_kept
from publishing.models import normal_path
from publishing.models.addresses import PATH_LENGTH

from .series import makes_series, series_named, series_order, series_title

REVISED = (
    "last-updated",
    "last_modified_at",
    "last-modified-at",
    "lastmod",
    "updated",
    "last_updated",
)
COMMENTS = ("comments", "giscus_comments", "disqus_comments")
SHARING = ("social-share", "share")


class PostFile(DocumentFile):
    @cached_property
    def name(self) -> PostName:
        return parse_post_name(basename(self.source.path))

    @classmethod
    def expected_slug(cls, path: str, front_matter: Mapping[str, Any]) -> str:
        told = front_matter.get("slug")
        named = parse_post_name(basename(path)).slug
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
            "author": self.author(),
            "code_url": self.repository(),
            "revised_at": self.moment(*REVISED),
            "unlisted": self.switch("unlisted", "hidden"),
            "pinned": self.switch("pin", "pinned", "sticky"),
            "comments_allowed": self.switch(*COMMENTS, default=True),
            "sharing_allowed": self.switch(*SHARING, default=True),
            "series": series_title(self.get("series")),
            "series_order": series_order(self.source.front_matter),
        }

    def author(self) -> str:
        """By their own names, where the front matter has only keys."""
        known = self.run.options.get("data", {}).get("authors")
        told = (author_names(self.get(key), known) for key in ("author", "authors"))
        return self.fitting(next(filter(None, told), ""), 200, "author")

    def tags(self) -> list[str]:
        """Jekyll's categories are tags here."""
        warn = partial(self.warn, "tags")
        matter = self.source.front_matter
        path = self.source.path.removeprefix(
            self.run.options.get("collections_dir", "")
        )
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

    def may_wait(self, record: DocumentRecord) -> bool:
        """A series that is made comes in with its first post, or not; and whether an old
        address can be kept is a question to all rows."""
        needs_rows = self.run.options.get("keep_addresses") or (
            makes_series(record.values["series"])
        )
        return not needs_rows and super().may_wait(record)

    def address_values(
        self, row: Post, slug: str, record: DocumentRecord, log: FileReport
    ) -> dict[str, Any]:
        """The run's option ``keep_addresses`` says whether posts stay where they were."""
        keeps = self.run.options.get("keep_addresses")
        if keeps is None:
            return {}
        return {"kept_path": self.kept_path(row, slug, record, log) if keeps else ""}

    def kept_path(
        self, row: Post, slug: str, record: DocumentRecord, log: FileReport
    ) -> str:
        path = unquote(record.address)
        below_blog = Post(slug=slug).get_absolute_url()
        if not path or normal_path(path) == normal_path(below_blog):
            return ""
        is_long = len(path) > PATH_LENGTH
        reason = "it is too long" if is_long else why_not_kept(path, row)
        if reason:
            log.warn(
                1, f"not kept at {path[:200]}: {reason}; the post is at {below_blog}"
            )
            return ""
        return path

    def remember_addresses(
        self, item: Any, addresses: Iterable[str], log: FileReport
    ) -> None:
        """Links below /blog/ to a post that is kept elsewhere are links to it."""
        here = [item.slug_address] if item.kept_path else []
        super().remember_addresses(item, [*addresses, *here], log)

    def publication(
        self, row: Any, record: DocumentRecord, log: FileReport
    ) -> dict[str, Any]:
        told = super().publication(row, record, log)
        return {**told, "series": series_named(record.values["series"])}
