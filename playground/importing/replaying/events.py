"""What became of one row between two versions of its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playground.importing.markdown.inline import read_inline
from playground.importing.records import (
    CRITERION,
    GOAL,
    LOCATION,
    BoardRecord,
    ExperimentRecord,
    SectionPath,
)
from playground.importing.wording.headers import heading_words

# The kinds of the report; ``what`` is the field of the change that is written down.
ADDED, STATUS, CRITERION_CHANGE = "added", "status", "criterion"
RENAME, MOVE, DROPPED, ARCHIVED = "rename", "move", "dropped", "archived"


@dataclass(frozen=True)
class Event:
    kind: str
    what: str
    name: str = ""
    old: str = ""
    new: str = ""


def plain(text: str | None) -> str:
    """Text as written, its links reduced to their text."""
    return read_inline(text).text if text else ""


def added(row: ExperimentRecord) -> Event:
    return Event(ADDED, "added", new=plain(row.raw_status))


def dropped(row: ExperimentRecord) -> Event:
    return Event(DROPPED, "dropped", old=plain(row.raw_status))


def row_events(
    old: ExperimentRecord,
    new: ExperimentRecord,
    boards: tuple[BoardRecord, BoardRecord],
    renamed: Mapping[SectionPath, SectionPath],
) -> Iterator[Event]:
    """``renamed`` maps the old paths of sections that only have another name now."""
    if old.title != new.title:
        yield Event(RENAME, "title", old=old.title, new=new.title)
    if old.section != new.section:
        kind = RENAME if renamed.get(old.section) == new.section else MOVE
        before, now = " / ".join(old.section), " / ".join(new.section)
        yield Event(kind, "section", old=before, new=now)
    status = plain(old.raw_status), plain(new.raw_status)
    has_status = old.raw_status is not None and new.raw_status is not None
    if has_status and status[0] != status[1]:
        yield Event(STATUS, "status", old=status[0], new=status[1])
    if old.url != new.url:
        yield Event(MOVE, "link", old=old.url, new=new.url)
    yield from cell_events(old, new, boards)


def cell_events(
    old: ExperimentRecord,
    new: ExperimentRecord,
    boards: tuple[BoardRecord, BoardRecord],
) -> Iterator[Event]:
    """Only columns that both versions have say anything about the row."""
    before = {words_of(heading): heading for heading in boards[0].roles}
    for heading, role in boards[1].roles.items():
        if words_of(heading) not in before or role not in {GOAL, LOCATION, CRITERION}:
            continue
        cells = (
            old.fields.get(before[words_of(heading)], ""),
            new.fields.get(heading, ""),
        )
        texts = plain(cells[0]), plain(cells[1])
        if role == LOCATION and texts[0] == texts[1]:
            texts = targets(cells[0]), targets(cells[1])
        if texts[0] == texts[1]:
            continue
        kind = MOVE if role == LOCATION else CRITERION_CHANGE
        what = CRITERION if role == CRITERION else role
        yield Event(kind, what, heading, *texts)


def words_of(heading: str) -> str:
    return " ".join(heading_words(heading))


def targets(cell: str) -> str:
    return ", ".join(link.target for link in read_inline(cell).links)


def renamed_sections(
    pairs: list[tuple[ExperimentRecord, ExperimentRecord]],
    before: BoardRecord,
    now: BoardRecord,
) -> dict[SectionPath, SectionPath]:
    """Sections that are gone, whose rows all stand in one new section."""
    known = set(before.sections), set(now.sections)
    found: dict[SectionPath, SectionPath] = {}
    for path in known[0] - known[1]:
        went = {new.section for old, new in pairs if old.section == path}
        if len(went) == 1 and (target := went.pop()) not in known[0]:
            found[path] = target
    return found
