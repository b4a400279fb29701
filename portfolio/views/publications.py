from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, ListView

from portfolio.filters import PublicationFilters
from portfolio.models import Publication
from portfolio.models.publication_kinds import brief
from publishing.citations import (
    Reference,
    in_each_style,
    unique_keys,
    without_owners_notes,
    write_bibtex,
    write_entry,
)
from publishing.current import current_site
from publishing.seo import NOINDEX, PageMeta, cite
from publishing.views import PublishedDetailMixin, PublishedListMixin

BIBTEX = "application/x-bibtex; charset=utf-8"


class PublicationListView(PublishedListMixin, ListView):
    """Grouped by year; what is filtered stands in the address."""

    model = Publication
    paginate_by = 50
    context_object_name = "publications"
    page_title = _("Publications")

    def get_queryset(self) -> Any:
        self.filters = PublicationFilters(self.request.GET)
        found = self.filters.of(Publication.objects.listed()).by_year()
        return found.select_related("cover").prefetch_related("tags")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            filters=self.filters,
            owner=current_site(self.request).author_name,
            **kwargs,
        )

    def get_meta(self) -> PageMeta:
        meta = super().get_meta()
        meta.robots = NOINDEX if self.filters.is_used else meta.robots
        return meta


class PublicationDetailView(PublishedDetailMixin, DetailView):
    model = Publication
    schema_type = "ScholarlyArticle"

    def get_queryset(self) -> Any:
        rows = super().get_queryset().select_related("cover", "share_image", "project")
        return rows.prefetch_related("tags")

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        list_address = reverse("portfolio:publications")
        return [(_("Publications"), list_address), (self.object.title, "")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reference = self.object.reference
        context = super().get_context_data(
            owner=current_site(self.request).author_name,
            bibtex=write_entry(brief(reference)),
            citations=in_each_style(reference),
            **kwargs,
        )
        cite(context["meta"], reference)
        return context


@require_safe
def publications_bib(request: HttpRequest) -> HttpResponse:
    """All that the list shows with the same filters."""
    found = PublicationFilters(request.GET).of(Publication.objects.listed())
    rows = found.by_year().prefetch_related("tags")
    return _bibtex([row.reference for row in rows], "publications")


@require_safe
def publication_bib(request: HttpRequest, slug: str) -> HttpResponse:
    rows = Publication.objects.published().prefetch_related("tags")
    row = get_object_or_404(rows, slug=slug)
    return _bibtex([row.reference], slug)


def _bibtex(references: list[Reference], name: str) -> HttpResponse:
    """With accents as commands, which every program that reads BibTeX knows."""
    response = HttpResponse(
        write_bibtex(
            unique_keys(list(map(without_owners_notes, references))), ascii_only=True
        ),
        content_type=BIBTEX,
    )
    header = content_disposition_header(as_attachment=True, filename=f"{name}.bib")
    response.headers["Content-Disposition"] = header or "attachment"
    return response
