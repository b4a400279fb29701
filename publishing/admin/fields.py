"""JSON of a known shape, typed as people write it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class PairsField(forms.CharField):
    """A mapping of names to words, one pair in each line: ``navbar: #1a237e``."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.Textarea(attrs={"rows": 6, "class": "vLargeTextField"})
        super().__init__(widget=widget, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return "\n".join(f"{name}: {told}" for name, told in value.items())

    def to_python(self, value: Any) -> Any:
        pairs = {}
        for number, line in enumerate((value or "").splitlines(), 1):
            name, colon, told = (part.strip() for part in line.partition(":"))
            if not line.strip():
                continue
            if not (name and colon and told):
                raise ValidationError(
                    _("Line %(number)d: write a name, a colon and a value."),
                    params={"number": number},
                )
            pairs[name] = told
        return pairs

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != (initial or {}))
        except ValidationError:
            return True


class ChoicesField(forms.MultipleChoiceField):
    """A list of known names as boxes to tick; what is ticked keeps its order."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> Any:
        return list(super().clean(value))
