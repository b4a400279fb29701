"""The block structure of a text, with the source of each block as it was written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from .comments import Part, mask_comments

HEADING_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?P<inner>[^{}\n]*)\}[ \t]*$")
ANCHOR = re.compile(r"(?:^|\s)#(?P<anchor>[^\s#.}]+)")
FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:")
TOC_MARKER = re.compile(r"\{:[ \t]*toc\b")
MASKED_COMMENT = re.compile(r"<!--[x\n]*-->")
BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?P<gap>[ \t]*)")
CODE_GAP = 5  # so many blanks after the bullet start a code block
NOT_PLAIN = {"image", "html_inline", "code_inline", "link_open"}


class BlockKind(StrEnum):
    HEADING = "heading"
    LIST = "list"
    NUMBERED = "numbered"
    PARAGRAPH = "paragraph"
    COMMENT = "comment"
    RULE = "rule"
    DEFINITION = "definition"
    OTHER = "other"


@dataclass(frozen=True)
class ListItem:
    """``source`` is without the bullet; ``is_simple``: one paragraph and nothing else."""

    source: str
    is_simple: bool


@dataclass(frozen=True)
class Block:
    kind: BlockKind
    source: str
    line: int
    level: int = 0
    title: str = ""
    anchor: str = ""
    markup: str = ""
    items: tuple[ListItem, ...] = ()
    hidden: bool = False


@cache
def parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def plain_text(children: list[Token] | None) -> str:
    pieces = []
    for token in children or []:
        if token.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif token.type != "html_inline":
            pieces.append(token.content)
    return " ".join("".join(pieces).split())


def inline_tokens(markdown: str) -> list[Token]:
    return parser().parseInline(markdown)[0].children or []


def first_heading(text: str) -> int | None:
    """Where the first heading of a text starts, counted in characters."""
    for token in parser().parse(mask_comments(text)):
        if token.type == "heading_open" and token.level == 0 and token.map:
            lines = text.split("\n")[: token.map[0]]
            return sum(len(line) + 1 for line in lines)
    return None


def parse_blocks(part: Part) -> Iterator[Block]:
    """Every line of the part belongs to one block; blank lines between them are left."""
    lines = part.text.split("\n")
    root = SyntaxTreeNode(parser().parse(mask_comments(part.text)))
    nodes = [node for node in root.children if node.map]
    last = 0
    for node in nodes:
        start, end = node.map or (0, 0)
        yield from _between(lines, last, start, part)
        yield _block(node, lines[start:end], part.line + start, part.hidden)
        last = end
    yield from _between(lines, last, len(lines), part)


def _between(lines: list[str], start: int, end: int, part: Part) -> Iterator[Block]:
    """Link definitions: the parser makes no token of them."""
    while start < end and not lines[start].strip():
        start += 1
    if start < end:
        source = _trim("\n".join(lines[start:end]))
        at = part.line + start
        yield Block(BlockKind.DEFINITION, source, at, hidden=part.hidden)


def source_of(blocks: Iterable[Block]) -> str:
    """Blocks as one text: what stood on the next line does so again."""
    text, line = "", 0
    for block in blocks:
        gap = "\n" if block.line == line else "\n\n"
        text = f"{text}{gap}{block.source}" if text else block.source
        line = block.line + block.source.count("\n") + 1
    return text


def _trim(source: str) -> str:
    """Without blank lines around it; the first line keeps its indent."""
    return re.sub(r"\A(?:[ \t]*\n)+", "", source).rstrip()


def _block(node: SyntaxTreeNode, lines: list[str], line: int, hidden: bool) -> Block:
    source = _trim("\n".join(lines))
    more: dict[str, Any] = {}
    kind = _kind(node, source)
    if kind == BlockKind.HEADING:
        more = _heading(node)
    elif kind in (BlockKind.LIST, BlockKind.NUMBERED):
        more = {"items": tuple(_items(node, lines))}
    return Block(kind, source, line, hidden=hidden, **more)


def _kind(node: SyntaxTreeNode, source: str) -> BlockKind:
    if node.type in ("bullet_list", "ordered_list") and TOC_MARKER.search(source):
        return BlockKind.OTHER
    if node.type == "html_block" and source.startswith("<!--"):
        return BlockKind.COMMENT
    if node.type == "paragraph" and FOOTNOTE.match(source):
        return BlockKind.DEFINITION
    return {
        "heading": BlockKind.HEADING,
        "bullet_list": BlockKind.LIST,
        "ordered_list": BlockKind.NUMBERED,
        "paragraph": BlockKind.PARAGRAPH,
        "hr": BlockKind.RULE,
    }.get(node.type, BlockKind.OTHER)


def _heading(node: SyntaxTreeNode) -> dict[str, Any]:
    """``markup`` is the heading as written where a plain title would lose some of it."""
    content = node.children[0].content if node.children else ""
    written = MASKED_COMMENT.sub("", content)
    attributes = HEADING_ATTRIBUTES.search(written)
    if attributes:
        written = written[: attributes.start()]
    anchor = ANCHOR.search(attributes["inner"]) if attributes else None
    tokens = inline_tokens(written)
    is_plain = not any(token.type in NOT_PLAIN for token in tokens)
    return {
        "level": int(node.tag[1:]),
        "title": plain_text(tokens),
        "anchor": anchor["anchor"] if anchor else "",
        "markup": "" if is_plain else written.strip(),
    }


def _items(node: SyntaxTreeNode, lines: list[str]) -> Iterator[ListItem]:
    offset = (node.map or (0, 0))[0]
    for item in node.children:
        start, end = item.map or (0, 0)
        source = _without_bullet(lines[start - offset : end - offset])
        simple = [child.type for child in item.children] == ["paragraph"]
        yield ListItem(source, simple)


def _without_bullet(lines: list[str]) -> str:
    first = lines[0].expandtabs(4)
    bullet = BULLET.match(first)
    width = bullet.end() if bullet else 0
    if bullet and len(bullet["gap"]) >= CODE_GAP:
        width = bullet.start("gap") + 1
    rest = (_dedent(each, width) for each in lines[1:])
    return _trim("\n".join([first[width:], *rest])).strip()


def _dedent(line: str, width: int) -> str:
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(blanks, width) :]
