from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin, StackedInline, TabularInline
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from publishing.admin import (
    LinkInline,
    MarkdownAdmin,
    PublishableAdmin,
    ReadOnlyInline,
    SingleRowAdmin,
)

from .history import changes_since, facts, stored
from .models import (
    Board,
    Change,
    Criterion,
    CriterionValue,
    Experiment,
    Figure,
    Location,
    Note,
    Paper,
    PlaygroundSettings,
    Promise,
    Section,
    Status,
    Timebox,
    YearPage,
)


class SectionInline(TabularInline):
    model = Section
    fields = ["title", "parent", "order", "aliases"]
    extra = 0

    def formfield_for_foreignkey(
        self, db_field: Any, request: Any, **kwargs: Any
    ) -> Any:
        """A section lies within another one of the same board."""
        if db_field.name == "parent":
            board = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = Section.objects.filter(board=board)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class CriterionInline(TabularInline):
    model = Criterion
    fields = ["name", "type", "unit", "rule", "in_table", "order"]
    extra = 0


@admin.register(Board)
class BoardAdmin(PublishableAdmin):
    text_fields = ("title", "subtitle", "year", "kind", "summary", "body")
    more_fieldsets = (
        (_("Below the experiments"), {"fields": ("afterword",)}),
        (_("Looking back"), {"fields": ("reflection_title", "reflection")}),
        (_("Experiments"), {"fields": ("experiments_link", "columns")}),
        (_("Repository"), {"fields": ("repository", "source_path", "archived_on")}),
    )
    list_display = [
        "title",
        "year",
        "kind",
        "experiments_link",
        "state_display",
        "updated_at",
    ]
    list_filter = [*PublishableAdmin.list_filter, "kind", "year"]
    search_fields = ["title", "subtitle", "body", "reflection"]
    date_hierarchy: ClassVar[Any] = None
    readonly_fields = [*PublishableAdmin.readonly_fields, "experiments_link"]
    inlines = [SectionInline, CriterionInline, LinkInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.annotate(experiment_count=Count("experiments"))

    @admin.display(description=_("experiments"), ordering="experiment_count")
    def experiments_link(self, board: Board) -> SafeString | str:
        if board.pk is None:
            return ""
        address = reverse("admin:playground_experiment_changelist")
        count: int = getattr(board, "experiment_count", 0)
        text = ngettext("%d experiment", "%d experiments", count) % count
        query = f"?board__id__exact={board.pk}"
        return format_html('<a href="{}{}">{}</a>', address, query, text)


@admin.register(Section)
class SectionAdmin(ModelAdmin):
    list_display = ["title", "board", "parent", "order"]
    list_filter = ["board"]
    list_select_related = ["board", "parent"]
    search_fields = ["title", "board__title"]
    autocomplete_fields = ["board", "parent"]


@admin.register(Status)
class StatusAdmin(ModelAdmin):
    list_display = ["label", "symbol", "key", "category", "order"]
    list_editable = ["symbol", "category", "order"]
    list_filter = ["category"]
    search_fields = ["label", "key", "synonyms"]


class ChangeInline(ReadOnlyInline):
    model = Change
    fields = ["at", "field", "name", "old", "new", "origin", "private"]


class LocationInline(TabularInline):
    model = Location
    fields = ["text", "role", "heading", "order"]
    extra = 0


class CriterionValueInline(TabularInline):
    model = CriterionValue
    fields = ["criterion", "text"]
    extra = 0

    def formfield_for_foreignkey(
        self, db_field: Any, request: Any, **kwargs: Any
    ) -> Any:
        """An experiment answers the criteria of its own board."""
        if db_field.name == "criterion":
            row = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = Criterion.objects.filter(board__experiments=row)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class NoteInline(StackedInline):
    model = Note
    extra = 0


class FigureInline(TabularInline):
    model = Figure
    fields = ["image", "alt", "caption", "side", "pair", "order"]
    autocomplete_fields = ["image"]
    extra = 0


class TimeboxInline(TabularInline):
    model = Timebox
    extra = 0


def dated(name: str) -> tuple[str, str]:
    return f"{name}_on", f"{name}_precision"


@admin.register(Experiment)
class ExperimentAdmin(PublishableAdmin):
    text_fields = ("board", "section", "title", "kind", "paper", "reference_url")
    more_fieldsets = (
        (_("Row"), {"fields": ("goal", "status", "progress", "remark", "order")}),
        (_("Findings"), {"fields": ("hypothesis", "conclusion", "outcome", "rating")}),
        (
            _("Dates"),
            {
                "fields": (
                    "size",
                    *(
                        dated(each)
                        for each in ("started", "due", "finished", "stopped")
                    ),
                    "continues",
                )
            },
        ),
        (_("Notes"), {"fields": ("summary", "body", "tags")}),
        (_("As imported"), {"classes": ["collapse"], "fields": ("raw_status", "raw")}),
    )
    list_display = [
        "title",
        "board",
        "section",
        "status",
        "state_display",
        "updated_at",
    ]
    list_filter = [
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
        LocationInline,
        CriterionValueInline,
        NoteInline,
        FigureInline,
        TimeboxInline,
        ChangeInline,
        LinkInline,
    ]

    def save_model(self, request: Any, obj: Any, form: Any, change: Any) -> None:
        before = stored(obj)
        form.facts_before = facts(before) if before else None
        form.was_private = not (before or obj).is_published
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
        Change.objects.bulk_create(made)


@admin.register(Paper)
class PaperAdmin(ModelAdmin):
    list_display = ["title", "year", "venue", "identity"]
    search_fields = ["title", "authors", "venue", "identity"]
    readonly_fields = ["identity"]
    formfield_overrides = MarkdownAdmin.formfield_overrides


class PromiseInline(TabularInline):
    model = Promise
    fields = ["text", "verdict", "answer", "order"]
    extra = 0


@admin.register(YearPage)
class YearPageAdmin(PublishableAdmin):
    text_fields = ("year", "title", "targets", "body")
    list_display = ["year", "title", "state_display", "updated_at"]
    date_hierarchy: ClassVar[Any] = None
    inlines = [PromiseInline, LinkInline]


@admin.register(PlaygroundSettings)
class PlaygroundSettingsAdmin(SingleRowAdmin):
    pass
