from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from publishing.models import SiteSettings
from publishing.rerendering import rerender
from publishing.sharing import SERVICES

from .base import SingleRowAdmin
from .fields import ChoicesField, PairsField
from .home_order import HomeOrderField


def help_of(field: str) -> Any:
    return SiteSettings._meta.get_field(field).help_text  # type: ignore[union-attr]


SHARE_LABELS = [(name, label) for name, (label, _address) in SERVICES.items()]


class SiteSettingsForm(forms.ModelForm):
    home_order = HomeOrderField(
        required=False,
        label=_("Blocks of the home page"),
        help_text=help_of("home_order"),
    )
    colours = PairsField(
        required=False, label=_("Colours"), help_text=help_of("colours")
    )
    share_links = ChoicesField(
        required=False, label=_("Share links"), choices=SHARE_LABELS
    )
    comments_options = PairsField(
        required=False,
        label=_("Options of the comments"),
        help_text=help_of("comments_options"),
    )
    analytics = PairsField(
        required=False,
        label=_("Identifiers for counting"),
        help_text=help_of("analytics"),
    )
    verifications = PairsField(
        required=False,
        label=_("Proofs of ownership"),
        help_text=help_of("verifications"),
    )


@admin.register(SiteSettings)
class SiteSettingsAdmin(SingleRowAdmin):
    form = SiteSettingsForm
    autocomplete_fields = ["avatar", "logo"]
    readonly_fields = ["kept_only"]
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "title",
                    "tagline",
                    "description",
                    "keywords",
                    ("footer_text", "footer_url"),
                )
            },
        ),
        (
            _("Author"),
            {
                "fields": (
                    ("author_name", "email"),
                    "avatar",
                    "author_bio",
                    "author_location",
                )
            },
        ),
        (
            _("Place and language"),
            {"fields": (("language", "time_zone", "date_format"),)},
        ),
        (
            _("Lists, search and feed"),
            {
                "fields": (
                    ("posts_per_page", "excerpt_words"),
                    ("list_excerpts", "list_tags", "search_shown"),
                    "feed_description",
                )
            },
        ),
        (
            _("Home page"),
            {
                "description": _(
                    "The sections of the profile have numbers of their own, in the "
                    "profile; the settings order the blocks around them."
                ),
                "fields": ("home_order",),
            },
        ),
        (
            _("Looks"),
            {
                "fields": (
                    "palette",
                    "accent",
                    "colours_shown",
                    "colours",
                    ("logo", "round_avatar"),
                    "title_on_all_pages",
                    "share_links",
                )
            },
        ),
        (
            _("Comments"),
            {
                "description": _(
                    "Kept by a service that you choose. What an import brought is "
                    "filled in, and off until you switch it on."
                ),
                "fields": (
                    "comments_provider",
                    "comments_options",
                    "comments_confirmed",
                ),
            },
        ),
        (
            _("Counting visits"),
            {
                "description": _(
                    "What an import brought is filled in, and off until you switch it "
                    "on."
                ),
                "fields": ("analytics_provider", "analytics", "analytics_confirmed"),
            },
        ),
        (
            _("Addresses"),
            {
                "fields": (
                    "keep_addresses",
                    "old_hosts",
                    "old_lists",
                    ("repository_url", "edit_links"),
                    "verifications",
                )
            },
        ),
        (_("Kept from the old site"), {"fields": ("kept_only",)}),
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

    @admin.display(description=_("not used here"))
    def kept_only(self, settings: SiteSettings) -> str:
        """Services of the old site that are kept and exported, and never loaded."""
        return ", ".join(settings.kept_only) or "—"

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
