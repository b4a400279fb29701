"""A new status with a remark: for one experiment, for chosen ones, in the list."""

from typing import Any

from django import forms
from django.contrib.admin.helpers import ActionForm
from django.utils.translation import gettext_lazy as _

from playground.models import Board, Experiment, Status

from .partial_date_field import PastDateField

DATE_HINT = _("Empty: today. Or when it was: 2024-02-01, 2024-02, 2024.")


class StatusForm(forms.Form):
    """Drawn on public pages by hand; an empty remark leaves the one that is there."""

    status = forms.ModelChoiceField(Status.objects.all(), label=_("Status"))
    remark = forms.CharField(required=False, label=_("Remark"), max_length=2000)
    when = PastDateField(required=False, label=_("When"), help_text=DATE_HINT)


class BoardStatusForm(StatusForm):
    """One form for all rows of a board, so that a long table stays light."""

    experiment = forms.ModelChoiceField(Experiment.objects.none())

    def __init__(self, board: Board, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows: Any = board.experiments
        chosen: Any = self.fields["experiment"]
        chosen.queryset = rows.select_related("status", "board")


class StatusActionForm(ActionForm):
    """Beside the list's actions; only "Set the status" reads it."""

    new_status = forms.ModelChoiceField(
        Status.objects.all(), required=False, label=_("Status:")
    )
    new_remark = forms.CharField(required=False, label=_("Remark:"), max_length=2000)
    when = forms.CharField(
        required=False,
        label=_("When:"),
        widget=forms.TextInput(attrs={"placeholder": _("today"), "size": 10}),
    )


def row_form() -> type[forms.ModelForm]:
    """The status and remark of a row in the list; the statuses are asked for once."""
    field = forms.ModelChoiceField(
        Status.objects.all(), required=False, label=_("status")
    )
    field.choices = [("", "---------"), *((each.pk, each) for each in field.queryset)]  # type: ignore[union-attr]

    class RowForm(forms.ModelForm):
        status = field
        remark = forms.CharField(
            required=False,
            label=_("remark"),
            widget=forms.Textarea(attrs={"rows": 1, "cols": 24}),
        )

        class Meta:
            model = Experiment
            fields = ["status", "remark"]

    return RowForm
