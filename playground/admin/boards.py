from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin, TabularInline
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from playground.models import Board, Criterion, Section
from publishing.admin import LinkInline, PublishableAdmin

from .copying import copy_board, copy_view
from .order_page import order_view
from .permissions import TO_IMPORT, may
from .status_changes import change_status_on_board
from .upload import upload_view

# Rows of an inline. Each has some six fields, and a form may have a thousand.
MOST_INLINE = 40


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
    actions = [*PublishableAdmin.actions, copy_board]
    change_list_template = "admin/playground/board_list.html"
    change_form_template = "admin/playground/board_form.html"

    def get_urls(self) -> list[Any]:
        one, guard = "playground_board", self.admin_site.admin_view
        return [
            path(
                "<int:pk>/status/",
                guard(change_status_on_board),
                name=f"{one}_status",
            ),
            path("<int:pk>/order/", guard(order_view), name=f"{one}_order"),
            path("<int:pk>/copy/", guard(copy_view), name=f"{one}_copy"),
            path("import/", guard(upload_view), name=f"{one}_import"),
            *super().get_urls(),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.annotate(experiment_count=Count("experiments"))

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        context = {"can_import": may(request.user, *TO_IMPORT)}
        return super().changelist_view(request, {**context, **(extra_context or {})})

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """A long board's sections and columns have lists of their own."""
        if obj is None:
            return self.inlines
        many: dict[Any, bool] = {
            SectionInline: obj.sections.count() > MOST_INLINE,
            CriterionInline: obj.criteria.count() > MOST_INLINE,
        }
        return [each for each in self.inlines if not many.get(each)]

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


@admin.register(Criterion)
class CriterionAdmin(ModelAdmin):
    list_display = ["name", "board", "type", "in_table", "order"]
    list_filter = ["board", "type"]
    list_select_related = ["board"]
    search_fields = ["name", "board__title"]
    autocomplete_fields = ["board"]
