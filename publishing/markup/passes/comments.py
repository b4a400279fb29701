"""Comments that begin inside a block and end in a later one, or nowhere."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import context_of

_SIGN = re.compile(r"\\.|(?P<ticks>`+)|(?P<open><!--)(?P<empty>-?>)?", re.DOTALL)


def hide_open_comments(state: StateCore) -> None:
    if "<!--" not in state.src:
        return
    hidden = False
    for token in state.tokens:
        if token.type not in {"inline", "html_block", "fence", "code_block"}:
            if hidden and token.type in {"math_block", "text_block"}:
                token.content = ""
            continue
        if hidden:
            close = token.content.find("-->")
            hidden = close < 0
            token.content = "" if hidden else token.content[close + 3 :]
            if hidden or token.type != "inline":
                continue
        if token.type in {"inline", "html_block"}:
            hidden = _cut(token)
            if hidden:
                line = token.map[0] if token.map else 0
                context_of(state.env).warn("a comment goes on beyond its block", line)


def _cut(token: Token) -> bool:
    """Whether a comment is still open at the end of the token, which is cut there."""
    if "<!--" not in token.content:
        return False
    raw = token.type == "html_block"
    position = 0
    while found := _SIGN.search(token.content, position):
        position = found.end()
        if found["ticks"] and not raw:
            end = token.content.find(found["ticks"], position)
            position = end + len(found["ticks"]) if end >= 0 else position
        elif found["open"] and not found["empty"]:
            end = token.content.find("-->", position)
            if end < 0:
                token.content = token.content[: found.start()]
                return True
            position = end + 3
    return False
