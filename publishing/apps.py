from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "publishing"
    verbose_name = _("publishing")

    def ready(self) -> None:
        from . import checks  # noqa: F401 - registers the checks
        from .importing.jekyll import register as register_importers
        from .registries import (
            MenuDefault,
            exporters,
            importers,
            list_addresses,
            menu_defaults,
            renewals,
            sitemaps,
            specimens,
        )
        from .site_icons import listen, renew

        importers.when_asked(register_importers)
        exporters.when_asked(register_exporters)
        specimens.when_asked(register_specimens)
        list_addresses.when_asked(register_list_addresses)
        sitemaps.when_asked(register_sitemaps)
        listen()
        renewals.register("icons", renew)
        menu_defaults.register("tags", MenuDefault(_("Tags"), "publishing:tags"))


def register_exporters() -> None:
    from .exporting.register import register

    register()


def register_specimens() -> None:
    from .registries import specimens
    from .styleguide.specimens import all_specimens

    specimens.register("All pages", all_specimens)


def register_list_addresses() -> None:
    from .registries import list_addresses
    from .views import tag_address

    list_addresses.register("tag", tag_address)


def register_sitemaps() -> None:
    from .registries import sitemaps
    from .sitemaps import PublishingSitemap

    sitemaps.register("publishing", PublishingSitemap)
