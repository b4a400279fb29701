"""Keeps the search in step with the parts of an experiment that change alone."""

from collections.abc import Sequence
from typing import Any

from publishing.search.index import key_of, store
from publishing.signals import content_changed

from .models import Experiment, Note, Paper
from .models.experiment import SEARCHED


def listen() -> None:
    for model in (Note, Paper):
        content_changed.connect(_part_changed, model, dispatch_uid=f"search {model}")


def _part_changed(sender: type, instances: Sequence[Any], **kwargs: Any) -> None:
    """Experiments are asked for anew: those in memory may know the parts of before.

    A part that was deleted has no number any more, but its experiment has.
    """
    if sender is Note:
        rows = Experiment.objects.filter(pk__in=[n.experiment_id for n in instances])
    else:
        papers = [paper.pk for paper in instances if paper.pk]
        rows = Experiment.objects.filter(paper__in=papers)
    if key := key_of(Experiment):
        store(key, rows.prefetch_related(*SEARCHED))
