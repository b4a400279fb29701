from typing import Any, ClassVar

from django.core.validators import validate_unicode_slug
from django.db import models
from django.utils.translation import gettext_lazy as _
from markdownx.models import MarkdownxField

from publishing.markup.ids import heading_id
from publishing.models import Importable, Rendered

from .profile import Profile

ANCHOR_LENGTH = 120


class SectionKind(models.TextChoices):
    PROSE = "prose", _("text")
    DESCRIBED = "described", _("terms with descriptions")
    LINKS = "links", _("links with remarks")
    TASTES = "tastes", _("likes and dislikes")
    PROJECTS = "projects", _("projects")
    FACTS = "facts", _("facts")
    CONTACTS = "contacts", _("ways to reach me")


class ProfileSectionQuerySet(models.QuerySet["ProfileSection"]):
    def visible(self) -> "ProfileSectionQuerySet":
        """What anybody may read: the gate of every public page."""
        return self.filter(hidden=False)


class ProfileSection(Importable, Rendered):
    """``body`` is the text of a prose section; the other kinds have items or projects,
    with text before (``lead``) and after them (``tail``)."""

    markdown_fields: ClassVar[dict[str, str]] = {
        "body": "body_html",
        "lead": "lead_html",
        "tail": "tail_html",
    }
    top_heading = 3  # below the section's own, an h2
    profile = models.ForeignKey(
        Profile, on_delete=models.CASCADE, related_name="sections", default=1
    )
    title = models.CharField(
        _("title"),
        max_length=300,
        blank=True,
        help_text=_("Empty: the section goes on without a heading."),
    )
    slug = models.SlugField(
        _("anchor"),
        max_length=ANCHOR_LENGTH,
        blank=True,
        allow_unicode=True,
        db_index=False,
        validators=[validate_unicode_slug],
        help_text=_("Links lead here by #anchor. Empty: made from the title."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=SectionKind.choices,
        default=SectionKind.PROSE,
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    hidden = models.BooleanField(
        _("hidden"), default=False, help_text=_("Seen here only, never on the site.")
    )
    body = MarkdownxField(_("text"), blank=True)
    body_html = models.TextField(editable=False, blank=True)
    lead = MarkdownxField(
        _("text before the items"), blank=True, help_text=_("Not for sections of text.")
    )
    lead_html = models.TextField(editable=False, blank=True)
    tail = MarkdownxField(
        _("text after the items"), blank=True, help_text=_("Not for sections of text.")
    )
    tail_html = models.TextField(editable=False, blank=True)

    objects = ProfileSectionQuerySet.as_manager()

    class Meta(Importable.Meta):
        verbose_name = _("section of the profile")
        verbose_name_plural = _("sections of the profile")
        ordering = ["order", "pk"]
        constraints = [
            *Importable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=SectionKind.values),
                name="portfolio_profilesection_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.title or str(_("(untitled)"))

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = heading_id(self.title)[:ANCHOR_LENGTH]
        super().save(*args, **kwargs)

    @property
    def template_name(self) -> str:
        return f"portfolio/sections/_{self.kind}.html"
