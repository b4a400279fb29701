"""Headings that name works with their addresses, each with its notes below it."""

import re
from collections import defaultdict

from playground.importing.markdown.blocks import (
    Block,
    Document,
    Heading,
    ItemList,
    Prose,
    References,
)
from playground.importing.markdown.inline import Inline, read_inline
from playground.importing.records import CRITERION, GOAL, LOCATION, ExperimentRecord
from playground.importing.wording.headers import role_of
from playground.importing.wording.statuses import Vocabulary
from playground.importing.wording.titles import item_title, work_address

from .columns import leads_somewhere

FEWEST, SHARE = 2, 0.6
MARKS = re.compile(r"^ {0,3}#{1,6}\s+|\s+#+\s*$")
# As in "**Status:** done", with any marks or none.
KEYED = re.compile(
    r"[*_`]{0,3}(?P<key>[^\W\d_][^*_`:：|\[\]]{0,29}?)[*_`]{0,3}\s*[:：][*_`]{0,3}(?!//)(?P<told>.*)"
)
# The wide brackets and signs are those of Chinese and Japanese.
IN_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）]+)[)\]）]\s*$")  # noqa: RUF001


def item_level(document: Document, vocabulary: Vocabulary) -> int:
    """The level on which most headings lead to a work, or have a status told right below;
    0 where there is none.
    """
    found: dict[int, list[bool]] = defaultdict(list)
    for block, following in zip(
        document.blocks, [*document.blocks[1:], None], strict=True
    ):
        if isinstance(block, Heading):
            inline = heading_inline(block, document.references)
            is_work = bool(work_address(inline.links)) or (
                following is not None and tells_status(following, vocabulary)
            )
            found[block.level].append(is_work)
    for level, told in sorted(found.items()):
        if sum(told) >= max(FEWEST, SHARE * len(told)):
            return level
    return 0


def heading_inline(block: Heading, references: References) -> Inline:
    first = MARKS.sub("", block.source.split("\n", maxsplit=1)[0])
    return read_inline(first, references)


def read_heading(
    block: Heading, references: References, vocabulary: Vocabulary
) -> ExperimentRecord | None:
    """ "[Title](address) ✅" or "[Title](address) (WIP)"."""
    inline = heading_inline(block, references)
    reading = item_title(inline, vocabulary)
    title, said = reading.title, reading.sign
    bracketed = IN_BRACKETS.search(title)
    if bracketed and vocabulary.read(bracketed[1]):
        title, said = title[: bracketed.start()], bracketed[1]
    if not said:
        rest = inline.text.removeprefix(title).strip()
        said = rest if vocabulary.read(rest) else ""
    if not title:
        return None
    row = ExperimentRecord(
        title, block.line, url=reading.url, raw=block.source, **reading.of_work
    )
    status = vocabulary.read(said)
    row.raw_status, row.status, row.remark = said or None, status.key, status.remark
    return row


def told_fields(block: Block) -> dict[str, str]:
    """ "- **Status:** done" and the like by their keys; {} where one line says more."""
    if isinstance(block, ItemList):
        items = [(item.text, item.items or item.notes) for item in block.items]
        lines = [text for text, more in items if not more]
        is_flat = len(lines) == len(items)
    else:
        lines, is_flat = block.source.strip().split("\n"), isinstance(block, Prose)
    found = [KEYED.fullmatch(line.strip().removesuffix("\\")) for line in lines]
    if not is_flat or not all(found):
        return {}
    return {each["key"].strip(): each["told"].strip() for each in found if each}


def tells_status(block: Block, vocabulary: Vocabulary) -> bool:
    return any(
        role_of(key) == "status" and bool(vocabulary.read(told))
        for key, told in told_fields(block).items()
    )


def take_fields(
    row: ExperimentRecord, told: dict[str, str], vocabulary: Vocabulary
) -> None:
    """The first of a status tells the status; all others are cells."""
    for key, text in told.items():
        status = vocabulary.read(text) if role_of(key) == "status" else None
        if status and row.raw_status is None:
            row.raw_status, row.status, row.remark = text, status.key, status.remark
        else:
            row.fields[key] = text


def column_role(key: str, text: str) -> str:
    role = role_of(key)
    if role == LOCATION and leads_somewhere(read_inline(text)):
        return LOCATION
    return GOAL if role == GOAL else CRITERION
