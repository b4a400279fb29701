"""A page about one publication, as themes for researchers keep it in a collection."""

from collections.abc import Mapping
from typing import Any, ClassVar

from portfolio.models import PublicationKind
from publishing.citations import arxiv_id, doi
from publishing.importing import values
from publishing.importing.liquid.bodies import markdown_of
from publishing.web_addresses import is_safe_address

from .document_files import PageFile

KINDS = {
    "manuscripts": PublicationKind.ARTICLE,
    "journal": PublicationKind.ARTICLE,
    "conferences": PublicationKind.CONFERENCE,
    "proceedings": PublicationKind.CONFERENCE,
    "preprints": PublicationKind.PREPRINT,
    "books": PublicationKind.BOOK,
    "thesis": PublicationKind.THESIS,
    "talks": PublicationKind.TALK,
    "posters": PublicationKind.POSTER,
}
ADDRESS_LENGTH = 1000
VENUE_LENGTH = 500


class PublicationFile(PageFile):
    may_be_collected = False
    url_keys: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "pdf_url": ("paperurl", "pdf", "paper"),
        "url": ("url_page", "website", "url", "link"),
        "slides_url": ("slidesurl", "slides"),
        "code_url": ("codeurl", "code", "github"),
        "video_url": ("videourl", "video"),
        "poster_url": ("posterurl", "poster"),
    }
    # Kept as fields of BibTeX, since they are told and no column holds them.
    kept: ClassVar[tuple[str, ...]] = ("citation", "bibtexurl", "note", "location")

    def title_and_body(self) -> tuple[str, str]:
        """The text may be empty: the front matter says what the work is."""
        body = markdown_of(self.source, self.run, self.log).strip()
        title = values.one_line(self.get("title"))
        return title or self.slug().replace("-", " "), body

    def values(self) -> dict[str, Any]:
        moment = self.date()
        urls = {name: self.address(*keys) for name, keys in self.url_keys.items()}
        fields = {key: values.one_line(self.get(key)) for key in self.kept}
        return {
            **super().values(),
            **urls,
            "tags": self.tags(),
            "authors": self.authors(),
            "year": moment.year if moment else None,
            "month": moment.month if moment else None,
            "venue": self.fitting(self.first_text("venue"), VENUE_LENGTH, "venue"),
            "doi": doi(self.first_text("doi") or urls["pdf_url"]),
            "arxiv_id": arxiv_id(self.first_text("arxiv") or urls["pdf_url"]),
            "kind": self.kind(),
            "abstract": values.text(self.get("abstract")),
            "bibtex_fields": {key: text for key, text in fields.items() if text},
        }

    def kind(self) -> PublicationKind:
        told = self.first_text("category", "kind", "type").lower()
        by_name = (kind for name, kind in KINDS.items() if told.startswith(name[:6]))
        fallback = PublicationKind.ARTICLE
        return next(by_name, fallback) if told else fallback

    def authors(self) -> str:
        """A list, or names between "and", or one name."""
        told = self.get("authors") or self.get("author") or []
        names = told if isinstance(told, list) else values.one_line(told).split(" and ")
        return "\n".join(filter(None, map(values.one_line, names)))

    def address(self, *keys: str) -> str:
        """A whole address, or a path on this site."""
        for key in keys:
            told = values.text(self.get(key))
            is_place = told.startswith("/") or "://" in told
            if is_place and is_safe_address(told) and len(told) <= ADDRESS_LENGTH:
                return told
        return ""
