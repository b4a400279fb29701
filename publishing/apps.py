from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "publishing"
    verbose_name = _("publishing")

    def ready(self) -> None:
        from . import checks  # noqa: F401 - registers the checks
        from .exporting.register import register as register_exporters
        from .importing.jekyll import register
        from .registries import (
            MenuDefault,
            list_addresses,
            menu_defaults,
            renewals,
            sitemaps,
            specimens,
        )
        from .site_icons import listen, renew
        from .sitemaps import PublishingSitemap
        from .styleguide.specimens import all_specimens
        from .views import tag_address

        register()
        specimens.register("All pages", all_specimens)
        list_addresses.register("tag", tag_address)
        register_exporters()
        listen()
        renewals.register("icons", renew)
        menu_defaults.register("tags", MenuDefault(_("Tags"), "publishing:tags"))
        sitemaps.register("publishing", PublishingSitemap)
