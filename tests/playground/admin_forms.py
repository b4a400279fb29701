"""Forms of the admin as a browser sends them."""

from typing import Any

from django.forms import MultiWidget
from django.urls import reverse


def admin_change(model: str, pk: int) -> str:
    return reverse(f"admin:playground_{model}_change", args=[pk])


def form_data(response: Any) -> dict[str, Any]:
    """What a browser would send back for an admin form that nobody touched."""
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms.append(inline.formset.management_form)
        forms += inline.formset.initial_forms
    data: dict[str, Any] = {}
    for field in (field for form in forms for field in form):
        widget, value = field.field.widget, field.value()
        if isinstance(widget, MultiWidget):
            parts = enumerate(widget.decompress(value))
            data |= {f"{field.html_name}_{at}": part or "" for at, part in parts}
        elif value is not None and value is not False:
            data[field.html_name] = value
    return data
