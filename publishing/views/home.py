from typing import Any

from django.template.loader import render_to_string
from django.views.generic import TemplateView

from publishing.registries import home_blocks


class HomeView(TemplateView):
    """The parts that the apps registered, each drawn by its own template."""

    template_name = "publishing/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        blocks = sorted(home_blocks, key=lambda block: block.order)
        drawn = [
            render_to_string(block.template, block.context(self.request), self.request)
            for block in blocks
        ]
        return super().get_context_data(blocks=drawn, **kwargs)
