"""What stands behind the title of a list entry: a status, stars, the day it was read."""

import re
from dataclasses import dataclass, field

from playground.partial_dates import read_date

from .status_words import IN_BRACKETS
from .statuses import PERCENT, Vocabulary, normal

SIGNS_OF_RATING = r"(?:[⭐★☆]\ufe0f?|:star:)"
STARS = re.compile(
    rf"\s*[-–—(\[|]?\s*(?P<told>{SIGNS_OF_RATING}(?:\s*{SIGNS_OF_RATING}){{0,4}})[)\]]?$"
)
# The wide brackets are those of Chinese and Japanese.
BRACKETS = re.compile(r"\s*[(\[（](?P<told>[^()\[\]（）]{1,30})[)\]）]$")  # noqa: RUF001
DASHED = re.compile(
    r"(?:\s+[-–—|]|,)\s+(?P<told>[^-–—|,]{1,20}|\d{4}[-.]\d\d?[-.]\d\d?)$"
)
MOST = 4


@dataclass
class Tail:
    """``said`` is a status as written; ``fields`` are cells by their heading."""

    title: str
    said: str = ""
    fields: dict[str, str] = field(default_factory=dict)


def cut_tail(title: str, vocabulary: Vocabulary) -> Tail:
    tail = Tail(title.strip())
    for _ in range(MOST):
        before = tail.title
        _cut(tail, vocabulary)
        if tail.title == before:
            break
    return tail


def _cut(tail: Tail, vocabulary: Vocabulary) -> None:
    sign, rest = vocabulary.last_sign(tail.title)
    if sign and not tail.said:
        tail.title, tail.said = rest, sign
        return
    if found := STARS.search(tail.title):
        _take(tail, found, "Rating")
        return
    for shape in (BRACKETS, DASHED):
        found = shape.search(tail.title)
        if not found:
            continue
        date = read_date(found["told"])
        if date and date[1] == "day":
            _take(tail, found, "Date")
        elif not tail.said and _is_status(found["told"]):
            tail.title, tail.said = tail.title[: found.start()], found["told"]
        if found.start() == len(tail.title):
            return


def _take(tail: Tail, found: re.Match[str], heading: str) -> None:
    if found.start() and heading not in tail.fields:
        tail.fields[heading] = found["told"]
        tail.title = tail.title[: found.start()]


def _is_status(told: str) -> bool:
    word = normal(told).strip("*_ ")
    return word in IN_BRACKETS or bool(PERCENT.fullmatch(word))
