"""What is written down already, by an earlier replay or by an import of the file."""

from collections.abc import Iterable, Mapping
from typing import Any

from playground.importing.wording.statuses import Vocabulary
from playground.models import Change, Experiment, Status


class KnownChanges:
    """A row is new once, whoever saw it first; an import may have met any change, too,
    and called the statuses by their labels.
    """

    def __init__(
        self,
        rows: Iterable[Experiment],
        vocabulary: Vocabulary,
        statuses: Mapping[str, Status],
    ) -> None:
        self.vocabulary = vocabulary
        self.statuses = statuses
        self.replayed: set[tuple[Any, ...]] = set()
        self.others: set[tuple[Any, ...]] = set()
        for change in Change.objects.filter(experiment__in=rows):
            if change.origin == Change.Origin.HISTORY:
                self.replayed.add((*self.fact(change), change.version))
            else:
                self.others.add(self.fact(change))

    def tell(self, change: Change) -> bool:
        fact = self.fact(change)
        return (*fact, change.version) in self.replayed or fact in self.others

    def fact(self, change: Change) -> tuple[Any, ...]:
        which = (change.experiment_id, change.field, change.name)
        if change.field == Change.Field.ADDED:
            return which
        if change.field == Change.Field.STATUS:
            return (*which, self.label(change.old), self.label(change.new))
        return (*which, change.old, change.new)

    def label(self, text: str) -> str:
        """ "WIP, slowly" as the site calls it."""
        status = self.statuses.get(self.vocabulary.read(text).key)
        return str(status) if status else text
