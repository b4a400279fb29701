from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from playground.partial_dates import read_date
from playground.workflow import When


class PastDateField(forms.CharField):
    """A day, month or year that has begun: "2024-02-01", "2024-02", "2024"."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> When | None:
        text = super().clean(value)
        if not text:
            return None
        found = read_date(text)
        if found is None:
            raise ValidationError(
                _("Write a date as 2024-02-01, a month as 2024-02, a year as 2024.")
            )
        if found[0] > timezone.localdate():
            raise ValidationError(_("This date is in the future."))
        return When(*found)
