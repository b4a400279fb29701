"""markdown-it's parser of spans, which goes from one sign that may begin a span to the
next and asks rules by it."""

import re

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from .first_characters import SPANS, Choice
from .tokens import Token as NewToken

# Besides those at which a span may begin: the end of a label is looked for.
_OTHER_SIGNS = "]"
# What is done once a text is read, where there are stars, underscores or tildes.
_OF_PAIRS = frozenset(("balance_pairs", "strikethrough", "emphasis"))


class InlineParser(ParserInline):
    def __init__(self, rules: ParserInline) -> None:
        super().__init__()
        self.ruler, self.ruler2 = rules.ruler, rules.ruler2
        names = set(self.ruler.get_active_rules())
        signs = "".join(signs for name, signs in SPANS.items() if name in names)
        self.terminator_re = re.compile(f"[{re.escape(signs + _OTHER_SIGNS)}]")
        self._choice = Choice(self.ruler, "", SPANS)
        self._without_pairs = [
            rule.fn
            for rule in self.ruler2.__rules__
            if rule.enabled and rule.name not in _OF_PAIRS
        ]

    def parse(
        self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]
    ) -> list[Token]:
        sign = self.terminator_re.search(src)
        if not sign:
            # No rule is asked: the cells of most tables.
            if src:
                tokens.append(NewToken("text", "", 0))
                tokens[-1].content = src
            return tokens
        state = StateInline(src, md, env, tokens)
        state.pos = sign.start()
        state.append_pending(src[: state.pos])
        self.tokenize(state)
        pairs = "*" in src or "_" in src or "~" in src
        for rule in self.ruler2.getRules("") if pairs else self._without_pairs:
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        src, end = state.src, state.posMax
        max_nesting = state.md.options.maxNesting
        while state.pos < end:
            if state.level >= max_nesting:
                state.append_pending(src[state.pos])
                state.pos += 1
                continue
            sign = self.terminator_re.search(src, state.pos)
            stop = sign.start() if sign else end
            if stop > state.pos:
                state.append_pending(src[state.pos : stop])
                state.pos = stop
            elif not self._read(state, False):
                state.append_pending(src[stop])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 - markdown-it's
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
            return
        if state.level >= state.md.options.maxNesting:
            state.pos = state.posMax + 1
        else:
            sign = self.terminator_re.search(state.src, start)
            stop = sign.start() if sign else state.posMax
            if stop > start:
                state.pos = stop
            else:
                state.level += 1
                found = self._read(state, True)
                state.level -= 1
                state.pos += not found
        state.cache[start] = state.pos

    def _read(self, state: StateInline, silent: bool) -> bool:
        """Whether a rule took what begins here."""
        start = state.pos
        for rule in self._choice.at(state.src[start]):
            if rule(state, silent):
                if state.pos <= start:
                    raise RuntimeError("inline rule didn't increment state.pos")
                return True
        return False
