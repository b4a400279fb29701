"""A time-box that ends asks: extend, stop or done?"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from playground.models import Experiment, Timebox
from playground.workflow import Answer, answer_timebox, open_timebox

from .status_changes import come_from, experiment_for, tell_problems

SHOWN = 10  # of the ended ones above the list; a filter shows the rest


class OpenForm(forms.Form):
    size = forms.ChoiceField(choices=Experiment.Size.choices)


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        choices=[
            (Answer.EXTEND, gettext_lazy("Extend")),
            (Answer.STOP, gettext_lazy("Stop")),
            (Answer.DONE, gettext_lazy("Done")),
        ]
    )
    reason = forms.CharField(required=False, max_length=500)


@require_POST
def open_view(request: HttpRequest, pk: int) -> HttpResponse:
    experiment = experiment_for(request, pk)
    form = OpenForm(request.POST)
    if form.is_valid():
        try:
            box = open_timebox(experiment, form.cleaned_data["size"])
            said = _("A time-box is open until %(day)s.") % {"day": box.ends_on}
            messages.success(request, said)
        except ValidationError as problem:
            messages.error(request, " ".join(problem.messages))
    else:
        tell_problems(request, form)
    return come_from(request, change_address(experiment))


@require_POST
def answer_view(request: HttpRequest, pk: int) -> HttpResponse:
    experiment = experiment_for(request, pk)
    box = experiment.timeboxes.running().first()
    form = AnswerForm(request.POST)
    if box is None:
        messages.warning(request, _("It has no open time-box any more."))
    elif form.is_valid():
        box.experiment = experiment
        try:
            answer_timebox(box, **form.cleaned_data)
            said = {"title": experiment, "result": box.get_result_display()}
            messages.success(request, _("%(title)s: time-box %(result)s") % said)
        except ValidationError as problem:
            messages.error(request, " ".join(problem.messages))
    else:
        tell_problems(request, form)
    return come_from(request, change_address(experiment))


def change_address(experiment: Experiment) -> str:
    return reverse("admin:playground_experiment_change", args=[experiment.pk])


def ended_boxes() -> dict[str, Any]:
    """Those that ask for an answer, for the top of the list."""
    boxes = Timebox.objects.over().select_related("experiment__board")
    ended = list(boxes.order_by("ends_on", "pk")[: SHOWN + 1])
    return {"ended_boxes": ended[:SHOWN], "more_ended": len(ended) > SHOWN}


def box_of(experiment: Experiment) -> dict[str, Any]:
    """What the form of an experiment says about its time-box."""
    box = experiment.timeboxes.running().first()
    is_over = bool(box and Timebox.objects.over().filter(pk=box.pk).exists())
    return {"timebox": box, "timebox_over": is_over, "sizes": Experiment.Size.choices}
