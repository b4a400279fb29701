"""Cells that say a date, a number or a choice: what each of them means to a field."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from playground.criteria import plain
from playground.partial_dates import read_date

STARS = re.compile(r"[★⭐☆✩\ufe0f]+")
OF_FIVE = re.compile(r"([1-5])(?:\s*/\s*5)?")
PERCENT = re.compile(r"(\d{1,3})\s*%")
YEAR = re.compile(r"(?:19|20)\d\d")
OUTCOMES = {
    "reproduced": "reproduced",
    "partly reproduced": "partly",
    "partially reproduced": "partly",
    "not reproduced": "not_reproduced",
    "inconclusive": "inconclusive",
    "not assessed": "not_assessed",
}
SIZES = {"small": "small", "large": "large", "small (7 days)": "small"}
SIZES |= {"large (14 days)": "large", "s": "small", "l": "large"}
KINDS = {"paper": "paper", "project": "project", "course": "course", "book": "course"}
KINDS |= {"course or book": "course", "own idea": "idea", "idea": "idea"}
LINK = re.compile(r"\]\(|https?://|<")
LONGEST_VENUE, LONGEST_TAG = 500, 40
PERCENT_MAX = 100


def rating(text: str) -> int | None:
    """ "4", "4/5" or four stars."""
    if STARS.fullmatch(text):
        count = sum(sign in "★⭐" for sign in text)
        return count if 1 <= count <= 5 else None  # noqa: PLR2004 - five stars
    found = OF_FIVE.fullmatch(text)
    return int(found[1]) if found else None


def percent(text: str) -> int | None:
    found = PERCENT.fullmatch(text)
    return int(found[1]) if found and int(found[1]) <= PERCENT_MAX else None


def year(text: str) -> int | None:
    return int(text) if YEAR.fullmatch(text) else None


def names(text: str) -> str | None:
    """One author a line; None for what would not be written the same way again."""
    parts = [part.strip() for part in text.split(",")]
    is_plain = all(parts) and not LINK.search(text) and " and " not in text
    return "\n".join(parts) if is_plain and ";" not in text else None


def tags(text: str) -> list[str] | None:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    is_short = all(len(part) <= LONGEST_TAG for part in parts)
    return parts if parts and is_short and not LINK.search(text) else None


def venue(text: str) -> str | None:
    return text if len(text) <= LONGEST_VENUE and not LINK.search(text) else None


def one_of(choices: Mapping[str, str]) -> Callable[[str], str | None]:
    return lambda text: choices.get(text.casefold())


READERS: Mapping[str, Callable[[str], Any]] = {
    "started": read_date,
    "due": read_date,
    "finished": read_date,
    "stopped": read_date,
    "rating": rating,
    "progress": percent,
    "outcome": one_of(OUTCOMES),
    "size": one_of(SIZES),
    "kind": one_of(KINDS),
    "tags": tags,
    "year": year,
    "venue": venue,
    "authors": names,
}
MILESTONES = ("started", "due", "finished", "stopped")
OF_PAPER = ("year", "venue", "authors")


def read_typed(role: str, cell: str) -> Any:
    """None for a cell that does not fit; marks such as "**" say nothing here."""
    text = cell.strip() if LINK.search(cell) else plain(cell)
    return READERS[role](text)


def fits(role: str, cells: list[str]) -> bool:
    """May the column fill the field? One cell that does not fit keeps all as they are."""
    return role not in READERS or all(
        read_typed(role, cell) is not None for cell in cells
    )
