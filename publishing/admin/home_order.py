"""The blocks of the home page as a table: a number for the place, a box for "shown"."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from publishing.home_order import as_told, places

STEP = 10  # leaves room between two numbers
LARGEST = 9999


class HomeOrderWidget(forms.Widget):
    template_name = "admin/home_order.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """``value`` is the stored order or, once more, what was typed."""
        context = super().get_context(name, value, attrs)
        told = value or ()
        typed = {key: number[0] for key, *number, _shown in told if number}
        context["rows"] = [
            {
                "key": place.key,
                "label": place.block.label,
                "leads": place.block.leads,
                "number": typed.get(place.key, STEP * number),
                "is_shown": place.is_shown,
            }
            for number, place in enumerate(places([(t[0], t[-1]) for t in told]), 1)
        ]
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """[key, number as typed, whether it is shown] of the blocks in the form."""
        return [
            [key, data.get(f"{name}-{key}-order", ""), f"{name}-{key}-shown" in data]
            for key in (place.key for place in places())
            if f"{name}-{key}" in data
        ]

    def id_for_label(self, id_: str) -> str:
        return ""


class HomeOrderField(forms.Field):
    widget = HomeOrderWidget

    def clean(self, value: Any) -> Any:
        numbered = [(self._number(typed), key, shown) for key, typed, shown in value]
        by_number = sorted(numbered, key=lambda row: row[0])
        return as_told(places([[key, shown] for _number, key, shown in by_number]))

    def _number(self, typed: str) -> int:
        """The block that leads has none, and needs none."""
        if not typed:
            return 0
        if not (typed.isascii() and typed.isdigit() and int(typed[:9]) <= LARGEST):
            raise ValidationError(_("Write a number for the place of a block."))
        return int(typed)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.clean(data) != (initial or []))
        except ValidationError:
            return True
