"""Dates as exact as a person told them: 2024, 2024-05, 2024-05-17."""

import re
from typing import Any

from portfolio.models.cv import PARTIAL_DATE
from publishing.importing.dates import MONTHS
from publishing.importing.values import one_line

NOW = re.compile(
    r"(?:until |to )?(?:now|present|current|today|ongoing|nay|hiện tại)", re.I
)
BETWEEN = re.compile(
    r"\s*(?:–|—|\bto\b|\bđến\b|\s-\s|(?<=\d{4})-(?=\d{4}|[^\W\d]))\s*", re.I
)
STAMP = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ]\d\d:")
WORDED = re.compile(r"(?P<month>[^\W\d]{3,9})\.?,?\s+(?P<year>\d{4})")
SLASHED = re.compile(r"(?P<month>0?[1-9]|1[0-2])[/.](?P<year>\d{4})")


def partial_date(value: Any) -> str:
    """The date as a year, a month or a day; empty where it is none of them."""
    told = one_line(value)
    if PARTIAL_DATE.fullmatch(told):
        return told
    if found := STAMP.match(told):
        return found["day"]
    if found := WORDED.fullmatch(told):
        names = [name for name in MONTHS if name.startswith(found["month"].lower()[:3])]
        return f"{found['year']}-{MONTHS.index(names[0]) + 1:02d}" if names else ""
    if found := SLASHED.fullmatch(told):
        return f"{found['year']}-{int(found['month']):02d}"
    return ""


def period(start: Any, end: Any, text: Any = None) -> dict[str, str]:
    """``start``, ``end`` and ``date_text``: in words what is no date."""
    if not one_line(start) and not one_line(end):
        return _period_in_words(one_line(text))
    first, last = partial_date(start), partial_date(end)
    is_open = not one_line(end) or bool(NOW.fullmatch(one_line(end)))
    if (one_line(start) and not first) or (not last and not is_open):
        words = " – ".join(filter(None, (one_line(start), one_line(end))))
        return {"start": first, "end": last, "date_text": words[:100]}
    return {"start": first, "end": last, "date_text": ""}


def _period_in_words(told: str) -> dict[str, str]:
    """ "1933 - 1955", "2023-now", "May 2020 – June 2021", "1905"."""
    if moment := partial_date(told):
        return {"start": moment, "end": moment, "date_text": ""}
    parts = BETWEEN.split(told)
    if len(parts) == len(("from", "until")):
        first, last = map(partial_date, parts)
        if first and (last or NOW.fullmatch(parts[1])):
            return {"start": first, "end": last, "date_text": ""}
    return {"start": "", "end": "", "date_text": told[:100]}
