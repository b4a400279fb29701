"""A board and each of its experiments, with every field, as a file."""

from typing import Any

from playground.models import Board, Experiment, YearPage
from publishing.exporting.documents import DocumentExporter
from publishing.exporting.exporter import Export
from publishing.exporting.formats import RENDERED, RowFormat
from publishing.exporting.tree import safe_name

BOARD = RowFormat("board", Board, identity=("slug",))
EXPERIMENT = RowFormat(
    "experiment",
    Experiment,
    identity=("board", "slug"),
    derived={
        "goal_html": RENDERED,
        "remark_html": RENDERED,
    },
)
YEAR_PAGE = RowFormat("year page", YearPage, identity=("year",))


class BoardExporter(DocumentExporter):
    folders = ("_boards",)
    # Its page in Jekyll is the one with the tables.
    collections = {"boards": {"output": False}}

    def __init__(self) -> None:
        super().__init__(BOARD, order=310)

    def path(self, row: Board, export: Export) -> tuple[str, str]:
        return "_boards", row.slug


class ExperimentExporter(DocumentExporter):
    folders = ("_experiments",)
    collections = {
        "experiments": {"output": True, "permalink": "/playground/:path/"},
    }

    def __init__(self) -> None:
        super().__init__(EXPERIMENT, order=330)

    def path(self, row: Any, export: Export) -> tuple[str, str]:
        return f"_experiments/{safe_name(row.board.slug)}", row.slug


class YearPageExporter(DocumentExporter):
    folders = ("_years",)
    collections = {"years": {"output": True, "permalink": "/playground/year/:name/"}}

    def __init__(self) -> None:
        super().__init__(YEAR_PAGE, order=350)

    def path(self, row: YearPage, export: Export) -> tuple[str, str]:
        return "_years", str(row.year)
