"""``series:`` in a post's front matter, and files of a collection ``_series``."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from django.utils import timezone

from blog.models import Series
from publishing.importing import values
from publishing.importing.document_files import TITLE_LENGTH, DocumentFile
from publishing.importing.documents import DocumentImporter
from publishing.importing.liquid.bodies import markdown_of

ORDER_KEYS = ("order", "part", "index", "number", "weight")
OUTER_KEYS = (*(f"series_{key}" for key in ORDER_KEYS), "part")
LARGEST = 32767


def series_title(told: Any) -> str:
    """A name, or a mapping with one. Yes and no are switches of a theme."""
    return "" if isinstance(told, bool) else values.one_line(told)[:TITLE_LENGTH]


def series_order(front_matter: Mapping[str, Any]) -> int:
    told = front_matter.get("series")
    inner = [told.get(key) for key in ORDER_KEYS] if isinstance(told, Mapping) else []
    outer = [front_matter.get(key) for key in OUTER_KEYS if key in front_matter]
    numbers = map(values.one_line, (*inner, *outer))
    found = next((text for text in numbers if text.isascii() and text.isdigit()), "0")
    return min(int(found[:9]), LARGEST)


def series_named(title: str) -> Series | None:
    """The series of this title, made now if there is none: public, without a date."""
    if not title:
        return None
    known = _known_series(title)
    if known is None:
        known = Series(title=title, published_at=timezone.now(), date_known=False)
        known.save()
    return known


def makes_series(title: str) -> bool:
    """Whether ``series_named`` would."""
    return bool(title) and _known_series(title) is None


def _known_series(title: str) -> Series | None:
    return Series.objects.filter(title__iexact=title).order_by("pk").first()


class SeriesFile(DocumentFile):
    @classmethod
    def expected_slug(cls, path: str, front_matter: Mapping[str, Any]) -> str:
        told = front_matter.get("slug")
        is_word = isinstance(told, str) and told.strip()
        return values.one_line(told) if is_word else PurePosixPath(path).stem

    def title_and_body(self) -> tuple[str, str]:
        words = PurePosixPath(self.source.path).stem.replace("-", " ").capitalize()
        title = values.one_line(self.get("title")) or words
        return title, markdown_of(self.source, self.run, self.log).strip("\n")


class SeriesImporter(DocumentImporter):
    kind = "series"
    model = Series
    file = SeriesFile
