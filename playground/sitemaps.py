from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from publishing.sitemaps import FIELDS, IndexSitemap, PublishedSitemap, SiteSitemap

from .models import Board, Experiment, PlaygroundSettings, YearPage
from .years import unwritten_years


class BoardSitemap(PublishedSitemap):
    model = Board

    def items(self) -> Any:
        return super().items().only("slug", *FIELDS)


class ExperimentSitemap(PublishedSitemap):
    model = Experiment

    def items(self) -> Any:
        rows = super().items().select_related("board")
        return rows.only("slug", *FIELDS, "board__slug")


class YearSitemap(PublishedSitemap):
    model = YearPage

    def items(self) -> Any:
        return super().items().only("year", "updated_at")


class UnwrittenYearSitemap(SiteSitemap):
    """Years of which the site tells the numbers alone."""

    def items(self) -> Sequence[int]:
        return sorted(unwritten_years())

    def location(self, item: int) -> str:
        return reverse("playground:year", kwargs={"year": item})


class PlaygroundSitemap(IndexSitemap):
    names = ("playground:boards", "playground:notes")

    def items(self) -> Sequence[str]:
        is_shown = PlaygroundSettings.load().activity_shown
        return (*self.names, "playground:activity") if is_shown else self.names
