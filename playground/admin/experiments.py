from typing import Any, ClassVar

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _

from playground.history import changes_since, facts, stored
from playground.models import Change, Experiment
from playground.workflow import ENDS, follow_status, told_by_rule
from publishing.admin import LinkInline, PublishableAdmin

from . import status_changes, timeboxes
from .criterion_values import CriterionValueInline
from .figures import FigureInline
from .filters import TimeFilter
from .parts import ChangeInline, LocationInline, NoteInline, TimeboxInline
from .permissions import may_change_experiments
from .status_forms import StatusActionForm, row_form

MILESTONES = ("started", *ENDS)


def dated(name: str) -> tuple[str, str]:
    return f"{name}_on", f"{name}_precision"


@admin.register(Experiment)
class ExperimentAdmin(PublishableAdmin):
    change_form_template = "admin/playground/experiment_form.html"
    change_list_template = "admin/playground/experiment_list.html"
    text_fields = ("title", "board", "section", "status", "remark", "goal")
    more_fieldsets = (
        (_("Paper"), {"fields": ("paper", "reference_url")}),
        (_("Text"), {"fields": ("body", "tags")}),
        (
            _("Progress and dates"),
            {
                "classes": ["collapse"],
                "description": _(
                    "A new status sets the start and the end by itself, unless you "
                    "write them here."
                ),
                "fields": (
                    ("progress", "size"),
                    *(
                        dated(each)
                        for each in ("started", "due", "finished", "stopped")
                    ),
                ),
            },
        ),
        (
            _("Findings"),
            {
                "classes": ["collapse"],
                "fields": ("hypothesis", "conclusion", ("outcome", "rating")),
            },
        ),
        (
            _("Kind, summary, place on the board"),
            {
                "classes": ["collapse"],
                "fields": ("kind", "summary", "continues", "order"),
            },
        ),
        (_("As imported"), {"classes": ["collapse"], "fields": ("raw_status", "raw")}),
    )
    list_display = [
        "title",
        "status",
        "remark",
        "board",
        "section",
        "due_on",
        "state_display",
        "updated_at",
    ]
    list_editable = ["status", "remark"]
    list_per_page = 50  # each row has three fields, and a form may have a thousand
    list_filter = [
        TimeFilter,
        "board",
        "status",
        "kind",
        "outcome",
        *PublishableAdmin.list_filter,
        "tags",
    ]
    list_select_related = ["board", "section", "status"]
    search_fields = ["title", "goal", "remark", "reference_url", "body"]
    date_hierarchy: ClassVar[Any] = None
    action_form = StatusActionForm
    actions = [*PublishableAdmin.actions, status_changes.set_status_of_chosen]
    autocomplete_fields = [
        *PublishableAdmin.autocomplete_fields,
        "board",
        "section",
        "status",
        "paper",
        "continues",
    ]
    readonly_fields = [*PublishableAdmin.readonly_fields, "raw_status", "raw"]
    inlines = [
        CriterionValueInline,
        NoteInline,
        FigureInline,
        LocationInline,
        TimeboxInline,
        ChangeInline,
        LinkInline,
    ]

    def get_urls(self) -> list[Any]:
        one, guard = "playground_experiment", self.admin_site.admin_view
        return [
            path(
                "<int:pk>/status/",
                guard(status_changes.change_status),
                name=f"{one}_status",
            ),
            path(
                "<int:pk>/timebox/open/",
                guard(timeboxes.open_view),
                name=f"{one}_timebox_open",
            ),
            path(
                "<int:pk>/timebox/",
                guard(timeboxes.answer_view),
                name=f"{one}_timebox",
            ),
            *super().get_urls(),
        ]

    def get_changelist_form(self, request: Any, **kwargs: Any) -> Any:
        return row_form()

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """What is settled once is folded: the address, and publishing when it is public."""
        settled = {str(_("Address and search engines"))}
        settled |= {str(_("Publishing"))} if obj and obj.is_published else set()
        folded: Any = {"classes": ["collapse"]}
        return [
            (name, told | folded if str(name) in settled else told)
            for name, told in super().get_fieldsets(request, obj)
        ]

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in {"goal", "remark"}:  # a cell is one line
            field.widget.attrs["rows"] = 2
        return field

    def get_inline_formsets(self, *args: Any, **kwargs: Any) -> Any:
        """Those without a row are folded, but for the columns of the board."""
        found = super().get_inline_formsets(*args, **kwargs)
        for shown in found:
            is_of_board = isinstance(shown.opts, CriterionValueInline)
            if not (is_of_board or shown.formset.initial_forms):
                shown.classes = f"{shown.classes} collapse".strip()
        return found

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Its board is known once it is saved, and with it the columns."""
        hidden = {CriterionValueInline, TimeboxInline, ChangeInline}
        return [each for each in self.inlines if obj or each not in hidden]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        asked = timeboxes.ended_boxes() if may_change_experiments(request.user) else {}
        return super().changelist_view(request, {**asked, **(extra_context or {})})

    def render_change_form(
        self, request: Any, context: Any, *args: Any, **kw: Any
    ) -> Any:
        experiment = kw.get("obj")
        if experiment and self.has_change_permission(request, experiment):
            context.update(timeboxes.box_of(experiment))
        return super().render_change_form(request, context, *args, **kw)

    def save_model(self, request: Any, obj: Any, form: Any, change: Any) -> None:
        before = stored(obj)
        form.facts_before = facts(before) if before else None
        form.was_private = not (before or obj).is_published
        given = typed_dates(form)
        was = before.status if before else None
        form.dates_by_rule = follow_status(obj, was, given=given)
        super().save_model(request, obj, form, change)

    def save_related(self, request: Any, form: Any, formsets: Any, change: Any) -> None:
        """Locations and values of criteria are saved now, so the facts are complete."""
        super().save_related(request, form, formsets, change)
        experiment = stored(form.instance)
        if experiment is None:
            return
        made = changes_since(
            form.facts_before,
            facts(experiment),
            experiment,
            origin=Change.Origin.ADMIN,
            private=form.was_private,
        )
        Change.objects.bulk_create(told_by_rule(made, form.dates_by_rule))


def typed_dates(form: ModelForm) -> set[str]:
    """The milestones that the person who saves has just written, or emptied."""
    return {name for name in MILESTONES if set(dated(name)) & set(form.changed_data)}
