from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from markdownx.models import MarkdownxField

from publishing.models import Rendered

from .cell import PartQuerySet
from .dates import DATE_PRECISIONS, Precision, date_text
from .experiment import Experiment


class Note(Rendered):
    """What was learnt from one reading, part by part; every part may stay empty."""

    markdown_fields: ClassVar[dict[str, str]] = {
        "key_points": "key_points_html",
        "text": "text_html",
        "questions": "questions_html",
    }
    inline_markdown_fields: ClassVar[dict[str, str]] = {"tldr": "tldr_html"}

    class Depth(models.TextChoices):
        SKIMMED = "skimmed", _("skimmed")
        FIRST = "first", _("first pass")
        SECOND = "second", _("second pass")
        THIRD = "third", _("third pass")

    experiment = models.ForeignKey(
        Experiment,
        verbose_name=_("experiment"),
        on_delete=models.CASCADE,
        related_name="notes",
    )
    tldr = models.TextField(_("TLDR"), blank=True, help_text=_("One or two sentences."))
    tldr_html = models.TextField(blank=True, editable=False)
    key_points = MarkdownxField(_("key points"), blank=True)
    key_points_html = models.TextField(blank=True, editable=False)
    text = MarkdownxField(_("notes"), blank=True)
    text_html = models.TextField(blank=True, editable=False)
    questions = MarkdownxField(_("questions"), blank=True)
    questions_html = models.TextField(blank=True, editable=False)
    depth = models.CharField(
        _("reading depth"), max_length=10, choices=Depth, blank=True
    )
    read_on = models.DateField(_("read"), null=True, blank=True)
    read_precision = models.CharField(
        _("known to the"),
        max_length=10,
        choices=DATE_PRECISIONS,
        default=Precision.DAY,
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["-read_on", "-pk"]

    def __str__(self) -> str:
        return self.tldr or str(self.experiment)

    @property
    def read_text(self) -> str:
        """As exactly as it is known."""
        return date_text(self.read_on, self.read_precision)

    def resolve_link(self, address: str) -> str | None:
        return self.experiment.resolve_link(address)
