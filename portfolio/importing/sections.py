"""The blocks of a file become sections: where they start, and of which kind they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from operator import attrgetter

from portfolio.models import SectionKind
from publishing.markup.ids import heading_id

from .blocks import Block, BlockKind, ListItem, source_of
from .definitions import Definitions
from .lists import read_list
from .projects import project_section
from .records import SectionRecord
from .wording import tells_projects

AROUND_A_LIST = {
    BlockKind.PARAGRAPH,
    BlockKind.COMMENT,
    BlockKind.DEFINITION,
    BlockKind.RULE,
}


@dataclass
class Group:
    """Blocks under one heading; without one it is what stands before the first."""

    heading: Block | None
    blocks: list[Block]

    @property
    def line(self) -> int:
        first = self.heading or (self.blocks[0] if self.blocks else None)
        return first.line if first else 1

    @property
    def text_line(self) -> int:
        """A heading with markup is text, too."""
        is_text = self.heading and self.heading.markup
        return self.line if is_text or not self.blocks else self.blocks[0].line


def section_level(blocks: Sequence[Block]) -> int:
    """The level of the headings that start sections.

    A lone first heading above several of the next level is the page's title, unless its
    words say that projects follow.
    """
    headings = [block for block in blocks if block.kind == BlockKind.HEADING]
    shown = [block for block in headings if not block.hidden] or headings
    levels = sorted(block.level for block in shown)
    if not levels:
        return 1
    top, deeper = levels[0], [level for level in levels if level > levels[0]]
    is_title = levels.count(top) == 1 and shown[0].level == top and deeper
    if is_title and deeper.count(deeper[0]) > 1 and not tells_projects(shown[0].title):
        return deeper[0]
    return top


def grouped(blocks: Sequence[Block], level: int) -> list[Group]:
    groups = [Group(None, [])]
    for block in blocks:
        if block.kind == BlockKind.HEADING and block.level <= level:
            groups.append(Group(block, []))
        else:
            groups[-1].blocks.append(block)
    return groups


def sections_of(group: Group, definitions: Definitions) -> Iterator[SectionRecord]:
    """One section, or several where hidden headings stand inside a visible one."""
    heading, blocks = group.heading, group.blocks
    title = heading.title if heading else ""
    if heading:
        own = list(takewhile(lambda each: each.hidden or not heading.hidden, blocks))
        section = project_section(title, own, definitions)
        if section is None:
            own = list(takewhile(lambda each: each.hidden == heading.hidden, blocks))
            section = _typed(title, own, definitions)
        yield _headed(section, Group(heading, own))
        blocks = blocks[len(own) :]
    for hidden, run in groupby(blocks, attrgetter("hidden")):
        if hidden:
            yield from hidden_sections(list(run), definitions)
        else:
            going_on = Group(None, list(run))
            yield _headed(_typed(title, going_on.blocks, definitions), going_on)


def hidden_sections(
    blocks: Sequence[Block], definitions: Definitions
) -> Iterator[SectionRecord]:
    for group in grouped(blocks, section_level(blocks)):
        if group.heading:
            yield from sections_of(group, definitions)


def _headed(section: SectionRecord, group: Group) -> SectionRecord:
    heading = group.heading
    first = heading or (group.blocks[0] if group.blocks else None)
    section.line, section.text_line = group.line, group.text_line
    section.hidden = first.hidden if first else False
    if heading:
        section.title = heading.title
        section.slug = heading.anchor or heading_id(heading.title)
        _keep_markup(section, heading.markup)
    return section


def _keep_markup(section: SectionRecord, markup: str) -> None:
    """A heading's links and pictures, which a plain title cannot hold."""
    if markup and section.kind == SectionKind.PROSE:
        section.body = f"{markup}\n\n{section.body}".strip()
    elif markup:
        section.lead = f"{markup}\n\n{section.lead}".strip()


def _typed(
    title: str, blocks: Sequence[Block], definitions: Definitions
) -> SectionRecord:
    lists = [n for n, block in enumerate(blocks) if block.kind == BlockKind.LIST]
    if lists:
        before, after = blocks[: lists[0]], blocks[lists[-1] + 1 :]
        items = _joined(blocks[lists[0] : lists[-1] + 1])
        around = {block.kind for block in (*before, *after)}
        typed = read_list(title, items, definitions) if items else None
        if typed and around <= AROUND_A_LIST:
            return _section_with_items(typed, before, after, definitions)
    return SectionRecord(body=definitions.complete(source_of(blocks)))


def _joined(blocks: Sequence[Block]) -> list[ListItem]:
    """The items of lists that only comments part; empty where text stands between.

    A comment is kept with the item before it, where it renders to nothing.
    """
    items: list[ListItem] = []
    for block in blocks:
        if block.kind == BlockKind.LIST:
            items.extend(block.items)
        elif block.kind == BlockKind.COMMENT and items:
            last = items[-1]
            items[-1] = replace(last, source=f"{last.source}\n{block.source}")
        else:
            return []
    return items


def _section_with_items(
    typed: tuple[SectionKind, list],
    before: Sequence[Block],
    after: Sequence[Block],
    definitions: Definitions,
) -> SectionRecord:
    kind, items = typed
    for item in items:
        item.text = definitions.complete(item.text)
    return SectionRecord(
        kind=kind,
        items=items,
        lead=definitions.complete(source_of(before)),
        tail=definitions.complete(source_of(after)),
    )
