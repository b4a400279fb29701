"""Markdown text cut into the blocks that a tracker is made of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from .html_tables import html_rows
from .inline import Inline, read_inline

# Blocks only: ``read_inline`` reads what stands in them, where somebody asks for it.
PARSER = MarkdownIt("commonmark").enable("table").disable("inline")
COMMENT = re.compile(r"<!--.*?(-->|\Z)", re.DOTALL)
SUMMARY = re.compile(r"<summary[^>]*>(.*?)</summary>", re.DOTALL | re.IGNORECASE)
QUOTE = re.compile(r"^\s*(> ?)+")
PIPE = re.compile(r"(?<!\\)\|")
LIST_ENTRY = re.compile(r"<li[^>]*>(.*?)</li>", re.DOTALL | re.IGNORECASE)
TABLE_START = re.compile(r"<table\b", re.IGNORECASE)
# Starts of tables without a head that share one end would each be read to that end.
TRIES = 20
MOST_HEAD_ROWS = 2  # the head, and one row at least
LISTS = frozenset({"bullet_list", "ordered_list"})
CITATION = re.compile(r"(\*\*)?\[\d{1,4}\](\*\*)?\s.*\]\(", re.DOTALL)
ITALIC = re.compile(r"([*_])[^*_]{1,60}\1:?")
PSEUDO_BOX = re.compile(r"\s*\[[ xX✓✅~-]?\]\s+\S")  # a check box without a bullet
LONGEST_LABEL = 60
References = dict[str, Any]


@dataclass
class Block:
    """``line`` is the number, from 1, of the block's first line in the file."""

    line: int
    source: str


@dataclass
class Heading(Block):
    level: int
    text: str


@dataclass
class Label(Block):
    """A line that stands above rows as a heading would: bold, or a summary.

    ``is_lead_in``: a plain line that ends in a colon, right above a list.
    """

    text: str
    is_lead_in: bool = False
    level: ClassVar[int] = 7  # below the six levels of headings


@dataclass
class Row:
    line: int
    source: str
    cells: list[str]


@dataclass
class Table(Block):
    header: list[str]
    rows: list[Row]
    strays: list[tuple[int, str]]


@dataclass
class Item:
    """An entry of a list: its first paragraph, what follows it, and entries within."""

    line: int
    text: str
    notes: list[str] = field(default_factory=list)
    items: list["Item"] = field(default_factory=list)


@dataclass
class ItemList(Block):
    items: list[Item]
    is_html: bool = False


class Comment(Block):
    """HTML that no reader sees; it is kept for the owner."""


class Prose(Block):
    pass


@dataclass
class Document:
    blocks: list[Block]
    references: References


def read_document(text: str) -> Document:
    normal = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    environment: References = {}
    tree = SyntaxTreeNode(PARSER.parse(normal, environment))
    references = environment.get("references", {})
    cutter = _Cutter(normal.split("\n"), references)
    return Document(list(cutter.cut(tree)), references)


