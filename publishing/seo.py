"""What a page tells machines about itself: search engines, link previews."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from publishing.citations import Reference
from publishing.languages import locale_of
from publishing.web_addresses import is_web_address

# Inside a script element only these could end it or begin a comment.
SCRIPT_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}
NOINDEX = "noindex"
# The name that a search engine, or another service, looks for on the first page.
PROOFS = {
    "google": "google-site-verification", "bing": "msvalidate.01",
    "yandex": "yandex-verification", "baidu": "baidu-site-verification",
    "naver": "naver-site-verification", "pinterest": "p:domain_verify",
    "facebook": "facebook-domain-verification",
}  # fmt: skip


def absolute_url(path: str) -> str:
    """An address on this site, whatever host the request named."""
    return f"{settings.SITE_URL}{path}" if path.startswith("/") else path


@dataclass(frozen=True)
class FeedLink:
    title: str
    path: str
    content_type: str


def feed_links(path: str, title: str) -> list[FeedLink]:
    """Both forms of the feed whose Atom form is at ``path``."""
    return [
        FeedLink(title, path, "application/atom+xml"),
        FeedLink(title, f"{path.removesuffix('xml')}json", "application/feed+json"),
    ]


@dataclass
class PageMeta:
    """Drawn by one loop in ``includes/_meta.html``; empty values are left out."""

    title: str = ""
    path: str = ""
    description: str = ""
    robots: str = ""
    kind: str = "website"
    site_name: str = ""
    language: str = ""
    image: str = ""
    published: str = ""
    modified: str = ""
    # What the page is about; a page that is about nothing else is a ``page_type``.
    facts: dict[str, Any] = field(default_factory=dict)
    page_type: str = "WebPage"
    more_facts: list[dict[str, Any]] = field(default_factory=list)
    named: list[tuple[str, str]] = field(default_factory=list)
    feeds: list[FeedLink] = field(default_factory=list)
    # The page in other languages and in its own: (code or "x-default", path).
    languages: list[tuple[str, str]] = field(default_factory=list)

    @property
    def alternates(self) -> list[tuple[str, str]]:
        return [(code, absolute_url(path)) for code, path in self.languages]

    @property
    def twitter_card(self) -> str:
        return "summary_large_image" if self.image else "summary"

    @property
    def canonical(self) -> str:
        return absolute_url(self.path)

    @property
    def locales(self) -> list[str]:
        """Those of the languages it is in, its own first."""
        codes = [self.language, *(code for code, _path in self.languages)]
        return list(dict.fromkeys(filter(None, map(locale_of, codes))))

    @property
    def properties(self) -> list[tuple[str, str]]:
        """Open Graph (ogp.me), as far as it is known."""
        own_locale, *other_locales = self.locales or [""]
        told = {
            "og:title": self.title,
            "og:type": self.kind,
            "og:url": self.canonical,
            "og:site_name": self.site_name,
            "og:description": self.description,
            "og:locale": own_locale,
            "og:image": absolute_url(self.image),
            "article:published_time": self.published,
            "article:modified_time": self.modified,
        }
        found = [(name, value) for name, value in told.items() if value]
        return found + [("og:locale:alternate", other) for other in other_locales]

    @property
    def as_page(self) -> dict[str, Any]:
        site = {"@type": "WebSite", "name": self.site_name, "url": absolute_url("/")}
        return known(
            {
                "@type": self.page_type,
                "name": self.title,
                "url": self.canonical,
                "description": self.description,
                "isPartOf": site,
            }
        )

    @property
    def json_ld(self) -> SafeString:
        """The facts by schema.org, as a data block that no browser runs."""
        told = [self.facts or self.as_page, *self.more_facts]
        blocks = map(data_block, filter(None, told))
        return format_html_join("\n", "{}", ((block,) for block in blocks))


def data_block(facts: Mapping[str, Any]) -> SafeString:
    told = json.dumps({"@context": "https://schema.org", **facts}, ensure_ascii=False)
    # Safe: every sign that could end the element is escaped just here.
    block = mark_safe(told.translate(SCRIPT_ESCAPES))  # noqa: S308
    return format_html('<script type="application/ld+json">{}</script>', block)


def proofs(told: Mapping[str, str]) -> list[tuple[str, str]]:
    """What services ask for to believe that a site is its owner's; others are kept only."""
    return [(PROOFS[name], said) for name, said in told.items() if name in PROOFS]


