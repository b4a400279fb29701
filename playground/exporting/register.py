"""A further model of the playground is one more line here."""

from playground.models import (
    Change,
    Criterion,
    CriterionValue,
    Figure,
    Location,
    Note,
    Paper,
    PlaygroundSettings,
    Promise,
    Section,
    Status,
    Timebox,
)
from publishing.exporting.exporter import DataExporter
from publishing.exporting.formats import RENDERED, RowFormat
from publishing.registries import exporters

from .boards import BoardTableExporter
from .documents import BoardExporter, ExperimentExporter, YearPageExporter

STATUS = RowFormat("status", Status, identity=("key",))
SECTION = RowFormat("section", Section)
TYPED = "what the criterion's type reads in the text"
CRITERION = RowFormat("criterion", Criterion)
VALUE = RowFormat(
    "value of a criterion",
    CriterionValue,
    derived={
        "html": RENDERED,
        "answer": TYPED,
        "number": TYPED,
        "date": TYPED,
        "date_precision": TYPED,
    },
)
LOCATION = RowFormat("location", Location, derived={"html": RENDERED, "url": RENDERED})
PAPER = RowFormat("paper", Paper)
# The name of the file, what a row in it is, the order of restoring.
PARTS = [
    ("playground", RowFormat("settings of the playground", PlaygroundSettings), 301),
    ("sections", SECTION, 320),
    ("criteria", CRITERION, 321),
    ("papers", PAPER, 322),
    ("criterion_values", VALUE, 340),
    ("locations", LOCATION, 341),
    ("notes", RowFormat("note", Note), 342),
    ("figures", RowFormat("figure", Figure), 343),
    ("timeboxes", RowFormat("time-box", Timebox), 344),
    ("changes", RowFormat("change", Change), 345),
    ("promises", RowFormat("promise", Promise), 351),
]


class StatusExporter(DataExporter):
    seeded = True


def register() -> None:
    exporters.register("statuses", StatusExporter(STATUS, "statuses", order=300))
    exporters.register("boards", BoardExporter())
    exporters.register("board tables", BoardTableExporter())
    exporters.register("experiments", ExperimentExporter())
    exporters.register("year pages", YearPageExporter())
    for name, row_format, order in PARTS:
        exporters.register(name, DataExporter(row_format, name, order))
