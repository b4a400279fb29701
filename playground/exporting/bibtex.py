from dataclasses import replace
from typing import Any

from playground.models import Board
from publishing.citations import Reference, write_bibtex
from publishing.models import first_free, tag_slug

from .table import board_table


def write_bibliography(board: Board, rows: Any = None) -> str:
    """The papers of a board, each once, in the order of its rows."""
    found: dict[int, Reference] = {}
    keys: set[str] = set()
    for row in board_table(board, rows).rows:
        paper = row.experiment.paper
        if paper is not None and paper.pk not in found:
            key = first_free(paper.bibtex_key or made_key(paper.reference), keys)
            keys.add(key)
            found[paper.pk] = replace(paper.reference, key=key)
    return write_bibtex(found.values())


def made_key(reference: Reference) -> str:
    """ "lee2021small" for Ann Lee's "Small models" of 2021."""
    first = reference.authors[0].plain_last if reference.authors else ""
    word = next(iter(tag_slug(reference.title).split("-")), "")
    return (
        tag_slug(first).replace("-", "") * bool(first) + f"{reference.year or ''}{word}"
    )
