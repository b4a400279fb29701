from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest

from publishing.models import SourceSite, Tombstone

from .unseen_changes import UnseenChangesAdmin


class DeletionAdmin(UnseenChangesAdmin):
    """What a person deletes here does not come back with the next import."""

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        self.bury([obj])
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self.bury(queryset)
        super().delete_queryset(request, queryset)

    def save_formset(
        self, request: HttpRequest, form: Any, formset: Any, change: Any
    ) -> None:
        super().save_formset(request, form, formset, change)
        self.bury(formset.deleted_objects)

    def bury(self, rows: Iterable[Any]) -> None:
        Tombstone.objects.bury(rows)


class MemoryAdmin(ModelAdmin):
    """Written by imports; a person may only have it forgotten."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Tombstone)
class TombstoneAdmin(MemoryAdmin):
    list_display = ["title", "model", "import_ref", "deleted_at"]
    list_filter = ["model"]
    search_fields = ["title", "import_ref"]


@admin.register(SourceSite)
class SourceSiteAdmin(MemoryAdmin):
    list_display = ["name", "host", "title", "folder", "is_whole"]
    search_fields = ["name", "host", "title"]
