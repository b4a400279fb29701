from portfolio.models import Profile, ProfileItem, ProfileSection
from publishing.exporting.exporter import DataExporter
from publishing.exporting.formats import RowFormat
from publishing.registries import exporters

from .cv import CVExporter
from .documents import PageExporter, ProjectExporter
from .profile import ProfilePageExporter
from .publications import PublicationExporter

PROFILE = RowFormat("profile", Profile)
SECTION = RowFormat("profile section", ProfileSection)
ITEM = RowFormat("profile item", ProfileItem)


def register() -> None:
    exporters.register("profile", DataExporter(PROFILE, "profile", order=100))
    exporters.register(
        "profile sections", DataExporter(SECTION, "profile_sections", order=101)
    )
    exporters.register("profile items", DataExporter(ITEM, "profile_items", order=102))
    exporters.register("profile page", ProfilePageExporter())
    exporters.register("pages", PageExporter())
    exporters.register("projects", ProjectExporter())
    exporters.register("publications", PublicationExporter())
    exporters.register("cv", CVExporter())
