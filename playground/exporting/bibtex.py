from typing import Any

from playground.citing import public_reference
from playground.models import Board
from publishing.citations import unique_keys, write_bibtex

from .table import board_table


def write_bibliography(board: Board, rows: Any = None) -> str:
    """The papers of a board, each once, in the order of its rows."""
    papers = {
        row.experiment.paper.pk: row.experiment.paper
        for row in board_table(board, rows).rows
        if row.experiment.paper is not None
    }
    return write_bibtex(unique_keys(map(public_reference, papers.values())))
