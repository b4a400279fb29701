"""Due dates as iCalendar (RFC 5545): all-day events whose identity never changes."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from playground.models import Board, Experiment, Precision, Status
from publishing.seo import absolute_url

LINE = 75  # octets, without the end of the line
SOMEDAY = date(9999, 1, 1)  # what is due then has no day after it, and needs none
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
SIGNS = re.compile(r"[\\;,]")


def write_calendar(board: Board, rows: Any) -> str:
    due = rows.filter(due_on__lt=SOMEDAY)
    due = due.select_related("board", "status", "section")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Synaptheos//Playground//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{escaped(board.title)}",
        f"X-WR-CALNAME:{escaped(board.title)}",
        f"URL:{absolute_url(board.get_absolute_url())}",
    ]
    for row in due.order_by("due_on", "pk"):
        lines += event(row)
    lines.append("END:VCALENDAR")
    return "".join(part for line in lines for part in folded(line))


def event(row: Experiment) -> Iterator[str]:
    first, after = span(row.due_on, row.due_precision)
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    told = f"{row.title} ({row.status})" if row.status else row.title
    is_stopped = (
        row.status is not None and row.status.category == Status.Category.STOPPED
    )
    yield "BEGIN:VEVENT"
    yield f"UID:experiment-{row.pk}@{host}"
    yield f"DTSTAMP:{moment(row.updated_at)}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY:{escaped(told)}"
    if row.description:
        yield f"DESCRIPTION:{escaped(row.description)}"
    if row.section:
        yield f"CATEGORIES:{escaped(row.section.title)}"
    yield f"URL:{absolute_url(row.get_absolute_url())}"
    yield f"STATUS:{'CANCELLED' if is_stopped else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def span(day: date, precision: str) -> tuple[date, date]:
    """The first day, and the day after the last one: a month is due all of it."""
    if precision == Precision.YEAR:
        return date(day.year, 1, 1), date(day.year + 1, 1, 1)
    if precision == Precision.MONTH:
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1)
    return day, day + timedelta(days=1)


def moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    clean = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return SIGNS.sub(r"\\\g<0>", clean).replace("\n", r"\n")


def folded(line: str) -> Iterator[str]:
    """No part has more than 75 octets, and no letter is cut in two."""
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > LINE:
            yield f"{part}\r\n"
            part, size = " ", 1
        part, size = part + sign, size + octets
    yield f"{part}\r\n"