def known(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value}


def site_description(site: Any) -> str:
    """For pages that say nothing of their own."""
    return str(site.description or site.tagline or site.title)


def item_meta(item: Any, site: Any, *, kind: str, is_preview: bool = False) -> PageMeta:
    """What is said of one published row; ``kind`` is its type at schema.org."""
    is_dated = item.date_known and item.published_at
    published = item.published_at.isoformat() if is_dated else ""
    image = item.share_image or item.cover
    meta = PageMeta(
        title=item.seo_title or item.title,
        path=item.get_absolute_url(),
        description=item.seo_description
        or item.description
        or f"{item.title} · {site_description(site)}",
        robots=NOINDEX if is_preview or not item.is_listed else "",
        kind="article",
        site_name=site.title,
        language=item.language or site.language,
        image=image.file.url if image else item.drawn_image_url,
        published=published,
        modified=item.updated_at.isoformat() if is_dated else "",
    )
    facts = {
        "@type": kind,
        "headline": meta.title,
        "url": meta.canonical,
        "description": meta.description,
        "inLanguage": item.language or site.language,
        "author": {"@type": "Person", "name": site.author_name or site.title},
        "datePublished": published,
        "dateModified": meta.modified,
        "image": absolute_url(meta.image),
    }
    meta.facts = known(facts)
    return meta


def language_links(item: Any, others: list[Any], site: Any) -> list[tuple[str, str]]:
    """The item and its translations; the site's own language is for everybody else."""
    if not others:
        return []
    rows = [item, *others]
    found = [(row.language or site.language, row.get_absolute_url()) for row in rows]
    own = next((path for code, path in found if code == site.language), None)
    return [*found, ("x-default", own)] if own else found


def citation_names(reference: Reference) -> list[tuple[str, str]]:
    """Highwire's names, which indexes of research read."""
    names = [str(name) for name in reference.authors if not name.is_others]
    in_journal = reference.type == "article"
    pdf = reference.pdf if is_web_address(absolute_url(reference.pdf)) else ""
    first_page, _, last_page = reference.pages.partition("–")
    month = f"/{reference.month:02d}" if reference.year and reference.month else ""
    told = [
        ("citation_title", reference.title),
        *(("citation_author", name) for name in names),
        ("citation_publication_date", f"{reference.year or ''}{month}"),
        (
            f"citation_{'journal' if in_journal else 'conference'}_title",
            reference.venue,
        ),
        ("citation_volume", reference.volume),
        ("citation_issue", reference.number),
        ("citation_firstpage", first_page),
        ("citation_lastpage", last_page),
        ("citation_doi", reference.doi),
        ("citation_arxiv_id", reference.arxiv_id),
        ("citation_pdf_url", absolute_url(pdf)),
    ]
    return [(name, content) for name, content in told if content]


def cite(meta: PageMeta, reference: Reference) -> None:
    """Tells indexes of research, and schema.org, what the page is about."""
    meta.named = citation_names(reference)
    names = [str(name) for name in reference.authors if not name.is_others]
    facts = {
        "author": [{"@type": "Person", "name": name} for name in names],
        "datePublished": str(reference.year or ""),
        "abstract": reference.abstract,
        "keywords": list(reference.keywords),
        "sameAs": reference.address if is_web_address(reference.address) else "",
        "isPartOf": {"@type": "Periodical", "name": reference.venue}
        if reference.type == "article" and reference.venue
        else "",
    }
    meta.facts |= known(facts)
