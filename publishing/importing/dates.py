"""Dates as people write them in front matter and file names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

LONGEST = 80  # characters of a date
MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december",
]  # fmt: skip
MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS).replace(
    "sep(?:tember)?", "sept?(?:ember)?"
)
ZONE_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "eet": 2,
    "eest": 3, "bst": 1, "ist": 5.5, "ict": 7, "jst": 9, "kst": 9,
}  # fmt: skip
TIME = (
    r"(?:[t,]?\s*(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\b\.?)?)?"
)
ZONE = (
    r"\s*(?:(?:gmt|utc)?(?P<sign>[+-])(?P<zone_hour>\d{1,2}):?(?P<zone_minute>\d{2})?"
    r"|(?P<zone>[a-z]{1,5}(?:[a-z_]*/[a-z_+/-]+)?))?(?:\s*\([a-z ]+\))?"
)
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
YEAR, DAY = r"(?P<year>\d{4})", r"(?P<day>\d{1,2})"
WORD, NUMBER = rf"(?P<month>{MONTH})", r"(?P<month>\d{1,2})"
DATES = [
    rf"{YEAR}(?P<sep>[-/.]){NUMBER}(?P=sep){DAY}",
    rf"{YEAR}\s*年\s*{NUMBER}\s*月\s*{DAY}\s*日",
    rf"{WORD}\.?\s+{DAY}(?:st|nd|rd|th)?,?\s+{YEAR}",
    rf"{DAY}(?:st|nd|rd|th)?[\s-]+{WORD}\.?,?[\s-]+{YEAR}",
    rf"{YEAR}[\s-]+{WORD}\.?[\s-]+{DAY}",
    rf"{DAY}(?P<sep>[/.]){NUMBER}(?P=sep){YEAR}",
]
PATTERNS = [
    re.compile(rf"{WEEKDAY}{shape}\s*{TIME}{ZONE}", re.IGNORECASE) for shape in DATES
]
UNIX_DATE = re.compile(
    rf"{WEEKDAY}{WORD}\s+{DAY}\s+{TIME}{ZONE}\s+{YEAR}", re.IGNORECASE
)
POST_NAME = re.compile(r"(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})-(.*?)(?:\.([^.]+))?$")
HALF_DAY = 12
EARLIEST_YEAR = 1001  # in any time zone it has four digits
# A day from the end of time: shown in any time zone it must still be a date.
LATEST = datetime(9999, 12, 30, tzinfo=UTC)
PIVOT = 69  # two-digit years: 69-99 are of the last century, as Ruby reads them


@dataclass(frozen=True)
class ParsedDate:
    moment: datetime | None = None
    message: str = ""


@dataclass(frozen=True)
class PostName:
    """What a post's file name says: ``2026-1-6-a-title.md``."""

    slug: str
    day: date | None = None
    has_date: bool = False


def zone_named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):
        return None


def parse_date(value: object, zone: tzinfo) -> ParsedDate:
    """An aware moment; ``zone`` counts where the text names none."""
    if isinstance(value, datetime):
        return _limited(value if value.tzinfo else value.replace(tzinfo=zone))
    if isinstance(value, date):
        return _limited(datetime.combine(value, time(), zone))
    text = " ".join(str(value).split()) if value is not None else ""
    return _from_text(text[:LONGEST], zone) if text else ParsedDate()


@lru_cache(maxsize=128)  # a post's date is asked for by its address and by its row
def _from_text(text: str, zone: tzinfo) -> ParsedDate:
    for pattern in (*PATTERNS, UNIX_DATE):
        if match := pattern.fullmatch(text):
            return _from_parts(match.groupdict(), text, zone)
    return ParsedDate(message=f"{text[:40]!r} is not a date that can be read")


def _from_parts(parts: Mapping[str, str | None], text: str, zone: tzinfo) -> ParsedDate:
    try:
        month, day = _month_and_day(str(parts["month"]), int(parts["day"] or 0), parts)
        moment = datetime(
            int(parts["year"] or 0),
            month,
            day,
            _hour(parts),
            int(parts["minute"] or 0),
            int(parts["second"] or 0),
            tzinfo=_zone(parts, zone),
        )
    except ValueError:
        return ParsedDate(message=f"the date {text[:40]!r} does not exist")
    return _limited(moment)


def _month_and_day(
    month: str, day: int, parts: Mapping[str, str | None]
) -> tuple[int, int]:
    if not month.isdigit():
        first = month[:3].lower()
        return next(n for n, name in enumerate(MONTHS, 1) if name[:3] == first), day
    number = int(month)
    is_american = number > len(MONTHS) >= day and parts.get("sep") == "/"
    return (day, number) if is_american else (number, day)


def _hour(parts: Mapping[str, str | None]) -> int:
    hour = int(parts["hour"] or 0)
    half = (parts["half"] or "").lower()
    if not half:
        return hour
    if not 1 <= hour <= HALF_DAY:
        raise ValueError("no hour of a twelve-hour clock")
    return hour % HALF_DAY + (HALF_DAY if half.startswith("p") else 0)


def _zone(parts: Mapping[str, str | None], default: tzinfo) -> tzinfo:
    if parts["sign"]:
        hours, minutes = int(parts["zone_hour"] or 0), int(parts["zone_minute"] or 0)
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(-offset if parts["sign"] == "-" else offset)
    name = parts["zone"] or ""
    if name.lower() in ZONE_HOURS:
        return timezone(timedelta(hours=ZONE_HOURS[name.lower()]))
    if not name:
        return default
    named = zone_named(name)
    if named is None:
        raise ValueError("unknown time zone")
    return named


def _limited(moment: datetime) -> ParsedDate:
    if moment.year < EARLIEST_YEAR:
        return ParsedDate(message=f"the year {moment.year} is too long ago to be meant")
    if moment.year >= LATEST.year:
        said = f"the year {moment.year} keeps this hidden for good"
        return ParsedDate(min(moment, LATEST), said)
    return ParsedDate(moment)


def parse_post_name(name: str, *, dated: bool = True) -> PostName:
    """``day`` is None for a date that does not exist; drafts carry no date."""
    match = POST_NAME.match(name) if dated else None
    if not match:
        return PostName(slug=re.sub(r"\.[^.]+$", "", name))
    year, month, day, slug, _ = match.groups()
    return PostName(slug, _day(year, int(month), int(day)), has_date=True)


def _day(year: str, month: int, day: int) -> date | None:
    century = 1900 if int(year) >= PIVOT else 2000
    whole_year = int(year) + (century if len(year) == len("yy") else 0)
    try:
        return date(whole_year, month, day)
    except ValueError:
        return None
