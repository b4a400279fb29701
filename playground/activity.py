"""What is under way, what is late, and on which days something happened.

Everything is counted from what is public; a day of rest is a day like any other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Max, Q
from django.utils import timezone

from .exporting.calendar import span
from .models import Change, Experiment, Note, Precision, Status

WEEKS, DAYS = 53, 7
CELL = 14  # pixels from one day to the next
SIDES = {0: 2, 1: 6, 2: 9, 3: 12}  # of the square of a day, by its level
LEVELS = ((1, 1), (2, 3), (3, 8))  # level, from how many events on
TO_THE_DAY = (Precision.MOMENT, Precision.DAY)


@dataclass(frozen=True)
class Day:
    day: date
    count: int
    x: float
    y: float
    side: int


@dataclass(frozen=True)
class Month:
    first: date
    active_days: int
    events: int
    x: int


def under_way() -> Any:
    """Listed experiments that have begun, or are to be done by a day, and no end yet."""
    is_open = Q(status=None) | Q(
        status__category__in=(Status.Category.TODO, Status.Category.DOING)
    )
    rows = Experiment.objects.listed().filter(
        is_open, finished_on=None, stopped_on=None, board__archived_on=None
    )
    changed = Max("changes__at", filter=Q(changes__private=False))
    return rows.select_related("board", "section", "status").annotate(last_at=changed)


def overdue(today: date) -> list[Experiment]:
    """Those whose time is over, the longest first; a month is over when it ends."""
    rows = under_way().filter(due_on__lt=today).order_by("due_on", "pk")
    late = [row for row in rows if span(row.due_on, row.due_precision)[1] <= today]
    for row in late:
        row.days_late = (today - span(row.due_on, row.due_precision)[1]).days + 1
    return late


def running(today: date) -> list[Experiment]:
    """What is being done, that which was touched last first."""
    rows = list(under_way().filter(status__category=Status.Category.DOING))
    for row in rows:
        last = timezone.localtime(row.last_at).date() if row.last_at else None
        row.days_quiet = max((today - last).days, 0) if last else None
    return sorted(rows, key=lambda row: (row.days_quiet is None, row.days_quiet or 0))


def events_by_day(first: date, last: date) -> Mapping[date, int]:
    """Changes and notes of which the day is known."""
    listed = Experiment.objects.listed()
    changes = Change.objects.public().filter(
        experiment__in=listed, precision__in=TO_THE_DAY, at__date__range=(first, last)
    )
    counts = Counter(
        timezone.localtime(at).date() for at in changes.values_list("at", flat=True)
    )
    notes = Note.objects.filter(
        experiment__in=listed,
        read_precision=Precision.DAY,
        read_on__range=(first, last),
    )
    counts.update(day for day in notes.values_list("read_on", flat=True) if day)
    return counts


def last_event(today: date) -> date | None:
    listed = Experiment.objects.listed()
    changes = Change.objects.public().filter(
        experiment__in=listed, precision__in=TO_THE_DAY, at__lte=timezone.now()
    )
    at = changes.aggregate(last=Max("at"))["last"]
    notes = Note.objects.filter(experiment__in=listed, read_on__lte=today)
    read = notes.filter(read_precision=Precision.DAY).aggregate(last=Max("read_on"))
    days = [timezone.localtime(at).date()] if at else []
    return max([*days, *filter(None, [read["last"]])], default=None)


class Calendar:
    """The year up to a day, a column for each week from Monday to Sunday."""

    width, height = CELL * WEEKS + 34, CELL * DAYS + 24

    def __init__(self, today: date) -> None:
        monday = today - timedelta(days=today.weekday())
        self.first, self.last = monday - timedelta(weeks=WEEKS - 1), today
        self.counts = events_by_day(self.first, self.last)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def active_days(self) -> int:
        return len(self.counts)

    def days(self) -> Iterator[Day]:
        for number in range((self.last - self.first).days + 1):
            day = self.first + timedelta(days=number)
            count = self.counts.get(day, 0)
            side = SIDES[level_of(count)]
            edge = (CELL - side) / 2
            week, weekday = divmod(number, DAYS)
            yield Day(
                day, count, 34 + CELL * week + edge, 20 + CELL * weekday + edge, side
            )

    def months(self) -> list[Month]:
        """Each month that begins in the calendar, and the rest of the first one."""
        starts = [self.first]
        while (following := next_month(starts[-1])) <= self.last:
            starts.append(following)
        return [self._month(first) for first in starts]

    def _month(self, first: date) -> Month:
        counts = [
            count
            for day, count in self.counts.items()
            if first <= day < next_month(first)
        ]
        week = (first - self.first).days // DAYS
        return Month(first, len(counts), sum(counts), 34 + CELL * week)


def level_of(count: int) -> int:
    return max((level for level, least in LEVELS if count >= least), default=0)


def next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
