"""What a column holds, as somebody says it: "Header=field"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from playground.importing.records import CRITERION, GOAL, LOCATION, BoardRecord, Column

from .header_words import FIELDS
from .headers import folded, heading_words
from .typed import READERS, fits

TEXTS = ("hypothesis", "conclusion")
PLACES = ("title", "status", "section", "link")
NAMES = (*PLACES, GOAL, LOCATION, CRITERION, *TEXTS, *READERS)
# Two boards written by one hand differ in their columns: the file may say what is what.
COMMENT = re.compile(r"<!--\s*columns:(?P<told>.*?)-->\s*", re.DOTALL)


class MappingError(ValueError):
    """Says which "Header=field" is none."""


def read_mapping(told: Iterable[str]) -> dict[str, str]:
    """By heading, whatever its case. Raises MappingError."""
    found = {}
    for each in told:
        heading, equals, field = each.rpartition("=")
        name = field.strip().casefold()
        if not equals or not heading.strip() or name not in NAMES:
            known = ", ".join(NAMES)
            raise MappingError(f"{each!r} is not Header=field; fields are {known}")
        found[folded(heading)] = name
    return found


def mapping_in(comment: str) -> dict[str, str]:
    """ "<!-- columns: Paper=title; Hours=criterion -->" in a file says the same."""
    found = COMMENT.fullmatch(comment.strip())
    if not found:
        return {}
    try:
        return read_mapping(part for part in found["told"].split(";") if part.strip())
    except MappingError:
        return {}


def written(columns: Sequence[tuple[str, str]]) -> str:
    """The comment that says what the columns of a table hold."""
    told = "; ".join(f"{heading}={field}" for heading, field in columns)
    return f"<!-- columns: {told} -->"


def field_of(heading: str, mapping: Mapping[str, str]) -> str:
    """A field whose name the heading is, "" for none."""
    named = mapping.get(folded(heading))
    return named or FIELDS.get(" ".join(heading_words(heading)), "")


def settle(board: BoardRecord, mapping: Mapping[str, str]) -> None:
    """Columns of a typed field whose cells do not all fit become criteria.

    A column that somebody mapped is told about; its cells are kept just the same.
    """
    for place, column in enumerate(board.columns):
        role = column.role
        if role != CRITERION and role not in READERS:
            continue
        wanted = field_of(column.heading, mapping) if role == CRITERION else role
        if not wanted or wanted in PLACES:
            continue
        if not fits(wanted, board.texts(column.heading)):
            if folded(column.heading) in mapping:
                said = f"not all cells of {column.heading!r} say a {wanted}"
                board.warn(1, f"{said}; they are kept as a criterion")
            wanted = CRITERION
        board.columns[place] = Column(column.heading, wanted)
