import re
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _
from django.views.generic import ListView

from publishing.mixed import RANK, MixedList
from publishing.registries import listings

from .published import PublishedListMixin

MAX_QUERY = 200  # characters
MAX_WORDS = 8
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def clean_query(text: str) -> str:
    return " ".join(CONTROL.sub(" ", text[:MAX_QUERY]).split())


def matching(rows: QuerySet[Any], words: list[str]) -> QuerySet[Any]:
    """Rows that hold every word, those that hold them in the title first."""
    in_title, anywhere = Q(), Q()
    for word in words:
        in_title &= Q(title__icontains=word)
        anywhere &= Q(title__icontains=word) | Q(body_text__icontains=word)
    rank = Case(
        When(in_title, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    found: QuerySet[Any] = rows.filter(anywhere).annotate(**{RANK: rank})
    return found


class SearchView(PublishedListMixin, ListView):
    """Words are data: any query string is answered with 200."""

    template_name = "publishing/search.html"
    context_object_name = "cards"
    query = ""

    def get_queryset(self) -> Any:
        self.query = clean_query(self.request.GET.get("q", ""))
        words = self.query.split()[:MAX_WORDS]
        if not words:
            return MixedList({})
        return MixedList(
            {
                key: matching(listing.model.objects.listed(), words)
                for key, listing in listings.items()
            }
        )

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get("page"))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            query=self.query, page_title=_("Search"), **kwargs
        )
