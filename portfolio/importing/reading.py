"""A profile file's text becomes a record, without a database."""

from collections.abc import Sequence
from itertools import takewhile

from publishing.importing import values
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile

from .blocks import Block, first_heading, parse_blocks, source_of
from .comments import cut_hidden
from .definitions import Definitions
from .html_elements import whole_elements
from .records import ProfileRecord, SectionRecord
from .sections import Group, grouped, section_level, sections_of

TITLE_LENGTH = 300
SUBTITLE_LENGTH = 500
ANCHOR_LENGTH = 120
UNCLOSED = "a comment is never closed by -->; all that follows is hidden"


def read_profile(source: SourceFile, log: FileReport) -> ProfileRecord:
    blocks = _blocks(source, log)
    definitions = Definitions(blocks)
    first, *groups = grouped(blocks, section_level(blocks))
    shown = list(takewhile(lambda block: not block.hidden, first.blocks))
    rest = Group(None, first.blocks[len(shown) :])
    sections = [
        section
        for group in ([rest] if rest.blocks else []) + groups
        for section in sections_of(group, definitions)
    ]
    record = ProfileRecord(
        title=_short(source, log, "title", TITLE_LENGTH),
        subtitle=_short(source, log, "subtitle", SUBTITLE_LENGTH),
        intro=definitions.complete(source_of(shown)),
        sections=sections,
        path=source.path,
    )
    if section_level(blocks) > 1 and groups:
        _take_page_title(record, groups)
    for section in sections:
        _fit(section, log)
    return record


def _blocks(source: SourceFile, log: FileReport) -> list[Block]:
    blocks: list[Block] = []
    for part in cut_hidden(source.body, source.body_line, first_heading):
        if part.unclosed:
            log.warn(part.line, UNCLOSED)
        blocks.extend(whole_elements(list(parse_blocks(part))))
    return blocks


def _short(source: SourceFile, log: FileReport, key: str, length: int) -> str:
    def warn(message: str) -> None:
        log.warn(source.line_of(key), message)

    value = values.one_line(source.front_matter.get(key))
    return values.cut(value, length, warn, f"the {key}")


def _take_page_title(record: ProfileRecord, groups: Sequence[Group]) -> None:
    """A first heading above the sections names the page, unless it has another name."""
    heading, first = groups[0].heading, record.sections[0] if record.sections else None
    levels = {group.heading.level for group in groups[1:] if group.heading}
    if not heading or not first or not levels or heading.level >= min(levels):
        return
    is_title = record.title.casefold() in ("", heading.title.casefold())
    if is_title and not heading.hidden and not first.size:
        record.title = record.title or heading.title
        record.intro = "\n\n".join(filter(None, [record.intro, first.body]))
        record.sections.remove(first)


def _fit(section: SectionRecord, log: FileReport) -> None:
    def warn(message: str) -> None:
        log.warn(section.line, message)

    section.title = values.cut(section.title, TITLE_LENGTH, warn, "a section's title")
    section.slug = section.slug[:ANCHOR_LENGTH]
    for project in section.projects:
        project.title = values.cut(
            project.title, TITLE_LENGTH, warn, "a project's title"
        )
