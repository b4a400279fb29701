from django.contrib import admin
from django.contrib.admin.options import ModelAdmin

from playground.models import Status


@admin.register(Status)
class StatusAdmin(ModelAdmin):
    list_display = ["label", "symbol", "key", "category", "order"]
    list_editable = ["symbol", "category", "order"]
    list_filter = ["category"]
    search_fields = ["label", "key", "synonyms"]
