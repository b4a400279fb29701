"""One form for the boxes of GitHub (`> [!NOTE]`), Beautiful Jekyll (`.box-note`)
and Chirpy (`.prompt-tip`)."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.output.boxes import kind_of, other_classes

_ALERT = re.compile(r"\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)", re.I)


def make_callouts(state: StateCore) -> None:
    kinds = _kinds(state.tokens)
    if not kinds:
        return
    tokens: list[Token] = []
    closings: dict[int, str] = {}
    for index, token in enumerate(state.tokens):
        kind = kinds.get(index)
        if kind:
            closings[_closing(state.tokens, index)] = token.type
            tokens.append(_opening(token, kind))
            if token.type == "paragraph_open":
                tokens.append(Token("paragraph_open", "p", 1, block=True))
        elif index in closings:
            if closings[index] == "paragraph_open":
                tokens.append(token)
            tokens.append(Token("callout_close", "aside", -1, block=True))
        else:
            tokens.append(token)
    state.tokens = tokens


def _kinds(tokens: list[Token]) -> dict[int, str]:
    """By the index of the blocks that are callouts."""
    blocks = [
        index
        for index, token in enumerate(tokens)
        if token.type == "blockquote_open"
        or (token.attrs and token.type == "paragraph_open")
    ]
    return {index: kind for index in blocks if (kind := _kind(tokens, index))}


def _kind(tokens: list[Token], index: int) -> str:
    token = tokens[index]
    kind = kind_of(str(token.attrGet("class") or ""))
    if kind or token.type == "paragraph_open":
        return kind
    return _alert(tokens, index)


def _alert(tokens: list[Token], index: int) -> str:
    """The kind of a GitHub alert, whose mark is taken out of the text."""
    if index + 2 >= len(tokens) or tokens[index + 1].type != "paragraph_open":
        return ""
    text = tokens[index + 2]
    found = _ALERT.match(text.content)
    if not found:
        return ""
    text.content = text.content[found.end() :]
    return found[1].lower()


def _opening(token: Token, kind: str) -> Token:
    opening = Token("callout_open", "aside", 1, block=True, map=token.map)
    names = other_classes(str(token.attrGet("class") or ""))
    opening.attrs = dict(token.attrs)
    opening.attrs["class"] = " ".join(["callout", f"callout-{kind}", *names])
    opening.attrs["role"] = "note"
    opening.meta = {"kind": kind}
    return opening


def _closing(tokens: list[Token], index: int) -> int:
    depth = 0
    for position in range(index, len(tokens)):
        depth += tokens[position].nesting
        if depth == 0:
            return position
    return len(tokens) - 1
