from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy
from django.views.generic import ListView

from publishing.models import Tag
from publishing.registries import listings
from publishing.search.query import clean_query
from publishing.search.results import Filters, SearchResults
from publishing.search.snippets import Piece, marked, snippet
from publishing.seo import NOINDEX, PageMeta

from .published import PublishedListMixin

YEAR_DIGITS = 4
MAX_SLUG = 100


@dataclass(frozen=True)
class Hit:
    """A card with the reason why it was found."""

    item: Any
    label: Any
    title: list[Piece]
    text: list[Piece]


class SearchView(PublishedListMixin, ListView):
    """Words are data: any query string is answered with 200."""

    template_name = "publishing/search.html"
    context_object_name = "cards"
    page_title = gettext_lazy("Search")
    page_type = "SearchResultsPage"
    query = ""
    results: SearchResults

    def get_queryset(self) -> Any:
        self.query = clean_query(self.request.GET.get("q", ""))
        self.filters = self.get_filters()
        self.results = SearchResults(self.query, self.filters)
        return self.results

    def get_filters(self) -> Filters:
        """What is no filter of ours is as if it were not there."""
        told = self.request.GET
        kind, year = told.get("kind", ""), told.get("year", "")
        is_year = year.isascii() and year.isdigit() and len(year) == YEAR_DIGITS
        return Filters(
            kind=kind if kind in listings else "",
            tag=clean_query(told.get("tag", ""))[:MAX_SLUG],
            year=int(year) if is_year else None,
        )

    def get_meta(self) -> PageMeta:
        """What somebody looked for is no page for search engines."""
        meta = super().get_meta()
        meta.robots = NOINDEX if self.request.GET else ""
        return meta

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get("page"))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(
            query=self.query, filters=self.filters, **kwargs
        )
        hits = [self.hit(card.item, card.label) for card in context["cards"]]
        return {**context, "hits": hits, **self.offered_filters()}

    def hit(self, item: Any, label: Any) -> Hit:
        terms = self.results.terms
        text = snippet(item.search_text(), terms) or [Piece(item.description, False)]
        return Hit(item, label, marked(item.title, terms), text)

    def offered_filters(self) -> dict[str, Any]:
        """Counted in what the words find, whatever is filtered now."""
        if not self.results.terms:
            return {}
        is_whole = self.filters == Filters()
        found = self.results if is_whole else SearchResults(self.query)
        tags = Tag.objects.filter(slug__in=found.tag_slugs())
        return {
            "kinds": [
                (key, listings[key].label, count)
                for key, count in found.kinds().items()
            ],
            "years": found.years(),
            "tags": [(tag.slug, tag.name) for tag in tags],
        }
