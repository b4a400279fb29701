"""Nothing that was written meanwhile is lost to a form that was open all the time.

Another tab, another person or an import may write a row while its form is open. Django
would then put back every field as the form first showed it.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from django.contrib.admin.options import ModelAdmin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

SEEN = "_seen"  # not a field of the form: the browser hands it back as it was
DIGITS = 12


class FormOfARow:
    """Refuses a form whose row changed since it was shown, and names the fields.

    The form then shows what the person wrote; to save once more is to mean it.
    """

    def seen_state(self) -> SafeString | str:
        """Drawn by ``admin/change_form.html``."""
        instance = self.instance  # type: ignore[attr-defined]
        if instance._state.adding:
            return ""
        told = " ".join(f"{name}:{digest}" for name, digest in self._digests())
        return format_html('<input type="hidden" name="{}" value="{}">', SEEN, told)

    def clean(self) -> Any:
        cleaned = super().clean()  # type: ignore[misc]
        told = self.data.get(SEEN, "")  # type: ignore[attr-defined]
        seen = dict(part.split(":", 1) for part in told.split() if ":" in part)
        changed = [
            self.fields[name].label or name  # type: ignore[attr-defined]
            for name, digest in self._digests()
            if seen.get(name, digest) != digest and self._writes(name)
        ]
        if changed:
            said = _(
                "Changed meanwhile, by somebody else or an import: %(fields)s. Open the "
                "form again to see it, or save once more to write over it."
            )
            facts = {"fields": ", ".join(map(str, changed))}
            raise ValidationError(said, params=facts)
        return cleaned

    def _writes(self, name: str) -> bool:
        return name in self.changed_data  # type: ignore[attr-defined]

    def _digests(self) -> Iterator[tuple[str, str]]:
        """Of what the row holds now, by field."""
        form: Any = self
        held = {each.name for each in form.instance._meta.get_fields()}
        for name in form.fields:
            if name in held and name in form.initial:
                yield name, _digest(form.initial[name])


def _digest(value: Any) -> str:
    told = sorted(map(str, value)) if isinstance(value, list) else str(value)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:DIGITS]


class RowOfAList:
    """Of a list with fields in it, only what the person changed is written."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # With the field goes what it showed, so that a change can be told from a row
        # that somebody else has changed.
        for field in self.fields.values():  # type: ignore[attr-defined]
            field.show_hidden_initial = True

    def clean(self) -> Any:
        cleaned = super().clean()  # type: ignore[misc]
        form: Any = self
        for name, field in form.fields.items():
            if field.show_hidden_initial and name not in form.changed_data:
                form.cleaned_data[name] = getattr(form.instance, name)
        return cleaned


class UnseenChangesAdmin(ModelAdmin):
    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        return type(form.__name__, (FormOfARow, form), {}) if change else form

    def get_changelist_formset(self, request: HttpRequest, **kwargs: Any) -> Any:
        formset: Any = super().get_changelist_formset(request, **kwargs)
        formset.form = type(formset.form.__name__, (RowOfAList, formset.form), {})
        return formset
