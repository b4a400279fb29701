"""What stands around a title: who wrote the work, where it came out, and when."""

import re
from dataclasses import dataclass, replace

VENUE = re.compile(
    r"[\[【](?P<venue>[A-Z][A-Za-z&+-]{1,14})[ '’]*(?P<year>(?:19|20)?\d\d)[\]】]\s*(?=\S)"
)
CENTURY = 100
# The wide brackets are those of Chinese and Japanese.
BRACKETS = re.compile(r"[(\[（]([^()\[\]（）]{4,200})[)\]）]$")  # noqa: RUF001
YEAR = re.compile(r"\b((?:19|20)\d\d)[a-z]?$")
OTHERS = re.compile(r"[\s,]*(?:\band\b|&)?\s*\b(?:et\.?\s*al\b\.?|others)$")
JOINER = re.compile(r"\s*,\s*(?:and\s|&)?\s*|\s*;\s*|\s+and\s+|\s*&\s*")
AND = re.compile(r"\sand\s|&")
NAME = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’. -]{1,2}[^\W\d_]+){0,6}\.?")
PARTICLES = re.compile(
    r"(?:(?:van|von|der|den|de|del|della|di|da|du|la|le|ten|ter)\s)+"
)
ACRONYM = re.compile(r"[A-Z]{3,}")
EDGES = " ,;.:-–—"
FEWEST_NAMES = 3  # of names with nothing but commas between them


@dataclass(frozen=True)
class Attribution:
    """``authors`` one a line, as a paper keeps them; ``title`` is what is left."""

    title: str
    venue: str = ""
    authors: str = ""
    year: int | None = None


def read_attribution(text: str) -> Attribution:
    """ "[ICLR'18] A title (Lee et al., 2017)" is "A title" by Lee and others, at ICLR.

    Who is not named beside others may be a model or a conference: "(2017)" and
    "(WaveNet, 2016)" tell the year and stay in the title.
    """
    found = VENUE.match(text)
    if not found:
        return _behind(text)
    year = int(found["year"])
    year += 2000 * (year < CENTURY)
    return replace(_behind(text[found.end() :]), venue=found["venue"], year=year)


def people(text: str) -> str:
    """One name a line, two at least; "" for what names anything but people."""
    others = OTHERS.search(text)
    rest = text[: others.start()] if others else text
    names = [name for name in JOINER.split(rest.strip(EDGES)) if name]
    is_sure = others or AND.search(rest) or len(names) >= FEWEST_NAMES
    if not (names and is_sure and all(map(_is_name, names))):
        return ""
    return "\n".join([*names, *(["others"] if others else [])])


def _behind(title: str) -> Attribution:
    text = title.rstrip()
    found = BRACKETS.search(text)
    if found is None:
        return Attribution(title)
    dated = YEAR.search(found[1].rstrip(EDGES))
    year = int(dated[1]) if dated else None
    said = found[1][: dated.start()].rstrip(" ,;(") if dated else found[1]
    rest = text[: found.start()].rstrip(EDGES)
    if rest and (dated or OTHERS.search(said)) and (authors := people(said)):
        return Attribution(rest, authors=authors, year=year)
    return Attribution(title, year=year)


def _is_name(text: str) -> bool:
    """Written large, but not all in capitals; small words may lead a family name."""
    if not NAME.fullmatch(text) or ACRONYM.fullmatch(text):
        return False
    parts = PARTICLES.sub("", text).split()
    return all(part[0].isupper() or not part.isascii() for part in parts)
