"""What stands below the form of an experiment."""

from typing import Any

from django import forms
from django.contrib.admin.options import StackedInline, TabularInline
from django.db.models import TextField
from django.utils.translation import gettext_lazy as _

from playground.models import Change, Location, Note, Timebox
from publishing.admin import MarkdownAdmin, ReadOnlyInline

ONE_LINE: Any = {
    TextField: {"widget": forms.Textarea(attrs={"rows": 1, "class": "one-line"})}
}


class ChangeInline(ReadOnlyInline):
    model = Change
    fields = ["at", "field", "name", "old", "new", "origin", "private"]


class LocationInline(TabularInline):
    model = Location
    fields = ["text", "role", "heading", "order"]
    formfield_overrides = ONE_LINE
    extra = 0


class NoteInline(StackedInline):
    """One reading: what to remember first, what to ask last."""

    model = Note
    extra = 0
    formfield_overrides = MarkdownAdmin.formfield_overrides
    fieldsets = (
        (None, {"fields": (("depth", "read_on", "read_precision"), "tldr")}),
        (
            _("Key points, notes, questions"),
            {"fields": ("key_points", "text", "questions")},
        ),
    )

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "tldr":
            field.widget.attrs["rows"] = 2
        return field


class TimeboxInline(TabularInline):
    """What was; a new one is opened, extended and closed above the form."""

    model = Timebox
    fields = ["opened_on", "ends_on", "closed_on", "result", "reason"]
    extra = 0

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return False
