"""The entries of a list become experiments: check boxes, or works with their links."""

import re
from collections.abc import Iterable, Iterator

from playground.importing import records
from playground.importing.markdown.blocks import Item, ItemList, References
from playground.importing.markdown.inline import Inline, read_inline
from playground.importing.records import BoardRecord, ExperimentRecord, SectionPath
from playground.importing.wording.badges import pictures
from playground.importing.wording.statuses import BOX, StatusReading, Vocabulary
from playground.importing.wording.titles import TitleReading, item_title

from .columns import is_nothing

LOCATION, NOTES, TEXT = "Location", "Notes", "Text"
SHARE_OF_WORKS = 0.6
PLACEHOLDERS = frozenset({"xxx", "todo", "tbd", "tba", "..."})
# Under such a heading stand links and chores, not works.
ASIDE = re.compile(
    r"acknowledg|requirement|reference|credit|thanks|resource|install|setup|usage|"
    r"licen[sc]e|contribut|contents|related|citation|template|faq|"
    r"参考|謝辞|致谢|フォーマット|模板",
    re.IGNORECASE,
)
WORKS = re.compile(r"(\bpapers?|reading list|论文|論文|논문)\W*$", re.IGNORECASE)
CHORES = re.compile(r"road ?map|to-?do|feature|checklist", re.IGNORECASE)


def walk(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from walk(item.items)


def has_boxes(found: ItemList) -> bool:
    return any(BOX.match(item.text) for item in walk(found.items))


def shown_progress(text: str) -> str:
    """The picture of a bar in it; other badges say what a work is made with."""
    shown = (each.source for each in pictures(text) if each.percent is not None)
    return next(shown, "")


def is_aside(section: SectionPath) -> bool:
    return any(ASIDE.search(name) for name in section)


def names_works(section: SectionPath) -> bool:
    return bool(section) and bool(WORKS.search(section[-1]))


def is_chores(section: SectionPath) -> bool:
    return any(CHORES.search(name) for name in section)


class ListReader:
    """Reads one list into a board; ``section`` is where the list stands."""

    def __init__(
        self, board: BoardRecord, references: References, vocabulary: Vocabulary
    ) -> None:
        self.board = board
        self.references = references
        self.vocabulary = vocabulary

    def inline(self, item: Item) -> Inline:
        return read_inline(BOX.sub("", item.text), self.references)

    def holds_works(self, found: ItemList) -> bool:
        """Do most entries name something with an address?"""
        told = [each for item in found.items for each in self.works(item)]
        return bool(told) and sum(told) >= SHARE_OF_WORKS * len(told)

    def works(self, item: Item) -> list[bool]:
        """What is below a work says more about it and does not count."""
        if self.is_work(item) or not item.items:
            return [self.is_work(item)]
        return [each for inner in item.items for each in self.works(inner)]

    def is_work(self, item: Item) -> bool:
        sign, _ = self.vocabulary.leading_sign(item.text)
        inline = self.inline(item)
        links = [
            link for link in inline.links if not link.target.startswith(("#", "mailto"))
        ]
        return bool(links) or bool(
            sign and any(piece.is_code for piece in inline.pieces)
        )

    def read(self, found: ItemList, section: SectionPath) -> Iterator[ExperimentRecord]:
        yield from self.entries(found.items, section, has_box=has_boxes(found))

    def entries(
        self, items: Iterable[Item], section: SectionPath, *, has_box: bool
    ) -> Iterator[ExperimentRecord]:
        for item in items:
            if self.is_group(item, has_box=has_box):
                name = item_title(self.inline(item), self.vocabulary).title
                inner = (*section, name) if name else section
                yield from self.entries(item.items, inner, has_box=has_box)
                continue
            inner_items, notes = self.split(item, has_box=has_box)
            if row := self.experiment(item, notes):
                row.section = section
                yield row
            yield from self.entries(inner_items, section, has_box=has_box)

    def is_group(self, item: Item, *, has_box: bool) -> bool:
        if not item.items or BOX.match(item.text):
            return False
        return has_box or not self.is_work(item)

    def split(self, item: Item, *, has_box: bool) -> tuple[list[Item], list[str]]:
        """The entries within that are rows of their own, and those that are notes."""
        rows = []
        notes = list(item.notes)
        for inner in item.items:
            is_row = BOX.match(inner.text) if has_box else self.is_work(inner)
            if is_row and not inner.text.lstrip("* _").upper().startswith("TLDR"):
                rows.append(inner)
            else:
                notes += [each.text for each in walk([inner])]
        return rows, notes

    def experiment(self, item: Item, notes: list[str]) -> ExperimentRecord | None:
        inline = self.inline(item)
        reading = item_title(inline, self.vocabulary)
        bare = reading.title.casefold().strip()
        if not bare or bare in PLACEHOLDERS or is_nothing(bare):
            self.board.skipped += 1
            self.board.warn(item.line, f"an entry without a title: {item.text[:80]}")
            return None
        row = ExperimentRecord(
            reading.title,
            item.line,
            url=reading.url,
            raw=item.text,
            **reading.of_work,
        )
        self.read_status(row, item, reading)
        self.keep(row, item, inline, reading, notes)
        return row

    def read_status(
        self, row: ExperimentRecord, item: Item, title: TitleReading
    ) -> None:
        if box := BOX.match(item.text):
            row.raw_status = box[0].strip()
            status = self.vocabulary.read(row.raw_status)
            sign, _ = self.vocabulary.first_sign(item.text[box.end() :])
            inner = [BOX.match(each.text) for each in item.items]
            is_begun = any(mark and mark[1].lower() == "x" for mark in inner)
            key = sign or status.key
            row.status = "in_progress" if key == "planned" and is_begun else key
        else:
            row.raw_status = title.sign or shown_progress(item.text) or None
            status = self.vocabulary.read(row.raw_status or "")
            row.status, row.remark = status.key, status.remark
        if title.is_struck and row.status in {"", "planned"}:
            row.status = StatusReading("dropped").key

    def keep(
        self,
        row: ExperimentRecord,
        item: Item,
        inline: Inline,
        title: TitleReading,
        notes: list[str],
    ) -> None:
        """All that title, address and box do not tell: code, text as written, notes."""
        code = [f"`{piece.text}`" for piece in inline.pieces if piece.is_code]
        relative = [
            f"[{link.label}]({link.target})"
            for link in inline.links
            if link.target and not link.is_absolute and not link.target.startswith("#")
        ]
        told = {
            LOCATION: " ".join([*code, *relative]),
            TEXT: "" if title.is_whole else BOX.sub("", item.text),
            NOTES: "\n\n".join(notes),
        }
        row.fields = {name: text for name, text in told.items() if text}
        row.fields |= title.fields
        for name in row.fields:
            role = records.LOCATION if name == LOCATION else records.CRITERION
            self.board.add_column(name, role)
