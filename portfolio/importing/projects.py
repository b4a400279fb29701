"""A section whose sub-headings each tell of a project."""

import re
from collections.abc import Sequence

from portfolio.models import SectionKind
from publishing.web_addresses import is_safe_address

from .blocks import Block, BlockKind, source_of
from .definitions import Definitions
from .records import ProjectRecord, SectionRecord
from .wording import rules_out_projects

FEWEST = 2
LINKED_TITLE = re.compile(
    r"(?:\*\*|__)?\[[^\[\]]+\]\((?P<url>https?://[^\s()]+)\)(?:\*\*|__)?"
)
CODE_HOSTS = ("https://github.com/", "https://gitlab.com/", "https://codeberg.org/")
URL_LENGTH = 500


def project_section(
    title: str, blocks: Sequence[Block], definitions: Definitions
) -> SectionRecord | None:
    levels = [block.level for block in blocks if block.kind == BlockKind.HEADING]
    if len(levels) < FEWEST or rules_out_projects(title):
        return None
    lead, chapters = _split(blocks, min(levels))
    told = [heading for heading, text in chapters if text]
    if len(told) < FEWEST or not all(heading.title for heading, _ in chapters):
        return None
    return SectionRecord(
        kind=SectionKind.PROJECTS,
        lead=definitions.complete(source_of(lead)),
        projects=[
            _project(heading, definitions.complete(source_of(text)))
            for heading, text in chapters
        ],
    )


def _split(
    blocks: Sequence[Block], level: int
) -> tuple[list[Block], list[tuple[Block, list[Block]]]]:
    """What stands before the first project, and each project's heading and text.

    A visible block after a hidden project goes on with what was visible before.
    """
    lead: list[Block] = []
    chapters: list[tuple[Block, list[Block]]] = []
    current: dict[bool, list[Block]] = {}
    for block in blocks:
        if block.kind == BlockKind.HEADING and block.level == level:
            current[block.hidden] = []
            chapters.append((block, current[block.hidden]))
        else:
            current.get(block.hidden, lead).append(block)
    return lead, chapters


def _project(heading: Block, body: str) -> ProjectRecord:
    project = ProjectRecord(heading.title, body, hidden=heading.hidden)
    linked = LINKED_TITLE.fullmatch(heading.markup)
    if linked and is_safe_address(linked["url"]) and len(linked["url"]) <= URL_LENGTH:
        is_code = linked["url"].startswith(CODE_HOSTS)
        setattr(project, "code_url" if is_code else "demo_url", linked["url"])
    else:
        project.body = f"{heading.markup}\n\n{body}".strip()
    return project
