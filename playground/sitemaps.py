from typing import Any

from publishing.sitemaps import IndexSitemap, PublishedSitemap

from .models import Board, Experiment


class BoardSitemap(PublishedSitemap):
    model = Board

    def items(self) -> Any:
        return super().items().only("slug", "updated_at")


class ExperimentSitemap(PublishedSitemap):
    model = Experiment

    def items(self) -> Any:
        rows = super().items().select_related("board")
        return rows.only("slug", "updated_at", "board__slug")


class PlaygroundSitemap(IndexSitemap):
    names = ("playground:boards",)
