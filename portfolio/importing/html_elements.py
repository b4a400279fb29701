"""Raw HTML goes from its opening tag to its closing tag, blank lines or not."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from .blocks import Block, BlockKind, source_of

OPENING = re.compile(r"\s*<(?P<name>[a-z][a-z0-9-]*)\b(?P<rest>[^<>]*)", re.IGNORECASE)
READS_MARKDOWN = re.compile(r"""\bmarkdown\s*=\s*["']?(?:1|block)\b""", re.IGNORECASE)


def whole_elements(blocks: Sequence[Block]) -> list[Block]:
    """Joins the blocks that a blank line parted inside one element."""
    depths = _Depths(blocks)
    joined: list[Block] = []
    position = 0
    while position < len(blocks):
        first = blocks[position]
        end = depths.end_of(_opened(first), position)
        if end > position + 1:
            source = source_of(blocks[position:end])
            first = replace(first, kind=BlockKind.OTHER, source=source)
        joined.append(first)
        position = end
    return joined


def _opened(block: Block) -> str:
    """The name of the element that starts with this block, if it hides Markdown."""
    opening = OPENING.match(block.source) if block.kind == BlockKind.OTHER else None
    if not opening or READS_MARKDOWN.search(opening["rest"]):
        return ""
    return opening["name"].lower()


class _Depths:
    """How deep each element is open after each block, counted once for each name."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._depths: dict[str, list[int]] = {}
        self._lowest_from: dict[str, list[int]] = {}

    def end_of(self, name: str, start: int) -> int:
        """The number of the first block after the element; an unclosed one is short."""
        if not name:
            return start + 1
        if name not in self._depths:
            self._count(name)
        depths = self._depths[name]
        outside = depths[start - 1] if start else 0
        if self._lowest_from[name][start] > outside:
            return start + 1
        closed = (n for n in range(start, len(depths)) if depths[n] <= outside)
        return next(closed) + 1

    def _count(self, name: str) -> None:
        tag = re.compile(rf"<(?P<closing>/?){re.escape(name)}\b", re.IGNORECASE)
        depths = list(
            accumulate(
                sum(-1 if each["closing"] else 1 for each in tag.finditer(block.source))
                for block in self._blocks
            )
        )
        self._depths[name] = depths
        self._lowest_from[name] = list(accumulate(reversed(depths), min))[::-1]
