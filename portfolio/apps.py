from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from publishing.registries import (
    HomeBlock,
    Listing,
    MenuDefault,
    checked_texts,
    home_blocks,
    importers,
    listings,
    menu_defaults,
    sitemaps,
)


class PortfolioConfig(AppConfig):
    name = "portfolio"
    verbose_name = _("portfolio")

    def ready(self) -> None:
        from . import home
        from .content_checks import ITEMS, PROFILE, SECTIONS
        from .exporting.register import register as register_exporters
        from .importing.cv.importer import CVImporter
        from .importing.documents import PageImporter, ProjectImporter
        from .importing.profile import ProfileImporter
        from .importing.publications import PublicationImporter
        from .models import CVEntry, Page, Project, Publication
        from .sitemaps import (
            PageSitemap,
            PortfolioSitemap,
            ProjectSitemap,
            PublicationSitemap,
        )

        for importer in (
            ProfileImporter,
            PageImporter,
            ProjectImporter,
            PublicationImporter,
            CVImporter,
        ):
            importers.register(importer.kind, importer)
        listings.register(
            "project",
            Listing(
                Project,
                "portfolio/_project_entry.html",
                _("Project"),
                related=("cover", "thumbnail"),
            ),
        )
        listings.register(
            "publication",
            Listing(
                Publication,
                "portfolio/_publication_entry.html",
                _("Publication"),
                related=("cover",),
            ),
        )
        listings.register(
            "page",
            Listing(
                Page,
                "portfolio/_page_entry.html",
                _("Page"),
                related=("cover", "thumbnail"),
            ),
        )
        home_blocks.register(
            "profile", HomeBlock("portfolio/_profile.html", home.profile_block, 10)
        )
        home_blocks.register(
            "projects", HomeBlock("portfolio/_projects.html", home.projects_block, 40)
        )
        menu_defaults.register(
            "projects", MenuDefault(_("Projects"), "portfolio:projects")
        )
        menu_defaults.register(
            "publications",
            MenuDefault(
                _("Publications"),
                "portfolio:publications",
                rows=Publication.objects.listed,
            ),
        )
        menu_defaults.register(
            "cv",
            MenuDefault(_("CV"), "portfolio:cv", rows=CVEntry.objects.visible),
        )
        sitemaps.register("portfolio", PortfolioSitemap)
        sitemaps.register("projects", ProjectSitemap)
        sitemaps.register("publications", PublicationSitemap)
        sitemaps.register("pages", PageSitemap)
        register_exporters()
        checked_texts.register("profile", PROFILE)
        checked_texts.register("sections", SECTIONS)
        checked_texts.register("items", ITEMS)
