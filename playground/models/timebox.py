from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from publishing.models import Announced

from .cell import PartQuerySet
from .experiment import Experiment


class TimeboxQuerySet(PartQuerySet):
    def running(self) -> Self:
        return self.filter(closed_on=None)

    def over(self, on: date | None = None) -> Self:
        """Those whose time is up and that nobody has closed: extend, stop or done?"""
        return self.running().filter(ends_on__lt=on or timezone.localdate())


class Timebox(Announced):
    """The days that an experiment is given; at their end its owner decides."""

    class Result(models.TextChoices):
        DONE = "done", _("done")
        EXTENDED = "extended", _("extended")
        STOPPED = "stopped", _("stopped")
        EXPIRED = "expired", _("ran out of time")

    experiment = models.ForeignKey(
        Experiment,
        verbose_name=_("experiment"),
        on_delete=models.CASCADE,
        related_name="timeboxes",
    )
    opened_on = models.DateField(_("opened"), default=timezone.localdate)
    ends_on = models.DateField(_("ends"))
    closed_on = models.DateField(_("closed"), null=True, blank=True)
    result = models.CharField(_("result"), max_length=10, choices=Result, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects: ClassVar[Any] = TimeboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("time-box")
        verbose_name_plural = _("time-boxes")
        ordering = ["-opened_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("opened_on")),
                name="playground_timebox_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None, result="")
                | (Q(closed_on__isnull=False) & ~Q(result="")),
                name="playground_timebox_closed_with_result",
            ),
            models.UniqueConstraint(
                fields=["experiment"],
                condition=Q(closed_on=None),
                name="playground_timebox_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.opened_on} – {self.ends_on}"

    @property
    def length(self) -> timedelta:
        return self.ends_on - self.opened_on
