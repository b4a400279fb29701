"""Which columns of a table hold what, and whether it tracks anything at all."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from playground.importing.markdown.blocks import References, Table
from playground.importing.markdown.inline import Inline, read_inline
from playground.importing.records import CRITERION, LOCATION
from playground.importing.wording.header_words import GROUPS
from playground.importing.wording.headers import (
    folded,
    heading_text,
    heading_words,
    role_of,
)
from playground.importing.wording.status_words import UNDER_CODE
from playground.importing.wording.statuses import normal
from playground.importing.wording.titles import is_label

PATH = re.compile(r"[\w.~@+-]*/[\w./~@+-]*|[\w-]+\.(py|ipynb|md|cpp|c|rs|jl|r)")
NOTHING = frozenset(
    {"", "-", "--", "---", "–", "—", "n/a", "na", "none", "\\", "tbd", "?", "...", "…"}
)
TITLES = ("title", "name", "description")
SINGLE = ("status", "goal", "location")


def leads_somewhere(cell: Inline) -> bool:
    """Is it nothing but links, or a path such as "rl/dqn" or `dqn.py`?"""
    outside = "".join(piece.text for piece in cell.pieces if not piece.link)
    if cell.links:
        return not re.search(r"\w", outside)
    return bool(PATH.fullmatch(cell.text))


def is_promise(cell: Inline) -> bool:
    """Does it say "next" or "todo" where others have code or notes?"""
    return not cell.links and normal(cell.text) in UNDER_CODE


def is_nothing(text: str) -> bool:
    return text.strip().casefold() in NOTHING


@dataclass
class Layout:
    """The places of the columns, counted from 0, and the headings of all of them."""

    headings: list[str]
    title: int
    status: int | None = None
    goal: int | None = None
    location: int | None = None
    group: int | None = None
    links: list[int] = field(default_factory=list)
    locations: list[int] = field(default_factory=list)
    mapped: dict[int, str] = field(default_factory=dict)

    def heading(self, place: int) -> str:
        return (
            self.headings[place] if place < len(self.headings) else column_name(place)
        )

    def role(self, place: int) -> str:
        for name in ("title", *SINGLE, "group"):
            if getattr(self, name) == place:
                return name
        if place in self.mapped:
            return self.mapped[place]
        return LOCATION if place in self.locations else CRITERION


def column_name(place: int) -> str:
    return f"column {place + 1}"


def read_layout(
    table: Table, references: References, mapping: Mapping[str, str] | None = None
) -> Layout | None:
    """None for a table that documents, decorates or lists something else.

    ``mapping`` says what columns hold, and its word counts.
    """
    headings = distinct([heading_text(cell) for cell in table.header])
    if len([cell for cell in table.header if heading_text(cell)]) < min(
        2, len(headings)
    ):
        return None
    roles = [_role(heading, mapping or {}) for heading in headings]
    texts = _Texts(table, references, len(headings))
    mapped = mapped_roles(headings, mapping or {})
    named = [at for at, role in mapped.items() if role == "title"]
    title = named[0] if named else _title_place(roles, texts)
    if title is None or not (named or _tracks(roles, title, texts)):
        return None
    layout = Layout(headings, title, mapped=mapped)
    for name in SINGLE:
        places = [at for at, role in enumerate(roles) if role == name and at != title]
        places.sort(key=lambda at: at not in mapped)
        setattr(layout, name, places[0] if places else None)
    layout.links = [at for at, role in enumerate(roles) if role == "link"]
    _find_locations(layout, roles, texts)
    layout.group = _group_place(layout, texts)
    return layout


def _find_locations(layout: Layout, roles: Sequence[str], texts: "_Texts") -> None:
    layout.locations = [
        at
        for at, role in enumerate(roles)
        if at != layout.title
        and layout.mapped.get(at, LOCATION) == LOCATION
        and (at in layout.mapped or texts.are_locations(at, role))
    ]
    if layout.location not in layout.locations:
        layout.location = next(iter(layout.locations), None)


def _group_place(layout: Layout, texts: "_Texts") -> int | None:
    groups = [at for at, role in layout.mapped.items() if role == "section"]
    if groups and groups[0] != layout.title:
        return groups[0]
    is_first_free = layout.title > 0 and not layout.mapped.get(0)
    return 0 if is_first_free and texts.fill_down(layout.headings[0]) else None


def mapped_roles(headings: Sequence[str], mapping: Mapping[str, str]) -> dict[int, str]:
    named = [mapping.get(folded(heading), "") for heading in headings]
    return {at: role for at, role in enumerate(named) if role}


def _role(heading: str, mapping: Mapping[str, str]) -> str:
    """A mapped column that the table's layout does not ask for has no other role."""
    named = mapping.get(folded(heading))
    if named is None:
        return role_of(heading)
    return (
        named if named in {"title", "status", "goal", "location", "link"} else "mapped"
    )


