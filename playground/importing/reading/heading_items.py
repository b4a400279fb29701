"""Headings that name works with their addresses, each with its notes below it."""

import re
from collections import defaultdict

from playground.importing.markdown.blocks import Document, Heading, References
from playground.importing.markdown.inline import Inline, read_inline
from playground.importing.records import ExperimentRecord
from playground.importing.wording.statuses import Vocabulary
from playground.importing.wording.titles import item_title, work_address

FEWEST, SHARE = 2, 0.6
MARKS = re.compile(r"^ {0,3}#{1,6}\s+|\s+#+\s*$")
IN_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）]+)[)\]）]\s*$")  # noqa: RUF001


def item_level(document: Document) -> int:
    """The level on which most headings lead to a work; 0 where there is none."""
    found: dict[int, list[bool]] = defaultdict(list)
    for block in document.blocks:
        if isinstance(block, Heading):
            inline = heading_inline(block, document.references)
            found[block.level].append(bool(work_address(inline.links)))
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
