"""One click, one new status: the views behind the buttons on public pages."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from playground.models import Board, Change, Experiment
from playground.workflow import set_status

from .permissions import may_change_experiments
from .status_forms import BoardStatusForm, StatusForm


def come_from(request: HttpRequest, fallback: str) -> HttpResponseRedirect:
    """Back to the page with the button, if that is one of ours."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(wanted if is_ours else fallback)


def experiment_for(request: HttpRequest, pk: int) -> Experiment:
    """Raises PermissionDenied before it says whether there is one."""
    if not may_change_experiments(request.user):
        raise PermissionDenied
    rows = Experiment.objects.select_related("board", "section", "status")
    return get_object_or_404(rows, pk=pk)


def tell_problems(request: HttpRequest, form: Any) -> None:
    for problems in form.errors.values():
        for problem in problems:
            messages.error(request, problem)


def apply_form(request: HttpRequest, experiment: Experiment, form: StatusForm) -> bool:
    """Whether something changed; what stood in the way is told as a message."""
    told = form.cleaned_data
    try:
        made = set_status(
            experiment,
            told["status"],
            remark=told["remark"] or None,
            when=told["when"],
        )
    except ValidationError as problem:
        for said in problem.messages:
            messages.error(request, f"{experiment}: {said}")
        return False
    log(request, experiment, made)
    return bool(made)


def apply_and_tell(
    request: HttpRequest, experiment: Experiment, form: StatusForm
) -> None:
    if apply_form(request, experiment, form):
        messages.success(request, f"{experiment}: {experiment.status}")


def log(request: HttpRequest, experiment: Experiment, made: list[Change]) -> None:
    if made:
        told: Any = [{"changed": {"fields": [str(each.field) for each in made]}}]
        admin.site._registry[Experiment].log_change(request, experiment, told)


@require_POST
def change_status(request: HttpRequest, pk: int) -> HttpResponse:
    experiment = experiment_for(request, pk)
    form = StatusForm(request.POST)
    if form.is_valid():
        apply_and_tell(request, experiment, form)
    else:
        tell_problems(request, form)
    return come_from(request, experiment.get_absolute_url())


@require_POST
def change_status_on_board(request: HttpRequest, pk: int) -> HttpResponse:
    if not may_change_experiments(request.user):
        raise PermissionDenied
    board = get_object_or_404(Board, pk=pk)
    form = BoardStatusForm(board, request.POST)
    if form.is_valid():
        apply_and_tell(request, form.cleaned_data["experiment"], form)
    else:
        tell_problems(request, form)
    return come_from(request, board.get_absolute_url())


@admin.action(description=gettext_lazy("Set the status"), permissions=["change"])
def set_status_of_chosen(model_admin: Any, request: HttpRequest, queryset: Any) -> None:
    names = {"status": "new_status", "remark": "new_remark", "when": "when"}
    form = StatusForm({name: request.POST.get(key) for name, key in names.items()})
    if not form.is_valid():
        tell_problems(request, form)
        return
    rows = queryset.select_related("board", "section", "status").with_cells()
    changed = sum(apply_form(request, experiment, form) for experiment in rows)
    said = ngettext(
        "%d experiment was changed.", "%d experiments were changed.", changed
    )
    messages.success(request, said % changed)
