from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from markdownx.models import MarkdownxField

from publishing.models import Importable, Rendered, SingleRow


class Profile(SingleRow, Importable, Rendered):
    """Who the owner is, told in ordered sections of typed kinds."""

    markdown_fields: ClassVar[dict[str, str]] = {"intro": "intro_html"}

    title = models.CharField(
        _("heading"),
        max_length=300,
        blank=True,
        help_text=_("Empty: the title of the site."),
    )
    subtitle = models.CharField(_("subtitle"), max_length=500, blank=True)
    headline = models.CharField(
        _("headline"),
        max_length=300,
        blank=True,
        help_text=_("What you do, in one line."),
    )
    intro = MarkdownxField(
        _("introduction"), blank=True, help_text=_("Shown before the first section.")
    )
    intro_html = models.TextField(editable=False, blank=True)
    avatar = models.ForeignKey(
        "images.Image",
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta(Importable.Meta):
        verbose_name = _("profile")
        verbose_name_plural = _("profile")
        constraints = [
            *Importable.Meta.constraints,
            *SingleRow.Meta.constraints,
        ]

    def __str__(self) -> str:
        return self.title or str(_("Profile"))
