from django.contrib import admin
from django.contrib.admin.options import ModelAdmin

from playground.models import Paper
from publishing.admin import MarkdownAdmin


@admin.register(Paper)
class PaperAdmin(ModelAdmin):
    list_display = ["title", "year", "venue", "identity"]
    search_fields = ["title", "authors", "venue", "identity"]
    readonly_fields = ["identity"]
    formfield_overrides = MarkdownAdmin.formfield_overrides
