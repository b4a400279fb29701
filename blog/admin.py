from django.contrib import admin
from django.contrib.admin.options import TabularInline
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from publishing.admin import LinkInline, PublishableAdmin

from .models import Post, Series


@admin.register(Post)
class PostAdmin(PublishableAdmin):
    more_fieldsets = (
        (_("Series"), {"fields": (("series", "series_order"),)}),
        (_("Byline"), {"fields": ("author", "tags", "revised_at", "code_url")}),
        (
            _("In lists and below the text"),
            {"fields": (("pinned", "comments_allowed", "sharing_allowed"),)},
        ),
    )
    address_fields = ("kept_path",)
    list_filter = [*PublishableAdmin.list_filter, "pinned", "tags"]
    autocomplete_fields = [*PublishableAdmin.autocomplete_fields, "series"]
    inlines = [LinkInline]
    actions = [*PublishableAdmin.actions, "serve_below_blog"]

    @admin.action(
        description=_("Serve below /blog/ (the kept address leads there)"),
        permissions=["change"],
    )
    def serve_below_blog(self, request: HttpRequest, queryset: QuerySet[Post]) -> None:
        moved = 0
        for post in queryset.exclude(kept_path=""):
            post.kept_path = ""
            post.save()
            moved += 1
        text = ngettext("%d post was moved.", "%d posts were moved.", moved)
        self.message_user(request, text % moved)


class PartInline(TabularInline):
    """A post joins a series on its own form; here its place among the others is set."""

    model = Post
    verbose_name_plural = _("posts of the series")
    fields = ["title", "series_order", "published_at"]
    readonly_fields = ["title", "published_at"]
    ordering = ["series_order", "published_at", "pk"]
    extra = max_num = 0
    can_delete = False
    show_change_link = True


@admin.register(Series)
class SeriesAdmin(PublishableAdmin):
    inlines = [PartInline, LinkInline]
