"""The answers of an experiment to the columns of its own board, one field for each."""

from typing import Any

from django import forms
from django.contrib.admin.options import TabularInline
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from playground.models import Criterion, CriterionValue, Experiment

HINTS = {
    Criterion.Type.ANSWER: "yes, no, partly, TBD …",
    Criterion.Type.NUMBER: "0.5",
    Criterion.Type.PERCENT: "50 %",
    Criterion.Type.DATE: "2024-02-01",
    Criterion.Type.LINK: "https://",
}


class ValueForm(forms.ModelForm):
    """An empty text removes the answer that was there."""

    text = forms.CharField(
        required=False, widget=forms.Textarea(attrs={"rows": 1, "class": "one-line"})
    )

    class Meta:
        model = CriterionValue
        fields = ["criterion", "text"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.initial.get("criterion")
        if isinstance(asked, Criterion):
            self.initial["criterion"] = asked.pk
        elif self.instance.criterion_id:
            asked = self.instance.criterion
        self.asked = asked
        if isinstance(asked, Criterion):
            hint = HINTS.get(Criterion.Type(asked.type), "")
            self.fields["text"].widget.attrs |= {
                "placeholder": hint,
                "aria-label": asked.name,
            }


class ValueFormSet(BaseInlineFormSet):
    """A new row stands for each column that nobody has answered yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        unanswered = open_criteria(kwargs.get("instance"))
        kwargs["initial"] = [{"criterion": each} for each in unanswered]
        super().__init__(*args, **kwargs)
        self.extra = len(unanswered)

    def clean(self) -> None:
        """Before the rows are counted: an emptied answer is one to delete."""
        for form in self.initial_forms:
            cleaned = getattr(form, "cleaned_data", {})
            if "text" not in cleaned or cleaned["text"].strip():
                continue
            if self.can_delete:
                cleaned["DELETE"] = True
            else:
                form.add_error("text", _("You may not remove an answer."))
        super().clean()


def open_criteria(experiment: Any) -> list[Criterion]:
    if not isinstance(experiment, Experiment) or not experiment.pk:
        return []
    columns = Criterion.objects.filter(board=experiment.board_id, rule="")
    return list(columns.exclude(values__experiment=experiment))


class CriterionValueInline(TabularInline):
    model = CriterionValue
    form = ValueForm
    formset = ValueFormSet
    fields = ["criterion", "text"]
    template = "admin/playground/criterion_values.html"
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related("criterion", "experiment__board")

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """An experiment answers the criteria of its own board; which one is written
        beside the field, so nobody chooses it.
        """
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "criterion" and field:
            row = request.resolver_match.kwargs.get("object_id")
            field.queryset = Criterion.objects.filter(board__experiments=row)
            field.widget = forms.HiddenInput()
        return field
