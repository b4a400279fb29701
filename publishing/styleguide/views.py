from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.template.defaultfilters import slugify
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.safestring import SafeString
from django.views.generic import TemplateView

from publishing.context_processors import site_meta
from publishing.markup import render
from publishing.registries import Specimen, specimens
from publishing.seo import NOINDEX

from .copies import copy_of

SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Drawn:
    label: str
    source: str
    slug: str
    copies: list[tuple[str, SafeString]]


class StyleGuideView(TemplateView):
    """For whoever develops the site, and for its staff; nobody else learns of it."""

    template_name = "styleguide/styleguide.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not (settings.DEBUG or (request.user.is_active and request.user.is_staff)):
            raise Http404
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        response.headers["X-Robots-Tag"] = NOINDEX
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = site_meta(self.request)
        meta.robots = NOINDEX
        groups = [
            (group, list(self.drawn(each()))) for group, each in specimens.items()
        ]
        return super().get_context_data(
            page_title="Style guide", meta=meta, groups=groups, **kwargs
        )

    def drawn(self, found: Any) -> Iterator[Drawn]:
        for specimen in found:
            html, slug = self.html(specimen), slugify(specimen.label)
            yield Drawn(
                label=specimen.label,
                source=specimen.template or "Markdown",
                slug=slug,
                copies=[(each, copy_of(html, f"{slug}-{each}")) for each in SCHEMES],
            )

    def html(self, specimen: Specimen) -> str:
        if specimen.text:
            body = render(specimen.text).html
            told = {"html": body}
            return render_to_string("styleguide/_prose.html", told, self.request)
        told = dict(specimen.context)
        return render_to_string(specimen.template, told, self.request)
