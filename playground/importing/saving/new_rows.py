"""New experiments are made ready one by one and saved all at once."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone

from playground.models import Board, Experiment
from playground.models.experiment import SEARCHED
from publishing.importing.merge import fingerprint
from publishing.models import first_free
from publishing.signals import content_changed

TOGETHER = 200


class NewRows:
    def __init__(self, board: Board) -> None:
        self.board = board
        self.now = timezone.now()
        slugs = board.experiments.values_list("slug", flat=True)
        self.slugs = set(slugs)
        self.rows: list[Experiment] = []
        self.tags: dict[int, list[str]] = {}

    def make(self, values: Mapping[str, Any]) -> Experiment:
        row = Experiment(board=self.board, published_at=self.now, date_known=False)
        told = dict(values)
        if tags := told.pop("tags", []):
            self.tags[id(row)] = tags
        for name, value in told.items():
            setattr(row, name, value)
        told["tags"] = sorted(tag.casefold() for tag in tags)
        row.import_hashes = {name: fingerprint(told[name]) for name in values}
        row.first_published_at = self.now
        return row

    def add(self, row: Experiment) -> None:
        row.slug = first_free(row.slug_stem(row.title), self.slugs)
        self.slugs.add(row.slug)
        row.render_markdown()
        self.rows.append(row)

    def save(self) -> Iterator[tuple[Experiment, Exception]]:
        """Yields the rows that the database refuses, with the reason."""
        try:
            with transaction.atomic():
                Experiment.objects.bulk_create(self.rows, batch_size=TOGETHER)
        except (DatabaseError, ValueError):
            yield from self._save_one_by_one()
        else:
            transaction.on_commit(partial(announce, self.rows))
        for row in self.rows:
            if row.pk and id(row) in self.tags:
                row.tags.set(self.tags[id(row)])

    def _save_one_by_one(self) -> Iterator[tuple[Experiment, Exception]]:
        for row in self.rows:
            row.pk = None
            try:
                with transaction.atomic():
                    row.save(force_insert=True)
            except (DatabaseError, ValueError) as problem:
                row.pk = None
                yield row, problem


def announce(rows: Sequence[Experiment]) -> None:
    """When all their parts are saved: asked for together, not row by row."""
    prefetch_related_objects(rows, *SEARCHED)
    content_changed.send(sender=Experiment, instances=rows)
