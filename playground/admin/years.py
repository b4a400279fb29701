from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.options import TabularInline

from playground.models import PlaygroundSettings, Promise, YearPage
from publishing.admin import LinkInline, PublishableAdmin, SingleRowAdmin


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
