"""The curriculum vitae; a page of the owner's at the same address gives way or leads."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from portfolio.models import CVEntry, CVKind, Page
from portfolio.resume import json_resume, site_basics
from publishing.context_processors import site_meta
from publishing.current import current_site

from .projects import PageView

SLUG = "cv"


def visible_entries() -> list[CVEntry]:
    """A linked publication that is not public is not shown by its link either."""
    entries = list(CVEntry.objects.visible().select_related("publication"))
    for entry in entries:
        if entry.publication and not entry.publication.is_listed:
            entry.publication = None
    return entries


@require_safe
def cv(request: HttpRequest) -> HttpResponseBase:
    """The rows, below the text of the page ``cv`` if there is one, or that page alone."""
    if entries := visible_entries():
        return CVView.as_view(entries=entries)(request)
    return PageView.as_view()(request, slug=SLUG)


@require_safe
def cv_json(request: HttpRequest) -> JsonResponse:
    entries = visible_entries()
    if not entries:
        get_object_or_404(CVEntry.objects.none())
    return JsonResponse(
        json_resume(entries, site_basics()),
        json_dumps_params={"ensure_ascii": False, "indent": 2},
    )


class CVView(TemplateView):
    template_name = "portfolio/cv.html"
    entries: list[CVEntry] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        site = current_site(self.request)
        basics = site_basics()
        meta = site_meta(self.request, _("Curriculum vitae"))
        meta.description = basics.get("label") or meta.description
        about = [each for each in self.entries if each.kind == CVKind.BASICS]
        sections: dict[str, list[CVEntry]] = {}
        for entry in self.entries:
            if entry.kind != CVKind.BASICS:
                sections.setdefault(str(entry.heading), []).append(entry)
        return super().get_context_data(
            page_title=_("Curriculum vitae"),
            breadcrumbs=(),
            meta=meta,
            basics=basics,
            about=about,
            introduction=Page.objects.published().filter(slug=SLUG).first(),
            sections=list(sections.items()),
            owner=site.author_name,
            **kwargs,
        )
