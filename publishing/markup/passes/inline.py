"""Parsing the text of blocks, remembering the line for warnings."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import context_of
from publishing.markup.limits import MAX_SIGNS

_SIGN = re.compile(r"[\[*_`$<&\\{~]")


def parse_text(state: StateCore) -> None:
    context = context_of(state.env)
    texts = [token for token in state.tokens if token.type == "inline"]
    # Fewer characters are fewer signs, which need not be counted.
    many = sum([len(token.content) for token in texts]) > MAX_SIGNS
    for token in texts:
        if token.map:
            context.line = token.map[0]
        if many:
            context.signs += len(_SIGN.findall(token.content))
        token.children = []
        if context.signs > MAX_SIGNS:
            context.warn("too much markup: the rest of it is shown as it is")
            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)
