from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import TabularInline
from django.contrib.admin.utils import label_for_field
from django.db.models import Model, QuerySet, URLField
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from markdownx.models import MarkdownxField

from publishing.models import Publishable, Rendered, State

from .deletion import DeletionAdmin
from .filters import StateFilter
from .widgets import MarkdownEditor

STATE_SIGNS = {State.DRAFT: "○", State.SCHEDULED: "◔", State.PUBLISHED: "●"}
MESSAGES = 10  # warnings of one save that are shown; a hundred would hide the form


class MarkdownAdmin(DeletionAdmin):
    """Markdown fields are typed beside a preview made by the site's own renderer.

    What the renderer could not make sense of is told after saving.
    """

    formfield_overrides = {
        MarkdownxField: {"widget": MarkdownEditor},
        # Django 6 assumes https as well; until then it asks which one is meant.
        URLField: {"assume_scheme": "https"},
    }

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: Any
    ) -> None:
        super().save_model(request, obj, form, change)
        self.tell_of_rendering(request, [obj])

    def save_formset(
        self, request: HttpRequest, form: Any, formset: Any, change: Any
    ) -> None:
        super().save_formset(request, form, formset, change)
        changed = [row for row, _ in formset.changed_objects]
        self.tell_of_rendering(request, [*formset.new_objects, *changed])

    def tell_of_rendering(self, request: HttpRequest, rows: Iterable[Any]) -> None:
        told = [
            (label_for_field(name, type(row)), warning)
            for row in rows
            if isinstance(row, Rendered)
            for name, warnings in row.render_warnings.items()
            for warning in warnings
        ]
        for field, warning in told[:MESSAGES]:
            facts = {"field": field, "line": warning.line, "said": warning.message}
            text = _("%(field)s, line %(line)d: %(said)s") % facts
            messages.warning(request, capfirst(text))
        if (more := len(told) - MESSAGES) > 0:
            text = ngettext("%d more warning", "%d more warnings", more) % more
            messages.warning(request, text)


class PublishableAdmin(MarkdownAdmin):
    """``text_fields``, ``more_fieldsets`` and ``address_fields`` are what a kind adds to the
    shared form."""

    text_fields: tuple[str, ...] = ("title", "subtitle", "summary", "body")
    more_fieldsets: tuple[Any, ...] = ()
    address_fields: tuple[str, ...] = ()

    list_display = ["title", "state_display", "published_at", "language", "updated_at"]
    list_filter = [StateFilter, "language", "unlisted"]
    search_fields = ["title", "subtitle", "body"]
    date_hierarchy = "published_at"
    save_on_top = True
    actions = ["publish_now", "withdraw"]
    readonly_fields = ["state_display", "first_published_at", "import_ref"]
    autocomplete_fields = ["cover", "thumbnail", "share_image"]

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> Any:
        publishing = ("state_display", "published_at", "date_known", "unlisted")
        images = ("cover", "thumbnail", "share_image")
        address = (
            "slug",
            *self.address_fields,
            ("language", "translation_key"),
            "seo_title",
            "seo_description",
        )
        return (
            (None, {"fields": self.text_fields}),
            *self.more_fieldsets,
            (_("Publishing"), {"fields": publishing}),
            (_("Address and search engines"), {"fields": address}),
            (
                _("Images and origin"),
                {
                    "classes": ["collapse"],
                    "fields": (*images, "first_published_at", "import_ref"),
                },
            ),
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows.prefetch_related("tags") if hasattr(self.model, "tags") else rows

    @admin.display(description=_("state"), ordering="published_at")
    def state_display(self, item: Publishable) -> SafeString:
        state = item.state
        return format_html(
            '<span class="state state-{}">{} {}</span>',
            state.value,
            STATE_SIGNS[state],
            state.label,
        )

    @admin.action(description=_("Publish now"), permissions=["change"])
    def publish_now(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        drafts = queryset.exclude(published_at__lte=timezone.now())
        self._set_published(request, drafts, timezone.now())

    @admin.action(description=_("Withdraw (make a draft)"), permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._set_published(request, queryset.exclude(published_at=None), None)

    def _set_published(
        self, request: HttpRequest, rows: QuerySet[Any], moment: Any
    ) -> None:
        changed = 0
        for item in rows:
            item.published_at = moment
            item.save()
            changed += 1
        text = ngettext("%d item was changed.", "%d items were changed.", changed)
        self.message_user(request, text % changed)


class ReadOnlyInline(TabularInline):
    """Rows that are shown with their parent, and written elsewhere."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class SingleRowAdmin(MarkdownAdmin):
    """For a model with one row: its list leads straight to that row's form."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not self.model.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        row = self.model.objects.first()
        if row is None or not self.has_view_or_change_permission(request, row):
            return super().changelist_view(request, extra_context)
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(name, args=[row.pk]))

    def response_post_save_change(
        self, request: HttpRequest, obj: Any
    ) -> HttpResponseRedirect:
        return HttpResponseRedirect(reverse("admin:index"))
