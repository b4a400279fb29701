"""The action that copies a board to a new year, and the page that asks first."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from playground.models import Board, Status
from playground.roll_over import NO_STATUS, UNFINISHED, roll_over, unfinished

from .permissions import TO_COPY, require

SHOWN = 50
CHOICES = [
    *((value, label) for value, label in Status.Category.choices if value != "done"),
    (NO_STATUS, gettext_lazy("without a status")),
]


class CopyForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=300)
    year = forms.IntegerField(
        label=gettext_lazy("Year"),
        required=False,
        validators=[MinValueValidator(1900), MaxValueValidator(2200)],
    )
    categories = forms.MultipleChoiceField(
        label=gettext_lazy("Carry over"),
        required=False,
        choices=CHOICES,
        widget=forms.CheckboxSelectMultiple,
    )
    archive = forms.BooleanField(
        label=gettext_lazy("Mark the old board as archived today"), required=False
    )

    def __init__(self, board: Board, data: Any = None) -> None:
        year = board.year + 1 if board.year else timezone.localdate().year
        title = board.title
        if board.year and str(board.year) in title:
            title = title.replace(str(board.year), str(year))
        elif title:
            title = f"{title} {year}"[:300]
        categories = [*map(str, UNFINISHED), NO_STATUS]
        given = {"title": title, "year": year, "categories": categories}
        super().__init__(data, initial=given)


@admin.action(description=gettext_lazy("Copy to a new year"), permissions=["add"])
def copy_board(model_admin: Any, request: HttpRequest, queryset: Any) -> Any:
    boards = list(queryset[:2])
    if len(boards) != 1:
        messages.error(request, _("Choose one board to copy."))
        return None
    address = reverse("admin:playground_board_copy", args=[boards[0].pk])
    return HttpResponseRedirect(address)


def copy_view(request: HttpRequest, pk: int) -> HttpResponse:
    require(request.user, *TO_COPY)
    board = get_object_or_404(Board, pk=pk)
    form = CopyForm(board, request.POST if request.method == "POST" else None)
    if form.is_valid():
        return confirmed(request, board, form.cleaned_data)
    rows = unfinished(board, [value for value, _label in CHOICES])
    context = {
        **admin.site.each_context(request),
        "title": _("Copy to a new year"),
        "opts": Board._meta,
        "board": board,
        "form": form,
        "rows": rows[:SHOWN],
        "row_count": rows.count(),
    }
    return TemplateResponse(request, "admin/playground/copy.html", context)


def confirmed(request: HttpRequest, board: Board, told: dict[str, Any]) -> HttpResponse:
    new = roll_over(
        board, title=told["title"], year=told["year"], categories=told["categories"]
    )
    if told["archive"] and not board.archived_on:
        board.archived_on = timezone.localdate()
        board.save()
    count = new.experiments.count()
    said = ngettext(
        "The new board is a draft with %d experiment.",
        "The new board is a draft with %d experiments.",
        count,
    )
    messages.success(request, said % count)
    boards = admin.site._registry[Board]
    boards.log_addition(request, new, [{"added": {}}])
    address = reverse("admin:playground_board_change", args=[new.pk])
    return HttpResponseRedirect(address)
