from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from playground.models import Status, Timebox

OVER = (Status.Category.DONE, Status.Category.STOPPED)


class TimeFilter(admin.SimpleListFilter):
    title = _("time")
    parameter_name = "time"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("overdue", _("overdue")),
            ("ended", _("time-box ended")),
            ("running", _("time-box open")),
        ]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> QuerySet[Any] | None:
        if self.value() == "overdue":
            # Experiments without a status are not over either.
            going_on = Q(status=None) | ~Q(status__category__in=OVER)
            late = queryset.filter(going_on, due_on__lt=timezone.localdate())
            return late.filter(finished_on=None, stopped_on=None)
        if self.value() == "ended":
            return queryset.filter(timeboxes__in=Timebox.objects.over())
        if self.value() == "running":
            return queryset.filter(timeboxes__in=Timebox.objects.running())
        return None
