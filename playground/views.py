from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView, ListView

from publishing.views import PublishedDetailMixin, PublishedListMixin

from .boards import (
    fill_criterion_cells,
    grouped,
    table_criteria,
    totals_by_board,
    totals_of,
)
from .models import Board, Experiment, YearPage

PLAYGROUND: tuple[Any, Any] = (_("Playground"), reverse_lazy("playground:boards"))


class BoardListView(PublishedListMixin, ListView):
    """``boards``, each with its ``totals`` (status, count) and its ``total``."""

    model = Board
    context_object_name = "boards"
    template_name = "playground/board_list.html"
    page_title = _("Playground")
    paginate_by = None

    def get_queryset(self) -> Any:
        return Board.objects.listed().for_lists()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        boards = list(context["boards"])
        totals = totals_by_board(boards)
        for board in boards:
            board.totals = totals[board.pk]
            board.total = sum(total.count for total in board.totals)
        return {**context, "boards": boards}


class BoardView(PublishedDetailMixin, DetailView):
    """``board``, ``groups`` of (section, experiments), ``headings`` of criteria,
    ``totals`` by status. Experiments have ``criterion_cells``, sections a ``path``.
    """

    model = Board
    context_object_name = "board"
    slug_url_kwarg = "board"
    template_name = "playground/board.html"

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [PLAYGROUND]

    def experiments(self) -> list[Experiment]:
        """Editors who preview a draft board see the rows that would be public with it."""
        rows = Experiment.objects.for_lists().with_cells().filter(board=self.object)
        shown = rows.released() if self.is_preview else rows.published()
        return list(shown.filter(unlisted=False))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        board, rows = self.object, self.experiments()
        used = fill_criterion_cells(table_criteria(board), rows)
        headings = [criterion.name for criterion in used]
        shown = {
            "has_goal": any(row.goal for row in rows),
            "has_location": any(row.locations.all() for row in rows),
            "has_status": any(row.status_id or row.raw_status for row in rows),
        }
        return super().get_context_data(
            headings=headings,
            width=1 + len(headings) + sum(shown.values()),
            table_class="board-scroll" if headings else "board-box",
            groups=grouped(board, rows),
            totals=totals_of(rows),
            total=len(rows),
            **shown,
            **kwargs,
        )


class ExperimentView(PublishedDetailMixin, DetailView):
    """``experiment``, its ``changes`` (newest first) and ``criterion_cells``."""

    model = Experiment
    context_object_name = "experiment"
    template_name = "playground/experiment.html"

    def get_queryset(self) -> Any:
        rows = Experiment.objects.select_related("board", "section", "status", "cover")
        rows = rows.with_cells().prefetch_related("tags")
        return rows.filter(board__slug=self.kwargs["board"])

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        board = self.object.board
        return [PLAYGROUND, (board.title, board.get_absolute_url())]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        experiment = self.object
        fill_criterion_cells(experiment.board.criteria.all(), [experiment])
        changes = experiment.changes.all()
        if not self.is_preview:
            changes = changes.public()
        return super().get_context_data(changes=changes, **kwargs)


class YearView(PublishedDetailMixin, DetailView):
    """``page`` of a year, with the ``promises`` made in it and those made the year
    before, which it answers.
    """

    model = YearPage
    context_object_name = "page"
    slug_field = slug_url_kwarg = "year"
    template_name = "playground/year.html"

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [PLAYGROUND]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pages = (
            YearPage.objects.all() if self.is_preview else YearPage.objects.published()
        )
        before = pages.filter(year=self.object.year - 1).first()
        return super().get_context_data(
            promises=self.object.promises.all(),
            answered=before.promises.all() if before else (),
            **kwargs,
        )
