"""A picture or a file that something shows cannot be deleted by mistake: its pages would
keep a hole, and what was uploaded here is nowhere else."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

MOST = 20  # rows of one kind that are named


def users_of(stored: Any) -> Iterator[Any]:
    """Rows that name a picture or a file as theirs, or whose text shows or links to it."""
    for model in apps.get_models():
        asked = Q(pk__in=[])
        each: Any
        for each in model._meta.concrete_fields:
            if each.is_relation and each.related_model is type(stored):
                # Other relations go with it, or keep it by themselves.
                is_left_empty = each.remote_field.on_delete is models.SET_NULL
                asked |= Q(**{each.name: stored}) if is_left_empty else Q(pk__in=[])
            elif isinstance(each, models.TextField) and each.name.endswith("html"):
                asked |= Q(**{f"{each.name}__contains": str(stored.file.name)})
        if asked:
            yield from model._base_manager.filter(asked).order_by("pk")[:MOST]


class KeptWhileInUseAdmin(ModelAdmin):
    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        deleted, counts, forbidden, kept = super().get_deleted_objects(objs, request)
        named = {row: named_user(row) for each in objs for row in users_of(each)}
        return deleted, counts, forbidden, [*kept, *named.values()]


def named_user(row: models.Model) -> SafeString | str:
    kind, options = capfirst(row._meta.verbose_name), row._meta
    if not admin.site.is_registered(type(row)):
        return f"{kind}: {row}"
    name = f"admin:{options.app_label}_{options.model_name}_change"
    address = reverse(name, args=[row.pk])
    return format_html('{}: <a href="{}">{}</a>', kind, address, row)
