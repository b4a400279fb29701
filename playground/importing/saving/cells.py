"""The cells of a row that have no field of their own: locations, values of criteria."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from playground.criteria import guess_type, guess_unit
from playground.history import Facts
from playground.importing.identity import short_reference
from playground.importing.records import CRITERION, LOCATION, BoardRecord
from playground.models import Board, Change, Criterion, CriterionValue, Experiment
from playground.models import Location as Place
from publishing.importing.importer import Importer
from publishing.importing.merge import fingerprint
from publishing.importing.report import FileReport

LINK = r"\[[^\[\]]*\]\([^()]*\)"
ONLY_LINKS = re.compile(
    rf"{LINK}(?:\s*(?:[,;/|·&]|<br\s*/?>)?\s*{LINK})+", re.IGNORECASE
)
JOINER = ", "
AS_WRITTEN = ", as written"  # what a title cell says beyond the title and its address
EMPTY = fingerprint("")
ROLE_WORDS = {
    Place.Role.NOTEBOOK: re.compile(r"notebook|colab|\.ipynb|jupyter", re.IGNORECASE),
    Place.Role.NOTES: re.compile(
        r"\bnotes?\b|summar|review|remark|blog|tldr|笔记|总结|解读|리뷰|요약|メモ|要約",
        re.IGNORECASE,
    ),
    Place.Role.DEMO: re.compile(r"\bdemo|playground|website|\bapp\b", re.IGNORECASE),
    Place.Role.DATA: re.compile(r"\bdata|weights|checkpoint", re.IGNORECASE),
}


def places_in(text: str) -> list[str]:
    """The links of a cell that holds nothing else, each by itself; else the whole cell."""
    flat = text.strip()
    return re.findall(LINK, flat) if ONLY_LINKS.fullmatch(flat) else [flat]


def location_role(heading: str, text: str) -> str:
    """By the label of the link, else by the heading of the column."""
    label = re.sub(r"\]\([^()]*\)", "]", text)
    for told in (label, heading):
        for role, words in ROLE_WORDS.items():
            if words.search(told):
                return role
    return Place.Role.CODE


@dataclass
class CellMerge:
    """What the cells of one row were and are: to save, to delete, to tell."""

    before: dict[Any, str] = field(default_factory=dict)
    now: dict[Any, str] = field(default_factory=dict)
    taken: dict[str, tuple[str, str]] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)


class CellWriter:
    """``columns`` of the record say which cells are locations and which criteria."""

    def __init__(self, importer: Importer[Any], board: Board, log: FileReport) -> None:
        self.importer = importer
        self.board = board
        self.log = log
        self.roles: dict[str, str] = {}
        self.criteria: dict[str, Criterion] = {}
        self.new_places: list[Place] = []
        self.new_values: list[CriterionValue] = []

    def prepare(self, record: BoardRecord, left_over: Collection[str]) -> None:
        """Makes the criteria that the columns ask for, and one for each column of
        another field that does not tell all of its cells.
        """
        for column in record.columns:
            if column.role == LOCATION:
                self.roles[column.heading] = LOCATION
            elif column.role == CRITERION or column.heading in left_over:
                self.roles[column.heading] = CRITERION
        known = {row.import_ref: row for row in self.board.criteria.all()}
        by_name = {row.name: row for row in known.values()}
        for order, column in enumerate(record.columns):
            if self.roles.get(column.heading) != CRITERION:
                continue
            is_rest = column.role != CRITERION
            name = f"{column.heading[:280]}{AS_WRITTEN if is_rest else ''}"
            texts = record.texts(column.heading)
            reference = f"{self.board.pk}#criterion#{short_reference(column.heading)}"
            row = known.get(reference) or by_name.get(name)
            row = row or Criterion(
                board=self.board, name=name, order=order, in_table=not is_rest
            )
            row.import_ref = reference[:400]
            self.criteria[column.heading] = row
            if not is_rest:
                values = {
                    "name": name,
                    "type": guess_type(texts),
                    "unit": guess_unit(texts)[:40],
                }
                self.importer.merge(row, values, self.log, name)

    def criterion(self, heading: str) -> Criterion:
        """One that holds the rest of a field's column is saved when there is a rest."""
        row = self.criteria[heading]
        if row.pk is None:
            row.save()
        return row

    def key(self, heading: str) -> tuple[Change.Field, str]:
        if self.roles[heading] == LOCATION:
            return Change.Field.LOCATION, heading
        return Change.Field.CRITERION, self.criteria[heading].name

    def merge(
        self, row: Experiment, cells: Mapping[str, str], stored: Facts
    ) -> CellMerge:
        """Three ways, as fields are merged: last import, the row, the source now."""
        found = CellMerge(before=dict(stored), now=dict(stored))
        for heading, role in self.roles.items():
            if role == CRITERION and row.board_id != self.board.pk:
                continue
            text = self.wanted(heading, cells.get(heading, ""))
            key, name = self.key(heading), f"cell:{heading}"
            mine, theirs = fingerprint(stored.get(key, "")), fingerprint(text)
            base = row.import_hashes.get(name)
            if mine == theirs:
                if text or base:
                    found.hashes[name] = theirs
            elif not self.importer.run.overwrite and is_edited(base, mine, theirs):
                found.kept.append(heading)
            else:
                found.hashes[name] = theirs
                found.taken[heading] = (stored.get(key, ""), text)
                found.now.pop(key, None)
                if text:
                    found.now[key] = text
        return found

    def wanted(self, heading: str, text: str) -> str:
        if self.roles[heading] == LOCATION and text:
            return JOINER.join(places_in(text))
        return text.strip()

    def write(self, row: Experiment, found: CellMerge, *, is_new: bool) -> None:
        """New cells are saved by ``flush`` with those of the other rows."""
        for heading, (_, text) in found.taken.items():
            if not is_new:
                self.clear(row, heading)
            if text:
                self.add(row, heading, text)

    def clear(self, row: Experiment, heading: str) -> None:
        if self.roles[heading] == LOCATION:
            row.locations.filter(heading=heading).delete()
        else:
            row.criterion_values.filter(criterion=self.criterion(heading)).delete()

    def add(self, row: Experiment, heading: str, text: str) -> None:
        if self.roles[heading] == LOCATION:
            for order, told in enumerate(places_in(text)):
                role = location_role(heading, told)
                place = Place(experiment=row, role=role, heading=heading[:300])
                place.text, place.order = told, order
                self.new_places.append(place)
            return
        value = CriterionValue(
            experiment=row, criterion=self.criterion(heading), text=text
        )
        value.read_text()
        self.new_values.append(value)

    def flush(self) -> None:
        made: dict[Any, Any] = {}
        for cell in (*self.new_places, *self.new_values):
            same = made.setdefault((type(cell), cell.text), cell)
            if same is cell:
                cell.render_markdown()
            for name in ("html", "url", "rendered_with"):
                if hasattr(cell, name):
                    setattr(cell, name, getattr(same, name))
        Place.objects.bulk_create(self.new_places, batch_size=500)
        CriterionValue.objects.bulk_create(self.new_values, batch_size=500)


def is_edited(base: str | None, mine: str, theirs: str) -> bool:
    """Did a person write what is there, or did the source not move?"""
    if base is None:
        return mine != EMPTY
    return base == theirs or base != mine
