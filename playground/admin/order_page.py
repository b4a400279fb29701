"""A page to put a board in order: dragged, moved by buttons, also without scripts.

The order travels as one field, however many rows there are.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from playground.models import Board, Experiment, Section
from playground.ordering import (
    experiments_in,
    moved,
    put_in_order,
    sections_within,
)

from .permissions import require

MOVES = ("up", "down", "top", "bottom")


@dataclass(frozen=True)
class Place:
    """A list on a board: the sections in a section, or the experiments in it."""

    board: Board
    section: Section | None
    is_experiments: bool

    @property
    def rows(self) -> QuerySet[Any]:
        if self.is_experiments:
            return experiments_in(self.board, self.section)
        return sections_within(self.board, self.section)


def place_of(request: HttpRequest, pk: int) -> Place:
    board = get_object_or_404(Board, pk=pk)
    within = request.GET.get("section", "")
    section = None
    if within:
        if not (within.isascii() and within.isdigit()) or len(within) > 15:  # noqa: PLR2004 - a key of any database is shorter
            raise Http404
        section = get_object_or_404(Section, pk=int(within), board=board)
    is_experiments = request.GET.get("of") == "experiments"
    require(request.user, ("change", Experiment if is_experiments else Section))
    return Place(board, section, is_experiments)


def order_view(request: HttpRequest, pk: int) -> HttpResponse:
    place = place_of(request, pk)
    if request.method == "POST":
        save(request, place)
        return HttpResponseRedirect(request.get_full_path())
    rows = place.rows
    if not place.is_experiments:
        counts = {
            "experiment_count": Count("experiments", distinct=True),
            "child_count": Count("children", distinct=True),
        }
        rows = rows.annotate(**counts)
    loose = experiments_in(place.board, None).count()
    context = {
        **admin.site.each_context(request),
        "title": _("Put in order"),
        "opts": Board._meta,
        "place": place,
        "board": place.board,
        "rows": rows,
        "loose": loose if place.section is None and not place.is_experiments else 0,
        "may_order_experiments": request.user.has_perm("playground.change_experiment"),
    }
    return TemplateResponse(request, "admin/playground/order.html", context)


def save(request: HttpRequest, place: Place) -> None:
    try:
        order = [int(each) for each in request.POST.get("order", "").split(",") if each]
        pk, _comma, move = request.POST.get("move", "").partition(":")
        if move in MOVES:
            order = moved(order, int(pk), move)
        count = put_in_order(place.rows, order)
    except ValueError:  # StaleOrderError is one
        messages.error(request, _("The list has changed meanwhile. Nothing was saved."))
        return
    said = ngettext("%d row was moved.", "%d rows were moved.", count) % count
    messages.success(request, said)
