"""How an experiment moves on: its status, the dates that follow from it, its time-box."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .history import changes_since, facts, stored_cells
from .models import Change, Experiment, Precision, Status, Timebox

MILESTONE_OF = {
    Status.Category.DOING: "started",
    Status.Category.DONE: "finished",
    Status.Category.STOPPED: "stopped",
}
ENDS = ("finished", "stopped")
# The statuses that the site brings along; an owner may have renamed or removed them.
DONE, DROPPED, EXPIRED = "done", "dropped", "expired"


@dataclass(frozen=True)
class When:
    """A day in the past, as exactly as somebody knows it."""

    day: date
    precision: str = Precision.DAY

    @property
    def moment(self) -> datetime:
        """Noon, so that no time zone makes another day of it."""
        return timezone.make_aware(datetime.combine(self.day, time(12)))


def category_of(status: Status | None) -> str:
    return status.category if status else ""


def follow_status(
    experiment: Experiment,
    before: Status | None,
    when: When | None = None,
    given: Collection[str] = (),
) -> set[str]:
    """Sets the date that the status calls for; ``given`` ones were typed and stay.

    Returns the names of those that it set by rule. What is taken up again is neither finished nor stopped any more; its history tells
    that it was.
    """
    category = category_of(experiment.status)
    if not category or (category == category_of(before) and not when):
        return set()
    told = dates_of(experiment)
    wanted = MILESTONE_OF.get(Status.Category(category), "")
    is_open = wanted and (when or not told[wanted])
    if is_open and wanted not in given:
        _set(experiment, wanted, when or When(timezone.localdate()))
    for name in ENDS:
        if name not in {wanted, *given}:
            _set(experiment, name, None)
    by_hand = {wanted} if when else set()
    now = dates_of(experiment)
    return {name for name in now if now[name] != told[name]} - by_hand


def dates_of(experiment: Experiment) -> dict[str, str]:
    return {name: experiment.milestone_text(name) for name in ("started", *ENDS)}


def told_by_rule(made: Iterable[Change], names: Collection[str]) -> list[Change]:
    """The same changes; dates with these names were nobody's choice."""
    told = list(made)
    for change in told:
        if change.field == Change.Field.DATE and change.name in names:
            change.origin = Change.Origin.RULE
    return told


def _set(experiment: Experiment, name: str, when: When | None) -> None:
    setattr(experiment, f"{name}_on", when.day if when else None)
    precision = when.precision if when else Precision.DAY
    setattr(experiment, f"{name}_precision", precision)


@transaction.atomic
def set_status(
    experiment: Experiment,
    status: Status | None,
    *,
    remark: str | None = None,
    when: When | None = None,
    due: date | None = None,
) -> list[Change]:
    """Writes down what changed, on the day it changed. Without ``remark`` that one stays.

    Raises ValidationError where the dates would contradict each other.
    """
    cells = stored_cells(experiment)
    before, was, was_private = (
        facts(experiment, cells),
        experiment.status,
        not experiment.is_published,
    )
    experiment.status = status
    if remark is not None:
        experiment.remark = remark
    if due:
        experiment.due_on, experiment.due_precision = due, Precision.DAY
    by_rule = follow_status(experiment, was, when)
    experiment.clean()
    told: dict[str, Any] = {}
    if when:
        told = {"at": when.moment, "precision": when.precision}
    told |= {"origin": Change.Origin.ADMIN, "private": was_private}
    now = facts(experiment, cells)
    made = told_by_rule(changes_since(before, now, experiment, **told), by_rule)
    if made:
        experiment.save()
        Change.objects.bulk_create(made)
    return made


def status_for(category: str, *keys: str) -> Status | None:
    """The status with the first of the keys, else the first one of the category."""
    known = {each.key: each for each in Status.objects.filter(category=category)}
    named = (known[key] for key in keys if key in known)
    return next(named, next(iter(known.values()), None))


@transaction.atomic
def open_timebox(experiment: Experiment, size: str = "") -> Timebox:
    """From today, as long as the size says. Raises ValidationError if one is open."""
    if experiment.timeboxes.running().exists():
        raise ValidationError(_("It has an open time-box already."))
    experiment.size = size or experiment.size or Experiment.Size.SMALL
    today = timezone.localdate()
    ends = today + timedelta(days=Experiment.Size(experiment.size).days)
    Experiment.objects.filter(pk=experiment.pk).update(size=experiment.size)
    status = experiment.status
    if category_of(status) in {"", Status.Category.TODO}:
        status = status_for(Status.Category.DOING, "in_progress") or status
    set_status(experiment, status, due=ends)
    return Timebox.objects.create(experiment=experiment, opened_on=today, ends_on=ends)


class Answer:
    """What its owner says when a time-box ends."""

    EXTEND, STOP, DONE = "extend", "stop", "done"
    ALL = (EXTEND, STOP, DONE)


@transaction.atomic
def answer_timebox(timebox: Timebox, answer: str, reason: str = "") -> None:
    """Closes it; the experiment goes on, is stopped or is done."""
    today = timezone.localdate()
    is_over = timebox.ends_on < today
    experiment = timebox.experiment
    timebox.closed_on, timebox.reason = today, reason
    timebox.result = {
        Answer.EXTEND: Timebox.Result.EXTENDED,
        Answer.DONE: Timebox.Result.DONE,
        Answer.STOP: Timebox.Result.EXPIRED if is_over else Timebox.Result.STOPPED,
    }[answer]
    timebox.save()
    if answer == Answer.EXTEND:
        open_timebox(experiment)
        return
    if answer == Answer.DONE:
        status = status_for(Status.Category.DONE, DONE)
    else:
        wanted = (EXPIRED, DROPPED) if is_over else (DROPPED, EXPIRED)
        status = status_for(Status.Category.STOPPED, *wanted)
    set_status(experiment, status or experiment.status, remark=reason or None)
