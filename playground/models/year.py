from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from markdownx.models import MarkdownxField

from publishing.models import Publishable, Rendered


class YearPage(Publishable):
    """What a year was to bring, and in ``body`` what it brought."""

    markdown_fields: ClassVar[dict[str, str]] = {
        "body": "body_html",
        "targets": "targets_html",
    }

    year = models.PositiveSmallIntegerField(
        _("year"),
        unique=True,
        validators=[MinValueValidator(1900), MaxValueValidator(2200)],
    )
    targets = MarkdownxField(
        _("targets"), blank=True, help_text=_("What you want of this year.")
    )
    targets_html = models.TextField(blank=True, editable=False)

    class Meta(Publishable.Meta):
        verbose_name = _("page of a year")
        verbose_name_plural = _("pages of years")
        ordering = ["-year"]

    def get_absolute_url(self) -> str:
        return reverse("playground:year", kwargs={"year": self.year})


class Promise(Rendered):
    """An intention for the next year, which that year's page answers."""

    inline_markdown_fields: ClassVar[dict[str, str]] = {
        "text": "text_html",
        "answer": "answer_html",
    }

    class Verdict(models.TextChoices):
        OPEN = "open", _("open")
        KEPT = "kept", _("kept")
        PARTLY = "partly", _("partly kept")
        BROKEN = "broken", _("not kept")

    page = models.ForeignKey(
        YearPage,
        verbose_name=_("made in"),
        on_delete=models.CASCADE,
        related_name="promises",
    )
    text = models.TextField(_("promise"))
    text_html = models.TextField(blank=True, editable=False)
    verdict = models.CharField(
        _("verdict"), max_length=10, choices=Verdict, default=Verdict.OPEN
    )
    answer = models.TextField(
        _("answer"), blank=True, help_text=_("What became of it, a year later.")
    )
    answer_html = models.TextField(blank=True, editable=False)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("promise")
        verbose_name_plural = _("promises")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.text
