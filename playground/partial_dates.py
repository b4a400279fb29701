"""Dates as people write them in tables: to the day, the month or the year."""

import re
from datetime import date

from publishing.importing.dates import MONTHS

SHORT_MONTHS = [name[:3] for name in MONTHS]
MONTH = rf"(?P<name>{'|'.join(SHORT_MONTHS)})[a-z]*\.?"
SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?",
        r"(?P<year>\d{4})\s*[年년]\s*(?:(?P<month>\d{1,2})\s*[月월]\s*(?:(?P<day>\d{1,2})\s*[日일])?)?",
        rf"{MONTH},?\s+(?P<year>\d{{4}})",
        rf"{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+{MONTH},?\s+(?P<year>\d{{4}})",
    )
]
EARLIEST, LATEST = 1900, 2200


def read_date(text: str) -> tuple[date, str] | None:
    """("March 2022" is 1 March 2022, "month"); None for what could mean two days.

    "3/4/22" is one of them: only its writer knows which number is the month.
    """
    for shape in SHAPES:
        if found := shape.fullmatch(text.strip()):
            return _from_parts(found.groupdict())
    return None


def _from_parts(parts: dict[str, str | None]) -> tuple[date, str] | None:
    year, name = int(parts["year"] or 0), parts.get("name")
    month = (
        SHORT_MONTHS.index(name.lower()) + 1 if name else int(parts.get("month") or 0)
    )
    day = int(parts.get("day") or 0)
    if not EARLIEST <= year <= LATEST:
        return None
    precision = "day" if day else "month" if month else "year"
    try:
        return date(year, month or 1, day or 1), precision
    except ValueError:
        return None
