"""JSON Resume (jsonresume.org/schema) to entries."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from portfolio.models import CVKind
from publishing.importing.values import one_line, text

from .dates import period
from .records import CVRecord, EntryRecord, joined, rest

# For each section: its kind, and which key fills which column.
SECTIONS: dict[str, tuple[CVKind, dict[str, str]]] = {
    "work": (CVKind.WORK, {"name": "organisation", "position": "title"}),
    "volunteer": (
        CVKind.VOLUNTEER,
        {"organization": "organisation", "position": "title"},
    ),
    "education": (
        CVKind.EDUCATION,
        {"institution": "organisation", "area": "title", "studyType": "detail"},
    ),
    "awards": (CVKind.AWARD, {"title": "title", "awarder": "organisation"}),
    "certificates": (CVKind.CERTIFICATE, {"name": "title", "issuer": "organisation"}),
    "publications": (
        CVKind.PUBLICATION,
        {"name": "title", "publisher": "organisation"},
    ),
    "skills": (CVKind.SKILL, {"name": "title", "level": "detail"}),
    "languages": (CVKind.LANGUAGE, {"language": "title", "fluency": "detail"}),
    "interests": (CVKind.INTEREST, {"name": "title"}),
    "references": (CVKind.REFERENCE, {"name": "title", "reference": "summary"}),
    "projects": (
        CVKind.PROJECT,
        {"name": "title", "entity": "organisation", "type": "detail"},
    ),
    # Ours, for what has no section there.
    "other": (
        CVKind.OTHER,
        {"name": "title", "organization": "organisation", "level": "detail"},
    ),
}
COMMON = {
    "location": "location",
    "url": "url",
    "summary": "summary",
    "section": "section",  # ours: a heading of its own
}
DATES = ("startDate", "endDate", "date", "releaseDate", "dateText")
LISTS = {"highlights": "highlights", "keywords": "keywords", "courses": "highlights"}
# What the file says about itself, not about the person.
ABOUT_THE_FILE = frozenset({"$schema", "meta"})

LineOf = Callable[[str, int], int]


def read_json_resume(told: Mapping[str, Any], line_of: LineOf) -> CVRecord:
    record = CVRecord()
    basics = told.get("basics")
    if isinstance(basics, Mapping):
        record.entries.append(_basics(basics, line_of("basics", 0)))
    for name, value in told.items():
        if name in SECTIONS and isinstance(value, list):
            record.entries += _section(name, value, line_of, record)
        elif name not in ABOUT_THE_FILE and name != "basics" and value:
            said = f"{str(name)[:60]!r} is no section of JSON Resume; left out"
            record.warnings.append((line_of(name, 0), said))
    return record


def _basics(basics: Mapping[str, Any], line: int) -> EntryRecord:
    used = {"name": "title", "label": "detail", "url": "url", "summary": "summary"}
    values: dict[str, Any] = {
        column: text(basics.get(key)) for key, column in used.items()
    }
    values["url"] = values["url"] or text(basics.get("website"))
    values["extra"] = rest(basics, used)
    return EntryRecord(CVKind.BASICS, values, line)


def _section(
    name: str, items: list[Any], line_of: LineOf, record: CVRecord
) -> Iterator[EntryRecord]:
    kind, columns = SECTIONS[name]
    for at, item in enumerate(items):
        line = line_of(name, at)
        if isinstance(item, Mapping):
            yield EntryRecord(kind, entry_values(item, {**COMMON, **columns}), line)
        elif told := one_line(item):
            yield EntryRecord(kind, {"title": told}, line)
        else:
            record.warnings.append((line, f"an empty entry in {name}; left out"))


def entry_values(item: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """The columns of one entry; ``company`` and ``website`` are older names of keys."""
    item = dict(item)
    for old, new in (("company", "name"), ("website", "url")):
        if old in item and new not in item:
            item[new] = item.pop(old)
    used = [key for key in columns if not isinstance(item.get(key), dict | list)]
    values: dict[str, Any] = {
        columns[key]: text(item[key])
        if columns[key] == "summary"
        else one_line(item[key])
        for key in used
        if key in item
    }
    for key, column in LISTS.items():
        if isinstance(item.get(key), list) and not values.get(column):
            values[column] = joined(item[key])
            used.append(key)
    if isinstance(roles := item.get("roles"), list) and not values.get("detail"):
        values["detail"] = ", ".join(map(one_line, roles))
        used.append("roles")
    moment = item.get("date") or item.get("releaseDate")
    start, end = item.get("startDate"), item.get("endDate")
    values |= period(start, end) if start or end else period(None, None, moment)
    values["date_text"] = values["date_text"] or one_line(item.get("dateText"))[:100]
    return {**values, "extra": rest(item, [*used, *DATES])}
