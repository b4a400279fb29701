from typing import Any

from django.template.loader import render_to_string
from django.views.generic import TemplateView

from publishing.context_processors import site_meta, social_links
from publishing.current import current_site
from publishing.home_order import places
from publishing.schema_org import person, website
from publishing.seo import PageMeta, proofs


class HomeView(TemplateView):
    """The parts that the owner shows, each drawn by the template of its app."""

    template_name = "publishing/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = current_site(self.request).home_order
        shown = [place.block for place in places(told) if place.is_shown]
        drawn = [
            render_to_string(block.template, block.context(self.request), self.request)
            for block in shown
        ]
        return super().get_context_data(
            blocks=drawn,
            has_heading=any(block.leads for block in shown),
            meta=self.get_meta(),
            **kwargs,
        )

    def get_meta(self) -> PageMeta:
        site = current_site(self.request)
        meta = site_meta(self.request)
        meta.facts = website(site)
        meta.more_facts = [person(site, social_links())]
        meta.named = proofs(site.verifications)
        meta.image = site.avatar.file.url if site.avatar else ""
        return meta
