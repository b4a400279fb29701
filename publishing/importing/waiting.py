"""New rows wait for one another and are saved together; each of them may fail alone.

What is certain to be new, and in nobody's way, need not be in the database before the
next file is read. Whoever has to ask the database about rows calls ``settle`` first.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from publishing.models import (
    Importable,
    NewRow,
    Tag,
    normal_path,
    save_together,
    tag_key,
)
from publishing.models.addresses import PATH_LENGTH

from .failures import told_in
from .report import Action, FileReport
from .running.stopping import ImportStoppedError, stops_everything

TOGETHER = 50  # what an import that is killed may lose; more gain little


@dataclass(frozen=True)
class Waiting:
    new: NewRow
    log: FileReport


class WaitingRows:
    """Those of one model; another one's settle them. Nothing waits unless it ``is_open``."""

    def __init__(self) -> None:
        self.is_open = False
        self._rows: dict[str, Waiting] = {}
        self._model: type[Any] | None = None
        self._tags: dict[str, Tag] | None = None

    @contextmanager
    def open(self) -> Iterator[None]:
        """At its end, whatever that is, nothing waits any more."""
        self.is_open = True
        try:
            yield
        finally:
            self.is_open = False
            self.settle()

    def add(self, row: Any, tags: Sequence[str], log: FileReport) -> None:
        row.make_ready()
        if self._model is not type(row):
            self.settle()
            self._model = type(row)
        self._rows[row.import_ref] = Waiting(NewRow(row, tags), log)

    def lead_here(self, address: str, row: Importable) -> str:
        """An old address will lead to a row that waits; "" if none can."""
        path = normal_path(address)
        if path == "/" or len(path) > PATH_LENGTH:
            return ""
        old_paths = self._rows[row.import_ref].new.old_paths
        if path not in old_paths:
            old_paths.append(path)
        return path

    def row(self, model: type, reference: str) -> Any | None:
        waiting = self._rows.get(reference) if model is self._model else None
        return waiting.new.row if waiting else None

    def settle_if_many(self) -> None:
        if len(self._rows) >= TOGETHER:
            self.settle()

    def settle(self) -> None:
        """Raises ImportStoppedError."""
        waiting, self._rows = [*self._rows.values()], {}
        if not waiting:
            return
        try:
            save_together([each.new for each in waiting], self._known_tags())
        except Exception as problem:  # noqa: BLE001 - told of the row that has it
            self._tags = None
            save_one_by_one(waiting, problem)

    def _known_tags(self) -> dict[str, Tag]:
        if self._tags is None:
            self._tags = {tag_key(tag.name): tag for tag in Tag.objects.all()}
        return self._tags


def save_one_by_one(waiting: Sequence[Waiting], problem: Exception) -> None:
    """Together they met this ``problem``: those that do not have it are saved."""
    left = iter(waiting)
    try:
        for each in left:
            with told_in(each.log):
                if stops_everything(problem):
                    raise problem
                each.new.save()
            if each.log.action == Action.FAILED:
                each.log.address, each.log.redirects = "", []
    except ImportStoppedError as stop:
        for each in left:
            each.log.fail(1, stop.meaning)
        raise
