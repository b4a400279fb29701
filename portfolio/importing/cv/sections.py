"""al-folio's older ``_data/cv.yml``: a list of sections, each of a type of its own."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from portfolio.models import CVKind
from publishing.importing.values import one_line
from publishing.web_addresses import is_safe_address

from .dates import period
from .records import CVRecord, EntryRecord, joined, paragraph, rest
from .section_words import kind_of_heading

LINK = re.compile(r"<a\s[^>]*href=[\"']([^\"']+)[\"'][^>]*>(.*?)</a>", re.I | re.S)
ENTRY_KEYS = (
    "title",
    "name",
    "institution",
    "location",
    "year",
    "description",
    "value",
)


def read_sections(told: list[Any], line_of: Callable[[int, int], int]) -> CVRecord:
    record = CVRecord()
    for at, section in enumerate(told):
        if not isinstance(section, Mapping):
            said = "a section without a title and contents; left out"
            record.warnings.append((line_of(at, 0), said))
            continue
        record.entries += _section(section, partial(line_of, at))
    return record


def _section(
    section: Mapping[str, Any], line_of: Callable[[int], int]
) -> Iterator[EntryRecord]:
    heading = one_line(section.get("title"))
    kind = kind_of_heading(heading)
    contents = section.get("contents") or []
    for number, item in enumerate(
        contents if isinstance(contents, list) else [contents]
    ):
        for values in _entries(item, kind):
            values["section"] = heading
            yield EntryRecord(kind, values, line_of(number))


def _entries(item: Any, kind: CVKind) -> Iterator[dict[str, Any]]:
    if not isinstance(item, Mapping):
        yield {"summary": paragraph(item)}
    elif isinstance(item.get("items"), list) and not item.get("title"):
        for part in item["items"]:  # several of one year
            yield {**titled(part), **period(None, None, item.get("year"))}
    else:
        yield _entry(item)


def _entry(item: Mapping[str, Any]) -> dict[str, Any]:
    description = item.get("description") or item.get("items")
    is_list = isinstance(description, list)
    return {
        **titled(item.get("title") or item.get("name")),
        **period(None, None, item.get("year")),
        "organisation": one_line(item.get("institution")),
        "location": one_line(item.get("location")),
        "summary": "" if is_list else paragraph(description or item.get("value")),
        "highlights": joined(description) if is_list else "",
        "extra": rest(item, [*ENTRY_KEYS, "items"]),
    }


def titled(value: Any) -> dict[str, str]:
    """A title that is a link in HTML is a title and an address."""
    told = one_line(value)
    found = LINK.fullmatch(told)
    if found and is_safe_address(found[1]):
        return {"title": found[2].strip(), "url": found[1]}
    return {"title": re.sub(r"</?[a-zA-Z][^>]*>", "", told)}
