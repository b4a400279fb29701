from typing import Any

from django.template.loader import render_to_string
from django.views.generic import TemplateView

from publishing.context_processors import site_meta, social_links
from publishing.current import current_site
from publishing.registries import home_blocks
from publishing.schema_org import person, website
from publishing.seo import PageMeta


class HomeView(TemplateView):
    """The parts that the apps registered, each drawn by its own template."""

    template_name = "publishing/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        blocks = sorted(home_blocks, key=lambda block: block.order)
        drawn = [
            render_to_string(block.template, block.context(self.request), self.request)
            for block in blocks
        ]
        return super().get_context_data(blocks=drawn, meta=self.get_meta(), **kwargs)

    def get_meta(self) -> PageMeta:
        site = current_site(self.request)
        meta = site_meta(self.request)
        meta.facts = website(site)
        meta.more_facts = [person(site, social_links())]
        meta.image = site.avatar.file.url if site.avatar else ""
        return meta
