"""Rows with a page of their own, each as a file with front matter and its text."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, ClassVar

from taggit.managers import TaggableManager

from publishing.models import Publishable

from .exporter import Export, Exporter
from .formats import RowFormat, moment, own_fields
from .recognition import KEY
from .relations import InStep, in_order, old_addresses_of, tags_of
from .restoring import Restoration
from .row_values import ToldRow
from .yaml_files import from_yaml, to_yaml

FENCE = "---\n"
CLOSING = "\n---\n"
MEDIA = "media"  # the folder of the tree with what the site has under /media/
LIQUID = ("{{", "{%")
NOT_OURS = "not written by an export: no front matter with the key synaptheos; left out"
# The field, and the key that Jekyll and its themes know it by.
KEYS: Mapping[str, str] = {
    "title": "title",
    "subtitle": "subtitle",
    "summary": "description",
    "slug": "slug",
    "language": "lang",
    "translation_key": "lang-ref",
    "seo_title": "share-title",
    "seo_description": "share-description",
    "unlisted": "unlisted",
}


class DocumentExporter(Exporter):
    """``folders`` hold the files of this kind; ``path`` says which holds a row's.

    What stands in front matter for Jekyll alone is made by ``for_jekyll``; nothing of
    that is read again.
    """

    layout: ClassVar[str] = "page"
    folders: ClassVar[tuple[str, ...]]
    keys: ClassVar[Mapping[str, str]] = KEYS
    text: ClassVar[str] = "body"
    hides_drafts: ClassVar[bool] = True  # nothing else tells Jekyll

    def __init__(self, row_format: RowFormat, order: int) -> None:
        self.formats = (row_format,)
        self.order = order

    @property
    def is_tagged(self) -> bool:
        fields = own_fields(self.formats[0].model)
        return any(isinstance(each, TaggableManager) for each in fields)

    @abstractmethod
    def path(self, row: Any, export: Export) -> tuple[str, str]:
        """The folder of the row's file, and its name without the ending."""

    def for_jekyll(self, row: Any, export: Export) -> dict[str, Any]:
        told: dict[str, Any] = {"permalink": row.get_absolute_url()}
        if row.cover_id:
            told["cover-img"] = f"/{MEDIA}/{row.cover.file.name}"
        if row.published_at is None and self.hides_drafts:
            told["published"] = False
        if any(sign in getattr(row, self.text) for sign in LIQUID):
            told["render_with_liquid"] = False
        return told

    def write(self, export: Export) -> None:
        (row_format,) = self.formats
        addresses = old_addresses_of(row_format.model)
        tags = tags_of(row_format.model) if self.is_tagged else InStep(())
        related = [*row_format.related, "cover"]
        for row in in_order(row_format.model, related, row_format.list_names):
            matter = self.front_matter(row, export)
            if names := sorted(tags.of(row.pk)):
                matter["tags"] = names
            matter |= self.for_jekyll(row, export)
            if paths := sorted(addresses.of(row.pk)):
                matter["redirect_from"] = paths
            matter[KEY] = matter.pop(KEY)  # last, since nobody reads it for pleasure
            path = export.tree.free(*self.path(row, export), ".md")
            head = FENCE + to_yaml(matter) + FENCE
            export.tree.write(path, [head, getattr(row, self.text)])

    def front_matter(self, row: Any, export: Export) -> dict[str, Any]:
        values = self.formats[0].values(row, export.zone)
        matter: dict[str, Any] = {"layout": self.layout}
        for name, key in self.keys.items():
            if name in values:
                matter[key] = values.pop(name)
        if row.date_known and row.published_at:
            matter["date"] = values.pop("published_at")
        values.pop(self.text, None)
        return {**matter, KEY: values}

    def restore(self, restoration: Restoration) -> None:
        for path in self._files(restoration):
            kind = self.formats[0].kind
            text = restoration.text(path, kind)
            if text is not None:
                self._restore_file(text, restoration)

    def _restore_file(self, text: str, restoration: Restoration) -> None:
        log = restoration.log
        head, closing, body = text.removeprefix(FENCE).partition(CLOSING)
        try:
            is_ours = text.startswith(FENCE) and closing
            matter = from_yaml(f"{head}\n") if is_ours else None
        except Exception as problem:  # noqa: BLE001 - told in its report
            log.fail(1, f"the front matter cannot be read: {problem}")
            return
        if not isinstance(matter, dict) or not isinstance(matter.get(KEY), dict):
            log.skip(1, NOT_OURS)
            return
        told = ToldRow(
            {**self.told(matter), self.text: body},
            tags=texts_of(matter, "tags") if self.is_tagged else None,
            old_addresses=texts_of(matter, "redirect_from"),
        )
        row = restoration.restore(self.formats[0], told)
        if row is not None:
            log.title, log.address = row.title, row.get_absolute_url()

    def told(self, matter: Mapping[str, Any]) -> dict[str, Any]:
        told = dict(matter[KEY])
        for name, key in self.keys.items():
            if key in matter:
                told[name] = matter[key]
        if "date" in matter:
            told["published_at"] = matter["date"]
        return told

    def _files(self, restoration: Restoration) -> Iterator[str]:
        for folder in self.folders:
            found = (restoration.root / folder).rglob("*.md")
            for file in sorted(found):
                yield PurePosixPath(file.relative_to(restoration.root)).as_posix()


def texts_of(matter: Mapping[str, Any], key: str) -> list[str]:
    """What is no list of texts was not written by an export and says nothing."""
    told = matter.get(key)
    listed = told if isinstance(told, list) else []
    return [each for each in listed if isinstance(each, str)]


def day(row: Publishable, export: Export) -> str:
    """The day of publication, where the site is."""
    assert row.published_at is not None  # noqa: S101 - asked of published rows only
    return moment(row.published_at, export.zone).date().isoformat()
