from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from publishing.admin import LinkInline, PublishableAdmin

from .models import Post


@admin.register(Post)
class PostAdmin(PublishableAdmin):
    more_fieldsets = (
        (_("Byline"), {"fields": ("author", "tags", "revised_at", "code_url")}),
        (
            _("In lists and below the text"),
            {"fields": (("pinned", "comments_allowed", "sharing_allowed"),)},
        ),
    )
    address_fields = ("kept_path",)
    list_filter = [*PublishableAdmin.list_filter, "pinned", "tags"]
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
