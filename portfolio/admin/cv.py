from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from portfolio.models import CVEntry
from publishing.admin import MarkdownAdmin


@admin.register(CVEntry)
class CVEntryAdmin(MarkdownAdmin):
    list_display = ["__str__", "kind", "section", "start", "end", "hidden", "order"]
    list_editable = ["hidden", "order"]
    list_filter = ["kind", "hidden"]
    search_fields = ["title", "organisation", "summary", "highlights"]
    autocomplete_fields = ["publication"]
    list_per_page = 200
    fieldsets = (
        (None, {"fields": (("kind", "section"), ("order", "hidden"))}),
        (
            _("What"),
            {
                "fields": (
                    ("title", "organisation"),
                    ("detail", "location"),
                    "url",
                    ("start", "end", "date_text"),
                )
            },
        ),
        (_("Text"), {"fields": ("summary", "highlights", "keywords", "publication")}),
        (_("Further facts"), {"classes": ["collapse"], "fields": ("extra",)}),
    )