def distinct(headings: Sequence[str]) -> list[str]:
    """Headings as names: an empty one is called by its place, a second "Code" "Code 2"."""
    seen: Counter[str] = Counter()
    names = []
    for place, heading in enumerate(headings):
        name = heading or column_name(place)
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return names


class _Texts:
    def __init__(self, table: Table, references: References, width: int) -> None:
        self.rows = [
            [read_inline(cell, references) for cell in row.cells[:width]]
            for row in table.rows
        ]

    def column(self, place: int) -> list[Inline]:
        empty = Inline()
        return [row[place] if place < len(row) else empty for row in self.rows]

    def share_of_links(self, place: int) -> float:
        cells = [cell for cell in self.column(place) if not is_nothing(cell.text)]
        return sum(bool(cell.links) for cell in cells) / len(cells) if cells else 0.0

    def are_labels(self, place: int) -> bool:
        texts = [cell.text for cell in self.column(place) if not is_nothing(cell.text)]
        return bool(texts) and all(is_label(text) for text in texts)

    def are_locations(self, place: int, role: str) -> bool:
        """Paths and links under "Code"; nothing but links to the owner's notes."""
        filled = [cell for cell in self.column(place) if not is_nothing(cell.text)]
        cells = [cell for cell in filled if not is_promise(cell)]
        leading = [leads_somewhere(cell) for cell in cells]
        if role == "notes":
            return bool(leading) and all(
                is_linked and cell.links
                for is_linked, cell in zip(leading, cells, strict=True)
            )
        return role == LOCATION and (any(leading) or not cells)

    def fill_down(self, heading: str) -> bool:
        return _fills_down(heading, self.column(0))

    def are_numbers(self, place: int) -> bool:
        texts = [cell.text for cell in self.column(place) if not is_nothing(cell.text)]
        return all(text.strip("#.() ").isdigit() for text in texts)


def _title_place(roles: list[str], texts: _Texts) -> int | None:
    for wanted in TITLES:
        for place, role in enumerate(roles):
            if role == wanted and not texts.are_labels(place):
                return place
    if not {"status", "evidence", "location", "goal"} & set(roles):
        return None
    free = [
        place
        for place, role in enumerate(roles)
        if role in {"", "link"} and not texts.are_numbers(place)
    ]
    linked = [place for place in free if texts.share_of_links(place) > 0]
    return next(iter(linked or free), None) if "status" in roles else None


def _tracks(roles: list[str], title: int, texts: _Texts) -> bool:
    """A weak heading, such as "Name", needs a second sign; a title alone does not."""
    if roles[title] == "title":
        return True
    others = {role for place, role in enumerate(roles) if place != title}
    if roles[title] == "description":
        return bool(others & {"status", "evidence", "location"})
    signs = {"status", "goal", "evidence", "location", "link", "notes", "title"}
    return bool(others & signs) or texts.share_of_links(title) > 1 / 2


def _fills_down(heading: str, column: list[Inline]) -> bool:
    """Does the first column name groups of rows, once for the first row of each?"""
    filled = [bool(cell.text) for cell in column]
    if all(filled) or not any(filled) or not filled[0]:
        return False
    return bool(GROUPS & set(heading_words(heading))) or sum(filled) * 2 <= len(filled)
