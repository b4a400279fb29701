from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from portfolio.models import Page, Profile, ProfileItem, ProfileSection, Project
from publishing.admin import (
    LinkInline,
    MarkdownAdmin,
    PublishableAdmin,
    SingleRowAdmin,
)


class SectionInline(admin.TabularInline):
    model = ProfileSection
    fields = ["title", "kind", "hidden", "order"]
    extra = 0
    show_change_link = True


@admin.register(Profile)
class ProfileAdmin(SingleRowAdmin):
    fields = ["title", "subtitle", "headline", "avatar", "intro"]
    autocomplete_fields = ["avatar"]
    inlines = [SectionInline]


class ItemInline(admin.StackedInline):
    model = ProfileItem
    fields = [("label", "url", "stance", "order"), "text"]
    extra = 0


class SectionProjectInline(admin.TabularInline):
    """Projects are written in their own forms; here they are put in order."""

    model = Project
    fields = ["title", "published_at", "order", "featured"]
    readonly_fields = ["title", "published_at"]
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return False


@admin.register(ProfileSection)
class ProfileSectionAdmin(MarkdownAdmin):
    list_display = ["__str__", "kind", "hidden", "order"]
    list_editable = ["hidden", "order"]
    list_filter = ["kind", "hidden"]
    search_fields = ["title", "body", "lead", "items__label", "items__text"]
    inlines = [ItemInline, SectionProjectInline]
    save_on_top = True
    fieldsets = (
        (None, {"fields": (("title", "slug"), ("kind", "order", "hidden"))}),
        (_("Text"), {"fields": ("body", "lead", "tail")}),
    )


@admin.register(Project)
class ProjectAdmin(PublishableAdmin):
    list_display = [*PublishableAdmin.list_display, "section", "order", "featured"]
    list_filter = [*PublishableAdmin.list_filter, "featured", "section"]
    list_select_related = ["section"]
    autocomplete_fields = [*PublishableAdmin.autocomplete_fields, "section"]
    inlines = [LinkInline]
    more_fieldsets = (
        (
            _("Project"),
            {
                "fields": (
                    "tags",
                    ("section", "order", "featured"),
                    ("code_url", "demo_url", "paper_url"),
                    ("started", "finished"),
                )
            },
        ),
    )


@admin.register(Page)
class PageAdmin(PublishableAdmin):
    inlines = [LinkInline]
    list_display = [*PublishableAdmin.list_display, "collection"]
    list_filter = [*PublishableAdmin.list_filter, "collection"]
    more_fieldsets = ((_("Collection"), {"fields": (("collection", "lists"),)}),)
