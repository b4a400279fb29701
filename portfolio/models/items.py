from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.models import Importable, Rendered
from publishing.web_addresses import is_safe_address, validate_address

from .sections import ProfileSection


class Stance(models.TextChoices):
    LIKE = "like", _("likes")
    DISLIKE = "dislike", _("does not like")


class ProfileItem(Importable, Rendered):
    """One entry of a section's list. What its fields mean depends on the section's kind:

    a term and its description, a link's name and the remark on it, a stance and what is
    liked, a way to reach the owner; a fact is text alone.
    """

    inline_markdown_fields: ClassVar[dict[str, str]] = {"text": "text_html"}

    section = models.ForeignKey(
        ProfileSection, on_delete=models.CASCADE, related_name="items"
    )
    label = models.CharField(_("name"), max_length=300, blank=True)
    url = models.CharField(
        _("address"), max_length=1000, blank=True, validators=[validate_address]
    )
    text = models.TextField(_("text"), blank=True, help_text=_("Markdown."))
    text_html = models.TextField(editable=False, blank=True)
    stance = models.CharField(
        _("stance"),
        max_length=10,
        choices=Stance.choices,
        blank=True,
        help_text=_("For likes and dislikes."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(Importable.Meta):
        verbose_name = _("item")
        verbose_name_plural = _("items")
        ordering = ["order", "pk"]
        constraints = [
            *Importable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(stance__in=["", *Stance.values]),
                name="portfolio_profileitem_stance",
            ),
        ]

    def __str__(self) -> str:
        return self.label or self.text[:60]

    @property
    def href(self) -> str:
        """The address, if it is one that a page may link to."""
        return self.url if is_safe_address(self.url) else ""
