"""Joining neighbouring texts, where a block is more than one text."""

from markdown_it.rules_core import StateCore
from markdown_it.rules_core import text_join as markdown_its_text_join


def join_texts(state: StateCore) -> None:
    several = [
        token
        for token in state.tokens
        if token.children
        and (len(token.children) > 1 or token.children[0].type != "text")
    ]
    markdown_its_text_join(StateCore(state.src, state.md, state.env, several))
