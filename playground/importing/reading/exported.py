"""A board that this site has written as Markdown says by comments what is what.

They hold the parts apart, so that no text of one is taken for another: the table is
the only tracker in the file, whatever the texts around it look like.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

from playground.importing.markdown.inline import read_inline
from playground.importing.wording.headers import folded
from playground.importing.wording.mapping import NAMES

TABLE = re.compile(r"^<!-- table: (?P<told>.*) -->$", re.MULTILINE)
REFLECTION = "<!-- reflection -->"
REFLECTION_UNTITLED = "<!-- reflection: untitled -->"
BELOW = "<!-- below -->"
PARTS = re.compile(
    rf"^({re.escape(REFLECTION)}|{re.escape(REFLECTION_UNTITLED)}|{re.escape(BELOW)})$",
    re.MULTILINE,
)
HEADING = re.compile(r"\s*##? (?P<title>[^\n]*)\n*")
UNSAFE = str.maketrans({sign: quote(sign, safe="") for sign in "%;=<>\n"})


@dataclass
class ExportedBoard:
    """``table_line`` is the number of the table's first line in the file, from 1."""

    title: str
    body: str
    mapping: dict[str, str]
    table: str
    table_line: int
    reflection_title: str = ""
    reflection: str = ""
    afterword: str = ""


def table_marker(columns: Sequence[tuple[str, str]]) -> str:
    told = "; ".join(f"{name.translate(UNSAFE)}={field}" for name, field in columns)
    return f"<!-- table: {told} -->"


def read_exported(text: str) -> ExportedBoard | None:
    """None for every other file."""
    normal = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = TABLE.search(normal)
    if found is None:
        return None
    title, body = _headed(normal[: found.start()])
    pieces = PARTS.split(normal[found.end() :])
    board = ExportedBoard(
        title,
        body,
        _mapping(found["told"]),
        pieces[0],
        normal.count("\n", 0, found.end()) + 1,
    )
    for marker, part in zip(pieces[1::2], pieces[2::2], strict=True):
        if marker == BELOW:
            board.afterword = part.strip()
        elif marker == REFLECTION:
            board.reflection_title, board.reflection = _headed(part)
        else:
            board.reflection = part.strip()
    return board


def _headed(text: str) -> tuple[str, str]:
    found = HEADING.match(text)
    if not found:
        return "", text.strip()
    return read_inline(found["title"]).text, text[found.end() :].strip()


def _mapping(told: str) -> dict[str, str]:
    found = {}
    for part in told.split("; "):
        heading, _, field = part.rpartition("=")
        if field in NAMES:
            found[folded(unquote(heading))] = field
    return found
