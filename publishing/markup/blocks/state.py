"""markdown-it's state of reading blocks: where its lines begin and end is found for all
of them at once, and its tokens are made quickly."""

from itertools import accumulate
from operator import add
from typing import Literal

from markdown_it import MarkdownIt, token
from markdown_it.rules_block import StateBlock
from markdown_it.utils import EnvType

from publishing.markup.tokens import Token


class BlockState(StateBlock):
    def __init__(
        self, src: str, md: MarkdownIt, env: EnvType, tokens: list[token.Token]
    ) -> None:
        super().__init__("", md, env, tokens)
        self.src = src
        lines = src.split("\n")
        if not lines[-1].strip(" \t"):
            lines.pop()
        shifts = [len(line) - len(line.lstrip(" \t")) for line in lines]
        widths = shifts
        if "\t" in src:
            widths = [
                len(line[:shift].expandtabs(4))
                for line, shift in zip(lines, shifts, strict=True)
            ]
        lengths = [len(line) for line in lines]
        starts = [0, *accumulate([length + 1 for length in lengths])][: len(lines)]
        # As markdown-it has it, one line more than there is.
        self.bMarks = [*starts, len(src)]
        self.eMarks = [*map(add, starts, lengths), len(src)]
        self.tShift = [*shifts, 0]
        self.sCount = [*widths, 0]
        self.bsCount = [0] * (len(lines) + 1)
        self.lineMax = len(lines)

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> token.Token:
        if nesting < 0:
            self.level -= 1
        new = Token(ttype, tag, nesting, self.level, True)
        if nesting > 0:
            self.level += 1
        self.tokens.append(new)
        return new

    def getLines(  # noqa: N802 - the name is markdown-it's
        self, begin: int, end: int, indent: int, keep_last: bool
    ) -> str:
        if indent or begin >= end:
            return super().getLines(begin, end, indent, keep_last)
        spans = zip(self.bMarks[begin:end], self.eMarks[begin:end], strict=True)
        text = "".join([self.src[first : last + 1] for first, last in spans])
        has_break = self.eMarks[end - 1] < len(self.src)
        return text[:-1] if has_break and not keep_last else text
