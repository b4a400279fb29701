from django.contrib import admin
from django.utils.translation import gettext_lazy as _

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
    list_filter = [*PublishableAdmin.list_filter, "pinned", "tags"]
    inlines = [LinkInline]
