from typing import Any

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag as UnusedTag

from publishing.models import Tag

# taggit registers the admin of its own model, which no item of this site uses.
if admin.site.is_registered(UnusedTag):
    admin.site.unregister(UnusedTag)


@admin.register(Tag)
class TagAdmin(ModelAdmin):
    list_display = ["name", "slug", "uses"]
    search_fields = ["name", "slug"]
    ordering = ["name"]

    def formfield_for_dbfield(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Empty, the slug is made from the name, on saving."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "slug":
            field.required = False
        return field

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        tags: QuerySet[Any] = super().get_queryset(request)
        counted: QuerySet[Any] = tags.annotate(used=Count("tagged_items"))
        return counted

    @admin.display(description=_("uses"), ordering="used")
    def uses(self, tag: Any) -> int:
        return int(tag.used)
