"""Works that are cited: BibTeX in and out, formatted citations, who is who.

A plain library without Django: text -> ``read_bibtex`` -> ``Reference`` ->
``write_bibtex``, ``apa``, ``ieee``.
"""

from .bibtex_keys import unique_keys
from .bibtex_reader import Bibliography, read_bibtex, reference_of
from .bibtex_scanner import Problem
from .bibtex_writer import write_bibtex, write_entry
from .identity import (
    ARXIV_ID,
    arxiv_id,
    bare_address,
    doi,
    openreview_id,
    reference_id,
    title_fingerprint,
)
from .latex import plain_text
from .names import Name, parse_name, parse_names
from .owners_notes import without_owners_notes
from .reference import Reference
from .styles import Piece, apa, ieee, in_each_style, plain

__all__ = [
    "ARXIV_ID",
    "Bibliography",
    "Name",
    "Piece",
    "Problem",
    "Reference",
    "apa",
    "arxiv_id",
    "bare_address",
    "doi",
    "ieee",
    "in_each_style",
    "openreview_id",
    "parse_name",
    "parse_names",
    "plain",
    "plain_text",
    "read_bibtex",
    "reference_id",
    "reference_of",
    "title_fingerprint",
    "unique_keys",
    "without_owners_notes",
    "write_bibtex",
    "write_entry",
]
