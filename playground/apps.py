from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from publishing.registries import (
    HomeBlock,
    Listing,
    MenuDefault,
    content_checks,
    exporters,
    home_blocks,
    importers,
    listings,
    menu_defaults,
    sitemaps,
    specimens,
)


class PlaygroundConfig(AppConfig):
    name = "playground"
    verbose_name = _("playground")

    def ready(self) -> None:
        from .home import latest_experiments
        from .models import Experiment
        from .models.experiment import SEARCHED
        from .searching import listen

        importers.when_asked(register_importers)
        exporters.when_asked(register_exporters)
        specimens.when_asked(register_specimens)
        content_checks.when_asked(register_content_checks)
        sitemaps.when_asked(register_sitemaps)
        listings.register(
            "experiment",
            Listing(
                Experiment,
                "playground/_experiment_card.html",
                _("Experiment"),
                related=("board", "section", "status"),
                searched=SEARCHED,
            ),
        )
        home_blocks.register(
            "experiments",
            HomeBlock(
                _("Latest experiments"),
                "playground/_home_experiments.html",
                latest_experiments,
                order=30,
            ),
        )
        menu_defaults.register(
            "playground", MenuDefault(_("Playground"), "playground:boards")
        )
        listen()


def register_importers() -> None:
    from .importing.importer import PlaygroundImporter

    importers.register("board", PlaygroundImporter)


def register_exporters() -> None:
    from .exporting.register import register

    register()


def register_specimens() -> None:
    from .specimens import specimens as ours

    specimens.register("Playground", ours)


def register_content_checks() -> None:
    from .content_checks import unknown_statuses

    content_checks.register("statuses", unknown_statuses)


def register_sitemaps() -> None:
    from . import sitemaps as ours

    sitemaps.register("boards", ours.BoardSitemap)
    sitemaps.register("experiments", ours.ExperimentSitemap)
    sitemaps.register("years", ours.YearSitemap)
    sitemaps.register("unwritten-years", ours.UnwrittenYearSitemap)
    sitemaps.register("playground", ours.PlaygroundSitemap)
