"""markdown-it's parser of blocks, which asks rules by the first character of a line."""

from functools import partial

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from .blocks.state import BlockState
from .first_characters import BLOCKS, CHAINS, Choice, Rule


class BlockParser(ParserBlock):
    def __init__(self, rules: ParserBlock) -> None:
        self.ruler = rules.ruler
        self._choice = Choice(self.ruler, "", BLOCKS)
        chains: dict[str, list[Rule]] = {
            chain: [partial(_ask, Choice(self.ruler, chain, BLOCKS))]
            for chain in CHAINS
        }
        # markdown-it's own rules ask the ruler which others may end them.
        self.ruler.getRules = chains.__getitem__  # type: ignore[method-assign, assignment]

    def parse(
        self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]
    ) -> list[Token] | None:
        if not src:
            return None
        state = BlockState(src, md, env, tokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, start: int, end: int) -> None:
        line = start
        has_empty_lines = False
        while line < end:
            state.line = line = state.skipEmptyLines(line)
            if line >= end or state.sCount[line] < state.blkIndent:
                break
            if state.level >= state.md.options.maxNesting:
                state.line = end
                break
            self._read(state, line, end)
            state.tight = not has_empty_lines
            line = state.line
            # A paragraph may have taken the empty line after it.
            has_empty_lines |= line <= end and state.isEmpty(line - 1)
            if line < end and state.isEmpty(line):
                has_empty_lines = True
                line += 1
                state.line = line

    def _read(self, state: StateBlock, line: int, end: int) -> None:
        start = state.bMarks[line] + state.tShift[line]
        for rule in self._choice.at(state.src[start : start + 1]):
            if rule(state, line, end, False):
                if state.line <= line:
                    raise RuntimeError("block rule didn't increment state.line")
                return
        raise RuntimeError("none of the block rules matched")


def _ask(choice: Choice, state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    for rule in choice.at(state.src[start : start + 1]):
        if rule(state, line, end, silent):
            return True
    return False
