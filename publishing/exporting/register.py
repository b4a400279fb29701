"""The rows that belong to no app alone."""

from publishing.models import MenuItem, SocialLink, SourceSite, Tag, Tombstone
from publishing.registries import exporters

from . import media
from .connections import LinkExporter, OldAddressExporter
from .exporter import DataExporter
from .formats import RowFormat
from .settings import SettingsExporter

MENU = RowFormat("menu item", MenuItem)
SOCIAL = RowFormat("social link", SocialLink)
SOURCE = RowFormat("source site", SourceSite, identity=("name",))
DELETED = RowFormat("deleted item", Tombstone, identity=("model", "import_ref"))
TAG = RowFormat("tag", Tag, identity=("name",))


def register() -> None:
    media.register()
    exporters.register("settings", SettingsExporter())
    exporters.register("sources", DataExporter(SOURCE, "source_sites", order=15))
    exporters.register("tags", DataExporter(TAG, "tags", order=20))
    exporters.register("menu", DataExporter(MENU, "menu", order=30))
    exporters.register("social links", DataExporter(SOCIAL, "social_links", order=40))
    exporters.register("deleted", DataExporter(DELETED, "deleted_items", order=50))
    exporters.register("old addresses", OldAddressExporter())
    exporters.register("links", LinkExporter())
