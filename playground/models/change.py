from typing import Any, NoReturn

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .experiment import Experiment


class AppendOnlyError(TypeError):
    """History is added to, never edited."""


class Change(models.Model):
    """One thing that became another; ``old`` and ``new`` are text, "" for nothing."""

    class Field(models.TextChoices):
        ADDED = "added", _("added")
        TITLE = "title", _("title")
        SECTION = "section", _("section")
        STATUS = "status", _("status")
        GOAL = "goal", _("goal")
        LOCATION = "location", _("location")

    class Precision(models.TextChoices):
        MOMENT = "moment", _("moment")
        DAY = "day", _("day")
        MONTH = "month", _("month")
        YEAR = "year", _("year")

    class Origin(models.TextChoices):
        IMPORT = "import", _("import")
        ADMIN = "admin", _("site")

    experiment = models.ForeignKey(
        Experiment,
        verbose_name=_("experiment"),
        on_delete=models.CASCADE,
        related_name="changes",
    )
    field = models.CharField(_("what"), max_length=20, choices=Field)
    old = models.TextField(_("before"), blank=True)
    new = models.TextField(_("after"), blank=True)
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    precision = models.CharField(
        _("precision"), max_length=10, choices=Precision, default=Precision.MOMENT
    )
    origin = models.CharField(_("from"), max_length=10, choices=Origin)
    private = models.BooleanField(
        _("private"),
        default=False,
        help_text=_("Made while the experiment was no public page; not shown there."),
    )

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["experiment", "-at"])]

    def __str__(self) -> str:
        return f"{self.get_field_display()}: {self.old} → {self.new}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("a change is history and is not edited")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("a change is history and is not deleted")
