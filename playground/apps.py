from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from publishing.registries import (
    HomeBlock,
    Listing,
    MenuDefault,
    content_checks,
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
        from .content_checks import unknown_statuses
        from .exporting.register import register as register_exporters
        from .home import latest_experiments
        from .importing.importer import PlaygroundImporter
        from .models import Experiment
        from .models.experiment import SEARCHED
        from .searching import listen
        from .sitemaps import (
            BoardSitemap,
            ExperimentSitemap,
            PlaygroundSitemap,
            UnwrittenYearSitemap,
            YearSitemap,
        )
        from .specimens import specimens as ours

        importers.register("board", PlaygroundImporter)
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
        sitemaps.register("boards", BoardSitemap)
        sitemaps.register("experiments", ExperimentSitemap)
        sitemaps.register("years", YearSitemap)
        sitemaps.register("unwritten-years", UnwrittenYearSitemap)
        sitemaps.register("playground", PlaygroundSitemap)
        register_exporters()
        listen()
        specimens.register("Playground", ours)
        content_checks.register("statuses", unknown_statuses)
