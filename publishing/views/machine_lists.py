"""The site as lists for machines: the sitemap, and llms.txt for language models."""

from collections.abc import Iterator
from typing import Any

from django.contrib.sitemaps.views import SitemapIndexItem
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from publishing.current import current_site
from publishing.menu import menu_entries
from publishing.mixed import MixedList
from publishing.registries import listings, sitemaps
from publishing.seo import absolute_url
from publishing.sitemaps import LIMIT

LATEST = 30
BRACKETS = str.maketrans({"[": "(", "]": ")"})


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Everything in one file, or an index of files where that would be too long."""
    sections: dict[str, Any] = {name: kind() for name, kind in sitemaps.items()}
    if sum(section.paginator.count for section in sections.values()) <= LIMIT:
        return sitemap_view(request, sections)
    context = {"sitemaps": list(_files(sections))}
    kind = "application/xml"
    return TemplateResponse(request, "sitemap_index.xml", context, content_type=kind)


def _files(sections: dict[str, Any]) -> Iterator[SitemapIndexItem]:
    for name, section in sections.items():
        path = reverse("publishing:sitemap-section", kwargs={"section": name})
        changed = section.get_latest_lastmod()
        for page in section.paginator.page_range:
            address = absolute_url(f"{path}?p={page}" if page > 1 else path)
            yield SitemapIndexItem(address, changed)


@require_safe
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    return sitemap_view(request, dict(sitemaps.items()), section)


@require_safe
def llms(request: HttpRequest) -> HttpResponse:
    """What the site is and where its pages are, in Markdown (llmstxt.org)."""
    site = current_site(request)
    lines = [f"# {one_line(site.title)}", ""]
    if said := one_line(site.description or site.tagline):
        lines += [f"> {said}", ""]
    lines += ["## Pages", "", *_pages(), "", "## Latest", "", *_latest(), ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def _pages() -> Iterator[str]:
    """The menu, its second level after the first."""
    for entry in menu_entries(""):
        for each in (entry, *entry.children):
            if each.url:
                yield link(each.label, each.url)


def _latest() -> Iterator[str]:
    rows = {
        key: listing.model.objects.listed().dated() for key, listing in listings.items()
    }
    for card in MixedList(rows)[:LATEST]:
        said = one_line(card.item.description)
        address = card.item.get_absolute_url()
        yield link(card.item.title, address) + (f": {said}" if said else "")


def one_line(text: str) -> str:
    return " ".join(text.split())


def link(label: Any, address: str) -> str:
    """A title can neither end the link nor begin another line."""
    shown = one_line(str(label)).translate(BRACKETS)
    return f"- [{shown}]({absolute_url(address)})"
