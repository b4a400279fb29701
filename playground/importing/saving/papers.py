"""The works that experiments are about: found again by their identity, or made."""

from collections.abc import Container, Iterable, Mapping
from typing import Any

from playground.importing.records import ExperimentRecord
from playground.importing.wording.typed import OF_PAPER, read_typed
from playground.models import Experiment, Paper
from publishing.citations import arxiv_id, doi, openreview_id, reference_id
from publishing.importing.merge import fingerprint
from publishing.web_addresses import is_web_address

ADDRESS_LENGTH, NAME_LENGTH, TITLE_LENGTH = 1000, 300, 500
AT_ONCE = 500


class PaperShelf:
    """Papers are shared: their facts are filled in where they are empty, and stay."""

    def __init__(self) -> None:
        self.known: dict[str, list[Paper]] = {}
        self.new: list[Paper] = []
        self.changed: dict[int, Paper] = {}

    def open(self, rows: Iterable[ExperimentRecord], roles: Mapping[str, str]) -> None:
        """Fetches all that the rows may mean, and makes those that nobody knows."""
        wanted = [row for row in rows if is_named(row.url)]
        identities = list({reference_id(row.url)[:400] for row in wanted})
        for start in range(0, len(identities), AT_ONCE):
            part = identities[start : start + AT_ONCE]
            for paper in Paper.objects.filter(identity__in=part).order_by("pk"):
                self.known.setdefault(paper.identity, []).append(paper)
        for row in wanted:
            if self.find(row) is None:
                self.make(row, {roles[name] for name in row.fields})
        Paper.objects.bulk_create(self.new, batch_size=AT_ONCE)

    def find(self, row: ExperimentRecord) -> Paper | None:
        """The same identity under a similar title; another title is a wrong link."""
        if not is_named(row.url):
            return None
        same = self.known.get(reference_id(row.url)[:400], ())
        return next((paper for paper in same if paper.is_titled_like(row.title)), None)

    def make(self, row: ExperimentRecord, roles: Container[str]) -> None:
        """What a column says of the work, its cell will tell."""
        paper = Paper(
            title=row.title[:TITLE_LENGTH],
            url=row.url,
            **{name: told for name, told in of_title(row).items() if name not in roles},
            arxiv_id=arxiv_id(row.url)[:NAME_LENGTH],
            doi=doi(row.url)[:NAME_LENGTH],
            openreview_id=openreview_id(row.url)[:NAME_LENGTH],
        )
        paper.identify()
        self.known.setdefault(paper.identity, []).append(paper)
        self.new.append(paper)

    def attach(
        self, row: Experiment, found: ExperimentRecord, roles: Mapping[str, str]
    ) -> dict[str, str]:
        """A row follows its file to another work, but not away from a person's choice."""
        told = reference_id(found.url)
        if row.import_hashes.get("paper") != fingerprint(told):
            row.paper = self.find(found) or row.paper
        is_told = any(roles[name] in OF_PAPER for name in found.fields)
        if row.paper is None and (is_told or found.venue or found.authors):
            row.paper = Paper.objects.create(title=found.title[:TITLE_LENGTH])
        return {"paper": fingerprint(told)}

    def complete(self, row: Experiment, found: ExperimentRecord) -> None:
        """What the title says of the work, where nothing else has said it."""
        for name, told in of_title(found).items():
            if row.paper and told and not getattr(row.paper, name):
                setattr(row.paper, name, told)
                self.changed[row.paper.pk] = row.paper

    def take(
        self, row: Experiment, cells: Mapping[str, str], roles: Mapping[str, str]
    ) -> tuple[dict[str, str], dict[str, str]]:
        """The cells that the paper does not tell, and the hashes of those that it does."""
        left, hashes = dict(cells), {}
        for heading, role in roles.items():
            cell = cells.get(heading, "")
            if role not in OF_PAPER or not cell or row.paper is None:
                continue
            mark = fingerprint(cell)
            is_told = row.import_hashes.get(f"paper:{heading}") == mark
            if not is_told and not self.fill(row.paper, role, cell):
                continue
            hashes[f"paper:{heading}"] = mark
            del left[heading]
        return left, hashes

    def fill(self, paper: Paper, role: str, cell: str) -> bool:
        value: Any = read_typed(role, cell)
        stored = getattr(paper, role)
        if stored in ("", None):
            setattr(paper, role, value)
            self.changed[paper.pk] = paper
            return True
        if role == "authors":
            return [str(name) for name in paper.author_names] == value.split("\n")
        return bool(stored == value)

    def save(self) -> None:
        rows: Iterable[Paper] = self.changed.values()
        Paper.objects.bulk_update(rows, OF_PAPER, batch_size=AT_ONCE)


def of_title(row: ExperimentRecord) -> dict[str, Any]:
    return {"venue": row.venue, "authors": row.authors, "year": row.year}


def is_named(url: str) -> bool:
    return bool(url) and len(url) <= ADDRESS_LENGTH and is_web_address(url)
