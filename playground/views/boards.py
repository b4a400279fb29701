from typing import Any

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView, ListView

from playground.arrangement import ROWS_ON_A_PAGE, columns_of, groups_of
from playground.boards import (
    board_rows,
    fill_criterion_cells,
    summed,
    table_criteria,
    totals_by_board,
)
from playground.exporting.downloads import FORMATS
from playground.models import Board, Location, PlaygroundSettings
from playground.selection import KANBAN, Selection
from playground.years import year_pages
from publishing.seo import NOINDEX
from publishing.views import PublishedDetailMixin, PublishedListMixin, is_page_number

PLAYGROUND: tuple[Any, Any] = (_("Playground"), reverse_lazy("playground:boards"))


class BoardListView(PublishedListMixin, ListView):
    """``boards``, each with its ``totals`` (status, count) and its ``total``; and the
    ``totals`` and ``total`` of all.
    """

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
        return {
            **context,
            "boards": boards,
            "totals": summed(totals.values()),
            "total": sum(board.total for board in boards),
            "years": year_pages(),
            "activity_shown": PlaygroundSettings.load().activity_shown,
        }


class BoardView(PublishedDetailMixin, DetailView):
    """``board``, its ``selection`` by the address and the ``totals`` of all its rows.

    As a table: ``groups`` of rows, ``headings`` of criteria, ``page_obj``. Rows have
    ``criterion_cells``. As a kanban: ``columns`` of cards.
    """

    model = Board
    context_object_name = "board"
    slug_url_kwarg = "board"
    template_name = "playground/board.html"

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [PLAYGROUND]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = board_rows(self.object, is_preview=self.is_preview)
        selection = Selection(self.object, rows, self.request.GET)
        if selection.view == KANBAN:
            told: dict[str, Any] = {"columns": columns_of(selection)}
        else:
            told = self.table(selection, rows)
        context = super().get_context_data(
            selection=selection,
            totals=selection.totals,
            total=len(selection.keys),
            downloads=self.downloads(),
            **told,
            **kwargs,
        )
        if not selection.is_usual or self.request.GET.get("page", "1") != "1":
            context["meta"].robots = NOINDEX
        return context

    def table(self, selection: Selection, rows: Any) -> dict[str, Any]:
        criteria = table_criteria(self.object, rows)
        page = self.page(selection)
        groups = list(groups_of(selection, page))
        shown = [row for group in groups for row in group.experiments]
        fill_criterion_cells(criteria, shown)
        places = Location.objects.filter(experiment__in=rows)
        parts = {
            "has_goal": rows.exclude(goal="").exists(),
            "has_location": places.exists(),
            "has_status": any(key.status for key in selection.keys)
            or rows.exclude(raw_status="").exists(),
        }
        return {
            "groups": groups,
            "page_obj": page,
            "headings": [criterion.name for criterion in criteria],
            "width": 1 + len(criteria) + sum(parts.values()),
            "table_class": "board-scroll" if criteria else "board-box",
            **parts,
        }

    def page(self, selection: Selection) -> Any:
        number = self.request.GET.get("page") or "1"
        if not is_page_number(number):
            raise Http404
        try:
            return Paginator(selection.chosen, ROWS_ON_A_PAGE).page(number)
        except InvalidPage as unknown:
            raise Http404 from unknown

    def downloads(self) -> list[tuple[str, str]]:
        """(what it is called, its address); what is not public has none."""
        if self.is_preview:
            return []
        board = self.object.slug
        return [
            (
                each.label,
                reverse("playground:file", kwargs={"board": board, "form": form}),
            )
            for form, each in FORMATS.items()
        ]
