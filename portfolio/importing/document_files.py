"""What the file of a page or of a project says; nothing here asks the database."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import PurePosixPath
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.text import Truncator

from portfolio.models.page import COLLECTION_LENGTH
from publishing.importing import values
from publishing.importing.dates import parse_date, parse_post_name
from publishing.importing.document_files import DocumentFile
from publishing.importing.failures import SkipFile
from publishing.importing.liquid.bodies import markdown_of
from publishing.markup import render

from .blocks import BlockKind, parse_blocks
from .comments import Part

URL_LENGTH = 500
SUBTITLE_LENGTH = 500
NEWS_LENGTH = 120
# What themes for academics say of a talk, a course, a paper.
OCCASION = ("type", "venue", "location")
ORDERS = ("importance", "order", "weight", "nav_order")
LAST = 32767
WEB = re.compile(r"https?://\S+")
NO_TEXT = "the page has no text of its own; it drew lists that this site makes itself"


class PageFile(DocumentFile):
    # A project and a publication are listed by their kind, with columns of their own.
    may_be_collected: ClassVar[bool] = True

    @staticmethod
    def slug_of_path(path: str) -> str:
        """The file's name, of an index its folder's: "reading/index.md" is "reading"."""
        name = PurePosixPath(path)
        if name.stem == "index":
            name = name.parent
        return name.stem.lower() or "home"

    @classmethod
    def expected_slug(cls, path: str, front_matter: Mapping[str, Any]) -> str:
        """The last part of the permalink, else of the path."""
        permalink = values.text(front_matter.get("permalink"))
        told = PurePosixPath("" if ":" in permalink else permalink.strip("/"))
        has_name = told.stem not in ("", "index")
        return cls.slug_of_path(str(told) if has_name else path)

    def values(self) -> dict[str, Any]:
        found = super().values()
        if not self.may_be_collected:
            return found
        if self.source.collection and not found["subtitle"]:
            found["subtitle"] = self.fitting(self.occasion(), SUBTITLE_LENGTH, "venue")
        return {
            **found,
            "collection": self.source.collection[:COLLECTION_LENGTH],
            "lists": self.source.lists[:COLLECTION_LENGTH],
        }

    def occasion(self) -> str:
        """What a talk or a course was, where, and, while it is to come, when."""
        told = [values.one_line(self.get(key)) for key in OCCASION]
        day = super().date()
        if day and day > timezone.now():
            told.append(f"{day:%Y-%m-%d}")
        return " · ".join(dict.fromkeys(filter(None, told)))

    def date(self) -> datetime | None:
        """One of a collection may have its date in its file's name, and is public
        whatever its date: a talk is announced before it is held."""
        told = super().date()
        if not self.may_be_collected:
            return told
        name = parse_post_name(PurePosixPath(self.source.path).name)
        if not told and self.source.collection and name.day:
            told = parse_date(name.day, self.run.zone).moment
        is_to_come = bool(told and told > timezone.now() and self.source.collection)
        return None if is_to_come else told

    def may_be_empty(self) -> bool:
        """A list shows its rows; the entry of a talk may be its title and place."""
        has_title = bool(values.one_line(self.get("title")))
        return bool(self.source.lists or (self.source.collection and has_title))

    def title_and_body(self) -> tuple[str, str]:
        """A first heading is the title where the front matter has none; a piece of
        news is its own title."""
        body = markdown_of(self.source, self.run, self.log)
        if not body.strip() and not self.may_be_empty():
            raise SkipFile(NO_TEXT, self.source.body_line)
        if title := values.one_line(self.get("title")):
            return title, body
        first = next(parse_blocks(Part(body, self.source.body_line)), None)
        if first and first.kind == BlockKind.HEADING and first.level == 1:
            rest = body.replace(first.source, first.markup, 1).strip()
            if first.title and rest:
                return first.title, rest
        if self.source.collection and (said := render(body).excerpt):
            return Truncator(said).chars(NEWS_LENGTH), body
        words = re.sub(r"[-_\s]+", " ", self.slug()).strip()
        return words[:1].upper() + words[1:], body


class ProjectFile(PageFile):
    may_be_collected = False
    url_keys: ClassVar[Mapping[str, Sequence[str]]] = {
        "code_url": ("code", "github", "repo", "repository", "source"),
        "demo_url": (
            "demo",
            "live",
            "website",
            "url",
            "link",
            "redirect",
            "redirect_to",
        ),
        "paper_url": ("paper", "pdf", "arxiv", "doi", "paperurl"),
    }

    def values(self) -> dict[str, Any]:
        found = super().values()
        urls = {name: self.web_address(keys) for name, keys in self.url_keys.items()}
        urls["code_url"] = urls["code_url"] or self.repository()
        return {
            **found,
            "tags": self.tags(),
            "order": self.order(),
            "featured": self.switch("featured"),
            **urls,
        }

    def may_be_empty(self) -> bool:
        return bool(values.one_line(self.get("title")))

    def tags(self) -> list[str]:
        """Categories are tags here."""
        warn = partial(self.warn, "category")
        named = values.categories(self.source.front_matter, warn)
        return values.distinct([*super().tags(), *named], warn, "tag")

    def order(self) -> int:
        told = (values.text(self.get(key)) for key in ORDERS)
        whole = (each for each in told if each.isascii() and each.isdigit())
        return min(int(next(whole, "0")[:9]), LAST)

    def web_address(self, keys: Sequence[str]) -> str:
        found = (values.text(self.get(key)) for key in keys)
        fitting = (each for each in found if WEB.fullmatch(each))
        return next((each for each in fitting if len(each) <= URL_LENGTH), "")
