"""Each board as people read it, and as import_playground does: made from the rows, never
read when an export is restored."""

from typing import Any

from playground.models import Board, Experiment
from publishing.exporting.documents import FENCE
from publishing.exporting.exporter import Export, Exporter
from publishing.exporting.relations import in_order
from publishing.exporting.restoring import Restoration
from publishing.exporting.yaml_files import to_yaml

from .markdown import write_markdown


class BoardTableExporter(Exporter):
    formats = ()
    order = 315
    folder = "playground"

    def write(self, export: Export) -> None:
        for board in in_order(Board, ()):
            rows = Experiment.objects.filter(board=board)
            text = write_markdown(board, rows, is_private=True)
            path = export.tree.free(self.folder, board.slug, ".md")
            export.tree.write(path, front_matter(board) + text)

    def restore(self, restoration: Restoration) -> None:
        """Nothing: the files of boards and experiments hold the facts."""


def front_matter(board: Board) -> str:
    told: dict[str, Any] = {
        "layout": "page",
        "title": board.title,
        "permalink": board.get_absolute_url(),
        "render_with_liquid": False,
    }
    if board.published_at is None:
        told["published"] = False
    return FENCE + to_yaml(told) + FENCE
