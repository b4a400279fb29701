from typing import Any

from playground.citing import public_reference
from playground.models import Board
from publishing.citations import Reference, write_bibtex

from .table import board_table


def write_bibliography(board: Board, rows: Any = None) -> str:
    """The papers of a board, each once, in the order of its rows."""
    found: dict[int, Reference] = {}
    keys: set[str] = set()
    for row in board_table(board, rows).rows:
        paper = row.experiment.paper
        if paper is not None and paper.pk not in found:
            found[paper.pk] = public_reference(paper, keys)
            keys.add(found[paper.pk].key)
    return write_bibtex(found.values())
