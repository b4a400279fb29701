"""The rows that belong to no app alone."""

from publishing.models import MenuItem, SocialLink, Tag
from publishing.registries import exporters

from . import media
from .connections import LinkExporter, OldAddressExporter
from .exporter import DataExporter
from .formats import RowFormat
from .settings import SettingsExporter

MENU = RowFormat("menu item", MenuItem)
SOCIAL = RowFormat("social link", SocialLink)
TAG = RowFormat("tag", Tag, identity=("name",))


def register() -> None:
    media.register()
    exporters.register("settings", SettingsExporter())
    exporters.register("tags", DataExporter(TAG, "tags", order=20))
    exporters.register("menu", DataExporter(MENU, "menu", order=30))
    exporters.register("social links", DataExporter(SOCIAL, "social_links", order=40))
    exporters.register("old addresses", OldAddressExporter())
    exporters.register("links", LinkExporter())
