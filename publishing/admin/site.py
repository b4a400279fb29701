from typing import Any

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from publishing.models import MenuItem, OldAddress, SiteSettings, SocialLink
from publishing.rerendering import rerender

from .base import SingleRowAdmin

admin.site.site_header = _("Synaptheos")
admin.site.site_title = _("Synaptheos")
admin.site.index_title = _("Write")


@admin.register(SiteSettings)
class SiteSettingsAdmin(SingleRowAdmin):
    autocomplete_fields = ["avatar"]
    fieldsets = (
        (
            None,
            {"fields": ("title", "tagline", "description", "author_name", "email")},
        ),
        (_("Place and language"), {"fields": ("language", "time_zone", "avatar")}),
        (_("Addresses"), {"fields": ("old_hosts",)}),
        (
            _("Writing"),
            {
                "fields": (
                    "single_dollar_math",
                    "smart_punctuation",
                    "math_macros",
                    "kramdown_options",
                )
            },
        ),
    )

    def save_model(
        self, request: HttpRequest, obj: SiteSettings, form: Any, change: bool
    ) -> None:
        """What the settings say of all texts holds for those already written, too."""
        super().save_model(request, obj, form, change)
        if count := rerender():
            text = ngettext(
                "%d text was rendered again.", "%d texts were rendered again.", count
            )
            self.message_user(request, text % count)


class SubmenuInline(admin.TabularInline):
    model = MenuItem
    fields = ["label", "url", "order"]
    extra = 0


@admin.register(MenuItem)
class MenuItemAdmin(ModelAdmin):
    list_display = ["label", "url", "parent", "order"]
    list_editable = ["order"]
    list_select_related = ["parent"]
    search_fields = ["label", "url"]
    inlines = [SubmenuInline]


@admin.register(SocialLink)
class SocialLinkAdmin(ModelAdmin):
    list_display = ["kind", "label", "url", "order"]
    list_editable = ["order"]
    search_fields = ["kind", "label", "url"]


@admin.register(OldAddress)
class OldAddressAdmin(ModelAdmin):
    list_display = ["path", "destination", "target"]
    search_fields = ["path", "destination"]
    fields = ["path", "destination"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[OldAddress]:
        rows: QuerySet[OldAddress] = super().get_queryset(request)
        return rows.prefetch_related("target")
