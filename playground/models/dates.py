"""Dates that a person may know to the day, the month, or only the year."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    MOMENT = "moment", _("moment")
    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


DATE_PRECISIONS = [each for each in Precision.choices if each[0] != Precision.MOMENT]


def date_text(day: date | None, precision: str) -> str:
    """As exactly as it is known: "2024-02-01", "2024-02" or "2024"."""
    if day is None:
        return ""
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(Precision(precision), 10)
    return day.isoformat()[:length]


def _date(label: Any, help_text: Any = "") -> Any:
    return models.DateField(label, null=True, blank=True, help_text=help_text)


def _precision() -> Any:
    return models.CharField(
        _("known to the"),
        max_length=10,
        choices=DATE_PRECISIONS,
        default=Precision.DAY,
    )


class Milestones(models.Model):
    """When something began, was to end, and ended: finished, or given up."""

    started_on = _date(_("started"))
    started_precision = _precision()
    due_on = _date(_("due"), _("When you want to be done."))
    due_precision = _precision()
    finished_on = _date(_("finished"))
    finished_precision = _precision()
    stopped_on = _date(_("stopped"), _("When you gave it up or ran out of time."))
    stopped_precision = _precision()

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        for name in ("finished", "stopped"):
            if self._is_before_start(name):
                raise ValidationError({f"{name}_on": _("This is before the start.")})

    def milestone_text(self, name: str) -> str:
        """One of "started", "due", "finished", "stopped", as exactly as it is known."""
        return date_text(
            getattr(self, f"{name}_on"), getattr(self, f"{name}_precision")
        )

    @property
    def due_text(self) -> str:
        return self.milestone_text("due")

    @property
    def finished_text(self) -> str:
        return self.milestone_text("finished")

    def _is_before_start(self, name: str) -> bool:
        """Compared as exactly as both are known: March is not before 2 March."""
        start, end = self.milestone_text("started"), self.milestone_text(name)
        length = min(len(start), len(end))
        return end[:length] < start[:length]
