"""What a document's file says: a post, a page, a project.

Nothing here asks the database.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, ClassVar

from publishing.importing.front_matter.images import KEYS, FrontImage, front_images
from publishing.models.publishable import TRANSLATION_KEY_LENGTH
from publishing.web_addresses import is_web_address

from . import values
from .dates import parse_date
from .importer import ImportRun
from .languages import is_vietnamese, language_code
from .report import FileReport
from .source import SourceFile

# The field, the keys that may hold its value (the first that does counts), its length.
TextField = tuple[str, tuple[str, ...], int]
TEXTS: Sequence[TextField] = (
    ("subtitle", ("subtitle",), 500),
    ("summary", ("summary", "description", "excerpt"), 2000),
    ("seo_title", ("share-title", "meta-title"), 300),
    ("seo_description", ("share-description", "meta-description"), 500),
)
LANGUAGES = ("lang", "language", "locale")
# How sites in several languages tell which files translate each other.
TRANSLATION_KEYS = (
    "translation_key",
    "translationKey",
    "translation_id",
    "lang-ref",
    "lang_ref",
    "ref",
    "page_id",
)
TITLE_LENGTH = 300
URL_LENGTH = 500
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


@dataclass(frozen=True)
class DocumentRecord:
    """What one file says about its row.

    ``values`` holds the fields that need no database; ``slug`` is what the address should
    be like. ``date`` is None where the source knows none. The body begins in
    ``first_line`` of the file. Of the ``images`` that may fill a field the first that the
    image library has is taken. ``address`` is the one that the file had on the old site.
    """

    path: str
    slug: str
    values: dict[str, Any]
    is_draft: bool = False
    date: datetime | None = None
    first_line: int = 1
    images: dict[str, list[FrontImage]] = field(default_factory=dict)
    address: str = ""
    old_addresses: list[str] = field(default_factory=list)
    digest: str = ""
    circumstances: str = ""


@dataclass(frozen=True)
class DocumentFile:
    """A file's front matter and text, read as this run of the import says.

    A kind of document says what its slug, title and body are, and adds to ``values``.
    """

    source: SourceFile
    run: ImportRun
    log: FileReport

    texts: ClassVar[Sequence[TextField]] = TEXTS

    def record(self) -> DocumentRecord:
        """Raises SkipFile where a rule leaves the file out."""
        return DocumentRecord(
            path=self.source.path,
            slug=self.slug(),
            values=self.values(),
            is_draft=self.is_draft(),
            date=self.date(),
            first_line=self.source.first_text_line,
            images={field: list(front_images(self.source, field)) for field in KEYS},
            address=self.source.address,
            old_addresses=list(self.source.old_addresses),
            digest=self.source.digest,
            circumstances=self.source.circumstances,
        )

    @classmethod
    def expected_slug(cls, path: str, front_matter: Mapping[str, Any]) -> str:
        raise NotImplementedError

    def slug(self) -> str:
        return self.expected_slug(self.source.path, self.source.front_matter)

    def title_and_body(self) -> tuple[str, str]:
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        title, body = self.title_and_body()
        return {
            "title": self.fitting(title, TITLE_LENGTH, "title"),
            "body": body,
            "language": self.language(),
            "translation_key": self.fitting(
                self.first_text(*TRANSLATION_KEYS), TRANSLATION_KEY_LENGTH, "ref"
            ),
            **{
                name: self.fitting(
                    values.without_tags(self.first_text(*keys)), length, name
                )
                for name, keys, length in self.texts
            },
        }

    def get(self, key: str) -> Any:
        return self.source.front_matter.get(key)

    def told(self, *keys: str) -> Iterator[tuple[str, Any]]:
        """Those of the keys that the front matter has, with what they say."""
        for key in keys:
            if key in self.source.front_matter:
                yield key, self.get(key)

    def warn(self, key: str, message: str) -> None:
        self.log.warn(self.source.line_of(key), message)

    def first_text(self, *keys: str) -> str:
        """Without yes and no: "excerpt: false" switches something, it is no text."""
        told = (value for _, value in self.told(*keys) if not isinstance(value, bool))
        return next(filter(None, map(values.one_line, told)), "")

    def switch(self, *keys: str, default: bool = False) -> bool:
        """The first that is told; themes have different names for the same switch."""
        told = [value for _, value in self.told(*keys) if value is not None]
        first = told[0] if told else None
        return values.boolean(first, default=default)

    def repository(self) -> str:
        """Where the code is, as "owner/name" or as an address."""
        told = values.one_line(self.get("gh-repo"))
        if REPOSITORY.fullmatch(told):
            return f"https://github.com/{told}"
        return told if is_web_address(told) and len(told) <= URL_LENGTH else ""

    def fitting(self, text: str, length: int, key: str) -> str:
        return values.cut(text, length, partial(self.warn, key), f"the {key}")

    def is_draft(self) -> bool:
        return (
            self.source.is_draft
            or self.source.unclosed
            or values.boolean(self.get("draft"))
            or not values.boolean(self.get("published"), default=True)
        )

    def date(self) -> datetime | None:
        return self.moment("date")

    def moment(self, *keys: str) -> datetime | None:
        for key, value in self.told(*keys):
            parsed = parse_date(value, self.run.zone)
            if parsed.message:
                self.warn(key, parsed.message)
            if parsed.moment:
                return parsed.moment
        return None

    def tags(self) -> list[str]:
        return values.tags(self.source.front_matter, partial(self.warn, "tags"))

    def language(self) -> str:
        for key, value in self.told(*LANGUAGES):
            if told := values.one_line(value):
                if code := language_code(told):
                    return code
                self.warn(key, f"{told[:40]!r} is no language code")
        if self.run.language != "vi" and is_vietnamese(self.source.body):
            self.log.warn(1, "no language is given; taken for Vietnamese (vi)")
            return "vi"
        return self.run.language
