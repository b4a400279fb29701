"""Which field of BibTeX says which value of a reference, and how it is spelled."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .identity import arxiv_id, doi, openreview_id
from .latex import encode, plain_text
from .names import parse_names, write_names

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = re.compile(rf"\b({'|'.join(MONTHS)})|\b(0?[1-9]|1[0-2])\b", re.IGNORECASE)
DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-\d\d)?")
YEAR = re.compile(r"\{?(\d{4})\}?")
VENUES = {
    "article": "journal", "inproceedings": "booktitle", "incollection": "booktitle",
    "conference": "booktitle", "inbook": "booktitle", "phdthesis": "school",
    "mastersthesis": "school", "thesis": "institution", "techreport": "institution",
    "report": "institution",
}  # fmt: skip
VENUE_FIELDS = (
    "journal", "journaltitle", "booktitle", "school", "institution", "howpublished",
)  # fmt: skip


@dataclass(frozen=True)
class Codec:
    """``write`` returns what ``read`` understands as the same value, or is empty."""

    read: Callable[[str], Any]
    write: Callable[[Any, bool], str]


def balanced(value: str) -> str:
    """A brace without its other half would hide the fields after it: none stays then."""
    level = 0
    for sign in value:
        level += {"{": 1, "}": -1}.get(sign, 0)
        if level < 0:
            break
    return value.replace("{", "").replace("}", "") if level else value


def _paragraphs(raw: str) -> str:
    return "\n\n".join(filter(None, map(plain_text, raw.split("\n\n"))))


def _text(value: str, ascii_only: bool) -> str:
    return encode(value, ascii_only=ascii_only)


def protected_title(title: str, ascii_only: bool) -> str:
    """Capitals inside a word stay capitals in every style: "{GPT}"."""
    words = re.split(r"(\s+|\$[^$]*\$)", title)
    return "".join(
        f"{{{encode(word, ascii_only=ascii_only)}}}"
        if not word.startswith("$") and any(sign.isupper() for sign in word[1:])
        else encode(word, ascii_only=ascii_only)
        for word in words
    )


def _year(raw: str) -> int | None:
    found = YEAR.fullmatch(raw.strip())
    return int(found[1]) if found else None


def _month(raw: str) -> int | None:
    found = MONTH.search(raw)
    if not found:
        return None
    return MONTHS.index(found[1].lower()) + 1 if found[1] else int(found[2])


def _address(raw: str) -> str:
    """An address is no LaTeX, but some write it as if it were."""
    bare = re.sub(r"^\\url\s*\{(.*)\}$", r"\1", raw.strip())
    return re.sub(r"\\([%&#_{}~])", r"\1", bare).strip("{}<> ")


def _same(value: Any, ascii_only: bool) -> str:
    return str(value)


def _pages(raw: str) -> str:
    return re.sub(r"\s*(?:[-–—]+)\s*", "–", plain_text(raw))


def _keywords(raw: str) -> tuple[str, ...]:
    words = re.split(r"\s*[,;]\s*", plain_text(raw))
    return tuple(dict.fromkeys(filter(None, words)))


TEXT = Codec(plain_text, _text)
IDENTIFIERS: Mapping[str, Callable[[str], str]] = {
    "doi": lambda raw: doi(_address(raw)),
    "arxiv_id": lambda raw: arxiv_id(_address(raw)),
    "openreview_id": lambda raw: openreview_id(_address(raw)),
}
CODECS: dict[str, Codec] = {
    "title": Codec(plain_text, protected_title),
    "authors": Codec(
        parse_names, lambda names, ascii_only: write_names(names, ascii_only=ascii_only)
    ),
    "year": Codec(_year, _same),
    "month": Codec(_month, lambda month, ascii_only: MONTHS[month - 1]),
    "venue": TEXT,
    "volume": TEXT,
    "number": TEXT,
    "pages": Codec(_pages, lambda pages, ascii_only: encode(pages.replace("–", "--"))),
    "publisher": TEXT,
    **{name: Codec(read, _same) for name, read in IDENTIFIERS.items()},
    "url": Codec(_address, _same),
    "pdf": Codec(_address, _same),
    "abstract": Codec(_paragraphs, _text),
    "keywords": Codec(_keywords, lambda words, ascii_only: encode(", ".join(words))),
}
# The fields that may say a value, the writer's own first.
SOURCES: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "authors": ("author",),
    "year": ("year", "date"),
    "month": ("month", "date"),
    "volume": ("volume",),
    "number": ("number", "issue"),
    "pages": ("pages",),
    "publisher": ("publisher",),
    "doi": ("doi",),
    "arxiv_id": ("arxiv", "eprint", "arxivid"),
    "openreview_id": ("openreview",),
    "url": ("url", "html", "link"),
    "pdf": ("pdf",),
    "abstract": ("abstract",),
    "keywords": ("keywords",),
}


def sources(name: str, entry_type: str) -> tuple[str, ...]:
    """The fields that may say the value, the one that belongs to the type first."""
    if name != "venue":
        return SOURCES[name]
    own = VENUES.get(entry_type, "howpublished")
    return (own, *(other for other in VENUE_FIELDS if other != own))


def read_value(name: str, source: str, raw: str) -> Any:
    if source == "date":
        found = DATE.match(raw.strip("{} "))
        part = found[name] if found else None
        return int(part) if part else None
    if source == "howpublished" and "://" in raw:
        return ""  # an address, not a place
    return CODECS[name].read(raw)