class _Cutter:
    def __init__(self, lines: list[str], references: References) -> None:
        self.lines = lines
        self.references = references
        self.table_ends = [
            at for at, line in enumerate(lines) if "</table" in line.lower()
        ]
        self.lines_tried = 0

    def cut(self, parent: SyntaxTreeNode) -> Iterator[Block]:
        read_to = 0
        for node in parent.children:
            if node.map is None or node.type == "hr" or node.map[0] < read_to:
                continue
            start, end = node.map
            if node.type == "html_block" and (table := self.html_table(start, end)):
                found, read_to = table
                yield found
                continue
            source = "\n".join(self.lines[start:end]).strip("\n")
            if node.type == "blockquote" and _holds_table(node):
                yield from self.cut(node)
            elif node.type == "table":
                yield self.table(start, end)
            elif node.type == "heading":
                yield self.heading(node, source)
            elif node.type == "html_block":
                yield from self.html(start, source)
            elif node.type in LISTS:
                yield ItemList(start + 1, source, self.items(node))
            else:
                yield self.paragraph(start, source, node)

    def inline(self, text: str) -> Inline:
        return read_inline(text, self.references)

    def heading(self, node: SyntaxTreeNode, source: str) -> Heading:
        assert node.map is not None  # noqa: S101 - cut() has looked
        text = self.inline(node.children[0].content if node.children else "").text
        return Heading(node.map[0] + 1, source, int(node.tag[1]), text)

    def paragraph(self, start: int, source: str, node: SyntaxTreeNode) -> Block:
        text = source.strip()
        if CITATION.match(text):
            return ItemList(start + 1, source, [Item(start + 1, text)])
        if node.type == "paragraph" and all(map(PSEUDO_BOX.match, text.split("\n"))):
            lines = enumerate(text.split("\n"), start + 1)
            items = [Item(number, line.strip()) for number, line in lines]
            return ItemList(start + 1, source, items)
        if "\n" in text or node.type != "paragraph":
            return Prose(start + 1, source)
        following = node.next_sibling
        is_above_list = following is not None and following.type in LISTS
        return self.label(start, source, is_above_list) or Prose(start + 1, source)

    def label(self, start: int, source: str, is_above_list: bool) -> Label | None:
        """A line that stands above rows as a heading would."""
        text = source.strip()
        if text.startswith(("**", "__", "<b>", "<strong>")):
            inline = self.inline(text.removesuffix(":"))
            if inline.is_bold:
                return Label(start + 1, source, inline.text)
        if is_above_list and ITALIC.fullmatch(text):
            return Label(start + 1, source, self.inline(text).text)
        if is_above_list and text.endswith((":", "：")) and len(text) <= LONGEST_LABEL:
            return Label(start + 1, source, self.inline(text).text, is_lead_in=True)
        return None

    def items(self, node: SyntaxTreeNode) -> list[Item]:
        return [self.item(each) for each in node.children if each.map]

    def item(self, node: SyntaxTreeNode) -> Item:
        found = Item((node.map or (0, 0))[0] + 1, "")
        for child in node.children:
            if child.type in LISTS:
                found.items += self.items(child)
            elif child.map and child.type == "paragraph" and not found.text:
                found.text = child.children[0].content if child.children else ""
            elif child.map:
                lines = self.lines[child.map[0] : child.map[1]]
                found.notes.append("\n".join(lines).strip())
        return found

    def html(self, start: int, source: str) -> Iterator[Block]:
        visible = COMMENT.sub("", source).strip()
        if entries := LIST_ENTRY.findall(visible):
            items = [Item(start + 1, " ".join(entry.split())) for entry in entries]
            yield ItemList(start + 1, visible, items, is_html=True)
            return
        if found := SUMMARY.search(visible):
            yield Label(start + 1, source, self.inline(found[1].strip()).text)
        elif visible:
            yield Prose(start + 1, visible)
        else:
            yield Comment(start + 1, source)

    def html_table(self, start: int, end: int) -> tuple[Table, int] | None:
        """A table with a head row, and the number of the line behind it. Blank lines in
        it end the parser's block, but not the table.
        """
        block = COMMENT.sub("", "\n".join(self.lines[start:end]))
        if not TABLE_START.search(block):
            return None
        first = next(
            at for at in range(start, end) if TABLE_START.search(self.lines[at])
        )
        following = bisect_left(self.table_ends, first)
        last = [*self.table_ends[following : following + 1], end - 1][0]
        self.lines_tried += last - first + 1
        if self.lines_tried > TRIES * len(self.lines):
            return None
        rows = html_rows("\n".join(self.lines[first : last + 1]))
        if len(rows) < MOST_HEAD_ROWS or not rows[0].is_head:
            return None
        body = [
            Row(first + row.line + 1, " ".join(row.cells), row.cells)
            for row in rows[1:]
        ]
        source = "\n".join(self.lines[start : last + 1])
        return Table(start + 1, source, rows[0].cells, body, []), last + 1

    def table(self, start: int, end: int) -> Table:
        rows, strays = [], []
        for number in range(start + 2, end):
            line = self.lines[number]
            if PIPE.search(line):
                rows.append(Row(number + 1, line.strip(), split_cells(line)))
            else:
                strays.append((number + 1, line.strip()))
        source = "\n".join(self.lines[start:end])
        return Table(start + 1, source, split_cells(self.lines[start]), rows, strays)


def split_cells(line: str) -> list[str]:
    """The cells of a row, with or without its outer pipes; an escaped pipe is text."""
    text = QUOTE.sub("", line).strip()
    cells = [cell.strip().replace(r"\|", "|") for cell in PIPE.split(text)]
    if text.startswith("|"):
        cells = cells[1:]
    if len(cells) > 1 and text.endswith("|") and not text.endswith(r"\|"):
        cells = cells[:-1]
    return cells


def _holds_table(node: SyntaxTreeNode) -> bool:
    return any(child.type == "table" for child in node.walk())
