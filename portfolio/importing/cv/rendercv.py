"""RenderCV's YAML, which newer versions of al-folio read as well."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from portfolio.models import CVKind
from publishing.importing.values import one_line

from .dates import period
from .records import CVRecord, EntryRecord, joined, paragraph, rest
from .section_words import kind_of_heading

# Keys by the column that they fill; the first that is there counts.
COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("position", "area", "title", "name", "label", "language", "bullet",
              "number", "reversed_number"),
    "organisation": ("company", "institution", "organization", "journal", "awarder",
                     "issuer", "publisher"),
    "detail": ("degree", "studyType", "level", "fluency"),
    "location": ("location",),
    "url": ("url", "website", "link"),
}  # fmt: skip
DATES = (
    "start_date",
    "end_date",
    "date",
    "year",
    "startDate",
    "endDate",
    "releaseDate",
)
TEXTS = ("summary", "details", "description", "reference")
LISTS = {"highlights": "highlights", "keywords": "keywords", "courses": "highlights"}
ABOUT_THE_LOOK = "how the PDF looks; this site has a look of its own"

LineOf = Callable[[str, int], int]


def read_rendercv(told: Mapping[str, Any], line_of: LineOf) -> CVRecord:
    record = CVRecord()
    person = told["cv"]
    basics = {key: value for key, value in person.items() if key != "sections"}
    if basics:
        record.entries.append(_basics(basics, line_of("", 0)))
    sections = person.get("sections")
    for heading, items in (sections if isinstance(sections, Mapping) else {}).items():
        entries = items if isinstance(items, list) else [items]
        for number, item in enumerate(entries):
            values = _values(item)
            values["section"] = _spoken(str(heading))
            line = line_of(str(heading), number)
            record.entries.append(EntryRecord(_kind(str(heading), item), values, line))
    for key in told:
        if key != "cv":
            record.warnings.append((1, f"{key} is left out: {ABOUT_THE_LOOK}"))
    return record


def _spoken(heading: str) -> str:
    """RenderCV writes "selected_honors" as a heading, too."""
    plain = heading.replace("_", " ")
    return plain[:1].upper() + plain[1:]


def _kind(heading: str, item: Any) -> CVKind:
    if isinstance(item, Mapping):
        if "company" in item or "position" in item:
            kind = kind_of_heading(heading)
            return kind if kind == CVKind.VOLUNTEER else CVKind.WORK
        if "institution" in item:
            return CVKind.EDUCATION
        if "authors" in item or "journal" in item:
            return CVKind.PUBLICATION
    return kind_of_heading(heading)


def _basics(person: Mapping[str, Any], line: int) -> EntryRecord:
    keys = {"name": "title", "headline": "detail", "label": "detail", "website": "url"}
    values = {
        column: one_line(person[key]) for key, column in keys.items() if person.get(key)
    }
    values |= {"location": one_line(person.get("location"))}
    return EntryRecord(
        CVKind.BASICS,
        {**values, "extra": rest(person, [*keys, "location"])},
        line,
    )


def _values(item: Any) -> dict[str, Any]:
    if not isinstance(item, Mapping):
        return {"summary": paragraph(item)}
    used: list[str] = [*DATES]
    values: dict[str, Any] = {}
    for column, keys in COLUMNS.items():
        if key := next(_present(item, keys), ""):
            values[column] = one_line(item[key])
            used.append(key)
    if key := next(_present(item, TEXTS), ""):
        values["summary"] = paragraph(item[key])
        used.append(key)
    for key, column in LISTS.items():
        if item.get(key) and not values.get(column):
            values[column] = joined(item[key])
            used.append(key)
    start = item.get("start_date") or item.get("startDate")
    end = item.get("end_date") or item.get("endDate")
    moment = item.get("date") or item.get("year") or item.get("releaseDate")
    values |= period(start, end, moment)
    return {**values, "extra": rest(item, used)}


def _present(item: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[str]:
    return (
        key
        for key in keys
        if item.get(key) not in (None, "") and not isinstance(item[key], list | dict)
    )
