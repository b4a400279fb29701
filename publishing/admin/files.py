from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from publishing.files.models import FileSource, StoredFile

from .base import ReadOnlyInline
from .in_use import KeptWhileInUseAdmin


class FileSourceInline(ReadOnlyInline):
    model = FileSource


@admin.register(StoredFile)
class StoredFileAdmin(KeptWhileInUseAdmin):
    """A list to look things up in: files come in with the texts that link to them."""

    list_display = ["name", "content_type", "human_size", "created_at"]
    search_fields = ["name", "sources__path"]
    readonly_fields = ["name", "address", "content_type", "human_size", "created_at"]
    inlines = [FileSourceInline]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("size"), ordering="size")
    def human_size(self, stored: StoredFile) -> str:
        return filesizeformat(stored.size)

    @admin.display(description=_("Markdown"))
    def address(self, stored: StoredFile) -> SafeString:
        return format_html("<code>[{}]({})</code>", stored.name, stored.file.url)
