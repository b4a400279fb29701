from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from publishing.registries import (
    HomeBlock,
    Listing,
    MenuDefault,
    checked_texts,
    exporters,
    home_blocks,
    importers,
    listings,
    menu_defaults,
    sitemaps,
    specimens,
)


class PortfolioConfig(AppConfig):
    name = "portfolio"
    verbose_name = _("portfolio")

    def ready(self) -> None:
        importers.when_asked(register_importers)
        exporters.when_asked(register_exporters)
        specimens.when_asked(register_specimens)
        checked_texts.when_asked(register_checked_texts)
        sitemaps.when_asked(register_sitemaps)
        register_listings()
        register_home_and_menu()


def register_importers() -> None:
    from .importing.cv.importer import CVImporter
    from .importing.documents import PageImporter, ProjectImporter
    from .importing.profile import ProfileImporter
    from .importing.publications import PublicationImporter

    for importer in (
        ProfileImporter,
        PageImporter,
        ProjectImporter,
        PublicationImporter,
        CVImporter,
    ):
        importers.register(importer.kind, importer)


def register_exporters() -> None:
    from .exporting.register import register

    register()


def register_specimens() -> None:
    from .specimens import specimens as ours

    specimens.register("Portfolio", ours)


def register_checked_texts() -> None:
    from .content_checks import ITEMS, PROFILE, SECTIONS

    checked_texts.register("profile", PROFILE)
    checked_texts.register("sections", SECTIONS)
    checked_texts.register("items", ITEMS)


def register_listings() -> None:
    from .models import Page, Project, Publication

    pictures = ("cover", "thumbnail")
    project = Listing(
        Project, "portfolio/_project_entry.html", _("Project"), related=pictures
    )
    publication = Listing(
        Publication,
        "portfolio/_publication_entry.html",
        _("Publication"),
        related=("cover",),
    )
    page = Listing(Page, "portfolio/_page_entry.html", _("Page"), related=pictures)
    listings.register("project", project)
    listings.register("publication", publication)
    listings.register("page", page)


def register_home_and_menu() -> None:
    from . import home
    from .models import CVEntry, Publication

    for key, block in {
        "profile": HomeBlock(
            _("Name, picture and introduction"),
            "portfolio/_profile.html",
            home.profile_block,
            order=10,
            leads=True,
        ),
        "sections": HomeBlock(
            _("Sections of the profile"),
            "portfolio/_sections.html",
            home.sections_block,
            order=15,
        ),
        "projects": HomeBlock(
            _("Projects"), "portfolio/_projects.html", home.projects_block, order=40
        ),
        "publications": HomeBlock(
            _("Publications"),
            "portfolio/_home_publications.html",
            home.publications_block,
            order=50,
            shown=False,
        ),
    }.items():
        home_blocks.register(key, block)
    for name, label, rows in (
        ("projects", _("Projects"), None),
        ("publications", _("Publications"), Publication.objects.listed),
        ("cv", _("CV"), CVEntry.objects.visible),
    ):
        menu_defaults.register(name, MenuDefault(label, f"portfolio:{name}", rows))


def register_sitemaps() -> None:
    from . import sitemaps as ours

    sitemaps.register("portfolio", ours.PortfolioSitemap)
    sitemaps.register("projects", ours.ProjectSitemap)
    sitemaps.register("publications", ours.PublicationSitemap)
    sitemaps.register("pages", ours.PageSitemap)
