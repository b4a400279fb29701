"""A further model of the playground is one more line here."""

from playground.models import Change, Section, Status
from publishing.exporting.exporter import DataExporter
from publishing.exporting.formats import RowFormat
from publishing.registries import exporters

from .documents import BoardExporter, ExperimentExporter

STATUS = RowFormat("status", Status, identity=("key",))
SECTION = RowFormat("section", Section)
CHANGE = RowFormat("change", Change)


class StatusExporter(DataExporter):
    seeded = True


def register() -> None:
    exporters.register("statuses", StatusExporter(STATUS, "statuses", order=300))
    exporters.register("boards", BoardExporter())
    exporters.register("sections", DataExporter(SECTION, "sections", order=320))
    exporters.register("experiments", ExperimentExporter())
    exporters.register("changes", DataExporter(CHANGE, "changes", order=340))
