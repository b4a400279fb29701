from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from playground import citing
from playground.boards import fill_criterion_cells
from playground.models import Change, Experiment, Figure
from publishing.views import PublishedDetailMixin

from .boards import PLAYGROUND

MILESTONES = {
    "started": _("started"),
    "due": _("due"),
    "finished": _("finished"),
    "stopped": _("stopped"),
}


class ExperimentView(PublishedDetailMixin, DetailView):
    """``experiment`` with its ``criterion_cells``; its ``paper`` and how to cite it;
    ``figures`` in rows of one or two; ``changes`` newest first and ``stages``, the
    statuses it went through; the experiments it continues and is ``continued_by``.
    """

    model = Experiment
    context_object_name = "experiment"
    template_name = "playground/experiment.html"

    def get_queryset(self) -> Any:
        related = ("board", "section", "status", "cover", "paper", "continues__board")
        figures = Prefetch("figures", Figure.objects.select_related("image"))
        rows = Experiment.objects.select_related(*related).with_cells()
        rows = rows.prefetch_related("tags", "notes", "timeboxes", figures)
        return rows.filter(board__slug=self.kwargs["board"])

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        board = self.object.board
        return [PLAYGROUND, (board.title, board.get_absolute_url())]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        experiment = self.object
        fill_criterion_cells(experiment.board.criteria.all(), [experiment])
        changes = experiment.changes.all()
        changes = list(changes if self.is_preview else changes.public())
        earlier = experiment.continues
        return super().get_context_data(
            changes=changes,
            stages=stages(changes),
            dates=dates(experiment),
            figures=figure_rows(experiment.figures.all()),
            continues=earlier if earlier and earlier.is_listed else None,
            continued_by=experiment.continued_by.listed().select_related("board"),
            **paper_facts(experiment),
            **kwargs,
        )


def stages(changes: Iterable[Change]) -> list[Change]:
    """When it was added and how its status changed, in the order of time."""
    fields = {Change.Field.ADDED, Change.Field.STATUS, Change.Field.DROPPED}
    found = [change for change in changes if change.field in fields]
    is_told = any(change.field != Change.Field.ADDED for change in found)
    return found[::-1] if is_told else []


def dates(experiment: Experiment) -> list[tuple[Any, str]]:
    """(label, "2024-02") of each milestone that is known."""
    texts = {name: experiment.milestone_text(name) for name in MILESTONES}
    return [(MILESTONES[name], text) for name, text in texts.items() if text]


def figure_rows(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Theirs beside mine, in the order of the first of each pair."""
    rows: dict[tuple[str, int], list[Figure]] = {}
    for figure in figures:
        is_paired = figure.pair is not None
        key = ("pair", figure.pair or 0) if is_paired else ("single", figure.pk)
        rows.setdefault(key, []).append(figure)
    return [
        sorted(row, key=lambda each: each.side != Figure.Side.THEIRS)
        for row in rows.values()
    ]


def paper_facts(experiment: Experiment) -> dict[str, Any]:
    paper = experiment.paper
    if paper is None:
        return {}
    return {
        "paper": paper,
        "paper_links": citing.addresses(paper, experiment.reference_url),
        "citations": citing.citations(paper),
        "bibtex": citing.bibtex(paper),
    }
