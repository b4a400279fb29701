from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from publishing.models import MenuItem, OldAddress, SocialLink

from .deletion import DeletionAdmin

admin.site.site_header = _("Synaptheos")
admin.site.site_title = _("Synaptheos")
admin.site.index_title = _("Write")


class SubmenuInline(admin.TabularInline):
    model = MenuItem
    fields = ["label", "url", "order"]
    extra = 0


@admin.register(MenuItem)
class MenuItemAdmin(DeletionAdmin):
    list_display = ["label", "url", "parent", "order"]
    list_editable = ["order"]
    list_select_related = ["parent"]
    search_fields = ["label", "url"]
    inlines = [SubmenuInline]


@admin.register(SocialLink)
class SocialLinkAdmin(DeletionAdmin):
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
