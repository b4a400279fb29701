"""Dates as people write them in tables: to the day, the month or the year."""

import re
from datetime import date

from publishing.importing.dates import MONTHS

# Of other languages, where a month does not begin like the English one.
OTHERS = (
    "janvier enero janeiro gennaio, février fév fevereiro febbraio, märz mär março, "
    "avril avr abril aprile, mai mayo maio maggio, juin junio junho giugno, "
    "juillet juil julio julho luglio, août agosto, sept setembro settembre, "
    "oktober okt octobre out outubro ottobre, novembre, dezember dez décembre déc "
    "dic diciembre dezembro dicembre"
)
MONTH_NUMBERS = {
    name: number
    for number, (english, others) in enumerate(
        zip(MONTHS, OTHERS.split(","), strict=True), 1
    )
    for name in (english, english[:3], *others.split())
}
MONTH = rf"(?P<name>{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\.?"
SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?:ngày\s+)?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}),? (?:năm )?(?P<year>\d{4})",
        r"(?P<year>\d{4})\s*[年년]\s*(?:(?P<month>\d{1,2})\s*[月월]\s*(?:(?P<day>\d{1,2})\s*[日일])?)?",
        rf"{MONTH},?\s+(?P<year>\d{{4}})",
        rf"{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:de\s+)?{MONTH},?\s+(?:de\s+)?(?P<year>\d{{4}})",
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
    month = MONTH_NUMBERS[name.lower()] if name else int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    if not EARLIEST <= year <= LATEST:
        return None
    precision = "day" if day else "month" if month else "year"
    try:
        return date(year, month or 1, day or 1), precision
    except ValueError:
        return None
